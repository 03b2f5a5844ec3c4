import { describe, expect, it } from "vitest";
import { gather, groupHits, type Hit, type HitKind, MOST_TOLD, rowsFound } from "./found.ts";
import { rowFinder, textColumn } from "./text-column.ts";

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

describe("what the page takes of it", () => {
  const all = (hits: readonly Hit[]) => gather({ q: "q", asked: [], hits });

  it("is the best of each kind, how many there are, and the place of every event in order", () => {
    const many = Array.from({ length: 1000 }, (_, at) => hit("event", 999 - at, 1 + at));
    const { groups, events } = all([...many, hit("person", 1000, 1)]);
    expect(groups.map(({ kind, count, hits }) => [kind, count, hits.length])).toEqual([
      ["event", 1000, MOST_TOLD],
      ["person", 1, 1],
    ]);
    expect([...events]).toEqual(Array.from({ length: 1000 }, (_, at) => at));
  });

  it("leads to rows: by place in one build, by id where the search is of another", () => {
    const found = all([hit("event", 2, 1), hit("event", 0, 1), hit("source", 9, 5)]);
    const tableOf = (list: readonly string[]) => {
      const ids = textColumn(list);
      return { ids, rowOf: rowFinder(ids, list.length) };
    };
    expect([...rowsFound(found, tableOf(["event-0", "event-1", "event-2"]))]).toEqual([0, 2]);
    expect([...rowsFound(found, tableOf(["new", "event-0", "event-1", "event-2"]))].sort()).toEqual([1, 3]);
    expect([...rowsFound(found, tableOf(["new", "event-2"]))]).toEqual([1]);
  });
});
