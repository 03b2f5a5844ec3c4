import { CERTAINTIES, type EventTable, type ListColumn, listAt, type Row } from "./event-table.ts";
import { foldText } from "./text.ts";
import type { TimelineIndex } from "./timeline-index.ts";

/** The facets: OR inside one, AND across. The query keys carry the same names. */
export const FACETS = ["lanes", "people", "organizations", "sources", "certainty"] as const;
export type Facet = (typeof FACETS)[number];

/** Chosen ids by facet, each sorted and without duplicates; an empty list lets everything through. */
export type Filters = { readonly [K in Facet]: readonly string[] } & { readonly q: string };

/** Lets every event through. */
export const NO_FILTERS: Filters = { lanes: [], people: [], organizations: [], sources: [], certainty: [], q: "" };

/** Where a search answered, the rows it found; null where there is no search. */
export type SearchRows = ReadonlySet<Row> | null;

/** Whether any facet or the search narrows what is shown. */
export const isFiltering = (filters: Filters): boolean =>
  filters.q !== "" || FACETS.some((facet) => filters[facet].length > 0);

/** The filters with some of them let go. */
export function dropFilters(filters: Filters, dropped: readonly (Facet | "q")[]): Filters {
  const free = dropped.map((facet) => [facet, facet === "q" ? "" : []] as const);
  return { ...filters, ...Object.fromEntries(free) };
}

type Test = (row: Row) => boolean;

function indexTest({ offsets, values }: ListColumn, chosen: ReadonlySet<number>): Test {
  return (row) => {
    const end = offsets[row + 1] ?? 0;
    for (let at = offsets[row] ?? 0; at < end; at++) if (chosen.has(values[at] ?? -1)) return true;
    return false;
  };
}

function positions(entries: readonly { readonly id: string }[], ids: readonly string[]): Set<number> {
  const wanted = new Set(ids);
  const found = new Set<number>();
  entries.forEach((entry, position) => {
    if (wanted.has(entry.id)) found.add(position);
  });
  return found;
}

function facetTest(index: TimelineIndex, facet: Facet, ids: readonly string[]): Test {
  const events: EventTable = index.events;
  switch (facet) {
    case "lanes": {
      const lanes = positions(index.lanes, ids);
      return (row) => lanes.has(events.lane[row] ?? -1);
    }
    case "people":
      return indexTest(events.people, positions(index.people, ids));
    case "organizations":
      return indexTest(events.organizations, positions(index.organizations, ids));
    case "sources":
      return indexTest(events.sources, positions(index.sources, ids));
    case "certainty": {
      const mask = CERTAINTIES.reduce((bits, name, bit) => (ids.includes(name) ? bits | (1 << bit) : bits), 0);
      return (row) => ((events.certainty[row] ?? 0) & mask) !== 0;
    }
  }
}

/** Rows whose title, label or names hold every word of `q`: the search until the full index is at hand. */
function titleTest(index: TimelineIndex, q: string): Test {
  const words = foldText(q).split(" ").filter(Boolean);
  const events = index.events;
  return (row) => {
    const names = (column: ListColumn, entries: readonly { readonly name: string }[]) =>
      Array.from(listAt(column, row), (position) => entries[position]?.name ?? "");
    const haystack = foldText(
      [
        events.titles.at(row),
        events.labels.at(row),
        ...names(events.people, index.people),
        ...names(events.organizations, index.organizations),
      ].join(" "),
    );
    return words.every((word) => haystack.includes(word));
  };
}

/** The filters of which a row fails: empty where it passes. `q` stands for the search. */
export function failedFilters(
  index: TimelineIndex,
  filters: Filters,
  row: Row,
  found: SearchRows = null,
): (Facet | "q")[] {
  const failed: (Facet | "q")[] = FACETS.filter(
    (facet) => filters[facet].length > 0 && !facetTest(index, facet, filters[facet])(row),
  );
  if (filters.q !== "" && !(found ? found.has(row) : titleTest(index, filters.q)(row))) failed.push("q");
  return failed;
}

/** Visits the rows every filter lets through, in time order. `without` leaves one facet out (for its counts). */
export function eachFiltered(
  index: TimelineIndex,
  filters: Filters,
  found: SearchRows,
  without: Facet | "q" | null,
  visit: (row: Row) => void,
): void {
  const tests: Test[] = FACETS.filter((facet) => facet !== without && filters[facet].length > 0).map((facet) =>
    facetTest(index, facet, filters[facet]),
  );
  if (filters.q !== "" && without !== "q") tests.push(found ? (row) => found.has(row) : titleTest(index, filters.q));
  for (let row = 0; row < index.events.count; row++) if (tests.every((test) => test(row))) visit(row);
}

/** The rows every filter lets through, in time order. */
export function filteredRows(index: TimelineIndex, filters: Filters, found: SearchRows = null): Row[] {
  const rows: Row[] = [];
  eachFiltered(index, filters, found, null, (row) => rows.push(row));
  return rows;
}
