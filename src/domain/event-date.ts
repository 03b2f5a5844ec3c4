import type { Day } from "./day.ts";
import type { Span } from "./span.ts";

/** How exactly a source gives a date. */
export type Precision = "day" | "month" | "year";

/**
 * How an interval ends: `known` at a date, `unknown` to the sources (EDTF `2018-07-31/`), `ongoing` when the record
 * ends (EDTF `2022-07-12/..`).
 */
export type Ending = "known" | "unknown" | "ongoing";

/** A date as drawn and worded: an EDTF level 0–1 date or interval after parsing. */
export type EventDate = Span & {
  readonly startPrecision: Precision;
  readonly endPrecision: Precision;
  readonly startApproximate: boolean;
  readonly endApproximate: boolean;
  readonly startOpen: Ending;
  readonly endOpen: Ending;
  /** False for a single date (`2014-11`), true for an interval of two (`2014-11/2014-12`). */
  readonly interval: boolean;
};

/** The days an end unknown to the sources is drawn for, fading; the word 'unknown' says the rest. */
export const UNKNOWN_END_DAYS: Day = 365;

const PRECISIONS: readonly Precision[] = ["day", "month", "year"];
const ENDINGS: readonly Ending[] = ["known", "unknown", "ongoing"];

/** Everything of an EventDate but its two days, packed into 11 bits for the columns of the index. */
export function packDateFlags(date: EventDate): number {
  return (
    PRECISIONS.indexOf(date.startPrecision) |
    (PRECISIONS.indexOf(date.endPrecision) << 2) |
    (Number(date.startApproximate) << 4) |
    (Number(date.endApproximate) << 5) |
    (ENDINGS.indexOf(date.startOpen) << 6) |
    (ENDINGS.indexOf(date.endOpen) << 8) |
    (Number(date.interval) << 10)
  );
}

/** The inverse of `packDateFlags`. */
export function unpackDate(start: Day, end: Day, flags: number): EventDate {
  return {
    start,
    end,
    startPrecision: PRECISIONS[flags & 3] ?? "day",
    endPrecision: PRECISIONS[(flags >> 2) & 3] ?? "day",
    startApproximate: Boolean((flags >> 4) & 1),
    endApproximate: Boolean((flags >> 5) & 1),
    startOpen: ENDINGS[(flags >> 6) & 3] ?? "known",
    endOpen: ENDINGS[(flags >> 8) & 3] ?? "known",
    interval: Boolean((flags >> 10) & 1),
  };
}
