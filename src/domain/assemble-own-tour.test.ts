import { describe, expect, it } from "vitest";
import { ownTourOf } from "#testing/own-tour-of.ts";
import { assembleOwnTour, needsOf, type OwnMaterial } from "./assemble-own-tour.ts";
import type { EventDetails, SourceDetails } from "./details.ts";
import { ownStep } from "./own-tour.ts";
import type { TourStep } from "./tour.ts";

const claim = (source: string, rank = "normal") => ({ rank, citations: [{ source, locator: "1" }] });
const event = (id: string) =>
  ({
    id,
    title: `Title of ${id}`,
    claims: [claim("a"), claim("a"), claim("gone"), claim("old", "deprecated")],
  }) as unknown as EventDetails;
const source = (id: string) => ({ id, title: id }) as unknown as SourceDetails;
const disagreement = { id: "attendance", sides: [{ claims: [claim("b")] }] } as unknown as NonNullable<
  TourStep["disagreement"]
>;

const KNOWN = new Map([
  ["first", "first"],
  ["old-name", "first"],
  ["second", "second"],
]);
const material: OwnMaterial = {
  eventOf: (id) => KNOWN.get(id) ?? null,
  events: new Map([["first", event("first")]]),
  disagreements: new Map([["first/attendance", disagreement]]),
  editions: null,
  sources: new Map(["a", "b", "source-a"].map((id) => [id, source(id)])),
  untitled: "Untitled",
};

describe("assembleOwnTour", () => {
  const made = assembleOwnTour(ownTourOf(), material);

  it("makes a tour that can be given, with its notes beside it", () => {
    expect(made.tour).toMatchObject({ id: "own-a", title: "A talk of mine", minutes: 20, questions: ["Why there?"] });
    expect(made.tour.steps.map(({ kind }) => kind)).toEqual(["title", "event", "view", "compare"]);
    expect(made.tour.steps[1]).toMatchObject({ event: "first", lit: ["second"], hide: ["titles"], disagreement });
    expect(made.tour.steps[2]).toMatchObject({ query: "from=2014&lanes=lane-1", event: null });
    expect(made.notes.slice(0, 2)).toEqual([
      { notes: "Say hello.", ask: [] },
      { notes: "", ask: ["Who came?"] },
    ]);
    expect(made.missing).toEqual([]);
  });

  it("numbers what its steps and their disagreements rest on; a source there is not falls away", () => {
    expect(made.tour.sources.map(({ id }) => id)).toEqual(["source-a", "b"]);
    const bare = assembleOwnTour(ownTourOf({ steps: [ownStep("s", "event", { event: "first" })] }), material);
    expect(bare.tour.steps[0]?.citations.map(({ source }) => source)).toEqual(["a", "gone"]);
    expect(bare.tour.sources.map(({ id }) => id)).toEqual(["a"]);
  });

  it("leaves out events there are not and names them, and finds renamed ones", () => {
    const steps = [
      ownStep("s1", "event", { event: "never", title: "Never was" }),
      ownStep("s2", "event", { event: "nothing" }),
      ownStep("s3", "event", { event: "old-name" }),
      ownStep("s4", "view", { lit: ["never", "old-name"] }),
    ];
    const { tour, missing, notes, places } = assembleOwnTour(ownTourOf({ title: " ", steps }), material);
    expect(missing).toEqual(["Never was (never)", "nothing"]);
    expect(tour.title).toBe("Untitled");
    expect(tour.steps).toMatchObject([
      { event: "first", title: "Title of first" },
      { lit: ["first"], title: "Untitled" },
    ]);
    expect(notes).toHaveLength(2);
    expect(places).toEqual([2, 3]);
  });
});

it("needsOf names each thing to fetch once", () => {
  const own = ownTourOf();
  expect(needsOf({ ...own, steps: [...own.steps, ...own.steps] }, material.eventOf)).toEqual({
    events: ["first"],
    editions: true,
    disagreements: true,
    sources: ["source-a"],
  });
  expect(needsOf(ownTourOf({ steps: [] }), material.eventOf)).toEqual({
    events: [],
    editions: false,
    disagreements: false,
    sources: [],
  });
});
