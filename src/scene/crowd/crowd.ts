import type { Day } from "#domain/day.ts";
import type { EventTable, Row } from "#domain/event-table.ts";

/**
 * One lane's events in columns, by their place in order of their first days. Every question a drawing asks of it (how many,
 * which, where) is answered by halving, whatever the number of events.
 */
export type CrowdLane = {
  readonly laneIndex: number;
  readonly count: number;
  /** Row numbers of the event table. */
  readonly rows: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /**
   * The latest end in each block of `BLOCK` places, then of `BLOCK` such blocks, and so on: a block whose value lies before a
   * day holds nothing that reaches that day, however long an event before it lasts.
   */
  readonly latestEnds: readonly Int32Array[];
  /** The ends alone, sorted: with `starts` they say how many events a stretch of time meets. */
  readonly sortedEnds: Int32Array;
  /** The most events that share a day. */
  readonly mostAtOnce: number;
  /** The row inside the lane of each event, for lanes of so many rows. */
  readonly rowsFor: (rowCount: number) => Uint8Array;
};

export const BLOCK = 32;

/** The columns of everything a filter leaves, by lane. */
export type Crowd = { readonly table: EventTable; readonly lanes: ReadonlyMap<number, CrowdLane> };

/** Sorts whole numbers; by counting them where they lie close together, which is several times faster. */
function sortDays(days: Int32Array): Int32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    if (day < least) least = day;
    if (day > most) most = day;
  }
  if (!(most - least < days.length)) return Int32Array.from(days).sort();
  const counts = new Uint32Array(most - least + 1);
  for (const day of days) counts[day - least] = (counts[day - least] ?? 0) + 1;
  const sorted = new Int32Array(days.length);
  let at = 0;
  for (let value = 0; value < counts.length; value++) {
    const next = at + (counts[value] ?? 0);
    sorted.fill(value + least, at, next);
    at = next;
  }
  return sorted;
}

/**
 * Gives each event the row that has been free for longest, by its days alone: so neither zoom nor window moves an event to
 * another row.
 */
function packRows(starts: Int32Array, ends: Int32Array, rowCount: number): Uint8Array {
  const rows = new Uint8Array(starts.length);
  if (rowCount < 2) return rows;
  const freeFrom = new Float64Array(rowCount).fill(Number.NEGATIVE_INFINITY);
  for (let at = 0; at < starts.length; at++) {
    let best = 0;
    for (let row = 1; row < rowCount; row++) if ((freeFrom[row] ?? 0) < (freeFrom[best] ?? 0)) best = row;
    rows[at] = best;
    // Of events of one day each takes its turn.
    freeFrom[best] = Math.max(ends[at] ?? 0, (freeFrom[best] ?? 0) + 1e-3);
  }
  return rows;
}

function latestEndsOf(ends: Int32Array): Int32Array[] {
  const levels: Int32Array[] = [];
  for (let below = ends; below.length > 1; ) {
    const level = new Int32Array(Math.ceil(below.length / BLOCK)).fill(-(2 ** 31));
    for (let at = 0; at < below.length; at++) {
      const block = Math.floor(at / BLOCK);
      level[block] = Math.max(level[block] ?? 0, below[at] ?? 0);
    }
    levels.push(level);
    below = level;
  }
  return levels;
}

function mostAtOnce(starts: Int32Array, sortedEnds: Int32Array): number {
  let most = 0;
  let ended = 0;
  for (let at = 0; at < starts.length; at++) {
    while ((sortedEnds[ended] ?? Number.POSITIVE_INFINITY) <= (starts[at] ?? 0)) ended++;
    if (at + 1 - ended > most) most = at + 1 - ended;
  }
  return most;
}

function laneOf(table: EventTable, laneIndex: number, given: Int32Array): CrowdLane {
  const { start, end } = table;
  let rows = given;
  const startOf = (row: Row): Day => start[row] ?? 0;
  // The table is in time order; what is handed in need not be.
  if (rows.some((row, at) => at > 0 && startOf(row) < startOf(rows[at - 1] ?? 0))) {
    rows = Int32Array.from(rows).sort((a, b) => startOf(a) - startOf(b) || a - b);
  }
  const count = rows.length;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  for (let at = 0; at < count; at++) {
    const row = rows[at] ?? 0;
    starts[at] = start[row] ?? 0;
    // An event without length still happened on its day.
    ends[at] = Math.max(end[row] ?? 0, (start[row] ?? 0) + 1);
  }
  const sortedEnds = sortDays(ends);
  const packed = new Map<number, Uint8Array>();
  return {
    laneIndex,
    count,
    rows,
    starts,
    ends,
    latestEnds: latestEndsOf(ends),
    sortedEnds,
    mostAtOnce: mostAtOnce(starts, sortedEnds),
    rowsFor: (rowCount) => {
      const known = packed.get(rowCount) ?? packRows(starts, ends, rowCount);
      packed.set(rowCount, known);
      return known;
    },
  };
}

const known = new WeakMap<readonly Row[], Crowd>();

/** The columns of some rows. Made once for the same list: it is asked for with every zoom. */
export function crowdOf(table: EventTable, rows: readonly Row[]): Crowd {
  const before = known.get(rows);
  if (before?.table === table) return before;
  const counts = new Map<number, number>();
  for (const row of rows) {
    const lane = table.lane[row] ?? 0;
    counts.set(lane, (counts.get(lane) ?? 0) + 1);
  }
  const byLane = new Map(Array.from(counts, ([lane, count]) => [lane, { rows: new Int32Array(count), filled: 0 }]));
  for (const row of rows) {
    const own = byLane.get(table.lane[row] ?? 0);
    if (own) own.rows[own.filled++] = row;
  }
  const crowd: Crowd = {
    table,
    lanes: new Map(Array.from(byLane, ([lane, own]) => [lane, laneOf(table, lane, own.rows)])),
  };
  known.set(rows, crowd);
  return crowd;
}
