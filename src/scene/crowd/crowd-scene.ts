import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import { bareBox, bodyOf, insideBox, type Surface, sideBox } from "#scene/event-box.ts";
import { itemOf } from "#scene/lane-layout.ts";
import { GAP_PX } from "#scene/lane-rows.ts";
import { LANE_PADDING_PX, ROW_HEIGHT_PX, type Scene, type SceneItem, type SceneLane } from "#scene/scene.ts";
import { type BucketUnit, bucketUnit } from "./buckets.ts";
import { type Crowd, type CrowdLane, crowdOf } from "./crowd.ts";
import { mostInColumn, placeOf } from "./crowd-query.ts";

/** Height of a thin track. */
export const TRACK_PX = 9;

/** Width of a column of the density, in CSS pixels. */
export const COLUMN_PX = 2;

/** How a lane of a crowd stands in its rows: some for the events, the last for the numbers of those that have no element. */
export type CrowdRows = {
  readonly lane: CrowdLane | null;
  readonly eventRows: number;
  readonly countRow: number;
  /** The row of each event, by its place in the lane. */
  readonly rowOf: Uint8Array;
  /** Thin tracks, for events too many to have a text: how many there are, and that of each event. */
  readonly tracks: number;
  readonly trackOf: Uint8Array;
  /** The most events a column of the density meets at this zoom, anywhere in the lane: the height of a full column. */
  readonly mostInColumn: number;
};

/** A crowd at a zoom. */
export type CrowdScene = {
  /** What the crowd is made of. */
  readonly rows: readonly Row[];
  readonly crowd: Crowd;
  readonly unit: BucketUnit;
  readonly range: Span;
  readonly lanes: ReadonlyMap<number, CrowdRows>;
  readonly surface: Surface;
};

const MOST_EVENT_ROWS = 9;
const NO_PLACES = new Uint8Array(0);

/** Gives each lane its rows: one where it is collapsed, else equally many, and what is left over to the fullest. */
function shareRows(crowd: Crowd, laneOrder: readonly number[], collapsed: ReadonlySet<number>, budget: number) {
  const open = laneOrder.filter((lane) => !collapsed.has(lane));
  const left = budget - (laneOrder.length - open.length);
  const each = Math.max(2, Math.min(MOST_EVENT_ROWS + 1, Math.floor(left / Math.max(1, open.length))));
  const countOf = (lane: number) => crowd.lanes.get(lane)?.count ?? 0;
  const spare = each > MOST_EVENT_ROWS ? 0 : Math.max(0, left - each * open.length);
  const fullest = new Set([...open].sort((a, b) => countOf(b) - countOf(a)).slice(0, spare));
  return new Map(laneOrder.map((lane) => [lane, collapsed.has(lane) ? 1 : each + (fullest.has(lane) ? 1 : 0)]));
}

/** The scene of a crowd: lanes and their rows, for the chart to draw from its columns what is in view. */
export function crowdScene(request: {
  readonly rows: readonly Row[];
  readonly range: Span;
  readonly laneOrder: readonly number[];
  readonly collapsed: ReadonlySet<number>;
  readonly heightPx: number;
  readonly surface: Surface;
}): Scene {
  const { rows, range, laneOrder, collapsed, heightPx, surface } = request;
  const { pxPerDay } = surface;
  const crowd = crowdOf(surface.table, rows);
  const budget = Math.floor((heightPx - laneOrder.length * LANE_PADDING_PX) / ROW_HEIGHT_PX);
  const rowCounts = shareRows(crowd, laneOrder, collapsed, budget);
  const lanes = new Map<number, CrowdRows>();
  let topPx = 0;
  const sceneLanes = laneOrder.map((laneIndex): SceneLane => {
    const rowCount = rowCounts.get(laneIndex) ?? 1;
    const lane = crowd.lanes.get(laneIndex) ?? null;
    const eventRows = Math.max(1, rowCount - 1);
    const tracks = Math.floor((eventRows * ROW_HEIGHT_PX) / TRACK_PX);
    lanes.set(laneIndex, {
      lane,
      eventRows,
      countRow: rowCount - 1,
      rowOf: lane?.rowsFor(eventRows) ?? NO_PLACES,
      tracks,
      trackOf: lane?.rowsFor(tracks) ?? NO_PLACES,
      mostInColumn: lane ? Math.max(1, mostInColumn(lane, range, COLUMN_PX / pxPerDay)) : 1,
    });
    const one = { laneIndex, rowCount, topPx, heightPx: rowCount * ROW_HEIGHT_PX + LANE_PADDING_PX };
    topPx += one.heightPx;
    return one;
  });
  return {
    pxPerDay,
    lanes: sceneLanes,
    items: [],
    clusters: [],
    notes: [],
    heightPx: topPx,
    crowd: { rows, crowd, unit: bucketUnit(pxPerDay), range, lanes, surface },
  };
}

