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

/** The last day of a half-open span that ends at `end`. */
const lastDay = (end: Day): Day => end - 1;

function approximate(text: string, is: boolean, language: Language): string {
  if (!is) return text;
  return language === "zh" ? `约${text}` : `about ${text}`;
}

/** Two ends that share month or year name it once, where both are exact and equally precise. */
function joinEnds(date: EventDate, start: string, end: string, language: Language, length: DateLength): string {
  const precision = date.startPrecision;
  const alike = precision === date.endPrecision && !date.startApproximate && !date.endApproximate;
  const from = civilOf(date.start);
  const to = civilOf(lastDay(date.end));
  const sameYear = from.year === to.year;
  const sameMonth = sameYear && from.month === to.month;
  if (language === "zh") {
    if (!alike || !sameYear || precision === "year") return `${start}至${end}`;
    if (precision === "month") return `${start}至${to.month}月`;
    return sameMonth ? `${start}至${to.day}日` : `${start}至${to.month}月${to.day}日`;
  }
  if (alike && precision === "year") return `${start}–${end}`;
  if (!alike || !sameYear) return `${start} – ${end}`;
  if (precision === "month") return `${monthName(from.month, length)}–${end}`;
  return sameMonth ? `${from.day}–${end}` : `${from.day} ${monthName(from.month, length)} – ${end}`;
}

/**
 * A date as the page words it: `19–21 November 2014`, `about December 2016`, `since 12 July 2022`,
 * `2014年11月19日至21日`. An open end says so.
 */
export function formatEventDate(date: EventDate, language: Language, length: DateLength = "long"): string {
  const zh = language === "zh";
  const word = (day: Day, precision: Precision, isApproximate: boolean) =>
    approximate(formatDay(day, precision, language, length), isApproximate, language);
  const start = word(date.start, date.startPrecision, date.startApproximate);
  const end = word(lastDay(date.end), date.endPrecision, date.endApproximate);
  if (date.startOpen !== "known" && date.endOpen === "known") return zh ? `至${end}` : `until ${end}`;
  if (date.endOpen === "ongoing") return zh ? `自${start}起` : `since ${start}`;
  if (date.endOpen === "unknown") return zh ? `${start}起，止于何时不详` : `from ${start}, end not known`;
  return date.interval && start !== end ? joinEnds(date, start, end, language, length) : start;
}

/** Whether a date's words need the remark that it still held when the record ends. */
export const isOngoing = (date: EventDate): boolean => date.endOpen === "ongoing";

/** A window in words, as exact as its length: `November 2014 to March 2016`. */
export function formatWindow(span: Span, language: Language): string {
  const precision: Precision = span.end - span.start > 1000 ? "year" : span.end - span.start > 120 ? "month" : "day";
  const start = formatDay(span.start, precision, language);
  const end = formatDay(lastDay(Math.ceil(span.end)), precision, language);
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

/** A month alone: `Nov`, `11月`. */
export const formatMonth = (month: number, language: Language): string =>
  language === "zh" ? `${month}月` : monthName(month, "short");

/** The days of a span without their year, for an axis on which years lie over one another: `19–21 Nov`, `11月19日至21日`. */
export function formatDaysOfYear({ start, end }: Span, language: Language): string {
  const from = civilOf(start);
  const to = civilOf(lastDay(end));
  const zh = language === "zh";
  const day = ({ month, day: date }: typeof from) =>
    zh ? `${month}月${date}日` : `${date} ${monthName(month, "short")}`;
  if (from.month === to.month && from.day === to.day) return day(from);
  if (from.month === to.month) return zh ? `${day(from)}至${to.day}日` : `${from.day}–${day(to)}`;
  return zh ? `${day(from)}至${day(to)}` : `${day(from)} – ${day(to)}`;
}

/** An ISO day (`2026-11-22`) in words. Text that is no ISO day comes back as it is. */
export function formatIsoDay(iso: string, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? formatDay(dayOf(Number(match[1]), Number(match[2]), Number(match[3])), "day", language) : iso;
}
