import { describe, expect, it } from "vitest";
import {
  citationOf,
  claimOf,
  datasetOf,
  disagreementOf,
  filesOf,
  type GivenDataset,
  perspectiveOf,
  textOf,
} from "#testing/dataset-of.ts";
import { checkDataset } from "./check.ts";
import { formatProblem } from "./problem.ts";
import type { DataFile } from "./read-authored.ts";
import { EDITION_PROPERTIES } from "./schema.ts";

/** A value of the wrong shape where the types ask for a right one: what an author's file may hold. */
const wrong = (value: unknown) => value as never;

const without = <T extends object>(value: T, key: keyof T) =>
  wrong(Object.fromEntries(Object.entries(value).filter(([name]) => name !== key)));

/** The problems of a dataset, each as printed but without its place. */
const problemsOf = (given: GivenDataset): string[] =>
  checkDataset(filesOf(datasetOf(given))).map((problem) => formatProblem(problem).replace(/^\S+ /, ""));

const edition = claimOf({ id: "all" });
const comparable = EDITION_PROPERTIES.map((property) => claimOf({ id: property, property }));
const sides = (...claims: string[][]) => claims.map((list) => ({ claims: list }));
const preferred = { rank: "preferred", rankReason: textOf("Why") } as const;
const other = claimOf({ id: "other", citations: [citationOf("source-b")] });

const role = { title: textOf("Chair"), date: "2014", citations: [citationOf()] };
const term = { id: "icann", term: textOf("ICANN"), aliases: [], text: textOf("A body."), citations: [citationOf()] };
const change = { date: "2026-11-22", version: "0.1.0", record: "dataset", what: textOf("What"), why: textOf("Why") };

it("finds nothing wrong with a sound dataset", () => {
  expect(
    problemsOf({
      events: [
        { id: "wic-2014", date: "2014-11-19/2014-11-21", claims: comparable, places: ["wuzhen"] },
        { id: "part", date: "2014-12-20", relations: [{ type: "part-of", event: "wic-2014" }] },
        { id: "reply", date: "2014-11", relations: [{ type: "responds-to", event: "wic-2014" }] },
        { id: "notice", date: "2014-10-30", relations: [{ type: "announces", event: "wic-2014" }] },
        {
          id: "term",
          date: "2022-07-12/..",
          lane: "leadership",
          relations: [{ type: "succeeds", event: "former-term" }],
        },
        { id: "former-term", date: "2011-05/2022-07-12", lane: "leadership" },
        { id: "before", date: "2005-11", background: true },
        {
          id: "disputed",
          aliases: ["disputed-once"],
          claims: [
            claimOf({ id: "fact", ...preferred, value: { min: 2000, max: null, approximate: true, unit: "people" } }),
            other,
            claimOf({ id: "unknown", value: "not-found" }),
          ],
          disagreements: [disagreementOf({ id: "d", ref: ["C15"], sides: sides(["fact"], ["other", "reply/fact"]) })],
          perspectives: [perspectiveOf({ id: "p" })],
        },
      ],
      people: [
        {
          id: "jack-ma",
          roles: [
            { ...role, organization: "alibaba" },
            { ...role, event: "part" },
          ],
        },
      ],
      organizations: [{ id: "alibaba" }],
      glossary: [term],
      changes: [change, { ...change, record: "events/reply" }],
    }),
  ).toEqual([]);
});

