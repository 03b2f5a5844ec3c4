import type { Direction, Stop, StopWay } from "#chart/stops.ts";
import { itemStop } from "#chart/stops.ts";
import type { Row } from "#domain/event-table.ts";
import type { CrowdLane } from "#scene/crowd/crowd.ts";
import { firstAfter, firstAtLeast } from "#scene/crowd/crowd-query.ts";
import { type CrowdScene, crowdItem } from "#scene/crowd/crowd-scene.ts";
import { drawnLanes } from "#scene/crowd/crowd-view.ts";

/** Rows in time order, those of one day by number. */
type Place = { readonly start: number; readonly row: Row };

const isBefore = (a: Place, b: Place): boolean => a.start < b.start || (a.start === b.start && a.row < b.row);

const placeIn = (lane: CrowdLane, at: number): Place | null =>
  at >= 0 && at < lane.count ? { start: lane.starts[at] ?? 0, row: lane.rows[at] ?? 0 } : null;

/** The earliest of the first events of each lane after a place, or the latest of the last before it. */
function neighbour(lanes: readonly CrowdLane[], from: Place, step: -1 | 1): Place | null {
  let best: Place | null = null;
  for (const lane of lanes) {
    const after = firstAfter(lane, from.row, from.start);
    const own = lane.rows[after - 1] === from.row ? after - 1 : after;
    const place = placeIn(lane, step > 0 ? after : own - 1);
    if (place && (!best || (step > 0 ? isBefore(place, best) : isBefore(best, place)))) best = place;
  }
  return best;
}

function extreme(lanes: readonly CrowdLane[], end: "first" | "last"): Place | null {
  let best: Place | null = null;
  for (const lane of lanes) {
    const place = placeIn(lane, end === "first" ? 0 : lane.count - 1);
    if (place && (!best || (end === "first" ? isBefore(place, best) : isBefore(best, place)))) best = place;
  }
  return best;
}

function nearest(lane: CrowdLane, start: number): Place | null {
  const after = firstAtLeast(lane.starts, start);
  const [later, earlier] = [placeIn(lane, after), placeIn(lane, after - 1)];
  if (!later || !earlier) return later ?? earlier;
  return later.start - start < start - earlier.start ? later : earlier;
}

/** The way through a crowd: from event to event, whether or not it has an element yet. */
export function wayThroughCrowd(scene: CrowdScene, drawnStop: (key: string) => Stop | undefined): StopWay {
  const { table } = scene.surface;
  const lanes = drawnLanes(scene);
  const stopOf = (row: Row | undefined): Stop | undefined => {
    const item = row === undefined ? null : crowdItem(scene, row, "alone");
    return item ? itemStop(table, item) : undefined;
  };
  const lead = (from: Stop | undefined, row: Row | null, direction: Direction): Row | undefined => {
    const current = from?.row ?? row;
    if (direction === "Home" || current === null) return extreme(lanes, "first")?.row;
    if (direction === "End") return extreme(lanes, "last")?.row;
    // A number leads into its events: to its first one first.
    if (from?.cluster && direction === "ArrowRight") return from.row;
    const place = { start: table.start[current] ?? 0, row: current };
    if (direction === "ArrowLeft" || direction === "ArrowRight")
      return neighbour(lanes, place, direction === "ArrowLeft" ? -1 : 1)?.row;
    const at = lanes.findIndex((lane) => lane.laneIndex === (from?.laneIndex ?? table.lane[current]));
    const next = lanes[at + (direction === "ArrowUp" ? -1 : 1)];
    return at < 0 || !next ? undefined : nearest(next, place.start)?.row;
  };
  return {
    find: (key, row) => (key === null ? undefined : drawnStop(key)) ?? stopOf(row),
    lead: (from, row, direction) => stopOf(lead(from, row, direction)),
  };
}
