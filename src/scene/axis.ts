import { civilOf, dayOf } from "#domain/day.ts";
import type { Precision } from "#domain/event-date.ts";
import type { Span } from "#domain/span.ts";

/** A stretch of the axis with a name: a year, a month, a day. `end` is where the next one starts. */
export type AxisTick = Span & {
  readonly precision: Precision;
  /** False where names would touch: the line stands without one. */
  readonly named: boolean;
};

/** `major` says where in time one is and always has a name in view; `minor` divides it, and is empty where it cannot. */
export type AxisTicks = { readonly major: readonly AxisTick[]; readonly minor: readonly AxisTick[] };

/** The least pixels from one name to the next; the widest of either language fits. */
const YEAR_NAME_PX = 44;
const MONTH_NAME_PX = 34;
const DAY_NAME_PX = 34;
/** From here on months are the major ticks and days the minor ones. */
const DAYS_FROM_PX_PER_DAY = 4;

const DAYS_PER_MONTH = 30.44;
const DAYS_PER_YEAR = 365.25;

const firstFitting = (steps: readonly number[], pxPerUnit: number, leastPx: number): number | undefined =>
  steps.find((step) => step * pxPerUnit >= leastPx);

function yearTicks(span: Span, pxPerDay: number): AxisTick[] {
  const step = firstFitting([1, 2, 5, 10, 20, 50, 100, 500, 1000], DAYS_PER_YEAR * pxPerDay, YEAR_NAME_PX) ?? 10_000;
  const ticks: AxisTick[] = [];
  for (let { year } = civilOf(span.start); dayOf(year) < span.end; year++) {
    ticks.push({ start: dayOf(year), end: dayOf(year + 1), precision: "year", named: year % step === 0 });
  }
  return ticks;
}

function monthTicks(span: Span, step: number): AxisTick[] {
  const { year, month } = civilOf(span.start);
  const first = Math.floor((month - 1) / step) * step + 1;
  const ticks: AxisTick[] = [];
  for (let at = first; dayOf(year, at) < span.end; at += step) {
    ticks.push({ start: dayOf(year, at), end: dayOf(year, at + step), precision: "month", named: true });
  }
  return ticks;
}

/** Every day, or the 1st, 3rd, 5th …, the 1st, 6th, 11th …; a name too near to the next month's first day is left out. */
function dayTicks(span: Span, step: number): AxisTick[] {
  const ticks: AxisTick[] = [];
  for (let day = Math.floor(span.start); day < span.end; day++) {
    const date = civilOf(day);
    const untilNextMonth = dayOf(date.year, date.month + 1) - day;
    const named = (date.day - 1) % step === 0 && untilNextMonth >= step * 0.9;
    if (named || step <= 5) ticks.push({ start: day, end: day + 1, precision: "day", named });
  }
  return ticks;
}

/**
 * The ticks of the axis for a window at a zoom: years divided into quarters or months, closer in months divided into days.
 * A tick that began before the window is included, so that its name can stay in view.
 */
export function axisTicks(span: Span, pxPerDay: number): AxisTicks {
  if (pxPerDay >= DAYS_FROM_PX_PER_DAY) {
    const step = firstFitting([1, 2, 5, 10], pxPerDay, DAY_NAME_PX) ?? 15;
    return { major: monthTicks(span, 1), minor: dayTicks(span, step) };
  }
  const step = firstFitting([1, 3], DAYS_PER_MONTH * pxPerDay, MONTH_NAME_PX);
  return { major: yearTicks(span, pxPerDay), minor: step === undefined ? [] : monthTicks(span, step) };
}
