import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOf, type PlainEvent } from "#testing/index-of.ts";
import { CERTAINTIES, type Row } from "./event-table.ts";
import { facetCounts } from "./facet-counts.ts";
import {
  dropFilters,
  eachFiltered,
  FACETS,
  type Facet,
  type Filters,
  failedFilters,
  filteredRows,
  NO_FILTERS,
} from "./filters.ts";

const PEOPLE = ["ann", "bob", "cy"];
const ORGANIZATIONS = ["cac", "icann"];
const SOURCES = ["s-1", "s-2", "s-3"];
const TITLES = ["First edition", "Édition in 乌镇", "Wuzhen Outlook"];

const someEvent = fc.record({
  start: fc.integer({ min: 16_000, max: 19_000 }),
  lane: fc.integer({ min: 0, max: 6 }),
  title: fc.constantFrom(...TITLES),
  people: fc.subarray(PEOPLE),
  organizations: fc.subarray(ORGANIZATIONS),
  sources: fc.subarray(SOURCES),
  certainty: fc.integer({ min: 0, max: 7 }),
});
const someFilters: fc.Arbitrary<Filters> = fc.record({
  lanes: fc.subarray(["lane-1", "lane-2", "lane-3", "lane-7"]),
  people: fc.subarray(PEOPLE),
  organizations: fc.subarray(ORGANIZATIONS),
  sources: fc.subarray(SOURCES),
  certainty: fc.subarray([...CERTAINTIES]),
  q: fc.constantFrom("", "", "EDITION", "edition 乌镇", "ann wuzhen", "cac"),
});

/** What the facet of an event holds, written out without columns or bits. */
function valuesOf(event: PlainEvent, facet: Facet): readonly string[] {
  if (facet === "lanes") return [`lane-${(event.lane ?? 0) + 1}`];
  if (facet === "certainty") return CERTAINTIES.filter((_, bit) => ((event.certainty ?? 0) >> bit) % 2 === 1);
  return event[facet] ?? [];
}

/** Which filters an event fails, found the slow way. */
function failsSlowly(event: PlainEvent, filters: Filters): (Facet | "q")[] {
  const facets = FACETS.filter(
    (facet) => filters[facet].length > 0 && !filters[facet].some((id) => valuesOf(event, facet).includes(id)),
  );
  const text = [event.title, ...(event.people ?? []), ...(event.organizations ?? [])].join(" ").toLowerCase();
  const folded = text.replaceAll("é", "e");
  const words = filters.q.toLowerCase().split(" ");
  return filters.q === "" || words.every((word) => folded.includes(word)) ? facets : [...facets, "q"];
}

describe("filters", () => {
  it("are OR inside a facet and AND across, and a count leaves its own facet out, as brute force finds", () => {
    fc.assert(
      fc.property(fc.array(someEvent, { maxLength: 30 }), someFilters, (plain, filters) => {
        // Every name is known to the index, whether or not an event of this sample bears it.
        const all = { people: PEOPLE, organizations: ORGANIZATIONS, sources: SOURCES };
        const events = [...plain, { ...all, start: 20_000, title: "last" }].map((event, at) => ({
          ...event,
          id: `event-${at}`,
        }));
        const index = indexOf(events);
        const rowsWhere = (passes: (fails: readonly (Facet | "q")[]) => boolean) =>
          events
            .filter((event) => passes(failsSlowly(event, filters)))
            .map((event) => index.events.rowOf.get(event.id) ?? -1)
            .sort((a, b) => a - b);
        expect(filteredRows(index, filters)).toEqual(rowsWhere((fails) => fails.length === 0));
        for (const own of [...FACETS, "q"] as const) {
          const expected = rowsWhere((fails) => fails.every((facet) => facet === own));
          const rows: Row[] = [];
          eachFiltered(index, filters, null, own, (row) => rows.push(row));
          expect(rows).toEqual(expected);
        }
        for (const facet of FACETS) {
          const ids = facet === "certainty" ? CERTAINTIES : index[facet].map((one) => one.id);
          const left = events.filter((event) => failsSlowly(event, filters).every((failed) => failed === facet));
          expect([...facetCounts(index, filters, null, facet)]).toEqual(
            ids.map((id) => left.filter((event) => valuesOf(event, facet).includes(id)).length),
          );
        }
        for (const event of events) {
          const row = index.events.rowOf.get(event.id) ?? -1;
          expect(failedFilters(index, filters, row)).toEqual(failsSlowly(event, filters));
        }
      }),
      { numRuns: 200 },
    );
  });

  it("take what a search found instead of the titles", () => {
    const index = indexOf([{ start: 1, title: "wuzhen" }, { start: 2 }, { start: 3 }]);
    const filters = { ...NO_FILTERS, q: "wuzhen" };
    expect(filteredRows(index, filters)).toEqual([0]);
    expect(filteredRows(index, filters, new Set([1, 2]))).toEqual([1, 2]);
    expect(failedFilters(index, filters, 0, new Set([1, 2]))).toEqual(["q"]);
  });
});

it("dropFilters lets go of the named filters alone", () => {
  const filters: Filters = { ...NO_FILTERS, lanes: ["a"], people: ["b"], q: "text" };
  expect(dropFilters(filters, ["lanes", "q"])).toEqual({ ...NO_FILTERS, people: ["b"] });
  expect(dropFilters(filters, [])).toEqual(filters);
});
