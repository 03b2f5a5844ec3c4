/** The search, asked in the process of the test as the page asks it, over the record as it stands. */
import { beforeAll, describe, expect, it, test } from "vitest";
import { makeSearchFile } from "#build/search/make-search-file.ts";
import { searchDocuments } from "#build/search/search-documents.ts";
import { compileDataset } from "#dataset/compile.ts";
import { readIndex } from "#dataset/load.ts";
import { groupHits, type Hit } from "#domain/found.ts";
import { markMatches } from "#domain/mark-matches.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { openSearch, type SearchEngine } from "#search/open-search.ts";
import { RECORD } from "./real-record.ts";
import { QUERIES } from "./search-queries.ts";

let engine: SearchEngine;
beforeAll(async () => {
  engine = await openSearch(JSON.parse(JSON.stringify(makeSearchFile(searchDocuments(RECORD)))));
});

/** What is shown of an answer, in the order in which it is read. */
const shownFirst = async (q: string): Promise<Hit[]> => {
  const { hits } = await engine.find(q);
  return groupHits(hits).flatMap((group) => group.hits.slice(0, group.first));
};

const nameOf = (hit: Hit): string => (hit.kind === "event" ? hit.id : `${hit.kind}:${hit.id}`);

it.each(["en", "zh"] as const)(
  "has each event at the place it has in the index, which the page relies on: %s",
  (language) => {
    const index = readIndex(JSON.parse(JSON.stringify(compileDataset(RECORD, language).index)));
    const events = searchDocuments(RECORD).filter(({ kind }, at) => kind === "event" || at < index.events.count);
    expect(events.map(({ id }) => id)).toEqual([...index.events.ids]);
  },
);

it("is held to sixty queries at least", () => {
  expect(new Set(QUERIES.map(([query]) => query)).size).toBeGreaterThanOrEqual(60);
});

test.each(QUERIES)("%s finds %j first", async (query, first) => {
  const found = (await shownFirst(query)).map(nameOf);
  expect(found.slice(0, 3)).toEqual(first);
});

const indexes: readonly (readonly [string, TimelineIndex])[] = (["en", "zh"] as const).map((language) => [
  language,
  readIndex(JSON.parse(JSON.stringify(compileDataset(RECORD, language).index))),
]);

describe.each(indexes)("in the interface %s", (_, index) => {
  const titleOf = (hit: Hit): string | undefined => {
    if (hit.kind === "event") return index.events.titles.at(index.events.rowOf.get(hit.id) ?? -1);
    if (hit.kind === "source") return index.sources.find(({ id }) => id === hit.id)?.title;
    return (hit.kind === "person" ? index.people : index.organizations).find(({ id }) => id === hit.id)?.name;
  };

  it("knows every record that is found", async () => {
    for (const [query] of QUERIES) {
      for (const hit of (await engine.find(query)).hits) expect(titleOf(hit), `${query}: ${nameOf(hit)}`).toBeTruthy();
    }
  });

  it("shows each event in its own place of time", async () => {
    for (const hit of (await engine.find("2016")).hits) {
      if (hit.kind === "event") expect(hit.place).toBe(index.events.rowOf.get(hit.id));
    }
  });

  it.each([
    ["烏鎮", "permanent-venue-2014"],
    ["wuzhen", "permanent-venue-2014"],
    ["wuzen", "permanent-venue-2014"],
    ["xijinping", "opening-2015"],
    ["CHEHADE", "chehade-icann-overlap"],
    ["乌镇 2016", "wic-2016"],
  ])("marks %s in a title or name of %s", async (query, id) => {
    const { asked, hits } = await engine.find(query);
    const hit = hits.find((one) => one.id === id);
    expect(hit).toBeDefined();
    const marked = (hit?.names ?? []).filter(
      (name) => markMatches(name, { asked, terms: hit?.terms ?? [] }, engine.folding).ranges.length > 0,
    );
    expect(marked).not.toEqual([]);
  });
});
