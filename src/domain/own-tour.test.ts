import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownTourOf } from "#testing/own-tour-of.ts";
import { copyOf, moved, OWN_LIMITS, readOwnTour, sameTour, withStep, writeOwnTour } from "./own-tour.ts";
import type { SpeakerDetails } from "./tour.ts";

/** Names steps s1, s2 … as `ownTourOf` does. */
const counter = () => {
  let last = 0;
  return () => `s${++last}`;
};
const read = (value: unknown) => readOwnTour(value, counter());

describe("moved", () => {
  it("puts an entry where it is wanted and keeps the others in order", () => {
    expect(moved(["a", "b", "c", "d"], 0, 2)).toEqual(["b", "c", "a", "d"]);
    expect(moved(["a", "b", "c", "d"], 3, 0)).toEqual(["d", "a", "b", "c"]);
  });

  it.each([
    [0, 0],
    [5, 0],
    [0, 5],
    [0, -1],
  ])("leaves the list as it is from %i to %i", (from, to) => expect(moved(["a", "b"], from, to)).toEqual(["a", "b"]));

  it("loses nothing", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer(), fc.integer(), (list, from, to) => {
        expect([...moved(list, from, to)].sort()).toEqual([...list].sort());
      }),
    );
  });
});

describe("a tour of one's own", () => {
  it("is read as it was written, and only its keys may be others", () => {
    const tour = ownTourOf();
    expect(read(JSON.parse(JSON.stringify(writeOwnTour(tour))))).toEqual({ tour, lost: 0 });
    expect(sameTour(tour, { ...tour, id: "other", steps: tour.steps.map((step) => ({ ...step, key: "k" })) })).toBe(
      true,
    );
    expect(sameTour(tour, withStep(tour, "s2", { notes: "Other" }))).toBe(false);
    // A step keeps its key whatever is changed.
    expect(withStep(tour, "s2", { key: "x", title: "New" }).steps[1]).toMatchObject({ key: "s2", title: "New" });
  });

  it.each([null, 7, "tour", [], {}, { steps: "many" }])("is no tour: %j", (value) => expect(read(value)).toBeNull());

  it("keeps what can be read of a tour with foreign or broken parts", () => {
    const found = read({
      id: "<b>",
      language: "fr",
      title: `A${"x".repeat(900)}`,
      minutes: -4,
      questions: ["", "Why?", 9],
      steps: [
        { kind: "title", title: "Kept", unknown: true },
        { kind: "event", event: "../up" },
        { kind: "song" },
        { kind: "event", event: "wic-2014", hide: ["dates", "sources"], disagreement: "a/b/c", lit: ["ok", "Not ok"] },
      ],
    });
    expect(found?.lost).toBe(2);
    expect(found?.tour).toMatchObject({ id: "s5", language: "en", minutes: 15, questions: ["Why?"] });
    expect(found?.tour.title).toHaveLength(OWN_LIMITS.title);
    expect(found?.tour.steps).toMatchObject([
      { kind: "title", title: "Kept" },
      { kind: "event", event: "wic-2014", hide: ["dates"], disagreement: null, lit: ["ok"] },
    ]);
  });

  it("keeps markup as the text it is, and no sign that no page can show", () => {
    const found = read({ steps: [{ kind: "title", title: "<img src=x onerror=alert(1)>\u0000\u202d\ud800" }] });
    expect(found?.tour.steps[0]?.title).toBe("<img src=x onerror=alert(1)>\u202d");
  });

  it("reads anything without throwing, and what it has read it reads again", () => {
    fc.assert(
      fc.property(fc.anything(), fc.array(fc.anything()), (value, steps) => {
        read(value);
        const found = read({ steps });
        if (!found) throw new Error("a list of steps is a tour");
        expect(read(JSON.parse(JSON.stringify(writeOwnTour(found.tour))))?.tour.steps.length).toBe(
          found.tour.steps.length,
        );
      }),
    );
  });

  it("has no more steps than it may", () => {
    const found = read({ steps: Array.from({ length: 200 }, () => ({ kind: "title" })) });
    expect(found).toMatchObject({ lost: 200 - OWN_LIMITS.steps });
  });
});

it("copyOf keeps everything of a tour of the record", () => {
  const step = {
    title: "T",
    narrative: "N",
    fragments: [{ text: "F", lit: ["e"] }],
    citations: [{ source: "s", locator: "1" }],
    lit: ["e"],
    hide: ["dates"],
  } as const;
  const details = {
    tour: {
      id: "t",
      title: "Tour",
      audience: "All",
      minutes: 30,
      questions: ["Q?"],
      steps: [
        {
          ...step,
          kind: "event",
          event: "e",
          query: "from=2014",
          comparison: null,
          disagreement: { id: "d", record: { kind: "event", id: "e", title: "E" } },
        },
        {
          ...step,
          kind: "compare",
          event: null,
          query: null,
          disagreement: null,
          comparison: { editions: [{ id: "wic-2014" }], rows: [{ property: "theme" }] },
        },
      ],
    },
    notes: [{ notes: "Say", ask: ["Ask?"] }],
  } as unknown as SpeakerDetails;
  expect(copyOf(details, "mine", "zh", counter())).toEqual({
    id: "mine",
    language: "zh",
    title: "Tour",
    audience: "All",
    minutes: 30,
    questions: ["Q?"],
    steps: [
      {
        ...step,
        key: "s1",
        kind: "event",
        notes: "Say",
        ask: ["Ask?"],
        event: "e",
        query: "from=2014",
        disagreement: "e/d",
        editions: [],
        properties: [],
      },
      {
        ...step,
        key: "s2",
        kind: "compare",
        notes: "",
        ask: [],
        event: null,
        query: null,
        disagreement: null,
        editions: ["wic-2014"],
        properties: ["theme"],
      },
    ],
  });
});
