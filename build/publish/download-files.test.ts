import { Cite } from "@citation-js/core";
import ICAL from "ical.js";
import papaparse from "papaparse";
import { expect, it } from "vitest";
import { RECORD } from "#build/record/real-record.ts";
import { readPublished } from "#export/read-published.ts";
import { downloadFiles } from "./download-files.ts";

const SITE = { base: "/", siteUrl: "https://example.org/" };
const files = new Map([...downloadFiles(RECORD, SITE)].map(({ path, text }) => [path, text]));

function fileAt(path: string): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}

const ids = RECORD.events.map(({ id }) => id).sort();
const rowsOf = (path: string) =>
  papaparse.parse<Record<string, string>>(fileAt(path).slice(1), { header: true, skipEmptyLines: true });

it("the record is the record, read back without a problem", () => {
  const { $schema, permalink, ...record } = readPublished(fileAt("data/wic.json"));
  expect(record).toEqual(RECORD);
  expect([$schema, permalink]).toEqual(["https://example.org/data/dataset.schema.json", "https://example.org/"]);
  expect(JSON.parse(fileAt("data/dataset.schema.json")).properties).toHaveProperty("events");
});

it("the tables hold every event, and every citation of every claim", () => {
  const events = rowsOf("data/events.csv");
  expect(events.errors).toEqual([]);
  expect(events.data.map(({ id }) => id).sort()).toEqual(ids);
  const claims = rowsOf("data/claims.csv");
  expect(claims.errors).toEqual([]);
  const citations = RECORD.events.flatMap((event) => event.claims.flatMap((claim) => claim.citations));
  expect(claims.data).toHaveLength(citations.length);
  const cells = [...events.data, ...claims.data].flatMap((row) => Object.values(row));
  expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
});

it.each(["", ".zh"])("the two calendars%s hold every event once", (language) => {
  const read = (name: string) =>
    new ICAL.Component(ICAL.parse(fileAt(`data/${name}${language}.ics`)))
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component));
  const [events, terms] = [read("events"), read("terms")];
  expect([...events, ...terms].map(({ uid }) => uid.replace("@wic-timeline", "")).sort()).toEqual(ids);
  const days = (event: ICAL.Event) => event.duration.toSeconds() / 86_400;
  expect(Math.max(...events.map(days))).toBeLessThanOrEqual(31);
  expect(Math.min(...terms.map(days))).toBeGreaterThan(31);
});

it.each(["", ".zh"])("the slides%s are every event", (language) => {
  const { events, title } = JSON.parse(fileAt(`data/timelinejs${language}.json`));
  expect(events.map(({ unique_id }: { unique_id: string }) => unique_id).sort()).toEqual(ids);
  expect(title.text.headline).not.toBe("");
});

it("the sources are read back from CSL-JSON and BibTeX, each with its title", () => {
  const csl = JSON.parse(fileAt("data/sources.json")) as { id: string; title: string }[];
  expect(csl.map(({ id }) => id)).toEqual(RECORD.sources.map(({ id }) => id));
  const { data } = new Cite(fileAt("data/sources.bib"));
  const plain = (text = "") => text.replace(/[\s“”‘’"'`]+/g, " ").trim();
  expect(data.map(({ id, title }) => [id, plain(title)])).toEqual(csl.map(({ id, title }) => [id, plain(title)]));
});

it("each says which version it is, under which licence, and where it is found", () => {
  for (const [path, text] of files) {
    if (path.endsWith("schema.json")) continue;
    expect(text.replace(/\r\n /g, ""), path).toContain(RECORD.dataset.version);
    expect(text.replace(/\r\n /g, ""), path).toContain("CC-BY-4.0");
    expect(text, path).toContain("https://example.org/");
  }
});

it("they are the same bytes from build to build", () => {
  for (const { path, text } of downloadFiles(RECORD, SITE)) expect(text === fileAt(path), path).toBe(true);
});
