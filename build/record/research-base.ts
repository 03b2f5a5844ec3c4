/**
 * What the project keeps of the research base it was written from. The base itself is not published: neither the
 * primary readings nor the wording of its facts. Kept are ids, the figures, dates and people of each fact, and prints
 * (hashes) of runs of words, by which tests tell a copied sentence from one of our own.
 *
 * `npm run data -- keep <folder>` reads `<folder>/facts/*.json`, `<folder>/facts/contradictions.md` and
 * `<folder>/sources-text/*.txt` and writes the files below; it is run once for each new state of the base.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { DataFile } from "#dataset/read-authored.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";
import { marksOf } from "./marks.ts";
import { printOf, runsOf } from "./words.ts";

type Fact = {
  readonly id: string;
  readonly date: string | null;
  readonly claim: string;
  readonly people: readonly string[];
};

/** What is kept of a fact: its date, the marks of its sentence, and the people it names, by id. */
export type KeptFact = {
  readonly id: string;
  readonly date: string | null;
  readonly numbers: readonly number[];
  readonly dates: readonly string[];
  readonly people: readonly string[];
};

/** A text may share eight words in a row with a primary reading and eleven with a fact, not more. */
export const RUN = { "primary-readings": 9, facts: 12, unsourced: 5 } as const;
export type Kept = keyof typeof RUN;

const FOLDER = "build/record/kept";

const printsFile = (name: Kept, texts: readonly string[]): DataFile => {
  const prints = new Set(texts.flatMap((text) => runsOf(text, RUN[name])).map(printOf));
  return { path: `${FOLDER}/${name}.txt`, text: `${[...prints].sort().join("\n")}\n` };
};

function keepFact(fact: Fact, idOf: ReadonlyMap<string, string>): KeptFact {
  const people = fact.people.map((name) => {
    // A second form may stand in brackets: Shen Xiangyang (Harry Shum).
    const id = idOf.get(name) ?? idOf.get(name.replace(/ \(.*\)$/, ""));
    if (id === undefined) throw new Error(`${fact.id} names ${name}, who has no record in data/people.json`);
    return id;
  });
  return { id: fact.id, date: fact.date, ...marksOf(fact.claim), people };
}

const ids = (records: readonly { readonly id: string }[]): string[] => records.map((record) => record.id);

/** The files to keep, from the base's folder and the record that was written from it. */
export async function keepBase(folder: string, dataset: AuthoredDataset, exceptions: unknown): Promise<DataFile[]> {
  const read = (path: string) => readFile(join(folder, path), "utf8");
  const json = async <T>(name: string) => JSON.parse(await read(`facts/${name}.json`)) as T;
  const facts = await json<Fact[]>("facts");
  const unsourced = await json<Fact[]>("unsourced");
  const names = (await readdir(join(folder, "sources-text"))).filter((name) => name.endsWith(".txt"));
  const readings = await Promise.all(names.map((name) => read(`sources-text/${name}`)));
  const idOf = new Map(
    dataset.people.flatMap(({ id, name, aliases }) => [name.en, ...aliases].map((form) => [form, id])),
  );
  const people = (await json<{ name: string }[]>("people-names")).map(
    ({ name }) => idOf.get(name) ?? idOf.get(name.replace(/ \(.*\)$/, "")) ?? name,
  );
  const contradictions = [...(await read("facts/contradictions.md")).matchAll(/\*\*(C\d{2})\b/g)].map(
    ([, ref = ""]) => ref,
  );
  const coverage = {
    facts: ids(facts),
    contradictions,
    views: ids(await json("views")),
    sources: ids(await json("sources")),
    people,
    exceptions,
  };
  const kept = facts.map((fact) => JSON.stringify(keepFact(fact, idOf)));
  return [
    { path: "data/coverage.json", text: `${JSON.stringify(coverage, null, 2)}\n` },
    { path: `${FOLDER}/facts.jsonl`, text: `${kept.join("\n")}\n` },
    printsFile("primary-readings", readings),
    printsFile(
      "facts",
      facts.map((fact) => fact.claim),
    ),
    printsFile(
      "unsourced",
      unsourced.map((fact) => fact.claim),
    ),
  ];
}

const keptFile = (name: string) => readFile(join(import.meta.dirname, "kept", name), "utf8");

/** The kept prints of one part of the base. */
export const readPrints = async (name: Kept): Promise<ReadonlySet<string>> =>
  new Set((await keptFile(`${name}.txt`)).trim().split("\n"));

export const readKeptFacts = async (): Promise<KeptFact[]> =>
  (await keptFile("facts.jsonl"))
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as KeptFact);
