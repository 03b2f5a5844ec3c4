import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import type { EntityDetails, EventDetails, SourcePageDetails } from "#domain/details.ts";
import { dateAt, listAt } from "#domain/event-table.ts";
import { citationOf, claimOf, datasetOf, disagreementOf, filesOf, perspectiveOf, textOf } from "#testing/dataset-of.ts";
import { compileDataset } from "./compile.ts";
import { packPage } from "./compiled.ts";
import { DatasetError, readIndex, readPage } from "./load.ts";
import { assemble } from "./read-authored.ts";

const dispute = {
  claims: [
    claimOf({
      id: "start-19",
      property: "start",
      value: { date: "2014-11-19" },
      rank: "preferred",
      rankReason: textOf("Two agree"),
    }),
    claimOf({
      id: "start-18",
      property: "start",
      value: { date: "2014-11-18" },
      rank: "deprecated",
      rankReason: textOf("Alone"),
      certainty: "disputed",
      citations: [citationOf("source-b", "para 5")],
    }),
  ],
  disagreements: [
    disagreementOf({ id: "first-day", sides: [{ claims: ["start-19", "opening/fact"] }, { claims: ["start-18"] }] }),
  ],
};

const DATASET = datasetOf({
  events: [
    { id: "later", date: "2018-07-31/", lane: "leadership", relations: [{ type: "succeeds", event: "earlier" }] },
    { id: "earlier", date: "2013-04/2016-06-29", lane: "leadership", aliases: ["former"] },
    { id: "before", date: "2005-11", background: true, lane: "documents" },
    {
      id: "opening",
      date: "2014-11-19",
      importance: 1,
      relations: [{ type: "part-of", event: "wic-2014" }],
      claims: [claimOf({ id: "fact", citations: [citationOf("source-c", "title")] })],
      people: [{ person: "jack-ma", role: textOf("speaker"), citations: [citationOf("source-b", "list")] }],
    },
    {
      id: "wic-2014",
      date: "2014-11-19/2014-11-21",
      places: ["wuzhen"],
      ...dispute,
      perspectives: [perspectiveOf({ id: "view", citations: [citationOf("source-d")] })],
      people: [{ person: "jack-ma", role: textOf("guest"), citations: [citationOf("source-d", "list")] }],
      organizations: [
        { organization: "alibaba", role: textOf("sponsor"), citations: [citationOf("source-e", "list")] },
      ],
    },
  ],
  people: [
    {
      id: "jack-ma",
      name: textOf("Jack Ma", "马云"),
      formerIds: ["ma-yun"],
      roles: [
        {
          title: textOf("chair"),
          organization: "alibaba",
          date: "1999/2019-09-10",
          citations: [citationOf("source-b", "para 2")],
        },
      ],
    },
  ],
  organizations: [{ id: "alibaba", name: textOf("Alibaba", "Alibaba") }],
  sources: [{ id: "source-c" }, { id: "source-d" }, { id: "source-e" }],
});

const english = compileDataset(DATASET, "en");
const chinese = compileDataset(DATASET, "zh");
const index = readIndex(JSON.parse(JSON.stringify(english.index)));
const { events } = index;
const page = <T>(path: string, compiled = english) => compiled.pages.get(path) as T;

describe("the index", () => {
  it("has its rows by start, editions first, then by importance and id", () => {
    expect([...events.ids]).toEqual(["before", "earlier", "wic-2014", "opening", "later"]);
    expect(events.rowOf.get("opening")).toBe(3);
  });

  it("keeps every date", () => {
    expect(dateAt(events, 1)).toMatchObject({
      start: dayOf(2013, 4),
      end: dayOf(2016, 6, 30),
      startPrecision: "month",
      endPrecision: "day",
      interval: true,
    });
    expect(dateAt(events, 4)).toMatchObject({ start: dayOf(2018, 7, 31), endOpen: "unknown" });
    expect(index.range).toEqual({ start: dayOf(2013), end: dayOf(2023) });
  });

  it("says who, what and how certain by row", () => {
    expect([...listAt(events.people, 2)].map((i) => index.people[i]?.id)).toEqual(["jack-ma"]);
    const sourceIds = (column: typeof events.sources) => [...listAt(column, 2)].map((i) => index.sources[i]?.id);
    expect(sourceIds(events.sources)).toEqual(["source-a", "source-b"]);
    expect(sourceIds(events.otherSources)).toEqual(["source-d", "source-e"]);
    expect([...events.sourceCounts]).toEqual([1, 1, 4, 2, 1]);
    expect([...events.certainty]).toEqual([1, 1, 1, 1, 1]);
    expect([...events.disagreements]).toEqual([0, 0, 1, 0, 0]);
    expect([...events.background]).toEqual([1, 0, 0, 0, 0]);
    expect([...events.lane].map((lane) => index.lanes[lane]?.id)).toEqual([
      "documents",
      "leadership",
      "editions",
      "editions",
      "leadership",
    ]);
  });

  it("relates rows in both directions and links successions", () => {
    expect([...listAt(events.related, 2)]).toEqual([3]);
    expect([...listAt(events.related, 3)]).toEqual([2]);
    expect([...events.succeeds]).toEqual([-1, -1, -1, -1, 1]);
  });

  it("marks the editions and the former ids", () => {
    expect(index.editions).toEqual([{ row: 2, town: "Wuzhen" }]);
    expect(index.renamed).toEqual({ former: "earlier", "ma-yun": "jack-ma" });
  });

  it("carries the sides of a disputed date", () => {
    expect(events.disputedDates).toEqual([
      {
        row: 2,
        sides: [
          { start: dayOf(2014, 11, 19), end: dayOf(2014, 11, 20) },
          { start: dayOf(2014, 11, 18), end: dayOf(2014, 11, 19) },
        ],
      },
    ]);
  });

  it("speaks the language asked for", () => {
    expect(readIndex(chinese.index).lanes[0]?.name).toBe("历届大会");
    expect(readIndex(chinese.index).people[0]?.name).toBe("马云");
  });
});