/** One sample a rule: what is given, and the one line it must print. */
const SAMPLES: readonly (readonly [rule: string, given: GivenDataset, line: string])[] = [
  [
    "an unknown key",
    { events: [{ id: "a", ...({ colour: "red" } as object) }] },
    'events "a": colour "red" is not a key of the format; correct its spelling or remove it',
  ],
  [
    "a missing key",
    { events: [{ id: "b", summary: wrong(undefined) }] },
    'events "b": summary is missing; write an object { … }',
  ],
  [
    "a wrong type",
    { events: [{ id: "a", background: wrong("no") }] },
    'events "a": background "no" is not true or false; write true or false',
  ],
  [
    "a word that is not allowed",
    { events: [{ id: "a", claims: [{ ...edition, certainty: wrong("sure") }] }] },
    'events "a": claims[all].certainty "sure" is not one of the values allowed; write one of "documented", "reported", "disputed"',
  ],
  [
    "an id that is none",
    { sources: [{ id: "Source_1" }] },
    'sources "Source_1": id "Source_1" is not an id such as wic-2014: lower-case letters, digits and single hyphens; ' +
      "write an id such as wic-2014: lower-case letters, digits and single hyphens",
  ],
  [
    "a duplicate id",
    { events: [{ id: "a" }, { id: "a", lane: "documents" }] },
    'events "a": id "a" is taken already at data/events/editions.json:47 (events); choose another id',
  ],
  [
    "a duplicate id of a claim",
    { events: [{ id: "a", claims: [claimOf({ id: "c" }), claimOf({ id: "c" })] }] },
    'events "a": claims[c].id "c" is taken already in this record; choose another id',
  ],
  [
    "a former id in use",
    { events: [{ id: "a", aliases: ["b"] }, { id: "b" }] },
    'events "a": aliases[0] "b" is the id of a record of events; remove it here or there',
  ],
  [
    "a former id of two records",
    {
      events: [
        { id: "a", aliases: ["old"] },
        { id: "b", aliases: ["old"] },
      ],
    },
    'events "b": aliases[0] "old" is a former id of "a" too; keep it in one record',
  ],
  [
    "a dangling source",
    { events: [{ id: "a", claims: [claimOf({ id: "c", citations: [citationOf("nowhere")] })] }] },
    'events "a": claims[c].citations[0].source "nowhere" is no id of sources.json; correct it or add the record',
  ],
  [
    "a dangling person",
    { events: [{ id: "a", people: [{ person: "nobody", role: textOf("guest"), citations: [citationOf()] }] }] },
    'events "a": people[0].person "nobody" is no id of people.json; correct it or add the record',
  ],
  [
    "a dangling organization of a role",
    { people: [{ id: "p", roles: [{ ...role, organization: "nothing" }] }] },
    'people "p": roles[0].organization "nothing" is no id of organizations.json; correct it or add the record',
  ],
  [
    "a dangling event of a role",
    { people: [{ id: "p", roles: [{ ...role, event: "never" }] }] },
    'people "p": roles[0].event "never" is no id of events/*.json; correct it or add the record',
  ],
  [
    "a dangling place",
    { events: [{ id: "a", places: ["atlantis"] }] },
    'events "a": places[0] "atlantis" is no id of places.json; correct it or add the record',
  ],
  [
    "a dangling relation",
    { events: [{ id: "a", relations: [{ type: "part-of", event: "never" }] }] },
    'events "a": relations[0].event "never" is no id of events/*.json; correct it or add the record',
  ],
  [
    "an unknown lane",
    { events: [{ id: "a", lane: "swimming" }] },
    'events "a": lane "swimming" is no id of lanes.json; correct it or add the record',
  ],
  [
    "a side that names no claim",
    {
      events: [
        {
          id: "a",
          claims: [claimOf({ id: "c" })],
          disagreements: [disagreementOf({ id: "d", sides: sides(["c"], ["b/c"]) })],
        },
      ],
    },
    'events "a": disagreements[d].sides[1].claims[0] "b/c" names no claim; write a claim id of this record, or record-id/claim-id',
  ],
  [
    "a change of no record",
    { changes: [{ ...change, record: "events/never" }] },
    'changes[0]: record "events/never" names no record; write dataset or a record such as events/wic-2014',
  ],
  [
    "a date that is not EDTF",
    { events: [{ id: "a", date: "2014-13-01" }] },
    'events "a": date "2014-13-01" is not a valid EDTF date; write YYYY-MM-DD, YYYY-MM or YYYY, with ~ after it for \'about\', or two of these with / between',
  ],
  [
    "a date of a claim that is not EDTF",
    { events: [{ id: "a", claims: [claimOf({ id: "c", value: { date: "19 November" } })] }] },
    'events "a": claims[c].value.date "19 November" is not a valid EDTF date; write YYYY-MM-DD, YYYY-MM or YYYY, with ~ after it for \'about\', or two of these with / between',
  ],
  [
    "an end before its start",
    { events: [{ id: "a", date: "2016/2015-03" }] },
    'events "a": date "2016/2015-03" ends before it starts; put the earlier date first',
  ],
  [
    "an event before the range without background",
    { events: [{ id: "a", date: "2012-12-31" }] },
    'events "a": background false does not fit: the date is outside the range of dataset.json; write true',
  ],
  [
    "an event inside the range with background",
    { events: [{ id: "a", background: true }] },
    'events "a": background true does not fit: the date is inside the range of dataset.json; write false',
  ],
  [
    "an event after the range",
    { events: [{ id: "a", date: "2023-01-01" }] },
    'events "a": date "2023-01-01" begins after the range of dataset.json; widen the range or leave the event out',
  ],
  [
    "a claim without a citation",
    { events: [{ id: "a", claims: [claimOf({ id: "c", citations: [] })] }] },
    'events "a": claims[c].citations is empty: a claim without a citation; cite at least one source with its locator',
  ],
  [
    "a claim without the key of its citations",
    { events: [{ id: "a", claims: [without(claimOf({ id: "c" }), "citations")] }] },
    'events "a": claims[c].citations is missing; cite at least one source with its locator',
  ],
  [
    "a citation without a locator",
    { events: [{ id: "a", claims: [claimOf({ id: "c", citations: [wrong({ source: "source-a" })] })] }] },
    'events "a": claims[c].citations[0].locator is missing; say where in the source: para 2, paras 4-6, title, excerpt …',
  ],
  [
    "a role without a citation",
    { people: [{ id: "p", roles: [{ ...role, citations: [] }] }] },
    'people "p": roles[0].citations is empty: a role without a citation; cite at least one source with its locator',
  ],
  [
    "a part in an event without a citation",
    { events: [{ id: "a", people: [{ person: "p", role: textOf("guest"), citations: [] }] }], people: [{ id: "p" }] },
    'events "a": people[0].citations is empty: a role without a citation; cite at least one source with its locator',
  ],
  [
    "a perspective without a citation",
    { events: [{ id: "a", perspectives: [perspectiveOf({ id: "v", citations: [] })] }] },
    'events "a": perspectives[v].citations is empty: a perspective without a citation; cite at least one source with its locator',
  ],
  [
    "a term without a citation",
    { glossary: [{ ...term, citations: [] }] },
    'glossary "icann": citations is empty: a term without a citation; cite at least one source with its locator',
  ],
  [
    "a disagreement with one side",
    { events: [{ id: "a", disagreements: [disagreementOf({ id: "d", sides: sides(["fact"]) })] }] },
    'events "a": disagreements[d].sides holds 1 side; give at least two',
  ],
  [
    "a claim on two sides",
    {
      events: [
        {
          id: "a",
          claims: [claimOf({ id: "c" }), other],
          disagreements: [disagreementOf({ id: "d", sides: sides(["c"], ["c", "other"]) })],
        },
      ],
    },
    'events "a": disagreements[d].sides names claim "c" on two sides; write one claim a side',
  ],
  [
    "sides that rest on the same sources",
    {
      events: [
        {
          id: "a",
          claims: [claimOf({ id: "b" }), claimOf({ id: "c" })],
          disagreements: [disagreementOf({ id: "d", sides: sides(["b"], ["c"]) })],
        },
      ],
    },
    'events "a": disagreements[d].sides all rest on the same sources (source-a); cite on each side\'s claims only the sources that say so',
  ],
  [
    "a missing language",
    { events: [{ id: "a", title: wrong({ en: "Title" }) }] },
    'events "a": title.zh is missing; write it in both languages',
  ],
  [
    "an empty language",
    { events: [{ id: "a", title: { en: "Title", zh: "" } }] },
    'events "a": title.zh "" is empty; write some text',
  ],
  [
    "HTML in a text",
    { events: [{ id: "a", summary: textOf("A <b>bold</b> word", "字") }] },
    'events "a": summary.en "A <b>bold</b> word" is not plain text without HTML; write plain text without HTML',
  ],
  [
    "a label too long",
    { events: [{ id: "a", label: { en: "First World Internet Conference", zh: "大会" } }] },
    'events "a": label.en "First World Internet Conference" has 31 characters; write at most 28 characters',
  ],
  [
    "a Chinese tick too long",
    { events: [{ id: "a", tick: { en: "1st", zh: "第一届大会" } }] },
    'events "a": tick.zh "第一届大会" has 5 characters; write at most 4 characters',
  ],
  [
    "a successor before its predecessor",
    {
      events: [
        { id: "a", date: "2016", relations: [{ type: "succeeds", event: "b" }] },
        { id: "b", date: "2018-07-31/.." },
      ],
    },
    'events "a": relations[0].event "b" cannot be succeeds: this event (2016) begins before it (2018-07-31/..); correct a date or the relation',
  ],
  [
    "a replacement before the replaced",
    { events: [{ id: "a", date: "2014-10-01", relations: [{ type: "replaces", event: "b" }] }, { id: "b" }] },
    'events "a": relations[0].event "b" cannot be replaces: this event (2014-10-01) begins before it (2014-11-20); correct a date or the relation',
  ],
  [
    "an outcome before its cause",
    { events: [{ id: "a", date: "2014-11-19", relations: [{ type: "outcome-of", event: "b" }] }, { id: "b" }] },
    'events "a": relations[0].event "b" cannot be outcome-of: this event (2014-11-19) begins before it (2014-11-20); correct a date or the relation',
  ],
  [
    "a response before its cause",
    { events: [{ id: "a", date: "2014-10", relations: [{ type: "responds-to", event: "b" }] }, { id: "b" }] },
    'events "a": relations[0].event "b" cannot be responds-to: this event (2014-10) begins before it (2014-11-20); correct a date or the relation',
  ],
  [
    "an announcement after the fact",
    { events: [{ id: "a", date: "2014-11-21", relations: [{ type: "announces", event: "b" }] }, { id: "b" }] },
    'events "a": relations[0].event "b" cannot be announces: this event (2014-11-21) begins after it (2014-11-20); correct a date or the relation',
  ],
  [
    "a part far from its whole",
    { events: [{ id: "a", date: "2015-11-20", relations: [{ type: "part-of", event: "b" }] }, { id: "b" }] },
    'events "a": relations[0].event "b" cannot be part-of: this event (2015-11-20) lies more than 31 days from it (2014-11-20); correct a date or the relation',
  ],
  [
    "a relation to itself",
    { events: [{ id: "a", relations: [{ type: "part-of", event: "a" }] }] },
    'events "a": relations[0].event "a" is the event itself; name another event or remove the relation',
  ],
  [
    "a relation stated twice",
    {
      events: [
        {
          id: "a",
          relations: [
            { type: "part-of", event: "b" },
            { type: "part-of", event: "b" },
          ],
        },
        { id: "b" },
      ],
    },
    'events "a": relations[1].event "b" is named as part-of twice; remove one',
  ],
  [
    "an edition without a comparable claim",
    { events: [{ id: "wic-2014", claims: comparable.filter((claim) => claim.property !== "guests") }] },
    'events "wic-2014": claims hold none of property "guests", by which editions are compared; ' +
      'add one, with "value": "not-found" where the sources give no answer',
  ],
  [
    "a number without a unit",
    { events: [{ id: "a", claims: [claimOf({ id: "c", value: wrong({ min: 1, max: 2, approximate: false }) })] }] },
    'events "a": claims[c].value.unit is missing; say what is counted: people, countries, companies …',
  ],
  [
    "a value that is none",
    { events: [{ id: "a", claims: [claimOf({ id: "c", value: wrong("unknown") })] }] },
    'events "a": claims[c].value "unknown" is not a value that can be compared; write { "min", "max", "approximate", "unit" }, { "date" }, { "manner" } or "not-found"',
  ],
  [
    "a number without bounds",
    {
      events: [
        { id: "a", claims: [claimOf({ id: "c", value: { min: null, max: null, approximate: true, unit: "people" } })] },
      ],
    },
    'events "a": claims[c].value has neither min nor max; write a number for one of them, or "not-found"',
  ],
  [
    "a number whose bounds are the wrong way round",
    {
      events: [
        { id: "a", claims: [claimOf({ id: "c", value: { min: 9, max: 3, approximate: true, unit: "people" } })] },
      ],
    },
    'events "a": claims[c].value.max 3 is less than min (9); write the smaller number as min',
  ],
  [
    "a rank without its reason",
    { events: [{ id: "a", claims: [claimOf({ id: "c", rank: "deprecated" })] }] },
    'events "a": claims[c].rankReason is missing though rank is deprecated; say why in both languages',
  ],
  [
    "more than three facts",
    { events: [{ id: "a", claims: [claimOf({ id: "c", facts: ["f1", "f2", "f3", "f4"] })] }] },
    'events "a": claims[c].facts names 4 facts; name at most 3, or split the claim',
  ],
];

