import { describe, expect, it } from "vitest";
import { DatasetFile } from "#dataset/schema.ts";
import { claimOf, datasetOf, textOf } from "#testing/dataset-of.ts";
import { selectionOf } from "#testing/selection-of.ts";
import { publishDataset } from "./dataset-json.ts";
import { DatasetFileError, readPublished } from "./read-published.ts";

const dataset = datasetOf({
  events: [
    {
      id: "wic-2014",
      title: textOf(`A "title" & more than < 5`, "乌镇"),
      people: [{ person: "lu-wei", role: textOf("host"), citations: [{ source: "source-b", locator: "para 1" }] }],
      places: ["wuzhen"],
      claims: [claimOf({ id: "a", value: { min: 1, max: 2, approximate: false, unit: "people" } })],
    },
    { id: "other", relations: [{ type: "part-of", event: "wic-2014" }] },
  ],
  people: [{ id: "lu-wei" }, { id: "nobody" }],
  changes: [
    { date: "2026-11-22", version: "0.1.0", record: "events/other", what: textOf("New."), why: textOf("Found.") },
    { date: "2026-11-22", version: "0.1.0", record: "dataset", what: textOf("First."), why: textOf("Begun.") },
  ],
});

describe("the record as JSON", () => {
  it("is the record as authored, with its address and schema", () => {
    const { $schema, permalink, ...rest } = publishDataset(selectionOf(dataset));
    expect([$schema, permalink]).toEqual([
      "https://example.org/wic/data/dataset.schema.json",
      "https://example.org/wic/",
    ]);
    expect(rest).toEqual(dataset);
  });

  it("is lossless: written, read and written again it is equal", () => {
    for (const ids of [null, ["wic-2014"], []]) {
      const text = JSON.stringify(publishDataset(selectionOf(dataset, ids)));
      const read = readPublished(text);
      expect(JSON.stringify(read)).toBe(text);
      const again = { ...selectionOf(read, ids), permalink: read.permalink };
      expect(JSON.parse(JSON.stringify(publishDataset({ ...again, eventIds: null })))).toMatchObject({
        events: JSON.parse(text).events,
      });
    }
  });

  it("of some events holds what belongs to them, and says that it is a part", () => {
    const part = publishDataset(selectionOf(dataset, ["wic-2014"]));
    expect(part.excerpt).toEqual({ events: 1, of: 2 });
    expect(part.events.map(({ id }) => id)).toEqual(["wic-2014"]);
    expect(part.people.map(({ id }) => id)).toEqual(["lu-wei"]);
    expect(part.places.map(({ id }) => id)).toEqual(["wuzhen"]);
    expect(part.sources.map(({ id }) => id)).toEqual(["source-a", "source-b"]);
    expect(part.changes.map(({ record }) => record)).toEqual(["dataset"]);
    expect(part.permalink).toBe("https://example.org/wic/?lanes=documents");
  });
});

describe("reading a file", () => {
  const valid = publishDataset(selectionOf(dataset));

  it("names every problem by its place", () => {
    const broken = { ...valid, events: [{ ...valid.events[0], importance: 9 }], surplus: true };
    expect(() => readPublished(JSON.stringify(broken))).toThrow(DatasetFileError);
    expect(() => readPublished(JSON.stringify(broken))).toThrow(/events\.0\.importance: [\s\S]*surplus/);
    expect(() => readPublished("{")).toThrow("not JSON");
  });

  it("takes the record without schema and address too", () => {
    expect(DatasetFile.safeParse(dataset).success).toBe(true);
  });
});
