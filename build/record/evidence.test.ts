import { describe, expect, it } from "vitest";
import { type CoverageList, measureCoverage } from "#build/data-coverage.ts";
import { claimHolders, openBook } from "#dataset/book.ts";
import { checkDataset } from "#dataset/check.ts";
import { compileDataset } from "#dataset/compile.ts";
import type { SourcePageDetails } from "#domain/details.ts";
import { publishedTexts } from "./published-texts.ts";
import { FILES, keptContent, RECORD } from "./real-record.ts";

const list = keptContent("coverage") as CoverageList;
const holders = claimHolders(RECORD);

describe("coverage", () => {
  it.each([
    ["facts", 184],
    ["contradictions", 49],
    ["views", 38],
    ["sources", 270],
    ["people", 83],
  ])("%s: %i of as many", (name, total) => {
    const found = measureCoverage(RECORD, list).find((line) => line.name === name);
    expect(found).toMatchObject({ covered: total, total, missing: [], unknown: [] });
  });

  it("leaves out two contradictions, which concern wording alone, and says why", () => {
    const left = measureCoverage(RECORD, list).flatMap((line) => line.left);
    expect(left.map(([id]) => id)).toEqual(["C37", "C43"]);
    for (const [, reason] of left) expect(reason).toMatch(/^\w.{40,}\.$/);
  });

  it("has 130 events or more, about 25 of which tell the story alone", () => {
    expect(RECORD.events.length).toBeGreaterThanOrEqual(130);
    const first = RECORD.events.filter((event) => event.importance === 1).length;
    expect(first).toBeGreaterThanOrEqual(22);
    expect(first).toBeLessThanOrEqual(30);
  });
});

describe("evidence", () => {
  it("the record has no problem", () => {
    expect(checkDataset(FILES)).toEqual([]);
  });

  it("every claim, role, opinion and term cites a source with a locator", () => {
    const cited: { at: string; citations: readonly { source: string; locator: string }[] }[] = [
      ...holders.flatMap(({ owner, record }) =>
        [...(record.claims ?? []), ...(record.perspectives ?? [])].map(({ id, citations }) => ({
          at: `${owner.id}/${id}`,
          citations,
        })),
      ),
      ...RECORD.events.flatMap((event) =>
        [...event.people, ...event.organizations].map(({ citations }) => ({ at: event.id, citations })),
      ),
      ...[...RECORD.people, ...RECORD.organizations].flatMap((record) =>
        record.roles.map(({ citations }) => ({ at: record.id, citations })),
      ),
      ...RECORD.glossary.map(({ id, citations }) => ({ at: id, citations })),
    ];
    expect(cited.length).toBeGreaterThan(1000);
    const bare = cited.filter(
      ({ citations }) => citations.length === 0 || citations.some(({ locator }) => locator === ""),
    );
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  it("every text is in both languages", () => {
    const texts = publishedTexts(RECORD);
    expect(texts.length).toBeGreaterThan(3000);
    expect(texts.filter(({ en, zh }) => en.trim() === "" || zh.trim() === "").map(({ at }) => at)).toEqual([]);
    const same = texts.filter(({ at, en, zh }) => en === zh && !/\/(name|term|short|publisher|holder|tick)$/.test(at));
    expect(same.map(({ at }) => at)).toEqual([]);
  });

  it("every source is cited, and its page lists what rests on it", () => {
    const { pages } = compileDataset(RECORD, "en");
    const idle = RECORD.sources.filter(({ id }) => {
      const page = pages.get(`sources/${id}`) as SourcePageDetails;
      return page.claims.length + page.perspectives.length + page.roles.length === 0;
    });
    expect(idle.map(({ id }) => id)).toEqual([]);
  });

  it("a republished source has no address, and only such a one", () => {
    const strange = RECORD.sources.filter(({ url, republished }) => (url === null) !== (republished === true));
    expect(strange.map(({ id }) => id)).toEqual([]);
  });

  it("a person whose name could not be verified is marked", () => {
    expect(RECORD.people.find(({ id }) => id === "yossi-dashti")?.unverified).toBe(true);
  });
});

describe("disagreements", () => {
  const entries = holders.flatMap(({ owner, record }) =>
    (record.disagreements ?? []).map((disagreement) => ({ owner, disagreement })),
  );
  const book = openBook(RECORD, "en");

  it("have sides that rest on different sources", () => {
    const same = entries.filter(({ owner, disagreement }) => {
      const sides = disagreement.sides.map(({ claims }) =>
        claims.flatMap((reference) => book.claim(owner, reference).claim.citations.map(({ source }) => source)),
      );
      const keys = sides.map((sources) => [...new Set(sources)].sort().join());
      return sides.length < 2 || new Set(keys).size < keys.length;
    });
    expect(same.map(({ owner, disagreement }) => `${owner.id}/${disagreement.id}`)).toEqual([]);
  });

  it("give the reason of our reading in at least one full sentence", () => {
    const short = entries.filter(
      ({ disagreement: { reason } }) =>
        !/^[A-Z'‘].*[.?)]$/.test(reason.en) ||
        reason.en.split(/\s+/).length < 6 ||
        !/[。]$/.test(reason.zh) ||
        reason.zh.length < 10,
    );
    expect(short.map(({ owner, disagreement }) => `${owner.id}/${disagreement.id}: ${disagreement.reason.en}`)).toEqual(
      [],
    );
  });

  it("carry the number of the research base", () => {
    const bare = entries.filter(({ disagreement }) => (disagreement.ref ?? []).length === 0);
    expect(bare.map(({ owner, disagreement }) => `${owner.id}/${disagreement.id}`)).toEqual([]);
  });

  it.each([
    ["C21", "apple-google-chiefs-2017"],
    ["C32", "wic-organization-founded"],
  ])("%s, which is firm, ranks the sides and still shows the other", (ref, event) => {
    const entry = entries.find(({ owner, disagreement }) => owner.id === event && disagreement.ref?.includes(ref));
    const ranks = entry?.disagreement.sides.map(({ claims }) =>
      claims.map((reference) => book.claim(entry.owner, reference).claim.rank),
    );
    expect(ranks?.flat()).toContain("preferred");
    expect(ranks?.flat()).toContain("deprecated");
  });
});
