import { CERTAINTIES } from "#domain/event-table.ts";
import {
  dropFilters,
  FACETS,
  type Facet,
  type Filters,
  filteredRows,
  isFiltering,
  NO_FILTERS,
} from "#domain/filters.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { Mark } from "#ui/mark.tsx";

/** How a chosen value is called in a chip. */
function useFilterNames(index: TimelineIndex) {
  const { messages } = useWords();
  return (facet: Facet | "q", id: string): string => {
    switch (facet) {
      case "lanes":
        return index.lanes.find((lane) => lane.id === id)?.name ?? id;
      case "people":
      case "organizations":
        return index[facet].find((entity) => entity.id === id)?.name ?? id;
      case "sources":
        return index.sources.find((source) => source.id === id)?.title ?? id;
      case "certainty":
        return messages.certainty[CERTAINTIES.find((certainty) => certainty === id) ?? "documented"];
      case "q":
        return id;
    }
  };
}

function LaneBoxes(props: Pick<Props, "index" | "filters" | "onFilters">) {
  const { index, filters, onFilters } = props;
  const { messages } = useWords();
  const counts = new Map<number, number>();
  for (const row of filteredRows(index, filters, null, "lanes")) {
    const lane = index.events.lane[row] ?? 0;
    counts.set(lane, (counts.get(lane) ?? 0) + 1);
  }
  return (
    <fieldset className="facet">
      <legend>{messages.lanes}</legend>
      {index.lanes.map((lane, place) => {
        const count = counts.get(place) ?? 0;
        const chosen = filters.lanes.includes(lane.id);
        return (
          <label key={lane.id} className="facet__option">
            <input
              type="checkbox"
              data-facet="lanes"
              data-value={lane.id}
              data-count={count}
              checked={chosen}
              disabled={count === 0 && !chosen}
              onChange={() =>
                onFilters({
                  ...filters,
                  lanes: chosen ? filters.lanes.filter((id) => id !== lane.id) : [...filters.lanes, lane.id].sort(),
                })
              }
            />
            <Mark shape={lane.shape} color={lane.color} />
            <span>{lane.name}</span>
            <span className="facet__count">{count}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

type Props = {
  readonly index: TimelineIndex;
  readonly filters: Filters;
  readonly others: "hide" | "dim";
  readonly count: number;
  readonly onFilters: (filters: Filters) => void;
  readonly onOthers: (others: "hide" | "dim") => void;
};

/** The quiet line of filters in words; what is set stands as chips that can be dropped. */
export function FilterLine(props: Props) {
  const { index, filters, onFilters } = props;
  const { language, messages } = useWords();
  const nameOf = useFilterNames(index);
  const total = index.events.count;
  const chips = [
    ...FACETS.flatMap((facet) => filters[facet].map((id) => ({ facet, id }))),
    ...(filters.q ? [{ facet: "q" as const, id: filters.q }] : []),
  ];
  const drop = (facet: Facet | "q", id: string) =>
    onFilters(
      facet === "q" ? { ...filters, q: "" } : { ...filters, [facet]: filters[facet].filter((value) => value !== id) },
    );
  const filtering = isFiltering(filters);
  return (
    <section className="filter-line" aria-label={messages.filters}>
      <Disclosure
        label={
          filters.lanes.length === 0
            ? messages.allLanes
            : filters.lanes.map((id) => nameOf("lanes", id)).join(language === "zh" ? "、" : ", ")
        }
      >
        <LaneBoxes index={index} filters={filters} onFilters={onFilters} />
        <label className="facet__option facet__others">
          <input
            type="checkbox"
            checked={props.others === "dim"}
            onChange={(event) => props.onOthers(event.target.checked ? "dim" : "hide")}
          />
          <span>{messages.othersDim}</span>
        </label>
      </Disclosure>
      {chips.map(({ facet, id }) => (
        <button
          key={`${facet} ${id}`}
          type="button"
          className="chip"
          aria-label={messages.dropFilter(messages.chip(messages.facetNames[facet], nameOf(facet, id)))}
          onClick={() => drop(facet, id)}
        >
          {messages.chip(messages.facetNames[facet], nameOf(facet, id))}
          <span aria-hidden="true"> ×</span>
        </button>
      ))}
      {chips.length > 1 ? (
        <button type="button" className="text-button" onClick={() => onFilters(NO_FILTERS)}>
          {messages.clearFilters}
        </button>
      ) : null}
      <output className="filter-line__count">
        {filtering ? messages.eventsOf(props.count, total) : messages.eventCount(total)}
      </output>
    </section>
  );
}

/** Zero results: each filter whose loss would bring events back, with how many. */
export function NoResults(props: Pick<Props, "index" | "filters" | "onFilters">) {
  const { index, filters, onFilters } = props;
  const { language, messages } = useWords();
  const nameOf = useFilterNames(index);
  const remedies = [...FACETS.filter((facet) => filters[facet].length > 0), ...(filters.q ? (["q"] as const) : [])]
    .map((facet) => {
      const without = dropFilters(filters, [facet]);
      const values = facet === "q" ? [filters.q] : filters[facet];
      return {
        facet,
        without,
        count: filteredRows(index, without).length,
        name: messages.chip(
          messages.facetNames[facet],
          values.map((id) => nameOf(facet, id)).join(language === "zh" ? "、" : ", "),
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
