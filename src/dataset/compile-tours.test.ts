import { describe, expect, it } from "vitest";
import type { SpeakerDetails, TourDetails, ToursDetails } from "#domain/tour.ts";
import { citationOf, claimOf, datasetOf, disagreementOf, textOf } from "#testing/dataset-of.ts";
import { stepOf, tourOf } from "#testing/tour-of.ts";
import { compileDataset } from "./compile.ts";
import { packPage } from "./compiled.ts";
import { readPage } from "./load.ts";

const base = tourOf("t");
const [first, ...others] = base.steps;
if (!first) throw new Error("a tour has steps");
const tour = {
  ...base,
  formerIds: ["old-t"],
  steps: [
    first,
    ...others.slice(0, 2),
    stepOf("view", {
      kind: "view",
      query: "lanes=editions",
      lit: ["e"],
      hide: ["titles"],
      fragments: [{ text: textOf("Line", "一行") }, { lit: ["e"] }],
    }),
    stepOf("compare", { kind: "compare", query: "editions=wic-2014,wic-2015", properties: ["theme"] }),
  ],
};
const claims = (theme: string) => [
  claimOf({ id: "theme", property: "theme", text: textOf(theme), rank: "preferred", rankReason: textOf("Why") }),
  claimOf({ id: "other", property: "theme", text: textOf("aside"), rank: "deprecated", rankReason: textOf("Why") }),
];
const { index, pages } = compileDataset(
  datasetOf({
    events: [
      {
        id: "e",
        claims: [claimOf({ id: "a" }), claimOf({ id: "b", citations: [citationOf("source-b")] })],
        disagreements: [disagreementOf({ id: "d", sides: [{ claims: ["a"] }, { claims: ["b"] }] })],
      },
      { id: "wic-2014", date: "2014-11-19", claims: claims("One") },
      { id: "wic-2015", date: "2015-12-16", claims: claims("Two") },
      { id: "wic-2016", date: "2016-11-16", claims: claims("Three") },
    ],
    tours: [tour],
  }),
  "zh",
);

describe("a tour", () => {
  const page = pages.get("tours/t") as TourDetails;
  const [, event, , view, compare] = page.tour.steps;

  it("is told in one language, with what its steps show and nothing of what the speaker says", () => {
    expect(page.tour).toMatchObject({ id: "t", title: "t（中）", minutes: 20, questions: ["为什么？", "谁？"] });
    expect(JSON.stringify(page)).not.toContain("说t");
    expect(JSON.stringify(page)).not.toContain("问t");
    expect(view).toMatchObject({
      kind: "view",
      query: "lanes=editions",
      event: null,
      lit: ["e"],
      hide: ["titles"],
      fragments: [
        { text: "一行", lit: [] },
        { text: null, lit: ["e"] },
      ],
    });
  });

  it("holds the disagreement of a step with its sides, and numbers their sources too", () => {
    expect(event).toMatchObject({ kind: "event", event: "e", query: null });
    expect(event?.disagreement).toMatchObject({ id: "d", record: { kind: "event", id: "e" } });
    expect(event?.disagreement?.sides.map(({ claims }) => claims.map(({ id }) => id))).toEqual([["a"], ["b"]]);
    expect(page.tour.sources.map(({ id }) => id)).toEqual(["source-a", "source-b"]);
  });

  it("holds of a comparison the editions and properties asked for, and of each what is followed", () => {
    expect(compare?.query).toBeNull();
    expect(compare?.comparison?.editions.map(({ year }) => year)).toEqual([2014, 2015]);
    expect(
      compare?.comparison?.rows.map(({ property, cells }) => [property, cells.map((cell) => cell.claims.length)]),
    ).toEqual([["theme", [1, 1]]]);
  });

  it("has the speaker's notes in a page of its own, one entry a step", () => {
    const speaker = pages.get("tours/t-notes") as SpeakerDetails;
    expect(speaker.tour).toEqual(page.tour);
    expect(speaker.notes).toHaveLength(5);
    expect(speaker.notes[0]).toEqual({ notes: expect.stringMatching(/^说t/), ask: ["问t-0？"] });
  });

  it("stands in the list and in the index, where its former id leads to it", () => {
    const list = pages.get("tours/all") as ToursDetails;
    expect(list.tours).toHaveLength(1);
    expect(list.tours[0]).toMatchObject({ id: "t", handIn: "A page（中）", aims: ["Aim（中）"] });
    expect(list.tours[0]?.steps).toHaveLength(5);
    expect(index.tours).toEqual({ ids: ["t"], titles: ["t（中）"], steps: [5] });
    expect(index.renamed).toEqual({ "old-t": "t" });
  });

  it("comes back from its files as it went in", () => {
    for (const path of ["tours/all", "tours/t", "tours/t-notes"]) {
      const details = pages.get(path);
      if (!details) throw new Error(`no page ${path}`);
      expect(readPage(JSON.parse(JSON.stringify(packPage(details))))).toEqual(details);
    }
  });
});
