import { civilOf, type Day, dayOf } from "#domain/day.ts";
import type { Span } from "#domain/span.ts";
import type { PlotBar } from "./number-plot.ts";

/** Spans of different years on the calendar of one. Places are percents of the axis' width. */
export type DaysPlot = {
  readonly months: readonly (PlotBar & { readonly month: number })[];
  readonly rows: readonly {
    /** The days of the first span; null for a row without spans. */
    readonly bar: PlotBar | null;
    /** From the first to the last day of all its spans, where that is more. */
    readonly extent: PlotBar | null;
  }[];
};

/** Any year without a leap day stands for all. */
const COMMON_YEAR = 2015;
const YEAR_DAYS = 365;

/** Days from 1 January to the same month and day of the common year. */
function dayOfYear(day: Day): number {
  const { month, day: date } = civilOf(day);
  return dayOf(COMMON_YEAR, month, date) - dayOf(COMMON_YEAR);
}

const inYear = ({ start, end }: Span): Span => {
  const first = dayOfYear(start);
  // A span that runs into the next year is cut at the end of this one.
  return { start: first, end: Math.max(dayOfYear(end - 1), first) + 1 };
};

/** Lays out rows of spans, the span followed first, between the first and the last month that any of them touches. */
export function daysPlot(rows: readonly (readonly Span[])[]): DaysPlot {
  const years = rows.map((row) => row.map(inYear));
  const all = years.flat();
  const monthOf = (day: number) => civilOf(dayOf(COMMON_YEAR) + day).month;
  const first = all.length === 0 ? 1 : monthOf(Math.min(...all.map(({ start }) => start)));
  const last = all.length === 0 ? 12 : monthOf(Math.max(...all.map(({ end }) => end - 1)));
  const monthStart = (month: number) => (month > 12 ? YEAR_DAYS : dayOf(COMMON_YEAR, month) - dayOf(COMMON_YEAR));
  const from = monthStart(first);
  const length = monthStart(last + 1) - from;
  const at = (day: number) => Math.round(((day - from) / length) * 10_000) / 100;
  const bar = ({ start, end }: Span): PlotBar => ({ from: at(start), to: at(end) });
  return {
    months: Array.from({ length: last - first + 1 }, (_, i) => ({
      month: first + i,
      from: at(monthStart(first + i)),
      to: at(monthStart(first + i + 1)),
    })),
    rows: years.map((row) => {
      const [own] = row;
      if (!own) return { bar: null, extent: null };
      const extent = { start: Math.min(...row.map((s) => s.start)), end: Math.max(...row.map((s) => s.end)) };
      const wider = extent.start < own.start || extent.end > own.end;
      return { bar: bar(own), extent: wider ? bar(extent) : null };
    }),
  };
}
