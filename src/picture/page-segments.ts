import { civilOf, dayOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import { type Span, spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import type { Scene } from "#scene/scene.ts";
import { clampIndex, rowsWithin } from "./clamp-index.ts";

/** A stretch of time drawn unfolded on one page. */
export type Segment = {
  readonly span: Span;
  readonly rows: readonly Row[];
  /** The index as if the record had only this span: what `scene` was laid out from. */
  readonly index: TimelineIndex;
  readonly scene: Scene;
};

export type SegmentRequest = {
  readonly index: TimelineIndex;
  /** In time order, without background events. */
  readonly rows: readonly Row[];
  readonly laneOrder: readonly number[];
  readonly span: Span;
  /** Width of the time axis, the names of the lanes aside. */
  readonly plotPx: number;
  /** Room for the lanes of one page, and what is left of it on the first. */
  readonly heightPx: number;
  readonly firstHeightPx: number;
};

/** Months a part of a page may have: a year that fits no page is cut into halves, these into quarters, and these into months. */
const UNIT_MONTHS = [12, 6, 3, 1] as const;

function layOut({ laneOrder, plotPx }: SegmentRequest, index: TimelineIndex, span: Span, all: readonly Row[]): Segment {
  const rows = rowsWithin(index, all, span);
  const lanes = new Set(rows.map((row) => index.events.lane[row]));
  const clamped = clampIndex(index, span);
  const scene = layout({
    index: clamped,
    rows,
    laneOrder: laneOrder.filter((lane) => lanes.has(lane)),
    collapsed: new Set(),
    pxPerDay: plotPx / spanLength(span),
    heightPx: Number.POSITIVE_INFINITY,
    measure: estimateMeasure,
    showRow: null,
    unfolded: true,
  });
  return { span, rows, index: clamped, scene };
}

/** A span cut where units of so many months begin: at the turn of years, halves, quarters. */
function cutSpan(span: Span, months: number): Span[] {
  const { year, month } = civilOf(span.start);
  const parts: Span[] = [];
  let start = span.start;
  for (let at = Math.floor((month - 1) / months) * months + 1 + months; start < span.end; at += months) {
    const end = Math.min(dayOf(year, at), span.end);
    parts.push({ start, end });
    start = end;
  }
  return parts;
}

type Fits = (segment: Segment) => boolean;

/** The smallest stretches to make pages of: years, and where one fits no page, as much finer as it takes. */
function unitsOf(request: SegmentRequest, fits: Fits, span: Span, finest: number): Span[] {
  const months = UNIT_MONTHS[finest];
  if (months === undefined) return [span];
  return cutSpan(span, months).flatMap((part) =>
    fits(layOut(request, request.index, part, request.rows)) ? [part] : unitsOf(request, fits, part, finest + 1),
  );
}

/** What of a stretch no page can hold is drawn on several: lane by lane, and a lane by halves of its events. */
function splitRows(request: SegmentRequest, fits: Fits, whole: Segment): Segment[] {
  if (fits(whole) || whole.rows.length < 2) return [whole];
  const laneOf = (row: Row) => whole.index.events.lane[row] ?? 0;
  const lanes = request.laneOrder.filter((lane) => whole.rows.some((row) => laneOf(row) === lane));
  const upper = new Set(lanes.slice(0, Math.ceil(lanes.length / 2)));
  const half = Math.ceil(whole.rows.length / 2);
  const isFirst = lanes.length > 1 ? (row: Row) => upper.has(laneOf(row)) : (_: Row, place: number) => place < half;
  const parts = [whole.rows.filter(isFirst), whole.rows.filter((row, place) => !isFirst(row, place))];
  return parts.flatMap((rows) => splitRows(request, fits, layOut(request, request.index, whole.span, rows)));
}

type Plan = { readonly pages: number; readonly unevenness: number; readonly segments: readonly Segment[] };

const isBetter = (a: Plan, b: Plan | null): boolean =>
  b === null || a.pages < b.pages || (a.pages === b.pages && a.unevenness < b.unevenness);

/**
 * Cuts a timeline into stretches of whole years (or of less where events crowd) that each fit a page unfolded: as few pages
 * as can be, and among these the stretches that are most alike, so that a page is not much closer than the next.
 */
export function pageSegments(request: SegmentRequest): Segment[] {
  const { heightPx, firstHeightPx } = request;
  const fits: Fits = ({ scene }) => scene.heightPx <= heightPx;
  const units = unitsOf(request, fits, request.span, 0);
  // best[n] is the best plan for the units from n on.
  const best: (Plan | null)[] = [...units.map(() => null), { pages: 0, unevenness: 0, segments: [] }];
  for (let from = units.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= units.length; to++) {
      const rest = best[to];
      const span = { start: units[from]?.start ?? 0, end: units[to - 1]?.end ?? 0 };
      const segment = layOut(request, request.index, span, request.rows);
      if (to > from + 1 && !fits(segment)) break;
      const segments = to === from + 1 ? splitRows(request, fits, segment) : [segment];
      // Where the first stretch finds no room below the head, the head has a page of its own.
      const alone = from === 0 && (segments[0]?.scene.heightPx ?? 0) > firstHeightPx ? 1 : 0;
      const plan: Plan = {
        pages: segments.length + alone + (rest?.pages ?? 0),
        unevenness: spanLength(span) ** 2 + (rest?.unevenness ?? 0),
        segments: [...segments, ...(rest?.segments ?? [])],
      };
      if (isBetter(plan, best[from] ?? null)) best[from] = plan;
    }
  }
  const segments = best[0]?.segments ?? [];
  const filled = segments.filter((segment) => segment.rows.length > 0);
  return filled.length > 0 ? [...filled] : segments.slice(0, 1);
}
