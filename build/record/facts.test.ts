import { expect, it } from "vitest";
import type { CoverageList } from "#build/data-coverage.ts";
import { claimHolders } from "#dataset/book.ts";
import { readEdtf } from "#dataset/read-edtf.ts";
import { isoOf } from "#domain/day.ts";
import { type Marks, marksOf } from "./marks.ts";
import { publishedTexts } from "./published-texts.ts";
import { keptContent, RECORD } from "./real-record.ts";
import { readKeptFacts } from "./research-base.ts";

type Holder = ReturnType<typeof claimHolders>[number]["record"];
type Claim = NonNullable<Holder["claims"]>[number];

/** Days of a stretch of at most a month that an event's date covers, and its ends as exact as written. */
function datesOfEdtf(edtf: string): string[] {
  const ends = edtf.split("/").map((end) => end.replace(/[~?]$/, ""));
  const { start, end } = readEdtf(edtf, { start: 0, end: 40_000 });
  if (end - start > 31) return ends;
  return [...ends, ...Array.from({ length: end - start }, (_, day) => isoOf(start + day))];
}

/** What the record that holds a claim says: figures and dates of its texts, values and date, and whom it names. */
function marksOfHolder(record: Holder): Marks & { readonly text: string; readonly people: readonly string[] } {
  const values = (record.claims ?? []).flatMap(({ value }) => (typeof value === "object" ? [value] : []));
  const text = publishedTexts({ record } as never)
    .map(({ en }) => en)
    .join("\n");
  const marks = marksOf(text);
  const edtf = [
    ..."date" in record ? [record.date] : [],
    ..."roles" in record ? record.roles.map((role) => role.date) : [],
    ...values.flatMap((value) => ("date" in value ? [value.date] : [])),
  ];
  return {
    numbers: [...marks.numbers, ...values.flatMap((value) => ("unit" in value ? [value.min ?? 0, value.max ?? 0] : []))],
    dates: [...marks.dates, ...edtf.flatMap(datesOfEdtf)],
    text,
    people: [record.id, ...("people" in record ? record.people.map(({ person }) => person) : [])],
  };
}

/** Whether a date of a fact is among those of a record: as exact, or more so; a year may be left out on either side. */
const hasDate = (dates: readonly string[], date: string): boolean =>
  dates.some((other) => other.startsWith(date) || (date.startsWith("-") && other.endsWith(date)) || (other.startsWith("-") && date.endsWith(other)));

const facts = new Map((await readKeptFacts()).map((fact) => [fact.id, fact]));
const people = new Map(RECORD.people.map((person) => [person.id, person]));
const exceptions = (keptContent("coverage") as CoverageList).exceptions?.marks ?? {};

/** The marks of a claim's facts that its record lacks, as `record/claim: fact mark`. */
function missingMarks(record: Holder, claim: Claim): string[] {
  const said = marksOfHolder(record);
  const names = (id: string) => {
    const person = people.get(id);
    return person ? [person.name.en, ...person.aliases].some((name) => said.text.includes(name)) : false;
  };
  return (claim.facts ?? []).flatMap((id) => {
    const fact = facts.get(id);
    if (!fact) return [`${record.id}/${claim.id}: ${id} is no fact`];
    return [
      ...fact.numbers.filter((number) => !said.numbers.includes(number)).map(String),
      ...fact.dates.filter((date) => !hasDate(said.dates, date)),
      ...fact.people.filter((person) => !said.people.includes(person) && !names(person)),
    ].map((mark) => `${id} ${mark} @${record.id}/${claim.id}`);
  });
}

const missing = claimHolders(RECORD).flatMap(({ record }) => (record.claims ?? []).flatMap((claim) => missingMarks(record, claim)));

import { writeFileSync } from "node:fs";
writeFileSync("/tmp/missing.json", JSON.stringify({ missing, carriers: claimHolders(RECORD).flatMap(({ record }) => (record.claims ?? []).flatMap((c) => (c.facts ?? []).map((f) => [f, record.id, c.id]))) }));

it("a claim carries at most three facts", () => {
  const many = claimHolders(RECORD).flatMap(({ record }) =>
    (record.claims ?? []).filter((claim) => (claim.facts?.length ?? 0) > 3).map((claim) => `${record.id}/${claim.id}`),
  );
  expect(many).toEqual([]);
});

it("every figure, date and person of a fact stands in the claim that carries it or in its event", () => {
  expect(missing.filter((line) => exceptions[line.split(" @")[0] ?? ""] === undefined)).toEqual([]);
});
