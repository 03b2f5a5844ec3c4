import { describe, expect, it } from "vitest";
import { groupHits, type Hit, type HitKind } from "./found.ts";

const hit = (kind: HitKind, place: number, score: number): Hit => ({
  kind,
  id: `${kind}-${place}`,
  place,
  score,
  terms: [],
  names: [],
  line: null,
});
const read = (hits: readonly Hit[]) =>
  groupHits(hits).map(({ kind, hits: own, first }) => `${kind}: ${own.map(({ place }) => place)} (${first})`);

describe("grouping", () => {
  it("puts the kind of the best hit first", () => {
    expect(read([hit("event", 1, 10), hit("person", 2, 20), hit("source", 3, 5)])).toEqual([
      "person: 2 (1)",
      "event: 1 (1)",
      "source: 3 (1)",
    ]);
  });

  it("keeps kinds of equal worth in their usual order", () => {
    expect(read([hit("source", 3, 1), hit("event", 1, 1)])).toEqual(["event: 1 (1)", "source: 3 (1)"]);
  });

  it("orders by worth, and what is about as good by time", () => {
    const events = [
      hit("event", 5, 100),
      hit("event", 2, 81),
      hit("event", 1, 79),
      hit("event", 7, 64),
      hit("event", 3, 10),
    ];
    expect(read(events)).toEqual(["event: 2,5,1,7,3 (5)"]);
  });

  it("shows eight events and four of the others first", () => {
    const many = Array.from({ length: 12 }, (_, at) => [hit("event", at, 2), hit("source", 20 + at, 1)]).flat();
    expect(groupHits(many).map(({ first, hits }) => [first, hits.length])).toEqual([
      [8, 12],
      [4, 12],
    ]);
  });

  it("lets those wait that only mention the words beside one that is meant", () => {
    expect(read([hit("person", 1, 100), hit("person", 2, 50), hit("person", 3, 40)])).toEqual(["person: 1,2,3 (2)"]);
  });

  it("has no group for nothing", () => expect(groupHits([])).toEqual([]));
});
