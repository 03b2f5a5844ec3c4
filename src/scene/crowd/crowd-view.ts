import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import type { SceneCluster } from "#scene/scene.ts";
import { bucketClusters, wholeBuckets } from "./buckets.ts";
import type { Crowd, CrowdLane } from "./crowd.ts";
import { columnCounts, countIn, eachPlaceIn } from "./crowd-query.ts";
import { type CrowdRows, type CrowdScene, crowdPlace } from "./crowd-scene.ts";

/** So many events have an element each; more are drawn together. */
export const MOST_ITEMS = 40;
/** More events of a lane in view are not drawn one by one. */
const MOST_MARKS = 260;
/** What a mark needs beside its days, in a row and in a track. */
const MARK_PX = { rows: 14, tracks: 8 };
/** How full rows and tracks may be, on average, for their events to be told apart. */
const FULL = { rows: 0.85, tracks: 1.6 };

/**
 * How a lane's events without elements are drawn: in rows, with a text where there is room; in thin tracks without; or as a
 * density, how many there are at a time.
 */
export type CrowdLevel = "rows" | "tracks" | "density";

export function levelOf(rows: CrowdRows, shown: Span, plotWidthPx: number): CrowdLevel {
  const { lane, eventRows, tracks } = rows;
  const count = lane ? countIn(lane, shown) : 0;
  if (!lane || count === 0) return "rows";
  if (count > MOST_MARKS) return "density";
  const columns = Math.max(1, Math.floor(plotWidthPx / SAMPLE_PX));
  const counts = columnCounts(lane, shown.start, (shown.end - shown.start) / columns, columns);
  const atOnce = counts.reduce((sum, one) => sum + one, 0) / columns;
  // How many lie side by side on average, were each as long as its mark.
  const besides = (level: "rows" | "tracks") => atOnce + (count * (MARK_PX[level] - SAMPLE_PX)) / plotWidthPx;
  if (besides("rows") <= eventRows * FULL.rows) return "rows";
  return besides("tracks") <= tracks * FULL.tracks ? "tracks" : "density";
}

/** Where the fullness of a lane is looked at. */
const SAMPLE_PX = 8;

/** What has elements in a window of a crowd. */
export type CrowdView = {
  /** The window widened to whole stretches: while it is the same, so is everything here. */
  readonly whole: Span;
  /** Events drawn on their own, by time; `among` where all in view are. */
  readonly items: readonly Row[];
  readonly room: "among" | "alone";
  /** The numbers of all other events. */
  readonly clusters: readonly SceneCluster[];
};

const countAll = (lanes: Iterable<CrowdLane>, span: Span): number => {
  let count = 0;
  for (const lane of lanes) count += countIn(lane, span);
  return count;
};

/** The lanes of a crowd that are drawn. */
export const drawnLanes = (scene: CrowdScene): CrowdLane[] =>
  Array.from(scene.lanes.values(), ({ lane }) => lane).filter((lane) => lane !== null);

/**
 * What has elements of its own in a window: all events where these are few; else the special ones, and of the bright ones all
 * where they are few; the others in clusters by stretches of the calendar.
 *
 * @param special rows that always have an element where they meet the window
 * @param bright the events that stand out from the others, if any do
 */
export function crowdView(scene: CrowdScene, shown: Span, special: Iterable<Row>, bright: Crowd | null): CrowdView {
  const { unit, range, surface } = scene;
  const { start, end } = surface.table;
  const whole = wholeBuckets(unit, shown);
  const lanes = drawnLanes(scene);
  const all = countAll(lanes, whole) <= MOST_ITEMS;
  const items = new Set<Row>();
  const standing = all
    ? lanes
    : bright && countAll(bright.lanes.values(), whole) <= MOST_ITEMS
      ? bright.lanes.values()
      : [];
  for (const lane of standing) eachPlaceIn(lane, whole, (place) => items.add(lane.rows[place] ?? 0));
  for (const row of special) {
    const meets = (start[row] ?? 0) < whole.end && Math.max(end[row] ?? 0, (start[row] ?? 0) + 1) > whole.start;
    if (meets && crowdPlace(scene, row)) items.add(row);
  }
  const apart = new Map<number, Map<Row, number>>();
  for (const row of items) {
    const at = crowdPlace(scene, row);
    if (!at) {
      items.delete(row);
      continue;
    }
    const inLane = apart.get(at.lane.laneIndex) ?? new Map<Row, number>();
    inLane.set(row, at.place);
    apart.set(at.lane.laneIndex, inLane);
  }
  const clusters = Array.from(scene.lanes.values()).flatMap(({ lane, countRow }) =>
    lane
      ? bucketClusters(lane, {
          unit,
          within: whole,
          range,
          pxPerDay: surface.pxPerDay,
          rowInLane: countRow,
          apart: apart.get(lane.laneIndex) ?? NONE,
        })
      : [],
  );
  return { whole, items: [...items].sort((a, b) => a - b), room: all ? "among" : "alone", clusters };
}

const NONE: ReadonlyMap<Row, number> = new Map();
