import { type IntervalEnd, type Parsed, parse } from "edtf";
import { type Day, dayOf } from "#domain/day.ts";
import { type Ending, type EventDate, type Precision, UNKNOWN_END_DAYS } from "#domain/event-date.ts";
import type { Span } from "#domain/span.ts";

/** A text that is no date of this record: `problem` says what is wrong, `remedy` what would be right. */
export class EdtfError extends Error {
  readonly problem: string;
  readonly remedy: string;

  constructor(problem: string, remedy: string) {
    super(`${problem}; ${remedy}`);
    this.name = "EdtfError";
    this.problem = problem;
    this.remedy = remedy;
  }
}

const FORMS = "write YYYY-MM-DD, YYYY-MM or YYYY, with ~ after it for 'about', or two of these with / between";
const OPEN_FORMS = "write START/END, START/ (end unknown) or START/.. (still so)";

/** One end of a date: the unit of time it names, half-open. */
type Unit = Span & { readonly precision: Precision; readonly approximate: boolean };

const PRECISION_BY_PARTS: readonly (Precision | undefined)[] = [undefined, "year", "month", "day"];

function readUnit(parsed: Parsed): Unit {
  if (parsed.type !== "Date") throw new EdtfError(`is a ${parsed.type.toLowerCase()}, not a date`, FORMS);
  const [year = 0, month, day] = parsed.values;
  const precision = PRECISION_BY_PARTS[parsed.values.length];
  if (!precision) throw new EdtfError("has a time of day", "leave it out: dates are whole days of the place");
  if (parsed.unspecified) throw new EdtfError("has unspecified digits", "write an interval such as 2010/2019");
  if (parsed.level > 1) {
    throw new EdtfError(
      "marks only a part of a date (EDTF level 2)",
      "put ~ or ? after the whole date, as in 2016-12~",
    );
  }
  if (year < 0) throw new EdtfError("is before the year 0", "write a year from 0000 to 9999");
  const approximate = Boolean(parsed.approximate) || Boolean(parsed.uncertain);
  if (month === undefined) return { start: dayOf(year), end: dayOf(year + 1), precision, approximate };
  if (day === undefined) {
    return { start: dayOf(year, month + 1), end: dayOf(year, month + 2), precision, approximate };
  }
  const start = dayOf(year, month + 1, day);
  return { start, end: start + 1, precision, approximate };
}

/** The library writes Infinity for `..` (ongoing) and null for an empty side (unknown). */
const endingOf = (side: IntervalEnd): Ending =>
  side === null ? "unknown" : typeof side === "number" ? "ongoing" : "known";

const unitOf = (side: IntervalEnd): Unit | null => (side === null || typeof side === "number" ? null : readUnit(side));

function openEnd(start: Day, ending: Ending, limits: Span | undefined): Day {
  if (ending === "unknown") return start + UNKNOWN_END_DAYS;
  if (!limits) throw new EdtfError("has no end", OPEN_FORMS);
  return Math.max(limits.end, start + 1);
}

function openStart(end: Day, ending: Ending, limits: Span | undefined): Day {
  if (ending === "unknown") return end - UNKNOWN_END_DAYS;
  if (!limits) throw new EdtfError("has no start", OPEN_FORMS);
  return Math.min(limits.start, end - 1);
}

function readInterval(from: IntervalEnd, to: IntervalEnd, limits: Span | undefined): EventDate {
  const first = unitOf(from);
  const last = unitOf(to);
  const startOpen = endingOf(from);
  const endOpen = endingOf(to);
  if (!first && !last) throw new EdtfError("has neither start nor end", OPEN_FORMS);
  const start = first ? first.start : openStart(last?.end ?? 0, startOpen, limits);
  const end = last ? last.end : openEnd(start, endOpen, limits);
  if (end <= start) throw new EdtfError("ends before it starts", "put the earlier date first");
  return {
    start,
    end,
    startPrecision: first?.precision ?? "day",
    endPrecision: last?.precision ?? "day",
    startApproximate: first?.approximate ?? false,
    endApproximate: last?.approximate ?? false,
    startOpen,
    endOpen,
    interval: true,
  };
}

/**
 * Reads an EDTF level 0–1 date or an interval of two: `2014-11-20`, `2017-11`, `2016-12~`, `2013-04/2016-06-29`,
 * `2018-07-31/` (end unknown: drawn for UNKNOWN_END_DAYS), `2022-07-12/..` (still so: ends where `limits` end).
 * `?` (uncertain) counts as approximate. Seasons, times of day, unspecified digits and level 2 are refused.
 *
 * @param limits the range of the dataset; without it an ongoing date is refused
 * @throws EdtfError
 */
export function readEdtf(text: string, limits?: Span): EventDate {
  let parsed: Parsed;
  try {
    parsed = parse(text);
  } catch {
    throw new EdtfError("is not a valid EDTF date", FORMS);
  }
  if (parsed.type === "Interval") return readInterval(parsed.values[0], parsed.values[1], limits);
  const { start, end, precision, approximate } = readUnit(parsed);
  return {
    start,
    end,
    startPrecision: precision,
    endPrecision: precision,
    startApproximate: approximate,
    endApproximate: approximate,
    startOpen: "known",
    endOpen: "known",
    interval: false,
  };
}
