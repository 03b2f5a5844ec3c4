import type { EventTable, Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { crowdScene } from "./crowd/crowd-scene.ts";
import { disputedSpans, type Surface } from "./event-box.ts";
import { clusterOf, itemOf, type LaneLayout, layoutLane } from "./lane-layout.ts";
import { type PlacedBox, textedUnits, type Unit, unitsOf } from "./lane-rows.ts";
import {
  END_ROOM_PX,
  LANE_PADDING_PX,
  type Measure,
  MOST_FOLDED,
  ROW_HEIGHT_PX,
  type Scene,
  type SceneLane,
  type SceneNote,
  type TextStyle,
} from "./scene.ts";
import { showRowInLane } from "./shown-row.ts";

export type LayoutRequest = {
  /** Lays out more than `MOST_FOLDED` events, which are a crowd; left out where there are never so many. */
  readonly crowd?: typeof crowdScene | undefined;
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
  /** Every event is an item with a text, on as many rows as that takes: for pictures and paper. */
  readonly unfolded?: boolean;
  /** Where some stand out: these count as importance 1, all others as less. */
  readonly prominent?: ReadonlySet<Row>;
};

const memoized = new WeakMap<Measure, Measure>();

/** The same for the same measure: one text is measured once, whatever the zoom. */
function memoize(measure: Measure): Measure {
  const known = memoized.get(measure);
  if (known) return known;
  const widths: Record<TextStyle, Map<string, number>> = { label: new Map(), strong: new Map(), count: new Map() };
  const memo: Measure = (text, style) => {
    const before = widths[style].get(text);
    if (before !== undefined) return before;
    const width = measure(text, style);
    widths[style].set(text, width);
    return width;
  };
  memoized.set(measure, memo);
  return memo;
}

/** More rows than this never help a lane: what does not fit them is for the reader to zoom into. */
const MOST_ROWS_TRIED = 16;
/** How many more rows a lane looks ahead for something better. */
const ROWS_AHEAD = 3;

type Bid = { readonly layout: LaneLayout; readonly rows: number };
/** A lane's layouts for a number of rows. */
type LaneBids = (rows: number) => LaneLayout[];

const ratioOf = (bid: Bid, offer: LaneLayout): number =>
  (offer.worth - bid.layout.worth) / Math.max(offer.rowCount - bid.layout.rowCount, 0.01);

/** The next layout that makes a lane tell more for the fewest rows. */
function nextBid(bids: LaneBids, current: Bid): Bid | null {
  let best: Bid | null = null;
  for (let rows = current.rows; rows <= Math.min(current.rows + ROWS_AHEAD, MOST_ROWS_TRIED); rows++) {
    for (const layout of bids(rows)) {
      if (layout.worth <= current.layout.worth + 1e-9) continue;
      if (!best || ratioOf(current, layout) > ratioOf(current, best.layout) + 1e-9) best = { layout, rows };
    }
  }
  return best;
}

function leastBid(bids: LaneBids): Bid {
  const [first, ...others] = bids(0);
  if (!first) throw new Error("a lane can always be laid out with a row of its own for what is folded");
  const layout = others.reduce((best, one) => (one.rowCount < best.rowCount ? one : best), first);
  return { layout, rows: 0 };
}

/** Gives every lane the rows it must have, then the rows left over to the lanes they make tell the most. */
function shareRows(lanes: readonly LaneBids[], rowBudget: number): LaneLayout[] {
  const given: Bid[] = lanes.map(leastBid);
  const next: (Bid | null | undefined)[] = lanes.map(() => undefined);
  let spent = given.reduce((sum, bid) => sum + bid.layout.rowCount, 0);
  for (;;) {
    let best = -1;
    let bestRatio = 0;
    given.forEach((bid, lane) => {
      const bids = lanes[lane];
      if (next[lane] === undefined && bids) next[lane] = nextBid(bids, bid);
      const offer = next[lane];
      if (!offer) return;
      const cost = offer.layout.rowCount - bid.layout.rowCount;
      const ratio = ratioOf(bid, offer.layout);
      if ((cost > 0 && spent + cost > rowBudget) || ratio <= bestRatio) return;
      best = lane;
      bestRatio = ratio;
    });
    const offer = next[best];
    const bid = given[best];
    if (!offer || !bid) return given.map((one) => one.layout);
    spent += offer.layout.rowCount - bid.layout.rowCount;
    given[best] = offer;
    next[best] = undefined;
  }
}

/** No text comes nearer to the right edge. */
const EDGE_PX = 4;

/** A lane whose first event comes later than this share of the range says when. */
const EMPTY_SHARE = 0.3;

function noteOf(surface: Surface, table: EventTable, rows: readonly Row[], lane: LaneLayout): SceneNote | null {
  const [row] = rows;
  const topRow = [...lane.fixed, ...lane.loose].filter((box) => box.rowInLane === 0);
  const before = topRow.reduce<PlacedBox | null>((best, box) => (best && best.left <= box.left ? best : box), null);
  if (row === undefined || !before) return null;
  const empty = (surface.highPx - surface.lowPx) * EMPTY_SHARE;
  const first = Math.min(
    (table.start[row] ?? 0) * surface.pxPerDay,
    before.left,
    ...lane.clusters.map((one) => one.left),
  );
  return first - surface.lowPx < empty ? null : { laneIndex: lane.laneIndex, row, beforeRow: before.row };
}

/**
 * Lays the filtered events out for one zoom. The result depends on zoom, filter, height budget and subject only, never on
 * the window, so panning changes nothing; another subject changes neither a lane's height nor the row of an item.
 *
 * Every event of `rows` becomes one item or is folded into one cluster, unless they are a crowd: see `Scene.crowd`. No two boxes of a row overlap, except the bars of a
 * succession whose own dates do.
 */
export function layout(request: LayoutRequest): Scene {
  const { index, rows, laneOrder, collapsed, pxPerDay, heightPx, showRow, unfolded = false, prominent } = request;
  const table = index.events;
  const own = (row: Row) => table.importance[row] ?? 3;
  const surface: Surface = {
    table,
    pxPerDay,
    lowPx: index.range.start * pxPerDay,
    highPx: index.range.end * pxPerDay + END_ROOM_PX - EDGE_PX,
    measure: memoize(request.measure),
    importanceOf: prominent?.size ? (row) => (prominent.has(row) ? 1 : Math.max(2, own(row))) : own,
    disputed: disputedSpans(table),
    known: { bodies: new Map(), label: new Map(), tick: new Map() },
  };
  if (request.crowd && rows.length > MOST_FOLDED && !unfolded) {
    return request.crowd({ rows, range: index.range, laneOrder, collapsed, heightPx, surface });
  }
  const rowsByLane = new Map<number, Row[]>(laneOrder.map((lane) => [lane, []]));
  for (const row of rows) rowsByLane.get(table.lane[row] ?? -1)?.push(row);

  const bidsOf = (laneIndex: number): LaneBids => {
    const units: Unit[] = unitsOf(surface, rowsByLane.get(laneIndex) ?? []);
    const known = new Map<number, LaneLayout[]>();
    return (rowCount) => {
      const found = known.get(rowCount);
      if (found) return found;
      const isCollapsed = collapsed.has(laneIndex);
      const layouts = (["label", "tick"] as const).flatMap((first) =>
        layoutLane(surface, laneIndex, units, isCollapsed ? 0 : rowCount, isCollapsed ? "all" : "not-the-first", first),
      );
      known.set(rowCount, layouts);
      return layouts;
    };
  };
  const rowBudget = Math.floor((heightPx - laneOrder.length * LANE_PADDING_PX) / ROW_HEIGHT_PX);
  const whole = (laneIndex: number) =>
    layoutLane(surface, laneIndex, textedUnits(surface, rowsByLane.get(laneIndex) ?? []), 0, "none", "label");
  const shared = unfolded ? laneOrder.flatMap(whole) : shareRows(laneOrder.map(bidsOf), rowBudget);
  const laid = shared.map((lane) =>
    showRow !== null && rowsByLane.get(lane.laneIndex)?.includes(showRow)
      ? showRowInLane(surface, lane, showRow)
      : lane,
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
    items: laid
      .flatMap((lane) => [...lane.fixed, ...lane.loose].map((box) => itemOf(surface, lane.laneIndex, box)))
      .sort((a, b) => a.row - b.row),
    clusters: laid
      .flatMap((lane) => lane.clusters.map((cluster) => clusterOf(surface, lane, cluster)))
      .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0)),
    notes: laid.flatMap((lane) => noteOf(surface, table, rowsByLane.get(lane.laneIndex) ?? [], lane) ?? []),
    heightPx: topPx,
    crowd: null,
  };
}
