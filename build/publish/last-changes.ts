import type { SiteDataset } from "#build/site-dataset.ts";
import { readEdtf } from "#dataset/read-edtf.ts";
import { isoOf } from "#domain/day.ts";
import { formatPath, type Subject } from "#state/paths.ts";

/** An EDTF date's first day, ISO. */
export const firstDay = (edtf: string): string => isoOf(readEdtf(edtf).start);

/** The day each record last changed, by the record's name in `changes.json`: `events/wic-2014`. */
export function lastChanges({ authored }: SiteDataset): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  for (const { record, date } of authored.changes) {
    const day = firstDay(date);
    if (day > (days.get(record) ?? "")) days.set(record, day);
  }
  return days;
}

/** A page's record as `changes.json` names it; a step is a part of its tour. */
export const recordOf = (subject: Subject): string =>
  subject.page === "tour" ? `tours/${subject.id}` : formatPath({ language: "en", subject }).replace(/^\/|\/$/g, "");
