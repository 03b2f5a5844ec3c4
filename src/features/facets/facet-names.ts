import type { Facet } from "#domain/filters.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { filterName } from "#i18n/filter-words.ts";
import { useWords } from "#i18n/use-messages.tsx";

/** `filterName` for an index, in the page's words. */
export function useFilterNames(index: TimelineIndex): (facet: Facet | "q", id: string) => string {
  const { messages } = useWords();
  return (facet, id) => filterName(index, messages, facet, id);
}
