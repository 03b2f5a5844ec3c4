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
/** No text comes nearer to the right edge; as in the layout. */
const EDGE_PX = 4;

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

/**
 * The index as if nothing were beyond the window: texts keep within it, and a bar that is partly in it has its text in the
 * part that shows. For the layout alone: what is drawn keeps its own days.
 */
function indexOfWindow(index: TimelineIndex, window: Span, pxPerDay: number): TimelineIndex {
  const { events } = index;
  const last = window.end + (END_ROOM_PX - EDGE_PX) / pxPerDay;
  const within = (day: number) => Math.min(Math.max(day, window.start), last);
  return {
    ...index,
    range: window,
    events: {
      ...events,
      start: Int32Array.from(events.start, within),
      end: Int32Array.from(events.end, within),
      disputedDates: events.disputedDates.map(({ row, sides }) => ({
        row,
        sides: sides.map(({ start, end }) => ({ start: within(start), end: within(end) })),
      })),
    },
  };
}

/** What stays where there is no room for all: what stands out, or everything. */
type Rows = "all" | "prominent";

function fitAt(request: StageRequest, laneOrder: readonly number[], which: Rows, scale: number): Scene | null {
  const { room, namesPx, axisPx, prominent, window, index } = request;
  const heightPx = room.height / scale - axisPx;
  if (heightPx < laneOrder.length * (ROW_HEIGHT_PX + LANE_PADDING_PX)) return null;
  const pxPerDay = Math.max(80, room.width / scale - namesPx - END_ROOM_PX) / spanLength(window);
  const scene = layout({
    index: indexOfWindow(index, window, pxPerDay),
    rows: request.rows.filter(
      (row) => prominent.has(row) || (which === "all" && spansOverlap(spanAt(index.events, row), window)),
    ),
    laneOrder,
    collapsed: request.collapsed,
    pxPerDay,
    heightPx,
    measure: request.measure,
    showRow: null,
    prominent,
  });
  // When a lane begins is nothing to be told in passing.
  return scene.heightPx <= heightPx ? { ...scene, notes: [] } : null;
}

/** The largest chart that fits its room: what does not matter gives way before the letters grow small. */
export function fitStage(request: StageRequest): StageFit {
  const choices = laneChoices(request);
  const last = choices.at(-1) ?? [...request.laneOrder];
  const scaleOf = (size: number) => Math.max(LEAST_SCALE, size * request.unit);
  const rows: Rows = request.prominent.size > 0 ? "prominent" : "all";
  const tries = [
    ...choices.flatMap((lanes) => LARGE.map((size) => ({ lanes, which: "all" as Rows, size }))),
    ...LARGE.map((size) => ({ lanes: last, which: rows, size })),
    ...SMALLER.map((size) => ({ lanes: last, which: rows, size })),
  ];
  for (const { lanes, which, size } of tries) {
    const scene = fitAt(request, lanes, which, scaleOf(size));
    if (scene) return { scale: scaleOf(size), scene };
  }
  // Too low for anything: drawn as small as it gets, and cut.
  const room = { ...request.room, height: TALL_PX };
  const scene = fitAt({ ...request, room }, last, rows, LEAST_SCALE);
  return { scale: LEAST_SCALE, scene: scene ?? NOTHING };
}

const TALL_PX = 10_000;
const NOTHING: Scene = { pxPerDay: 1, lanes: [], items: [], clusters: [], notes: [], crowd: null, heightPx: 0 };
