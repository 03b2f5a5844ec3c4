import { CERTAINTIES } from "#domain/event-table.ts";
import { facetCounts } from "#domain/facet-counts.ts";
import { type Facet, NO_FILTERS } from "#domain/filters.ts";
import { foldText } from "#domain/text.ts";
import type { Lane, TimelineIndex } from "#domain/timeline-index.ts";
import { filterName } from "#i18n/filter-words.ts";
import type { Messages } from "#i18n/messages.ts";

export type FacetOption = {
  readonly id: string;
  /** Its place in the index: where `facetCounts` has its count. */
  readonly position: number;
  readonly name: string;
  /** What the find-box looks in. */
  readonly folded: string;
  /** The kind of a source in words, empty elsewhere: options of one kind stand together. */
  readonly group: string;
  readonly lane: Lane | null;
};

function idsOf(index: TimelineIndex, facet: Facet): readonly string[] {
  return facet === "certainty" ? CERTAINTIES : index[facet].map((entry) => entry.id);
}

/**
 * The options of a facet in the order they always stand in: lanes and certainty as authored, the others by the number of
 * their events, sources by kind before that. Filters change no place.
 */
export function facetOptions(index: TimelineIndex, messages: Messages, facet: Facet): FacetOption[] {
  const options = idsOf(index, facet).map((id, position): FacetOption => {
    const name = filterName(index, messages, facet, id);
    const kind = facet === "sources" ? (index.sources[position]?.kind ?? "") : "";
    return {
      id,
      position,
      name,
      folded: foldText(`${name} ${id}`),
      group: kind === "" ? "" : (messages.sourceKinds[kind] ?? kind),
      lane: facet === "lanes" ? (index.lanes[position] ?? null) : null,
    };
  });
  if (facet === "lanes" || facet === "certainty") return options;
  const counts = facetCounts(index, NO_FILTERS, null, facet);
  const groups = Object.values(messages.sourceKinds);
  const countOf = (option: FacetOption) => counts[option.position] ?? 0;
  return options.sort(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      countOf(b) - countOf(a) ||
      (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
  );
}

/** The options whose name or id holds every word of the text. */
export function findOptions(options: readonly FacetOption[], text: string): readonly FacetOption[] {
  const words = foldText(text).split(" ").filter(Boolean);
  return words.length === 0 ? options : options.filter((option) => words.every((word) => option.folded.includes(word)));
}
