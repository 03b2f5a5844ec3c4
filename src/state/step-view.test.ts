import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import type { TourStep } from "#domain/tour.ts";
import { indexOf } from "#testing/index-of.ts";
import { stepView } from "./step-view.ts";
import type { Vocabulary } from "./view.ts";

const index = indexOf([
  { id: "first", start: dayOf(2014, 11, 19), lane: 0 },
  { id: "second", start: dayOf(2015, 12, 16), lane: 1 },
  { id: "third", start: dayOf(2016, 11, 16), lane: 0 },
]);
const vocabulary: Vocabulary = {
  range: index.range,
  ids: {
    lanes: new Set(index.lanes.map(({ id }) => id)),
    people: new Set(),
    organizations: new Set(),
    sources: new Set(),
    editions: new Set(),
    events: new Set(),
  },
};

const viewOf = (given: Partial<TourStep>) =>
  stepView(index, vocabulary, {
    kind: "view",
    title: "",
    narrative: "",
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

describe("stepView", () => {
  it("takes window, filters and lanes from the step's query, and draws what is lit whatever they say", () => {
    const view = viewOf({
      query: "from=2014&to=2016&lanes=lane-1&collapsed=lane-2",
      fragments: [{ text: null, lit: ["second"] }],
    });
    expect(view).toMatchObject({
      window: { start: dayOf(2014), end: dayOf(2017) },
      rows: [0, 1, 2],
      prominent: new Set([1]),
      subjectRow: null,
      lanes: ["lane-1"],
      laneView: { collapsed: ["lane-2"], order: [] },
    });
    expect(viewOf({ query: "lanes=lane-1" })?.rows).toEqual([0, 2]);
  });

  it("goes to the event where the step names no window, and shows what is lit with it", () => {
    const alone = viewOf({ kind: "event", event: "first", query: null });
    expect(alone?.subjectRow).toBe(0);
    expect(alone?.window.start).toBeLessThan(dayOf(2014, 11, 19));
    expect(alone?.window.end).toBeLessThan(dayOf(2015, 12, 16));
    expect(viewOf({ kind: "event", event: "first", query: null, lit: ["second"] })?.window.end).toBeGreaterThan(
      dayOf(2015, 12, 16),
    );
    expect(viewOf({ kind: "event", event: "first", query: "from=2015&to=2016" })?.window.start).toBe(dayOf(2015));
  });

  it("leaves out what the record does not have", () => {
    expect(viewOf({ lit: ["nothing", "third"], query: "people=nobody" })?.prominent).toEqual(new Set([2]));
    expect(viewOf({ kind: "event", event: "nothing" })).toBeNull();
  });

  it("has no chart for cards and comparisons", () => {
    expect(viewOf({ kind: "title" })).toBeNull();
    expect(viewOf({ kind: "compare" })).toBeNull();
  });
});