describe("each rule", () => {
  it.each(SAMPLES)("finds %s", (_, given, line) => {
    expect(problemsOf(given)).toEqual([line]);
  });

  it("finds an event in the file of another lane", () => {
    const files = filesOf(datasetOf({ events: [{ id: "a", lane: "documents" }] })).map((file) =>
      file.path === "data/events/documents.json" ? { ...file, path: "data/events/editions.json" } : file,
    );
    expect(checkDataset(files).map(formatProblem)).toEqual([
      'data/events/editions.json:4 events "a": lane "documents" stands in events/editions.json; ' +
        "move the event to events/documents.json or correct the lane",
    ]);
  });

  it("finds a relation stated both ways", () => {
    const events = [
      { id: "a", relations: [{ type: "part-of" as const, event: "b" }] },
      { id: "b", relations: [{ type: "part-of" as const, event: "a" }] },
    ];
    expect(problemsOf({ events })).toEqual([
      'events "a": relations[0].event "b" is related both ways as part-of; keep the relation in one of the two',
      'events "b": relations[0].event "a" is related both ways as part-of; keep the relation in one of the two',
    ]);
  });

  it("finds a published id that leads nowhere", () => {
    const files = filesOf(datasetOf({ events: [{ id: "a", aliases: ["kept"] }] }));
    const published: DataFile = {
      path: "data/published-ids.json",
      text: '{\n  "events": [\n    "a",\n    "kept",\n    "gone"\n  ]\n}\n',
    };
    expect(checkDataset([...files, published]).map(formatProblem)).toEqual([
      'data/published-ids.json:5 published-ids: events[2] "gone" was published and leads nowhere now; ' +
        "restore the record or list the id in aliases of the one that replaced it",
    ]);
  });
});

