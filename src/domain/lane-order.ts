import type { Row } from "./event-table.ts";
import type { TimelineIndex } from "./timeline-index.ts";

/** How the reader has the lanes drawn. */
export type LaneView = {
  /** Lanes drawn as a thin strip. */
  readonly collapsed: readonly string[];
  /** Lane ids in the reader's order; empty is the authored one. */
  readonly order: readonly string[];
};

/** All lane ids from top to bottom: those the reader has put in order, then the others as authored. */
export function lanesInOrder(index: TimelineIndex, order: readonly string[]): string[] {
  const authored = index.lanes.map((lane) => lane.id);
  return [...order.filter((id) => authored.includes(id)), ...authored.filter((id) => !order.includes(id))];
}

/** The order with a lane one place further up or down; empty where that is the authored one. */
export function movedLane(index: TimelineIndex, order: readonly string[], id: string, step: -1 | 1): string[] {
  const ids = lanesInOrder(index, order);
  const from = ids.indexOf(id);
  const to = from + step;
  const other = ids[to];
  if (other === undefined) return [...order];
  ids[to] = id;
  ids[from] = other;
  return ids.every((one, place) => one === index.lanes[place]?.id) ? [] : ids;
}

/** The lanes that stay when one is hidden, as the filter says it; null where none would. */
export function lanesWithout(index: TimelineIndex, chosen: readonly string[], id: string): string[] | null {
  const shown = chosen.length === 0 ? index.lanes.map((lane) => lane.id) : chosen;
  const left = shown.filter((one) => one !== id).sort();
  return left.length === 0 || left.length === shown.length ? null : left;
}

/**
 * The lanes a chart draws, from top to bottom, as indexes into `index.lanes`: those the filter picks (all where it picks
 * none), and any other that has an event to show, such as the subject's.
 */
export function drawnLanes(
  index: TimelineIndex,
  order: readonly string[],
  chosen: readonly string[],
  rows: readonly Row[],
): number[] {
  const needed = new Set(chosen.length === 0 ? [] : rows.map((row) => index.events.lane[row]));
  return lanesInOrder(index, order)
    .map((id) => index.lanes.findIndex((lane) => lane.id === id))
    .filter((place) => chosen.length === 0 || chosen.includes(index.lanes[place]?.id ?? "") || needed.has(place));
}
