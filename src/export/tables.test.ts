import papaparse from "papaparse";
import { describe, expect, it } from "vitest";
import { claimOf, datasetOf, textOf } from "#testing/dataset-of.ts";
import { selectionOf } from "#testing/selection-of.ts";
import { claimsTable, eventsTable } from "./tables.ts";

const EVIL = `=HYPERLINK("x"), 'quoted' & "doubly"; 乌镇`;
const dataset = datasetOf({
  events: [
    {
      id: "late",
      lane: "documents",
      date: "2018-07-31/",
      title: textOf(EVIL, "“乌镇”＆<互联网>"),
      claims: [
        claimOf({
          id: "pages",
          property: "outcome",
          text: textOf("-1 is no formula", "@也不是公式"),
          value: { min: 200, max: null, approximate: true, unit: "pages" },
          rank: "preferred",
          rankReason: textOf("Counted."),
          certainty: "disputed",
          citations: [
            { source: "source-a", locator: "para 2" },
            { source: "source-b", locator: "title" },
          ],
        }),
        claimOf({ id: "start", property: "start", value: { date: "2018-07" } }),
        claimOf({ id: "end", property: "end", value: "not-found" }),
      ],
    },
    { id: "early", date: "2014-11", relations: [{ type: "announces", event: "late" }], places: ["wuzhen"] },
  ],
});

type Row = Readonly<Record<string, string>>;
function rowsOf(csv: string): Row[] {
  expect(csv.startsWith("\ufeff")).toBe(true);
  const { data, errors } = papaparse.parse<Row>(csv, { header: true, skipEmptyLines: true });
  expect(errors).toEqual([]);
  return data;
}

describe("events.csv", () => {
  it("has a row for each event, in time order, with dates as authored, by day and in words", () => {
    const rows = rowsOf(eventsTable(selectionOf(dataset)));
    expect(rows.map(({ id, date, first_day, last_day }) => [id, date, first_day, last_day])).toEqual([
      ["early", "2014-11", "2014-11-01", "2014-11-30"],
      ["late", "2018-07-31/", "2018-07-31", ""],
    ]);
    expect(rows[0]).toMatchObject({
      date_en: "November 2014",
      date_zh: "2014年11月",
      places: "wuzhen",
      related: "announces late",
      claims: "1",
      permalink: "https://example.org/wic/events/early/",
      permalink_zh: "https://example.org/wic/zh/events/early/",
    });
  });

  it("says in every row what it is from and how it may be used", () => {
    for (const row of rowsOf(eventsTable(selectionOf(dataset)))) {
      expect(row).toMatchObject({
        dataset_version: "0.1.0",
        licence: "CC-BY-4.0",
        taken_from: "https://example.org/wic/",
      });
    }
  });

  it("keeps any text, and lets no spreadsheet run it", () => {
    const [, late] = rowsOf(eventsTable(selectionOf(dataset)));
    expect(late?.title_en).toBe(`'${EVIL}`);
    expect(late?.title_zh).toBe("“乌镇”＆<互联网>");
  });

  it("holds exactly the events that were chosen, and of none the names of the columns", () => {
    expect(rowsOf(eventsTable(selectionOf(dataset, ["late"]))).map(({ id }) => id)).toEqual(["late"]);
    const empty = eventsTable(selectionOf(dataset, []));
    expect(rowsOf(empty)).toEqual([]);
    expect(empty.trim().split("\r\n")).toHaveLength(1);
  });
});

describe("claims.csv", () => {
  it("has a row for each claim and each place it is cited from", () => {
    const rows = rowsOf(claimsTable(selectionOf(dataset)));
    expect(rows.map(({ event, claim, source, locator }) => [event, claim, source, locator])).toEqual([
      ["early", "fact", "source-a", "para 1"],
      ["late", "pages", "source-a", "para 2"],
      ["late", "pages", "source-b", "title"],
      ["late", "start", "source-a", "para 1"],
      ["late", "end", "source-a", "para 1"],
    ]);
    expect(rows[2]).toMatchObject({
      date: "2018-07-31/",
      property: "outcome",
      text_en: "'-1 is no formula",
      text_zh: "'@也不是公式",
      min: "200",
      max: "",
      approximate: "true",
      unit: "pages",
      rank: "preferred",
      certainty: "disputed",
      publisher_en: "Publisher",
      kind: "press",
      language: "en",
      address: "https://example.org/source-b",
      permalink: "https://example.org/wic/events/late/#claim-pages",
      licence: "CC-BY-4.0",
    });
    expect([rows[3]?.value_date, rows[4]?.unit]).toEqual(["2018-07", "not-found"]);
  });

  it("keeps to the chosen events", () => {
    expect(rowsOf(claimsTable(selectionOf(dataset, ["early"])))).toHaveLength(1);
  });
});