/** The row, perhaps between two, in which an element stands over an event's track. */
function rowOverTrack({ trackOf, eventRows }: CrowdRows, place: number): number {
  const middle = ((trackOf[place] ?? 0) + 0.5) * TRACK_PX;
  return Math.min(Math.max(middle / ROW_HEIGHT_PX - 0.5, 0), eventRows - 1);
}

/** Where an event of a crowd stands: its lane, its place in it and its row; null where the crowd does not hold it. */
export function crowdPlace(
  scene: CrowdScene,
  row: Row,
): { readonly rows: CrowdRows; readonly lane: CrowdLane; readonly place: number; readonly rowInLane: number } | null {
  const { table } = scene.surface;
  const rows = scene.lanes.get(table.lane[row] ?? -1);
  if (!rows?.lane) return null;
  const place = placeOf(rows.lane, row, table.start[row] ?? 0);
  return place < 0 ? null : { rows, lane: rows.lane, place, rowInLane: rows.rowOf[place] ?? 0 };
}

/** How far ahead the next event of a row is looked for: further on there is room for any text. */
const LOOK_AHEAD = 200;

/** The first pixel the next event of the same row needs. */
function nextLeft(scene: CrowdScene, lane: CrowdLane, rows: CrowdRows, place: number): number {
  for (let at = place + 1; at < Math.min(lane.count, place + LOOK_AHEAD); at++) {
    if (rows.rowOf[at] === rows.rowOf[place]) return bodyOf(scene.surface, lane.rows[at] ?? 0).left;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * An event of a crowd as an item of its own.
 *
 * @param room `among`: with the longest text that ends before the next event of its row; `alone`: with its label, whatever
 * lies below
 * @param overTrack whether a lane's events are drawn in tracks, so that the item stands over the event's own
 */
export function crowdItem(
  scene: CrowdScene,
  row: Row,
  room: "among" | "alone",
  overTrack: (laneIndex: number) => boolean = () => false,
): SceneItem | null {
  const at = crowdPlace(scene, row);
  if (!at) return null;
  const { surface } = scene;
  const { lane, rows, place } = at;
  const rowInLane = overTrack(lane.laneIndex) ? rowOverTrack(rows, place) : at.rowInLane;
  const body = bodyOf(surface, row);
  const end = room === "alone" ? Number.POSITIVE_INFINITY : nextLeft(scene, lane, rows, place) - GAP_PX;
  for (const form of ["label", "tick"] as const) {
    const inside = insideBox(surface, body, form, Number.POSITIVE_INFINITY, false);
    if (inside) return itemOf(surface, lane.laneIndex, { ...inside, rowInLane });
    const after = sideBox(surface, body, form, "after");
    if (after.right <= Math.min(end, surface.highPx)) return itemOf(surface, lane.laneIndex, { ...after, rowInLane });
    const before = sideBox(surface, body, form, "before");
    if (room === "alone" && before.left >= surface.lowPx)
      return itemOf(surface, lane.laneIndex, { ...before, rowInLane });
  }
  return itemOf(surface, lane.laneIndex, { ...bareBox(surface, body), rowInLane });
}
