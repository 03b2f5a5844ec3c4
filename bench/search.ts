import { gzipSync } from "node:zlib";
import { RECORD } from "#build/record/real-record.ts";
import { QUERIES } from "#build/record/search-queries.ts";
import { makeSearchFile } from "#build/search/make-search-file.ts";
import { type SearchDocument, searchDocuments } from "#build/search/search-documents.ts";
import { openSearch } from "#search/open-search.ts";
import { seededNumbers } from "#testing/synthetic-events.ts";
import type { Bench } from "./kit/bench.ts";
import type { Figure } from "./kit/figure.ts";

export const about =
  "A query in the search of the record's own documents and as many made of them: without the page and its worker.";

const EVENTS = 3000;

/** The record's documents and, up to the wanted number of events, others made of its own lines in new order. */
function manyDocuments(real: readonly SearchDocument[]): SearchDocument[] {
  const random = seededNumbers(2014);
  const events = real.filter(({ kind }) => kind === "event");
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const made = Array.from({ length: EVENTS - events.length }, (_, at): SearchDocument => {
    const like = pick(events);
    const fields = Object.fromEntries(
      Object.entries(like.fields).map(([field, text]) => {
        const lines = text.split("\n");
        const others = (pick(events).fields[field as keyof typeof like.fields] ?? "").split("\n");
        // A word of its own, so that the vocabulary grows with the record as it would.
        return [field, [...lines.map((line) => (random() < 0.5 ? line : pick(others))), `word${at}`].join("\n")];
      }),
    );
    return { ...like, id: `made-${at}`, names: [pick(events).names[0] ?? ""], fields };
  });
  return [...events, ...made, ...real.filter(({ kind }) => kind !== "event")];
}

export async function run(bench: Bench): Promise<Figure[]> {
  const text = JSON.stringify(makeSearchFile(manyDocuments(searchDocuments(RECORD))));
  const began = performance.now();
  const engine = await openSearch(JSON.parse(text));
  const opened = performance.now() - began;
  const ask = async () => {
    const told: Record<string, number> = {};
    for (const [query] of QUERIES) {
      const start = performance.now();
      await engine.find(query);
      told[query] = performance.now() - start;
    }
    return told;
  };
  // Once unmeasured: what is compiled on first use is no query's cost.
  await ask();
  const { queries } = await bench.interleave({ queries: ask });
  const medians = QUERIES.map(([query]) => ({ query, took: queries.median(query) ?? Number.NaN }));
  const sorted = medians.sort((a, b) => a.took - b.took);
  const [middle, worst] = [sorted[sorted.length >> 1], sorted.at(-1)];
  const figure = (what: string, value: number | undefined, detail: string): Figure => ({
    what: `search over ${EVENTS} events, ${what}`,
    value: value ?? null,
    unit: "ms",
    digits: 1,
    detail,
  });
  return [
    { ...figure("the slowest query", worst?.took, worst?.query ?? ""), must: 50, aim: 10 },
    figure("the median query", middle?.took, `${QUERIES.length} queries`),
    figure("the index opened", opened, `${Math.round(gzipSync(text).length / 1024)} KiB gzip`),
  ];
}
