import { CERTAINTIES } from "#domain/event-table.ts";
import type { Facet } from "#domain/filters.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { Messages } from "#i18n/messages.ts";
import { useWords } from "#i18n/use-messages.tsx";

/** How a value of a facet is called: in its option and in its chip. */
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

/** `filterName` for an index, in the page's words. */
export function useFilterNames(index: TimelineIndex): (facet: Facet | "q", id: string) => string {
  const { messages } = useWords();
  return (facet, id) => filterName(index, messages, facet, id);
}

/** Several names in one sentence. */
export function useJoinNames(): (names: readonly string[]) => string {
  const { language } = useWords();
  return (names) => names.join(language === "zh" ? "、" : ", ");
}
