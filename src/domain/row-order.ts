import type { EventTable, Row } from "./event-table.ts";
import type { Span } from "./span.ts";

/** Every row of the table, in order. */
export const allRows = ({ count }: EventTable): Row[] => Array.from({ length: count }, (_, row) => row);

/** The place of a row in a list of rows in order; where it is not in it, that of the one before, or -1. */
export function placeInOrder(rows: readonly Row[], row: Row): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Whether an event shares some time with a span. */
export const isRowIn = (events: EventTable, row: Row, span: Span): boolean =>
  (events.start[row] ?? 0) < span.end && (events.end[row] ?? 0) > span.start;

/** How many of some rows do: asked for with every move of the window. */
export function countRowsIn(events: EventTable, rows: readonly Row[], span: Span): number {
  let count = 0;
  for (const row of rows) if (isRowIn(events, row, span)) count++;
  return count;
}
