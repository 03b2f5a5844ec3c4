import { describe, expect, it } from "vitest";
import { EDITION_ID } from "#dataset/book.ts";
import { compileDataset } from "#dataset/compile.ts";
import { EDITION_PROPERTIES } from "#dataset/schema.ts";
import type { EditionsDetails } from "#domain/editions.ts";
import { publishedTexts } from "./published-texts.ts";
import { RECORD } from "./real-record.ts";

const editions = RECORD.events.filter(({ id }) => EDITION_ID.test(id));

describe("editions", () => {
  it("are nine", () => {
    expect(editions.map(({ id }) => id).sort()).toEqual(Array.from({ length: 9 }, (_, i) => `wic-${2014 + i}`));
  });

  it.each(editions.map((edition) => [edition.id, edition] as const))("%s has every comparable", (_, { claims }) => {
    const held = new Set(claims.map(({ property }) => property));
    expect(EDITION_PROPERTIES.filter((property) => !held.has(property))).toEqual([]);
  });

  it.each(["participants", "countries"])("state %s as a number, or that it was not found", (wanted) => {
    const bare = editions.filter(
      ({ claims }) => !claims.some(({ property, value }) => property === wanted && value !== undefined),
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it("quote the theme in both languages", () => {
    for (const { id, claims } of editions) {
      const themes = claims.filter(({ property, rank }) => property === "theme" && rank !== "deprecated");
      expect({ id, en: themes.some(({ text }) => /‘[A-Z]|'[A-Z]|not found|no English/.test(text.en)) }).toEqual({
        id,
        en: true,
      });
      expect({ id, zh: themes.some(({ text }) => text.zh.includes("“")) }).toEqual({ id, zh: true });
    }
  });
});

describe("the table of the editions", () => {
  const comparable = editions.flatMap(({ id, claims }) =>
    claims
      .filter(({ property }) => property !== undefined && property !== "name")
      .map((claim) => ({ at: `${id}/${claim.id}`, ...claim })),
  );

  it("has short words for every claim that is not a number of its row, a date, or not found", () => {
    const counts = ["participants", "countries", "dates"];
    const bare = comparable.filter(
      ({ property = "", value, short }) =>
        short === undefined && value !== "not-found" && !(value !== undefined && counts.includes(property)),
    );
    expect(bare.map(({ at }) => at)).toEqual([]);
  });

  it("has short words that are shorter than the claim and end without a full stop", () => {
    const shorts = comparable.flatMap(({ at, short, text }) => (short ? [{ at, short, text }] : []));
    expect(shorts.length).toBeGreaterThan(100);
    const strange = shorts.filter(
      ({ short, text }) => short.en.length >= text.en.length || /\.$/.test(short.en) || /[。；]$/.test(short.zh),
    );
    expect(strange.map(({ at }) => at)).toEqual([]);
  });

  it("says in a word how the head of state spoke", () => {
    const silent = comparable.filter(
      ({ property, value }) =>
        property === "head-of-state-message" && !(typeof value === "object" && "manner" in value),
    );
    expect(silent.map(({ at }) => at)).toEqual([]);
  });

  it.each(["en", "zh"] as const)("holds in %s every comparable claim of the record once, and no other", (language) => {
    const page = compileDataset(RECORD, language).pages.get("editions/all") as EditionsDetails;
    const shown = page.rows.flatMap(({ cells }) =>
      cells.flatMap(({ claims }, place) => claims.map(({ id }) => `${page.editions[place]?.id}/${id}`)),
    );
    expect(shown.sort()).toEqual(comparable.map(({ at }) => at).sort());
    for (const { property, cells } of page.rows) {
      expect(cells, property).toHaveLength(9);
      for (const { claims } of cells) expect(claims.filter(({ aside }) => !aside).length).toBeGreaterThan(0);
    }
  });
});

describe("the numbers of the editions", () => {
  const EN = /\b(seventh|7th|eighth|8th|ninth|9th)\b(?! November| December| chapter)/i;
  const ZH = /第[七八九]届/;
  /** A text that uses the number says whose count it is, or that the conference was called off. */
  const WHY_EN =
    /called off|cancel|instead of|replace|(?:place|stead) of|count|consecutive|in a row|number|writes|announc|title|headed|\?$/i;
  const WHY_ZH = /取消|代替|取代|取而代之|改为|改办|计为|算作|连续|序号|届次|称|标题|写|？$/;

  it("go to six; a later one stands only where its text says whose it is or why", () => {
    const texts = publishedTexts({ ...RECORD, sources: [] }).filter(({ at }) => !/\/publisher$/.test(at));
    const bare = texts.filter(({ en, zh }) => (EN.test(en) && !WHY_EN.test(en)) || (ZH.test(zh) && !WHY_ZH.test(zh)));
    expect(bare.map(({ at, en, zh }) => `${at}: ${en} ${zh}`)).toEqual([]);
  });

  it("are explained at the edition of 2020", () => {
    const edition = editions.find(({ id }) => id === "wic-2020");
    expect(edition?.disagreements.some(({ ref }) => ref?.includes("C29"))).toBe(true);
    expect(edition?.title.en).toMatch(/in place of a seventh/);
  });
});
