import { describe, expect, it } from "vitest";
import type { DisagreementDetails, EventDetails } from "#domain/details.ts";
import { type Entry, listSources, mainDisagreements, mainEntries } from "./choose.ts";
import { claimsBeside } from "./claims-beside.ts";

const sourceOf = (id: string) => ({ id, title: id, publisher: "P" }) as unknown as EventDetails["sources"][number];

const claimOf = (id: string, sources: readonly string[], record: EventDetails["id"] | null = null) => ({
  id,
  text: id,
  citations: sources.map((source) => ({ source, locator: "para 1" })),
  record: record === null ? null : { kind: "event", id: record, title: record },
});

/** A disagreement, each side a list of sources. */
const disagreementOf = (id: string, ...sides: (readonly string[])[]) =>
  ({
    id,
    sides: sides.map((sources, side) => ({ claims: [claimOf(`${id}-${side}`, sources)] })),
  }) as unknown as DisagreementDetails;

function entryOf(
  number: number,
  importance: number,
  disagreements: readonly DisagreementDetails[] = [],
  sources: readonly string[] = [],
): Entry {
  const event = { id: `event-${number}`, disagreements, sources: sources.map(sourceOf), claims: [] };
  return { number, importance, event: event as unknown as EventDetails };
}

const numbers = (entries: readonly Entry[]) => entries.map((entry) => entry.number);

describe("the main events", () => {
  it("are those of importance 1", () => {
    expect(numbers(mainEntries([entryOf(1, 2), entryOf(2, 1), entryOf(3, 3), entryOf(4, 1)]))).toEqual([2, 4]);
  });
  it("are those of the next importance where none has it, and none where there are none", () => {
    expect(numbers(mainEntries([entryOf(1, 3), entryOf(2, 2)]))).toEqual([2]);
    expect(mainEntries([])).toEqual([]);
  });
});

describe("the disagreements of a sheet", () => {
  const few = disagreementOf("few", ["a"], ["b"]);
  const many = disagreementOf("many", ["a", "b", "c"], ["d"]);
  const same = disagreementOf("same", ["a", "a"], ["a"]);
  const chosen = (entries: readonly Entry[], most: number) =>
    mainDisagreements(entries, most).map(({ entry, disagreement }) => `${entry.number} ${disagreement.id}`);

  it("are of the more important events first, then those on most sources, in time order", () => {
    expect(chosen([entryOf(1, 1, [few]), entryOf(2, 3, [many]), entryOf(3, 1, [many])], 2)).toEqual([
      "1 few",
      "3 many",
    ]);
    expect(chosen([entryOf(1, 1, [few]), entryOf(2, 1, [many]), entryOf(3, 1, [many])], 2)).toEqual([
      "2 many",
      "3 many",
    ]);
  });
  it("are one an event, that on most different sources", () => {
    expect(chosen([entryOf(1, 1, [same, few, many])], 5)).toEqual(["1 many"]);
  });
});

describe("the sources of a handout", () => {
  it("are listed once, in order of first use", () => {
    const entries = [entryOf(1, 1, [], ["b", "a"]), entryOf(2, 1, [], ["a", "c"])];
    expect(listSources(entries).map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });
});

describe("the claims beside the disagreements", () => {
  it("are those that none of them has told; one of another record tells none of this", () => {
    const side = (id: string, record: string | null) => ({ claims: [claimOf(id, ["a"], record)] });
    const event = {
      claims: [claimOf("one", []), claimOf("two", []), claimOf("three", [])],
      disagreements: [{ id: "d", sides: [side("one", null), side("two", "other")] }],
    } as unknown as EventDetails;
    expect(claimsBeside(event).map(({ id }) => id)).toEqual(["two", "three"]);
  });
});
