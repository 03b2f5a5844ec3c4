import { dropFilters, FACETS, type Filters, filteredRows, NO_FILTERS, type SearchRows } from "#domain/filters.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { joinNames } from "#i18n/filter-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useFilterNames } from "./facet-names.ts";

/** Zero results: each filter whose loss would bring events back, with how many. */
export function NoResults(props: {
  readonly index: TimelineIndex;
  readonly filters: Filters;
  readonly found: SearchRows;
  readonly onFilters: (filters: Filters) => void;
}) {
  const { index, filters, found, onFilters } = props;
  const { language, messages } = useWords();
  const nameOf = useFilterNames(index);
  const remedies = [...FACETS.filter((facet) => filters[facet].length > 0), ...(filters.q ? (["q"] as const) : [])]
    .map((facet) => {
      const without = dropFilters(filters, [facet]);
      const values = facet === "q" ? [filters.q] : filters[facet];
      return {
        facet,
        without,
        count: filteredRows(index, without, found).length,
        name: messages.chip(
          messages.facetNames[facet],
          joinNames(
            values.map((id) => nameOf(facet, id)),
            language,
          ),
        ),
      };
    })
    .filter((remedy) => remedy.count > 0);
  return (
    <div className="no-results" role="status">
      <p>{messages.noEvents}</p>
      {remedies.map((remedy) => (
        <button key={remedy.facet} type="button" className="button" onClick={() => onFilters(remedy.without)}>
          {messages.dropToSee(remedy.name, remedy.count)}
        </button>
      ))}
      {remedies.length === 0 ? (
        <button type="button" className="button" onClick={() => onFilters(NO_FILTERS)}>
          {messages.clearFilters}
        </button>
      ) : null}
    </div>
  );
}
