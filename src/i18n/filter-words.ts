import { CERTAINTIES } from "#domain/event-table.ts";
import { FACETS, type Facet, type Filters } from "#domain/filters.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { Messages } from "./messages.ts";

/** How a value of a facet is called: in its option, in its chip, in the title of a file. */
export function filterName(index: TimelineIndex, messages: Messages, facet: Facet | "q", id: string): string {
  switch (facet) {
    case "lanes":
    case "people":
    case "organizations":
      return index[facet].find((entry) => entry.id === id)?.name ?? id;
    case "sources":
      return index.sources.find((source) => source.id === id)?.title ?? id;
    case "certainty":
      return messages.certainty[CERTAINTIES.find((certainty) => certainty === id) ?? "documented"];
    case "q":
      return id;
  }
}

/** Several names in one sentence. */
export const joinNames = (names: readonly string[], language: Language): string =>
  names.join(language === "zh" ? "、" : ", ");

/** Each filter that is set, in words: 'Lane: Documents, Incidents'. */
export function filtersInWords(
  index: TimelineIndex,
  filters: Filters,
  messages: Messages,
  language: Language,
): string[] {
  const chip = (facet: Facet | "q", ids: readonly string[]) =>
    messages.chip(
      messages.facetNames[facet],
      joinNames(
        ids.map((id) => filterName(index, messages, facet, id)),
        language,
      ),
    );
  return [
    ...FACETS.filter((facet) => filters[facet].length > 0).map((facet) => chip(facet, filters[facet])),
    ...(filters.q === "" ? [] : [chip("q", [filters.q])]),
  ];
}
