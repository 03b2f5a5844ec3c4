import type { Day } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import { BLOCK, type CrowdLane } from "./crowd.ts";

/** The first place, from `from` on, whose value is at least `day`. Gallops: near answers are found in few steps. */
export function firstAtLeast(sorted: Int32Array, day: Day, from = 0): number {
  let low = from;
  let step = 1;
  while (low + step <= sorted.length && (sorted[low + step - 1] ?? 0) < day) {
    low += step;
    step *= 2;
  }
  let high = Math.min(low + step - 1, sorted.length);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many events share some time with a span. */
export function countIn(lane: CrowdLane, span: Span): number {
  return firstAtLeast(lane.starts, span.end) - firstAtLeast(lane.sortedEnds, Math.floor(span.start) + 1);
}

/**
 * Visits, in order, the places of the events that share some time with a span: as many steps as there are, and a few more.
 */
export function eachPlaceIn(lane: CrowdLane, span: Span, visit: (place: number) => void): void {
  const { ends, latestEnds } = lane;
  const to = firstAtLeast(lane.starts, span.end);
  const descend = (level: number, block: number, size: number): void => {
    if (level < 0) {
      if ((ends[block] ?? 0) > span.start) visit(block);
      return;
    }
    if ((latestEnds[level]?.[block] ?? 0) <= span.start) return;
    const below = size / BLOCK;
    for (let part = 0; part < BLOCK; part++) {
      const next = block * BLOCK + part;
      if (next * below >= to) return;
      descend(level - 1, next, below);
    }
  };
  const top = latestEnds.length - 1;
  if (to > 0) descend(top, 0, BLOCK ** (top + 1));
}

/** The first place after a row that begins on a day, whether or not the lane holds it: events of one day stand by number. */
export function firstAfter(lane: CrowdLane, row: Row, start: Day): number {
  let low = firstAtLeast(lane.starts, start);
  let high = firstAtLeast(lane.starts, start + 1, low);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lane.rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The place of a row that begins on a day, -1 where the lane does not hold it. */
export function placeOf(lane: CrowdLane, row: Row, start: Day): number {
  const at = firstAfter(lane, row, start) - 1;
  return at >= 0 && lane.rows[at] === row ? at : -1;
}

/** In days: edges of columns that should be whole days miss them by less. */
const HAIR = 1e-9;

/**
 * How many events each of equal columns meets; of columns shorter than a day, how many there are at their middle, for a
 * column across midnight would count those of both days.
 *
 * @param first the day the first column begins
 * @param daysPerColumn may be less than one
 */
export function columnCounts(
  lane: CrowdLane,
  first: Day,
  daysPerColumn: number,
  columns: number,
  counts = new Uint32Array(columns),
): Uint32Array {
  const isInstant = daysPerColumn < 1;
  let begun = 0;
  let ended = 0;
  for (let column = 0; column < columns; column++) {
    const start = first + (column + (isInstant ? 0.5 : 0)) * daysPerColumn;
    const end = isInstant ? start : first + (column + 1) * daysPerColumn - HAIR;
    begun = firstAtLeast(lane.starts, isInstant ? end + HAIR : end, begun);
    ended = firstAtLeast(lane.sortedEnds, Math.floor(start + HAIR) + 1, ended);
    counts[column] = begun - ended;
  }
  return counts;
}

/** The most events a column of a width meets anywhere in the lane. */
export function mostInColumn(lane: CrowdLane, range: Span, daysPerColumn: number): number {
  // No column of a day or less meets more events than share a day.
  if (daysPerColumn <= 1) return lane.mostAtOnce;
  const columns = Math.ceil((range.end - range.start) / daysPerColumn);
  return columnCounts(lane, range.start, daysPerColumn, columns).reduce((most, count) => Math.max(most, count), 0);
}
