import type { EventTable, Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { disputedSpans, type Surface } from "./event-box.ts";
import { clusterOf, itemOf, type LaneLayout, layoutLane } from "./lane-layout.ts";
import { type Unit, unitsOf } from "./lane-rows.ts";
import { LANE_PADDING_PX, type Measure, ROW_HEIGHT_PX, type Scene, type SceneLane, type SceneNote } from "./scene.ts";
import { showRowInLane } from "./shown-row.ts";

export type LayoutRequest = {
  readonly index: TimelineIndex;
  /** What the filters leave, in time order, without background events. */
  readonly rows: readonly Row[];
  /** The lanes to draw, from top to bottom: indexes into `TimelineIndex.lanes`. */
  readonly laneOrder: readonly number[];
  /** Lanes drawn as one row in which everything may fold. */
  readonly collapsed: ReadonlySet<number>;
  /** See `zoomStep`. */
  readonly pxPerDay: number;
  /** What all lanes together should not exceed; importance 1 may. */
  readonly heightPx: number;
  readonly measure: Measure;
  /** The subject: an item of its own wherever it would be folded. */
  readonly showRow: Row | null;
  /** Treated as importance 1. */
  readonly keepRows?: ReadonlySet<Row>;
};

function memoize(measure: Measure): Measure {
  const widths = new Map<string, number>();
  return (text, style) => {
    const key = `${style}|${text}`;
    const known = widths.get(key);
    if (known !== undefined) return known;
    const width = measure(text, style);
    widths.set(key, width);
    return width;
  };
}

/** More rows than this never help a lane: what does not fit them is for the reader to zoom into. */
const MOST_ROWS_TRIED = 16;

type Bid = { readonly layout: LaneLayout; readonly rows: number };

/** The next number of rows that makes a lane tell more, or the same in fewer rows. */
function nextBid(layouts: (rows: number) => LaneLayout, current: Bid): Bid | null {
  for (let rows = current.rows + 1; rows <= Math.min(current.rows + 3, MOST_ROWS_TRIED); rows++) {
    const layout = layouts(rows);
    if (layout.worth > current.layout.worth + 1e-9) return { layout, rows };
  }
  return null;
}

/** Gives every lane the rows it must have, then the rows left over to the lanes they make tell the most. */
function shareRows(lanes: readonly ((rows: number) => LaneLayout)[], rowBudget: number): LaneLayout[] {
  const bids: Bid[] = lanes.map((layouts) => ({ layout: layouts(0), rows: 0 }));
  const next: (Bid | null | undefined)[] = lanes.map(() => undefined);
  let spent = bids.reduce((sum, bid) => sum + bid.layout.rowCount, 0);
  for (;;) {
    let best = -1;
    let bestRatio = 0;
    bids.forEach((bid, lane) => {
      const layouts = lanes[lane];
      if (next[lane] === undefined && layouts) next[lane] = nextBid(layouts, bid);
      const offer = next[lane];
      if (!offer) return;
      const cost = offer.layout.rowCount - bid.layout.rowCount;
      if (cost > 0 && spent + cost > rowBudget) return;
      const ratio = (offer.layout.worth - bid.layout.worth) / Math.max(cost, 0.01);
      if (ratio > bestRatio) {
        best = lane;
        bestRatio = ratio;
      }
    });
    const offer = next[best];
    const bid = bids[best];
    if (!offer || !bid) return bids.map((one) => one.layout);
    spent += offer.layout.rowCount - bid.layout.rowCount;
    bids[best] = offer;
    next[best] = undefined;
  }
}

/** A lane whose first event comes later than this share of the range says when. */
const EMPTY_SHARE = 0.3;

function noteOf(surface: Surface, table: EventTable, lane: LaneLayout): SceneNote | null {
  const first = lane.boxes.reduce<LaneLayout["boxes"][number] | null>(
    (best, box) => (best && best.left <= box.left ? best : box),
    null,
  );
  if (!first || lane.clusters.some((cluster) => cluster.left < first.left)) return null;
  const empty = first.left - surface.lowPx;
  if (empty < (surface.highPx - surface.lowPx) * EMPTY_SHARE) return null;
  const at = (table.start[first.row] ?? 0) * surface.pxPerDay;
  return at - surface.lowPx > 0 ? { laneIndex: lane.laneIndex, rowInLane: first.rowInLane, row: first.row } : null;
}

/**
 * Lays the filtered events out for one zoom. The result depends on zoom, filter, height budget and subject only, never on
 * the window, so panning changes nothing; another subject changes neither a lane's height nor the row of an item.
 *
 * Every event of `rows` becomes one item or is folded into one cluster. No two boxes of a row overlap, except the bars of a
 * succession whose own dates do.
 */
export function layout(request: LayoutRequest): Scene {
  const { index, rows, laneOrder, collapsed, pxPerDay, heightPx, showRow, keepRows } = request;
  const table = index.events;
  const surface: Surface = {
    table,
    pxPerDay,
    lowPx: index.range.start * pxPerDay,
    highPx: index.range.end * pxPerDay,
    measure: memoize(request.measure),
    importanceOf: (row) => (keepRows?.has(row) ? 1 : (table.importance[row] ?? 3)),
    disputed: disputedSpans(table),
    known: { bodies: new Map(), label: new Map(), tick: new Map() },
  };
  const rowsByLane = new Map<number, Row[]>(laneOrder.map((lane) => [lane, []]));
  for (const row of rows) rowsByLane.get(table.lane[row] ?? -1)?.push(row);

  const shape = (laneIndex: number) => {
    const units: Unit[] = unitsOf(surface, rowsByLane.get(laneIndex) ?? []);
    return (rowCount: number) => layoutLane(surface, laneIndex, units, rowCount, collapsed.has(laneIndex));
  };
  const rowBudget = Math.floor((heightPx - laneOrder.length * LANE_PADDING_PX) / ROW_HEIGHT_PX);
  const laid = shareRows(laneOrder.map(shape), rowBudget).map((lane) =>
    showRow !== null && rowsByLane.get(lane.laneIndex)?.includes(showRow) ? showRowInLane(surface, lane, showRow) : lane,
  );

  let topPx = 0;
  const lanes = laid.map((lane): SceneLane => {
    const { laneIndex, rowCount } = lane;
    const one = { laneIndex, rowCount, topPx, heightPx: rowCount * ROW_HEIGHT_PX + LANE_PADDING_PX };
    topPx += one.heightPx;
    return one;
  });
  return {
    pxPerDay,
    lanes,
    items: laid.flatMap((lane) => lane.boxes.map((box) => itemOf(surface, lane.laneIndex, box))).sort((a, b) => a.row - b.row),
    clusters: laid
      .flatMap((lane) => lane.clusters.map((cluster) => clusterOf(surface, lane, cluster)))
      .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
    notes: laid.flatMap((lane) => noteOf(surface, table, lane) ?? []),
    heightPx: topPx,
  };
}
