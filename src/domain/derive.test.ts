import { describe, expect, it } from "vitest";
import { indexOf } from "#testing/index-of.ts";
import { deriveShown, type Focus } from "./derive.ts";
import { NO_FILTERS } from "./filters.ts";

const index = indexOf([
  { id: "a", start: 1, lane: 0, people: ["ann"] },
  { id: "b", start: 2, lane: 1, people: ["ann"], related: ["a", "d"] },
  { id: "c", start: 3, lane: 0 },
  { id: "d", start: 4, lane: 1, people: ["bob"] },
]);
const NOTHING: Focus = { kind: "none" };
const FIRST_LANE = { ...NO_FILTERS, lanes: ["lane-1"] };

describe("what is shown", () => {
  it("is everything, lit by nothing, on the start page", () => {
    expect(deriveShown(index, NO_FILTERS, "hide", NOTHING)).toEqual({
      matching: [0, 1, 2, 3],
      rows: [0, 1, 2, 3],
      dimmed: new Set(),
      lit: new Set(),
      subjectRow: null,
      subjectFailed: [],
    });
  });

  it("leaves out what a filter leaves out, or steps it back", () => {
    const hidden = deriveShown(index, FIRST_LANE, "hide", NOTHING);
    expect(hidden.matching).toEqual([0, 2]);
    expect(hidden.rows).toEqual([0, 2]);
    const dimmed = deriveShown(index, FIRST_LANE, "dim", NOTHING);
    expect(dimmed.matching).toEqual([0, 2]);
    expect(dimmed.rows).toEqual([0, 1, 2, 3]);
    expect(dimmed.dimmed).toEqual(new Set([1, 3]));
  });

  it("holds the subject even when a filter hides it: in its place, not counted, not dimmed", () => {
    const shown = deriveShown(index, { ...FIRST_LANE, q: "nowhere" }, "dim", { kind: "event", row: 1 });
    expect(shown.matching).toEqual([]);
    expect(shown.rows).toEqual([0, 1, 2, 3]);
    expect(shown.dimmed).toEqual(new Set([0, 2, 3]));
    expect(shown.subjectFailed).toEqual(["lanes", "q"]);
    expect(deriveShown(index, FIRST_LANE, "hide", { kind: "event", row: 1 }).rows).toEqual([0, 1, 2]);
  });

  it("lights the events related to the subject, as far as they are shown", () => {
    const focus: Focus = { kind: "event", row: 1 };
    expect(deriveShown(index, NO_FILTERS, "hide", focus).lit).toEqual(new Set([0, 3]));
    expect(deriveShown(index, FIRST_LANE, "hide", focus).lit).toEqual(new Set([0]));
  });

  it("lights the events of a person, and none for an id the index does not have", () => {
    expect(deriveShown(index, NO_FILTERS, "hide", { kind: "people", id: "ann" }).lit).toEqual(new Set([0, 1]));
    expect(deriveShown(index, NO_FILTERS, "hide", { kind: "people", id: "nobody" }).lit).toEqual(new Set());
  });
});
