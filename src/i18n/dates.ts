/**
 * Dates in words. Written out by hand rather than by `Intl`: its Chinese ranges carry slashes, and its output differs
 * between the build's ICU and the browser's, which would break hydration.
 */
import { civilOf, type Day, dayOf } from "#domain/day.ts";
import type { EventDate, Precision } from "#domain/event-date.ts";
import type { Language } from "#domain/language.ts";
import type { Span } from "#domain/span.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export type DateLength = "long" | "short";

const monthName = (month: number, length: DateLength): string => {
  const name = MONTHS[month - 1] ?? "";
  return length === "long" ? name : name.slice(0, 3);
};

/** One day, month or year: `20 November 2014`, `Nov 2014`, `2014年11月20日`. */
export function formatDay(day: Day, precision: Precision, language: Language, length: DateLength = "long"): string {
  const { year, month, day: date } = civilOf(day);
  if (language === "zh") {
    return precision === "year"
      ? `${year}年`
      : precision === "month"
        ? `${year}年${month}月`
        : `${year}年${month}月${date}日`;
  }
  const name = monthName(month, length);
  return precision === "year" ? String(year) : precision === "month" ? `${name} ${year}` : `${date} ${name} ${year}`;
}

/** The first day of the last day, month or year of a half-open span. */
function lastUnit(end: Day): Day {
  return end - 1;
}

function samePrecision(date: EventDate): boolean {
  return date.startPrecision === date.endPrecision && !date.startApproximate && !date.endApproximate;
}

function formatRange(date: EventDate, language: Language, length: DateLength): string {
  const from = civilOf(date.start);
  const to = civilOf(lastUnit(date.end));
  const start = approximate(
    formatDay(date.start, date.startPrecision, language, length),
    date.startApproximate,
    language,
  );
  const end = approximate(
    formatDay(lastUnit(date.end), date.endPrecision, language, length),
    date.endApproximate,
    language,
  );
  const precision = date.startPrecision;
  if (language === "zh") {
    if (!samePrecision(date) || from.year !== to.year || precision === "year") return `${start}至${end}`;
    if (precision === "month") return `${start}至${to.month}月`;
    return from.month === to.month ? `${start}至${to.day}日` : `${start}至${to.month}月${to.day}日`;
  }
  if (!samePrecision(date)) return `${start} – ${end}`;
  if (precision === "year") return `${from.year}–${to.year}`;
  if (from.year !== to.year) return `${start} – ${end}`;
  if (precision === "month") return `${monthName(from.month, length)}–${end}`;
  if (from.month === to.month) return `${from.day}–${end}`;
  return `${from.day} ${monthName(from.month, length)} – ${end}`;
}

function approximate(text: string, is: boolean, language: Language): string {
  if (!is) return text;
  return language === "zh" ? `约${text}` : `about ${text}`;
}

/**
 * A date as the page words it: `19–21 November 2014`, `about December 2016`, `since 12 July 2022`,
 * `2014年11月19日至21日`. An open end says so.
 */
export function formatEventDate(date: EventDate, language: Language, length: DateLength = "long"): string {
  const start = approximate(
    formatDay(date.start, date.startPrecision, language, length),
    date.startApproximate,
    language,
  );
  const end = approximate(
    formatDay(lastUnit(date.end), date.endPrecision, language, length),
    date.endApproximate,
    language,
  );
  const openStart = date.startOpen !== "known";
  if (openStart && date.endOpen === "known") return language === "zh" ? `至${end}` : `until ${end}`;
  if (date.endOpen === "ongoing") return language === "zh" ? `自${start}起` : `since ${start}`;
  if (date.endOpen === "unknown")
    return language === "zh" ? `${start}起，止于何时不详` : `from ${start}, end not known`;
  if (!date.interval) return start;
  return formatRange(date, language, length);
}

/** Whether a date's words need the remark that it still held when the record ends. */
export const isOngoing = (date: EventDate): boolean => date.endOpen === "ongoing";

/** A window in words, as exact as its length: `November 2014 to March 2016`. */
export function formatWindow(span: Span, language: Language): string {
  const precision: Precision = span.end - span.start > 1000 ? "year" : span.end - span.start > 120 ? "month" : "day";
  const start = formatDay(span.start, precision, language);
  const end = formatDay(lastUnit(Math.ceil(span.end)), precision, language);
  if (start === end) return start;
  return language === "zh" ? `${start}至${end}` : `${start} to ${end}`;
}

/** Labels of the chart's axis at each unit. */
export function formatAxis(day: Day, unit: Precision, language: Language, withYear: boolean): string {
  const { year, month, day: date } = civilOf(day);
  if (language === "zh") {
    if (unit === "year") return `${year}年`;
    if (unit === "month") return withYear ? `${year}年${month}月` : `${month}月`;
    return withYear ? `${year}年${month}月${date}日` : `${date}日`;
  }
  if (unit === "year") return String(year);
  if (unit === "month") return withYear ? `${MONTHS[month - 1]} ${year}` : (MONTHS[month - 1]?.slice(0, 3) ?? "");
  return withYear ? `${date} ${MONTHS[month - 1]} ${year}` : String(date);
}

/** An ISO day (`2026-11-22`) in words. Text that is no ISO day comes back as it is. */
export function formatIsoDay(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? formatDay(dayOf(Number(match[1]), Number(match[2]), Number(match[3])), "day", language) : iso;
}
