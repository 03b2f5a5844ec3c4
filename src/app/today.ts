import type { CslDate } from "#domain/csl.ts";

/** The day it is where the reader is. */
export function today(): CslDate {
  const parts = new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "numeric", day: "numeric" }).formatToParts();
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value);
  return { "date-parts": [[part("year"), part("month"), part("day")]] };
}