describe("files", () => {
  const files = filesOf(datasetOf({ events: [{ id: "a" }] }));
  const replace = (path: string, text: string) => files.map((file) => (file.path === path ? { path, text } : file));

  it("that are not JSON are told with their line", () => {
    expect(
      checkDataset(replace("data/places.json", '[\n  { "id": "x"\n    "name": 1 }\n]')).map(formatProblem),
    ).toEqual(["data/places.json:3 places: is not JSON: a comma is missing here; mend the line"]);
  });

  it("may not repeat a key", () => {
    const text =
      '[\n  {\n    "id": "x",\n    "id": "x",\n    "name": { "en": "X", "zh": "X" },\n    "aliases": []\n  }\n]';
    expect(checkDataset(replace("data/places.json", text)).map(formatProblem)).toEqual([
      'data/places.json:4 places: has the key "id" twice in one object; keep one',
    ]);
  });

  it("must be lists of records", () => {
    expect(checkDataset(replace("data/tours.json", "{}")).map(formatProblem)).toEqual([
      "data/tours.json:1 tours: is not a list of records; write [ … ]",
    ]);
    expect(checkDataset(replace("data/tours.json", "[1]")).map(formatProblem)).toEqual([
      "data/tours.json:1 tours: holds something that is no record; write { … }",
    ]);
  });

  it("may not be missing or strange", () => {
    const strange = [
      ...files.filter((file) => file.path !== "data/tours.json"),
      { path: "data/poems.json", text: "{}" },
    ];
    expect(checkDataset(strange).map(formatProblem)).toEqual([
      "data/poems.json:1 poems: is no file of the dataset; rename or remove it",
      "data/tours.json:1 tours: is missing; write it, with [] while it is empty",
    ]);
  });
});

