import { civilOf, type Day } from "#domain/day.ts";
import type { EventTable, Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";

/** How many events begin in each of equal parts of a year, for one lane or for all. */
export type Density = { readonly firstYear: number; readonly partsPerYear: number; readonly counts: readonly number[] };

/** The years a span touches. */
export function yearsOf(span: Span): number[] {
  const first = civilOf(span.start).year;
  return Array.from({ length: civilOf(span.end - 1).year - first + 1 }, (_, place) => first + place);
}

/**
 * Counts the rows by the part of the year they begin in, over the whole years of `range`.
 *
 * @param partsPerYear 12 for months, 4 for quarters
 */
export function densityOf(table: EventTable, rows: Iterable<Row>, range: Span, partsPerYear: 4 | 12): Density {
  const years = yearsOf(range);
  const firstYear = years[0] ?? 0;
  const counts = new Array<number>(years.length * partsPerYear).fill(0);
  for (const row of rows) {
    const part = partOf(table.start[row] ?? 0, firstYear, partsPerYear);
    if (part < counts.length) counts[part] = (counts[part] ?? 0) + 1;
  }
  return { firstYear, partsPerYear, counts };
}

/** The part a day falls into; what lies before the first year counts as its first part. */
export function partOf(day: Day, firstYear: number, partsPerYear: number): number {
  const { year, month } = civilOf(day);
  return Math.max(0, (year - firstYear) * partsPerYear + Math.floor(((month - 1) * partsPerYear) / 12));
}
