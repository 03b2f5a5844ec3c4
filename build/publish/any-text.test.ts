/** A title, a claim and a source as awkward as they come, read back from every file they go into by what reads it. */
import { Cite } from "@citation-js/core";
import ICAL from "ical.js";
import papaparse from "papaparse";
import { expect, it, test } from "vitest";
import { readPublished } from "#export/read-published.ts";
import { citationOf, claimOf, datasetOf, textOf } from "#testing/dataset-of.ts";
import { downloadFiles } from "./download-files.ts";

const AWKWARD = {
  en: `=SUM("A1") & R&D < 3 > 2, it's 100 % of #1; {x}_y\\n ~50 € @home, naïve – 乌镇「会议」`,
  zh: `“互联网之光”与《乌镇倡议》：R&D < 3，“引号”，100%；「会议」`,
};
const TITLE = textOf(AWKWARD.en, AWKWARD.zh);

const citation = citationOf("odd-source", `p. 1, "note" & ¶`);
const dataset = datasetOf({
  events: [
    { id: "odd", title: TITLE, summary: TITLE, claims: [claimOf({ id: "fact", text: TITLE, citations: [citation] })] },
    { id: "plain" },
  ],
  sources: [{ id: "odd-source", title: AWKWARD.en, kind: "analysis", publisher: TITLE }],
});

const files = new Map(
  [...downloadFiles(dataset, { base: "/", siteUrl: "https://example.org/" })].map(({ path, text }) => [path, text]),
);

function fileAt(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}

it("JSON: the record is equal", () => {
  const { $schema, permalink, ...record } = readPublished(fileAt("data/wic.json"));
  expect(record).toEqual(dataset);
});

it("CSV: each cell as it was, but that no spreadsheet takes it for a formula", () => {
  const rowsOf = (path: string) =>
    papaparse.parse<Record<string, string>>(fileAt(path).slice(1), { header: true, skipEmptyLines: true }).data;
  const event = rowsOf("data/events.csv").find(({ id }) => id === "odd");
  const claim = rowsOf("data/claims.csv").find((row) => row.event === "odd");
  for (const row of [event, claim]) {
    const cells = Object.values(row ?? {});
    expect(cells).toContain(`'${AWKWARD.en}`);
    expect(cells).toContain(AWKWARD.zh);
  }
  expect(Object.values(claim ?? {})).toContain(`p. 1, "note" & ¶`);
});

test.each(["en", "zh"] as const)("iCalendar in %s: the summary is the title", (language) => {
  const calendar = ICAL.parse(fileAt(language === "en" ? "data/events.ics" : "data/events.zh.ics"));
  const summaries = new ICAL.Component(calendar)
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component).summary);
  expect(summaries.some((summary) => summary.includes(AWKWARD[language]))).toBe(true);
});

test.each(["en", "zh"] as const)("TimelineJS in %s: the headline is the title, its marks as text", (language) => {
  const { events } = JSON.parse(fileAt(language === "en" ? "data/timelinejs.json" : "data/timelinejs.zh.json")) as {
    events: { unique_id: string; text: { headline: string } }[];
  };
  const headline = events.find(({ unique_id }) => unique_id === "odd")?.text.headline ?? "";
  expect(headline).not.toMatch(/[<>]|&(?!amp;|lt;|gt;|quot;)/);
  const plain = headline
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
  expect(plain).toBe(AWKWARD[language]);
});

it("CSL-JSON and BibTeX: the source's title", () => {
  const csl = JSON.parse(fileAt("data/sources.json")) as { id: string; title: string }[];
  expect(csl.find(({ id }) => id === "odd-source")?.title).toBe(AWKWARD.en);
  const bibtex = fileAt("data/sources.bib");
  // Of the signs TeX reads, none stands bare in the entry; braces are even.
  const [entry = ""] = /@\w+\{odd-source,[\s\S]*?\n\}/.exec(bibtex) ?? [];
  expect(entry).toMatch(/\\&.*100 \\%.*\\#1/);
  expect(entry.replace(/\\[{}]/g, "").match(/\{/g)?.length).toBe(entry.replace(/\\[{}]/g, "").match(/\}/g)?.length);
  const read = new Cite(bibtex).data.find(({ id }) => id === "odd-source")?.title ?? "";
  expect(read).toContain("naïve – 乌镇「会议」");
  expect(read.replace(/[\s“”"'‘’]/g, "")).toContain("&R&D<3>2");
});
