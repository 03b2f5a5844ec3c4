import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TourStep } from "./tour.ts";
import { coveredAt, litAt, placeAfter, placeBefore, placeWithin, prominentIn, revealsOf } from "./tour-course.ts";

const DIFFERS: NonNullable<TourStep["disagreement"]> = {
  id: "d",
  question: "Which?",
  sides: [],
  assessment: "This one.",
  reason: "Because.",
  record: { kind: "event", id: "e", title: "E" },
};

const stepOf = (given: Partial<TourStep> = {}): TourStep => ({
  kind: "view",
  title: "Title",
  narrative: "Narrative",
  fragments: [],
  citations: [],
  event: null,
  query: "",
  lit: [],
  hide: [],
  disagreement: null,
  comparison: null,
  ...given,
});

const line = (...lit: string[]) => ({ text: "line", lit });
const kinds = (step: TourStep) => revealsOf(step).map(({ kind }) => kind);

describe("the reveals of a step", () => {
  it.each<[string, Partial<TourStep>, string[]]>([
    ["plain", {}, []],
    ["with fragments", { fragments: [line(), line()] }, ["fragment", "fragment"]],
    ["with a disagreement", { disagreement: DIFFERS }, ["sides", "reading"]],
    [
      "with a comparison",
      { comparison: { editions: [], rows: [] }, disagreement: DIFFERS },
      ["table", "sides", "reading"],
    ],
    ["that hides titles", { hide: ["titles"], fragments: [line("a"), line()] }, ["fragment", "fragment", "answer"]],
    ["whose fragments name what it hides", { hide: ["titles"], fragments: [line("a")] }, ["fragment"]],
    [
      "whose sides are the answer",
      { hide: ["dates"], fragments: [line()], disagreement: DIFFERS },
      ["fragment", "sides", "reading"],
    ],
    ["whose reading is the answer", { hide: ["outcomes"], disagreement: DIFFERS }, ["sides", "reading"]],
    ["that hides outcomes it does not show", { hide: ["outcomes"] }, []],
    [
      "that hides the outcomes it compares",
      { hide: ["outcomes"], comparison: { editions: [], rows: [] } },
      ["table", "answer"],
    ],
  ])("%s", (_, step, expected) => expect(kinds(stepOf(step))).toEqual(expected));
});

describe("what is covered", () => {
  it("uncovers titles with the fragment that lights them, the rest with the answer", () => {
    const step = stepOf({ hide: ["titles"], fragments: [line("a"), line()] });
    expect(coveredAt(step, 0)).toMatchObject({ titles: true, named: new Set() });
    expect(coveredAt(step, 2)).toMatchObject({ titles: true, named: new Set(["a"]) });
    expect(coveredAt(step, 3)).toMatchObject({ titles: false });
  });

  it("uncovers the rest with the last fragment where each names some: a click more would change nothing", () => {
    const step = stepOf({ hide: ["titles"], fragments: [line("a"), line("b")] });
    expect(coveredAt(step, 1)).toMatchObject({ titles: true, named: new Set(["a"]) });
    expect(coveredAt(step, 2)).toMatchObject({ titles: false });
  });

  it("keeps dates covered through the fragments until the sides come, outcomes until our reading", () => {
    const step = stepOf({ hide: ["dates", "outcomes"], fragments: [line()], disagreement: DIFFERS });
    expect([0, 1, 2, 3].map((shown) => coveredAt(step, shown).dates)).toEqual([true, true, false, false]);
    expect([0, 1, 2, 3].map((shown) => coveredAt(step, shown).outcomes)).toEqual([true, true, true, false]);
  });

  it("covers nothing where nothing is to be hidden", () => {
    expect(coveredAt(stepOf(), 0)).toEqual({ titles: false, dates: false, outcomes: false, named: new Set() });
  });
});

it("lights what the step and the fragments so far light, and knows from the start what will be lit", () => {
  const step = stepOf({ kind: "event", event: "e", lit: ["a"], fragments: [line("b"), line("a", "c")] });
  expect(litAt(step, 0)).toEqual(["a"]);
  expect(litAt(step, 2)).toEqual(["a", "b", "c"]);
  expect(prominentIn(step)).toEqual(["e", "a", "b", "c"]);
});

describe("the course of a tour", () => {
  const tour = {
    steps: [stepOf(), stepOf({ fragments: [line(), line()] }), stepOf({ disagreement: DIFFERS }), stepOf()],
  };

  it("shows every reveal before the next step, and goes back the same way", () => {
    const places = [{ step: 1, shown: 0 }];
    for (;;) {
      const last = places.at(-1) ?? { step: 1, shown: 0 };
      const next = placeAfter(tour, last);
      if (next.step === last.step && next.shown === last.shown) break;
      places.push(next);
    }
    expect(places.map(({ step, shown }) => `${step}.${shown}`)).toEqual([
      "1.0",
      "2.0",
      "2.1",
      "2.2",
      "3.0",
      "3.1",
      "3.2",
      "4.0",
    ]);
    for (let at = places.length - 1; at > 0; at--) {
      expect(placeBefore(tour, places[at] ?? { step: 0, shown: 0 })).toEqual(places[at - 1]);
    }
    expect(placeBefore(tour, { step: 1, shown: 0 })).toEqual({ step: 1, shown: 0 });
  });

  it("has a nearest place for any two numbers", () => {
    fc.assert(
      fc.property(fc.double(), fc.double(), (step, shown) => {
        const place = placeWithin(tour, { step, shown });
        expect(place).toEqual(placeWithin(tour, place));
        expect(place.step).toBeGreaterThanOrEqual(1);
        expect(place.step).toBeLessThanOrEqual(4);
      }),
    );
    expect(placeWithin(tour, { step: 99, shown: 9 })).toEqual({ step: 4, shown: 0 });
    expect(placeWithin(tour, { step: 0, shown: -1 })).toEqual({ step: 1, shown: 0 });
  });
});