it("lists ten mistakes of one file at once, each with its line", () => {
  const text = `[
  {
    "id": "wuzhen-2014", "aliases": [], "lane": "editions", "importance": 4, "background": false,
    "date": "2014-13-01",
    "title": { "en": "Title" },
    "label": { "en": "A label that is longer than the chart", "zh": "标签" }, "tick": { "en": "1st", "zh": "首届" },
    "summary": { "en": "In <i>Wuzhen</i>.", "zh": "在乌镇。" },
    "people": [], "organizations": [],
    "places": ["atlantis"],
    "relations": [],
    "claims": [
      {
        "id": "people", "property": "participants", "text": { "en": "Many came.", "zh": "来者众多。" },
        "value": { "min": 1000, "max": null, "approximate": true },
        "rank": "normal", "certainty": "reported",
        "citations": []
      },
      {
        "id": "second", "text": { "en": "It rained.", "zh": "下了雨。" }, "rank": "normal", "certainty": "reported",
        "citations": [{ "source": "source-a" }]
      }
    ],
    "disagreements": [],
    "perspectives": [],
    "mood": "good"
  }
]`;
  const files = filesOf(datasetOf()).concat({ path: "data/events/editions.json", text });
  const problems = checkDataset(files);
  expect(problems.map(({ line, field }) => `${line} ${field}`)).toEqual([
    "3 importance",
    "4 date",
    "5 title.zh",
    "6 label.en",
    "7 summary.en",
    "9 places[0]",
    "14 claims[people].value.unit",
    "16 claims[people].citations",
    "20 claims[second].citations[0].locator",
    "25 mood",
  ]);
  // Where a value is missing there is none to show.
  expect(problems.map(({ value }) => value)).toEqual([
    "4",
    '"2014-13-01"',
    undefined,
    '"A label that is longer than the chart"',
    '"In <i>Wuzhen</i>."',
    '"atlantis"',
    undefined,
    undefined,
    undefined,
    '"good"',
  ]);
  for (const { file, record, problem, remedy } of problems) {
    expect({ file, record }).toEqual({ file: "data/events/editions.json", record: 'events "wuzhen-2014"' });
    expect(problem).toMatch(/^(is|has|names|holds|lies|does) /);
    expect(remedy).not.toBe("");
  }
});
