import type { claimHolders } from "#dataset/book.ts";
import { readEdtf } from "#dataset/read-edtf.ts";
import { isoOf } from "#domain/day.ts";
import { type Marks, marksOf } from "./marks.ts";
import { publishedTexts } from "./published-texts.ts";

/** A record that may hold claims: an event, a person, an organization. */
export type Holder = ReturnType<typeof claimHolders>[number]["record"];

/** Days of a stretch of at most a month that an event's date covers, and its ends as exact as written. */
function datesOfEdtf(edtf: string): string[] {
  const ends = edtf.split("/").map((end) => end.replace(/[~?]$/, ""));
  const { start, end } = readEdtf(edtf, { start: 0, end: 40_000 });
  if (end - start > 31) return ends;
  return [...ends, ...Array.from({ length: end - start }, (_, day) => isoOf(start + day))];
}

/** What the record that holds a claim says: figures and dates of its texts, values and date, and whom it names. */
export function marksOfHolder(record: Holder): Marks & { readonly text: string; readonly people: readonly string[] } {
  const values = (record.claims ?? []).flatMap(({ value }) => (typeof value === "object" ? [value] : []));
  const text = publishedTexts({ record } as never)
    .map(({ en }) => en)
    .join("\n");
  const marks = marksOf(text);
  const edtf = [
    ...("date" in record ? [record.date] : []),
    ...("roles" in record ? record.roles.map((role) => role.date) : []),
    ...values.flatMap((value) => ("date" in value ? [value.date] : [])),
  ];
  return {
    numbers: [
      ...marks.numbers,
      ...values.flatMap((value) => ("unit" in value ? [value.min ?? 0, value.max ?? 0] : [])),
    ],
    dates: [...marks.dates, ...edtf.flatMap(datesOfEdtf)],
    text,
    people: [record.id, ...("people" in record ? record.people.map(({ person }) => person) : [])],
  };
}

/** Whether a date is among others: as exact, or more so; a year may be left out on either side. */
export const hasDate = (dates: readonly string[], date: string): boolean =>
  dates.some(
    (other) =>
      other.startsWith(date) ||
      (date.startsWith("-") && other.endsWith(date)) ||
      (other.startsWith("-") && date.endsWith(other)),
  );
