import { dayOf } from "#domain/day.ts";
import type { EventDate } from "#domain/event-date.ts";
import type { Span } from "#domain/span.ts";
import { type Entries, type Entry, type Path, textAt, walkObjects } from "./entry.ts";
import type { Problem } from "./problem.ts";
import { EdtfError, readEdtf } from "./read-edtf.ts";

/** Stands in where dataset.json gives no range, so that each open date is not reported as well. */
const ANY_RANGE: Span = { start: dayOf(0), end: dayOf(10000) };

function tryReadEdtf(text: string | null, limits?: Span): EventDate | null {
  if (text === null) return null;
  try {
    return readEdtf(text, limits);
  } catch {
    return null;
  }
}

/** The range of dataset.json, or, while that is wrong, all time. */
export function rangeOf(entries: Entries): Span {
  const dataset = entries.of("dataset")[0];
  return tryReadEdtf(dataset ? textAt(dataset.value, "range") : null) ?? ANY_RANGE;
}

/** The date of an event, or null while it is not one. */
export const dateOf = (entry: Entry, range: Span): EventDate | null => tryReadEdtf(textAt(entry.value, "date"), range);

function datePaths(entry: Entry): Path[] {
  if (entry.kind === "dataset") return [["updated"], ["coverage"], ["range"]];
  return [...walkObjects(entry.value)].flatMap(({ path, value }) =>
    typeof value.date === "string" ? [[...path, "date"]] : [],
  );
}

function checkEdtf(entry: Entry, range: Span): Problem[] {
  return datePaths(entry).flatMap((path) => {
    const text = path.reduce<unknown>((found, key) => (found as Record<string | number, unknown>)[key], entry.value);
    if (typeof text !== "string" || text === "") return [];
    try {
      readEdtf(text, entry.kind === "dataset" ? undefined : range);
      return [];
    } catch (error) {
      if (error instanceof EdtfError) return [entry.report(path, error.problem, error.remedy)];
      throw error;
    }
  });
}

/**
 * `background` is for what was over before the range began. An event that reaches into the range stands in the chart;
 * nothing may begin after the range.
 */
function checkRange(entry: Entry, range: Span): Problem[] {
  const date = dateOf(entry, range);
  if (!date || entry.kind !== "events") return [];
  if (date.start >= range.end) {
    return [entry.report(["date"], "begins after the range of dataset.json", "widen the range or leave the event out")];
  }
  const before = date.end <= range.start;
  if (before && entry.value.background === false) {
    return [entry.report(["background"], "does not fit: the date is outside the range of dataset.json", "write true")];
  }
  if (date.start >= range.start && entry.value.background === true) {
    return [entry.report(["background"], "does not fit: the date is inside the range of dataset.json", "write false")];
  }
  return [];
}

/** Dates that are not EDTF or end before they start, and events outside the range. */
export function checkDates(entries: Entries): Problem[] {
  const range = rangeOf(entries);
  return entries.all.flatMap((entry) => [...checkEdtf(entry, range), ...checkRange(entry, range)]);
}
