import { civilOf, type Day, dayOf } from "#domain/day.ts";
import type { EventDate, Precision } from "#domain/event-date.ts";
import { formatDay } from "#i18n/dates.ts";

/** The months of a date are named one by one up to a year, its days up to a week. */
const MOST_MONTHS = 12;
const MOST_DAYS = 7;

/**
 * The words by which a date is looked for, in both languages: each year it covers, each month of a short one, each day of
 * a very short one. A long one has the months in which it begins and ends.
 */
export function dateWords(date: EventDate, range: { readonly end: Day }): string {
  const words: string[] = [];
  const add = (day: Day, precision: Precision) => {
    words.push(formatDay(day, precision, "en"), formatDay(day, precision, "zh"));
  };
  const from = civilOf(date.start);
  const last = (date.endOpen === "known" ? date.end : Math.max(date.start + 1, Math.min(date.end, range.end))) - 1;
  const to = civilOf(last);
  for (let year = from.year; year <= to.year; year++) add(dayOf(year), "year");
  if (date.startPrecision === "year") return words.join("\n");
  const months = (to.year - from.year) * 12 + to.month - from.month;
  for (let month = 0; month <= months; month++) {
    if (months <= MOST_MONTHS || month === 0 || month === months) add(dayOf(from.year, from.month + month), "month");
  }
  if (date.startPrecision === "day" && last - date.start < MOST_DAYS) {
    for (let day = date.start; day <= last; day++) add(day, "day");
  } else if (date.startPrecision === "day") {
    add(date.start, "day");
    if (date.endPrecision === "day" && date.endOpen === "known") add(last, "day");
  }
  return words.join("\n");
}