describe("pages", () => {
  it("exist for every record", () => {
    expect([...english.pages.keys()]).toEqual([
      "events/before",
      "events/earlier",
      "events/wic-2014",
      "events/opening",
      "events/later",
      "people/jack-ma",
      "organizations/alibaba",
      "sources/source-a",
      "sources/source-b",
      "sources/source-c",
      "sources/source-d",
      "sources/source-e",
      "editions/all",
      "disagreements/all",
      "about/about",
      "handout/all",
      "tours/all",
    ]);
  });

  it("number sources by claims, sides of other records, people, organizations, perspectives", () => {
    const event = page<EventDetails>("events/wic-2014");
    expect(event.sources.map((source) => source.id)).toEqual([
      "source-a",
      "source-b",
      "source-c",
      "source-d",
      "source-e",
    ]);
  });

  it("link a side's claim to its record where that is another", () => {
    const [side] = page<EventDetails>("events/wic-2014").disagreements[0]?.sides ?? [];
    expect(side?.claims.map((claim) => [claim.id, claim.record])).toEqual([
      ["start-19", null],
      ["fact", { kind: "event", id: "opening", title: "Event opening" }],
    ]);
  });

  it("list relations from both sides", () => {
    expect(page<EventDetails>("events/wic-2014").relations).toEqual([
      { type: "part-of", inverse: true, event: "opening", title: "Event opening" },
    ]);
    expect(page<EventDetails>("events/opening").relations).toEqual([
      { type: "part-of", inverse: false, event: "wic-2014", title: "Event wic-2014" },
    ]);
  });

  it("give the other language's name where it differs", () => {
    const event = page<EventDetails>("events/wic-2014");
    expect(event.people[0]).toMatchObject({ name: "Jack Ma", otherName: "马云" });
    expect(event.organizations[0]).toMatchObject({ name: "Alibaba", otherName: null });
    expect(page<EventDetails>("events/wic-2014", chinese).people[0]).toMatchObject({
      name: "马云",
      otherName: "Jack Ma",
    });
  });

  it("gather a person's roles and parts", () => {
    const person = page<EntityDetails>("people/jack-ma");
    expect(person.roles[0]?.at).toEqual({ kind: "organization", id: "alibaba", title: "Alibaba" });
    expect(person.parts.map((part) => part.event)).toEqual(["wic-2014", "opening"]);
    expect(person.sources.map((source) => source.id)).toEqual(["source-b", "source-d"]);
  });

  it("gather all that cites a source", () => {
    const source = page<SourcePageDetails>("sources/source-b");
    expect(source.claims.map((claim) => [claim.record.id, claim.id, claim.locators])).toEqual([
      ["wic-2014", "start-18", ["para 5"]],
    ]);
    expect(source.roles.map((role) => [role.record.id, role.holder?.id ?? null, role.locators])).toEqual([
      ["opening", "jack-ma", ["list"]],
      ["jack-ma", null, ["para 2"]],
    ]);
    expect(page<SourcePageDetails>("sources/source-d").perspectives.map((view) => view.record.id)).toEqual([
      "wic-2014",
    ]);
  });

  it("list all disagreements and count the record", () => {
    expect(english.pages.get("disagreements/all")).toMatchObject({
      entries: [{ record: { id: "wic-2014" }, lane: "editions" }],
    });
    expect(english.pages.get("about/about")).toMatchObject({
      counts: { events: 5, claims: 6, sources: 5, disagreements: 1, perspectives: 1, people: 1, organizations: 1 },
    });
  });

  it("come back from their files as they went in", () => {
    for (const details of english.pages.values()) {
      expect(readPage(JSON.parse(JSON.stringify(packPage(details))))).toEqual(details);
    }
  });
});

describe("files that are not ours", () => {
  it.each([
    ["null", null, "not a JSON object"],
    ["another format", { ...english.index, format: 99 }, "has format 99, this site reads format 3"],
    ["no events", { ...english.index, events: undefined }, "no events"],
    [
      "a short column",
      { ...english.index, events: { ...english.index.events, ticks: [] } },
      "0 events.ticks for 5 events",
    ],
    [
      "a wrong value",
      { ...english.index, events: { ...english.index.events, starts: [1, 2, "x", 4, 5] } },
      "events.starts[2] is not a number",
    ],
    ["a list beyond its table", { ...english.index, people: { ids: [], names: [] } }, "names person 0 of 0"],
  ])("are refused: %s", (_, json, message) => {
    expect(() => readIndex(json)).toThrow(DatasetError);
    expect(() => readIndex(json)).toThrow(message);
  });

  it("are refused as pages", () => {
    expect(() => readPage({ format: 3, page: { kind: "poem", id: "x" } })).toThrow("no known kind");
    expect(() => readPage({ format: 1 })).toThrow("format 1");
    expect(() => readPage({ format: 3, page: { kind: "event", id: "x", date: [1] } })).toThrow("three numbers");
  });
});

it("a dataset comes back from its files", () => {
  const again = assemble(filesOf(DATASET));
  expect(Object.keys(again)).toEqual([
    "dataset",
    "lanes",
    "events",
    "people",
    "organizations",
    "places",
    "glossary",
    "sources",
    "tours",
    "changes",
  ]);
  expect(compileDataset(again, "en")).toEqual(english);
});
