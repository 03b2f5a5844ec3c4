import { type Row, spanAt } from "#domain/event-table.ts";
import { filteredRows } from "#domain/filters.ts";
import type { LaneView } from "#domain/lane-order.ts";
import { allRows } from "#domain/row-order.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { TourStep } from "#domain/tour.ts";
import { prominentIn } from "#domain/tour-course.ts";
import { parseView, type Vocabulary } from "./view.ts";
import { windowAround } from "./window-moves.ts";

/** The chart a step asks for. */
export type StepView = {
  readonly window: Span;
  /** What is drawn, in time order: what the filters leave, and what stands out at any time of the step. */
  readonly rows: readonly Row[];
  /** Of these, what stands out at any time. */
  readonly prominent: ReadonlySet<Row>;
  readonly subjectRow: Row | null;
  readonly laneView: LaneView;
  /** Ids of the lanes asked for; empty is all. */
  readonly lanes: readonly string[];
};

/** Rows of ids, those the record does not have left out. */
export const rowsOfIds = (index: TimelineIndex, ids: readonly string[]): Row[] =>
  ids.flatMap((id) => index.events.rowOf.get(id) ?? []);

/** The window of a step that names none: around its event and what is lit with it. */
function ownWindow(index: TimelineIndex, rows: readonly Row[]): Span {
  const spans = rows.filter((row) => index.events.background[row] === 0).map((row) => spanAt(index.events, row));
  if (spans.length === 0) return index.range;
  const hull = {
    start: Math.min(...spans.map(({ start }) => start)),
    end: Math.max(...spans.map(({ end }) => end)),
  };
  return windowAround(hull, index.range);
}

/** What the chart shows at a step; null for a step without a chart, and for an event the record does not have. */
export function stepView(index: TimelineIndex, vocabulary: Vocabulary, step: TourStep): StepView | null {
  if (step.kind !== "event" && step.kind !== "view") return null;
  const subjectRow = step.event === null ? null : (index.events.rowOf.get(step.event) ?? null);
  if (step.kind === "event" && subjectRow === null) return null;
  const { view } = parseView(step.query ?? "", vocabulary);
  const prominent = new Set(rowsOfIds(index, prominentIn(step)));
  const passes = new Set(filteredRows(index, view.filters));
  return {
    window: view.window ?? (subjectRow === null ? index.range : ownWindow(index, [...prominent])),
    rows: allRows(index.events).filter((row) => passes.has(row) || prominent.has(row)),
    prominent,
    subjectRow,
    laneView: { collapsed: view.collapsed, order: view.order },
    lanes: view.filters.lanes,
  };
}
