import { Cite } from "@citation-js/core";
import { describe, expect, it } from "vitest";
import { datasetOf, textOf } from "#testing/dataset-of.ts";
import { ENGLISH, selectionOf } from "#testing/selection-of.ts";
import { sourcesBibtex, sourcesCsl } from "./bibliography.ts";

const EVIL = "A {title} with 100% of $igns, #1 & “quotes” @ a_b \\ ^ ~ 乌镇";
const dataset = datasetOf({
  events: [
    { id: "one", claims: [{ ...claim("a"), citations: [{ source: "evil", locator: "title" }] }] },
    { id: "two", claims: [{ ...claim("b"), citations: [{ source: "source-b", locator: "title" }] }] },
  ],
  sources: [
    {
      id: "evil",
      title: EVIL,
      author: "David Bandurski",
      publisher: textOf("China Daily", "《中国日报》"),
      date: "2016-06-30",
    },
    {
      id: "chinese",
      title: "乌镇倡议",
      author: "余俊杰、朱涵",
      publisher: textOf("Xinhua", "《新华每日电讯》"),
      date: "2015-12~",
      language: "zh",
      url: null,
    },
    { id: "body", author: "State Council", kind: "official-chinese", date: "2014/2015" },
    { id: "pinyin", author: "Wang Hairong, Xiaomeng Lu", date: null },
  ],
});

function claim(id: string) {
  return { id, text: textOf("Claim"), rank: "normal", certainty: "documented" } as const;
}

const bySource = new Map(sourcesCsl(selectionOf(dataset)).map((item) => [item.id, item]));

describe("CSL-JSON", () => {
  it("takes apart names whose order is certain, and no others", () => {
    expect(bySource.get("evil")?.author).toEqual([{ family: "Bandurski", given: "David" }]);
    expect(bySource.get("chinese")?.author).toEqual([{ literal: "余俊杰" }, { literal: "朱涵" }]);
    expect(bySource.get("body")?.author).toEqual([{ literal: "State Council" }]);
    expect(bySource.get("pinyin")?.author).toEqual([{ literal: "Wang Hairong" }, { family: "Lu", given: "Xiaomeng" }]);
    expect(bySource.get("source-a")).not.toHaveProperty("author");
  });

  it("names the publisher in the source's language, a newspaper as what the article is in", () => {
    expect(bySource.get("evil")).toMatchObject({ type: "article-newspaper", "container-title": "China Daily" });
    expect(bySource.get("chinese")).toMatchObject({ "container-title": "新华每日电讯", language: "zh" });
    expect(bySource.get("body")).toMatchObject({ type: "webpage", publisher: "Publisher" });
  });

  it("gives dates as exactly as the record", () => {
    expect(bySource.get("evil")?.issued).toEqual({ "date-parts": [[2016, 6, 30]] });
    expect(bySource.get("chinese")?.issued).toEqual({ "date-parts": [[2015, 12]], circa: true });
    expect(bySource.get("body")?.issued).toEqual({ "date-parts": [[2014], [2015]] });
    expect(bySource.get("pinyin")).not.toHaveProperty("issued");
    expect(bySource.get("chinese")).not.toHaveProperty("URL");
  });

  it("says of every source where it comes from", () => {
    expect(bySource.get("evil")?.custom).toEqual({
      record: "https://example.org/wic/sources/evil/",
      dataset_version: "0.1.0",
      licence: "CC-BY-4.0",
      taken_from: "https://example.org/wic/",
    });
  });

  it("of some events holds the sources they cite", () => {
    expect(sourcesCsl(selectionOf(dataset, ["one"])).map(({ id }) => id)).toEqual(["evil"]);
    expect(sourcesCsl(selectionOf(dataset, []))).toEqual([]);
  });
});

describe("BibTeX", () => {
  const text = sourcesBibtex(selectionOf(dataset), ENGLISH);

  it("is read back with every source by its id, and every title", () => {
    const { data } = new Cite(text);
    expect(data.map(({ id }) => id)).toEqual(dataset.sources.map(({ id }) => id));
    expect(data.find(({ id }) => id === "evil")?.title?.replace(/\s+/g, " ")).toBe(EVIL);
    expect(data.find(({ id }) => id === "chinese")?.title).toBe("乌镇倡议");
  });

  it("names months as styles read them", () => {
    expect(text).toMatch(/^\tmonth = jun,\n\tday = \{30\},$/m);
    expect(text).toMatch(/^\tmonth = dec,$/m);
    expect(text).not.toMatch(/month = \{/);
  });

  it("begins with version, licence and address, and no at sign that would begin an entry", () => {
    const head = text.slice(0, text.indexOf("\n@"));
    expect(head).toContain("version 0.1.0");
    expect(head).toContain("CC-BY-4.0");
    expect(head).toContain("% https://example.org/wic/");
    expect(head).not.toContain("@");
  });

  it("of no source is a comment", () => {
    expect(sourcesBibtex(selectionOf(dataset, []), ENGLISH)).not.toContain("@");
  });
});
