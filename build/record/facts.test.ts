import { expect, it } from "vitest";
import type { CoverageList } from "#build/data-coverage.ts";
import { claimHolders } from "#dataset/book.ts";
import { type Holder, hasDate, marksOfHolder } from "./holder-marks.ts";
import { keptContent, RECORD } from "./real-record.ts";
import { readKeptFacts } from "./research-base.ts";

const facts = new Map((await readKeptFacts()).map((fact) => [fact.id, fact]));
const people = new Map(RECORD.people.map((person) => [person.id, person]));
const { marks: excused = {}, parts = [] } = (keptContent("coverage") as CoverageList).exceptions ?? {};

/** The facts a record's claims carry, each with the marks that neither those claims nor the rest of the record have. */
function missingMarks(record: Holder): [string, string[]][] {
  const said = marksOfHolder(record);
  const names = (id: string) => {
    const person = people.get(id);
    return person ? [person.name.en, ...person.aliases].some((name) => said.text.includes(name)) : false;
  };
  const carried = new Set((record.claims ?? []).flatMap((claim) => claim.facts ?? []));
  return [...carried].map((id) => {
    const fact = facts.get(id);
    if (!fact) throw new Error(`${record.id} names the fact ${id}, which is not kept`);
    const marks = [
      ...fact.numbers.filter((number) => !said.numbers.includes(number)).map(String),
      ...fact.dates.filter((date) => !hasDate(said.dates, date)),
      ...fact.people.filter((person) => !said.people.includes(person) && !names(person)),
    ];
    return [id, marks];
  });
}

const missing = new Map<string, string[]>(
  claimHolders(RECORD).flatMap(({ record }) =>
    missingMarks(record).map(([fact, marks]) => [`${fact} in ${record.id}`, marks] as const),
  ),
);
const left = (key: string) => missing.get(key)?.filter((mark) => excused[`${key.split(" ")[0]} ${mark}`] === undefined);

it("a claim carries at most three facts", () => {
  const many = claimHolders(RECORD).flatMap(({ record }) =>
    (record.claims ?? []).filter((claim) => (claim.facts?.length ?? 0) > 3).map((claim) => `${record.id}/${claim.id}`),
  );
  expect(many).toEqual([]);
});

it("every figure, date and person of a fact stands in the claim that carries it or in its event", () => {
  const partial = new Set(parts.map(({ fact, record }) => `${fact} in ${record}`));
  const lost = [...missing.keys()].filter((key) => !partial.has(key)).map((key) => ({ key, marks: left(key) ?? [] }));
  expect(lost.filter(({ marks }) => marks.length > 0)).toEqual([]);
});

it("what a record takes only in part stands whole in the record named for it", () => {
  const idle = parts.filter(({ fact, record }) => (left(`${fact} in ${record}`) ?? []).length === 0);
  expect(idle).toEqual([]);
  expect(parts.map(({ fact, whole }) => [fact, whole, left(`${fact} in ${whole}`)])).toEqual(
    parts.map(({ fact, whole }) => [fact, whole, []]),
  );
  expect(parts.filter(({ reason }) => !/^Takes only .+\.$/.test(reason))).toEqual([]);
});

it("the date of a fact stands in a record that carries it", () => {
  const dated = claimHolders(RECORD).map(({ record }) => ({ record, dates: marksOfHolder(record).dates }));
  const lost = [...facts.values()].filter(({ id, date }) => {
    const ends = (date ?? "").split("/").map((end) => end.replace(/[~?]$/, ""));
    const carriers = dated.filter(({ record }) => record.claims?.some((claim) => claim.facts?.includes(id)));
    return !carriers.some(({ dates }) => ends.every((end) => end === "" || end === ".." || hasDate(dates, end)));
  });
  expect(lost.map(({ id, date }) => `${id} ${date}`)).toEqual([]);
});

it("no mark is excused that is not missing", () => {
  const lacking = new Set([...missing].flatMap(([key, marks]) => marks.map((mark) => `${key.split(" ")[0]} ${mark}`)));
  expect(Object.keys(excused).filter((key) => !lacking.has(key))).toEqual([]);
});
