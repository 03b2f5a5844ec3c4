import { CERTAINTIES, type Row } from "./event-table.ts";
import { eachFiltered, type Facet, type Filters, type SearchRows } from "./filters.ts";
import type { TimelineIndex } from "./timeline-index.ts";

/**
 * How many events each option of a facet would leave, all other facets and the search applied, its own left out.
 *
 * @returns counts by the option's position in `index.lanes`, `.people`, `.organizations`, `.sources` or `CERTAINTIES`
 */
export function facetCounts(index: TimelineIndex, filters: Filters, found: SearchRows, facet: Facet): Uint32Array {
  const { events } = index;
  const size = facet === "certainty" ? CERTAINTIES.length : index[facet].length;
  const counts = new Uint32Array(size);
  const add = (position: number) => {
    counts[position] = (counts[position] ?? 0) + 1;
  };
  let count: (row: Row) => void;
  if (facet === "lanes") count = (row) => add(events.lane[row] ?? 0);
  else if (facet === "certainty")
    count = (row) => {
      const bits = events.certainty[row] ?? 0;
      for (let bit = 0; bit < size; bit++) if ((bits >> bit) & 1) add(bit);
    };
  else {
    const { offsets, values } = events[facet];
    count = (row) => {
      const end = offsets[row + 1] ?? 0;
      for (let at = offsets[row] ?? 0; at < end; at++) add(values[at] ?? 0);
    };
  }
  eachFiltered(index, filters, found, facet, count);
  return counts;
}
