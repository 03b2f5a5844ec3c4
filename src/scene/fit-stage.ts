import { type Row, spanAt } from "#domain/event-table.ts";
import { type Span, spanLength, spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { layout } from "./layout.ts";
import { END_ROOM_PX, LANE_PADDING_PX, type Measure, ROW_HEIGHT_PX, type Scene } from "./scene.ts";

export type StageRequest = {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  /** What stands out now or later: it is never folded. */
  readonly prominent: ReadonlySet<Row>;
  readonly laneOrder: readonly number[];
  readonly collapsed: ReadonlySet<number>;
  readonly window: Span;
  /** Pixels of the screen. */
  readonly room: { readonly width: number; readonly height: number };
  /** How much larger than 1280 × 720 the screen is. */
  readonly unit: number;
  /** Room for the lanes' names, and for the axis, in the chart's own pixels. */
  readonly namesPx: number;
  readonly axisPx: number;
  readonly measure: Measure;
};

/** A chart to be looked at from afar: drawn small and then enlarged, so that all of it grows alike. */
export type StageFit = { readonly scale: number; readonly scene: Scene };

/** How much the chart is enlarged at 1280 × 720, best first. Labels of 13.5 px stand at 30 to 22 px. */
const LARGE = [2.2, 2, 1.8, 1.64];
/** Where that leaves no room even for the lanes that matter. */
const SMALLER = [1.5, 1.35, 1.2, 1.08, 1];
const LEAST_SCALE = 0.8;

/** The lanes to draw, most first: all asked for, those with what stands out and the editions, those with what stands out. */
function laneChoices({ index, rows, prominent, laneOrder, window }: StageRequest): number[][] {
  const lanesOf = (some: Iterable<Row>) => new Set(Array.from(some, (row) => index.events.lane[row]));
  const inWindow = lanesOf(rows.filter((row) => prominent.has(row) || spansOverlap(spanAt(index.events, row), window)));
  const needed = lanesOf(prominent);
  const spine = lanesOf(index.editions.map(({ row }) => row));
  const choices: number[][] = [
    [...laneOrder],
    laneOrder.filter((lane) => inWindow.has(lane)),
    laneOrder.filter((lane) => needed.has(lane) || spine.has(lane)),
    laneOrder.filter((lane) => needed.has(lane)),
  ];
  return choices.filter((lanes, at) => lanes.length > 0 && (at === 0 || lanes.length < (choices[at - 1]?.length ?? 0)));
}

/** Labels keep within the window instead of the whole range; a bar that began before it keeps its text. */
function indexOfWindow(index: TimelineIndex, rows: readonly Row[], window: Span): TimelineIndex {
  const start = Math.min(window.start, ...rows.map((row) => index.events.start[row] ?? window.start));
  return { ...index, range: { start, end: window.end } };
}

function fitAt(request: StageRequest, laneOrder: readonly number[], scale: number): Scene | null {
  const { room, namesPx, axisPx, prominent, window } = request;
  const heightPx = room.height / scale - axisPx;
  if (heightPx < laneOrder.length * (ROW_HEIGHT_PX + LANE_PADDING_PX)) return null;
  const rows = request.rows.filter(
    (row) => prominent.has(row) || spansOverlap(spanAt(request.index.events, row), window),
  );
  const plotPx = Math.max(80, room.width / scale - namesPx - END_ROOM_PX);
  const scene = layout({
    index: indexOfWindow(request.index, rows, window),
    rows,
    laneOrder,
    collapsed: request.collapsed,
    pxPerDay: plotPx / spanLength(window),
    heightPx,
    measure: request.measure,
    showRow: null,
    prominent,
  });
  return scene.heightPx <= heightPx ? scene : null;
}

/** The largest chart that fits its room: lanes that do not matter give way before the letters grow small. */
export function fitStage(request: StageRequest): StageFit {
  const choices = laneChoices(request);
  const last = choices.at(-1) ?? [...request.laneOrder];
  const scaleOf = (size: number) => Math.max(LEAST_SCALE, size * request.unit);
  for (const lanes of choices) {
    for (const size of LARGE) {
      const scene = fitAt(request, lanes, scaleOf(size));
      if (scene) return { scale: scaleOf(size), scene };
    }
  }
  for (const size of SMALLER) {
    const scene = fitAt(request, last, scaleOf(size));
    if (scene) return { scale: scaleOf(size), scene };
  }
  const scale = scaleOf(0);
  // Too low for anything: drawn as small as it gets, and cut.
  const least = { ...request, room: { ...request.room, height: 10_000 } };
  return {
    scale,
    scene: fitAt(least, last, scale) ?? { pxPerDay: 1, lanes: [], items: [], clusters: [], notes: [], heightPx: 0 },
  };
}
