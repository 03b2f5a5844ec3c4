import { memo, type ReactNode, useDeferredValue, useState } from "react";
import { FACETS, type Facet, type Filters, isFiltering, NO_FILTERS, type SearchRows } from "#domain/filters.ts";
import { type LaneView, lanesWithout } from "#domain/lane-order.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { CheckBox } from "#state/check-box.tsx";
import { Disclosure } from "#ui/disclosure.tsx";
import { FacetBox, type FacetBoxProps } from "./facet-box.tsx";
import { useFilterNames } from "./facet-names.ts";
import { LaneTools } from "./lane-tools.tsx";

type Props = {
  readonly index: TimelineIndex;
  readonly filters: Filters;
  readonly found: SearchRows;
  readonly others: "hide" | "dim";
  readonly count: number;
  /** False while the query has not been read: the options are drawn after that. */
  readonly ready: boolean;
  readonly laneView: LaneView;
  readonly onFilters: (filters: Filters) => void;
  readonly onOthers: (others: "hide" | "dim") => void;
  readonly onLaneView: (view: Partial<LaneView>) => void;
  /** Stands at the end of the line. */
  readonly children?: ReactNode;
};

/** A facet's box: while it is closed its counts may come a moment after the rest of the page, and opening it draws nothing. */
function OptionsBox({ open, ...props }: FacetBoxProps & { readonly open: boolean }) {
  const filters = useDeferredValue(props.filters);
  const found = useDeferredValue(props.found);
  const [visit, setVisit] = useState({ open, number: 0 });
  // What was typed to find an option is forgotten when the box closes.
  if (visit.open !== open) setVisit({ open, number: visit.number + (open ? 0 : 1) });
  return <FacetBox key={visit.number} {...props} {...(open ? {} : { filters, found })} />;
}

function FacetDisclosure({ ready, ...props }: FacetBoxProps & { readonly ready: boolean }) {
  const { facet, filters } = props;
  const { messages } = useWords();
  const chosen = filters[facet].length;
  return (
    <Disclosure
      label={chosen === 0 ? messages.facetAll[facet] : messages.facetChosen[facet](chosen)}
      className={chosen === 0 ? "text-button" : "text-button is-set"}
      panelClassName="facet-panel"
    >
      {(open) => (ready ? <OptionsBox open={open} {...props} /> : null)}
    </Disclosure>
  );
}

/** What is set, as chips that can be dropped. */
function Chips({ index, filters, onFilters }: Pick<Props, "index" | "filters" | "onFilters">) {
  const { messages } = useWords();
  const nameOf = useFilterNames(index);
  const chips: { facet: Facet | "q"; id: string }[] = FACETS.flatMap((facet) =>
    filters[facet].map((id) => ({ facet, id })),
  );
  if (filters.q) chips.push({ facet: "q", id: filters.q });
  const drop = (facet: Facet | "q", id: string) =>
    onFilters(
      facet === "q" ? { ...filters, q: "" } : { ...filters, [facet]: filters[facet].filter((value) => value !== id) },
    );
  return (
    <>
      {chips.map(({ facet, id }) => (
        <button
          key={`${facet} ${id}`}
          type="button"
          className="chip"
          aria-label={messages.dropFilter(messages.chip(messages.facetNames[facet], nameOf(facet, id)))}
          onClick={() => drop(facet, id)}
        >
          <span className="chip__text">{messages.chip(messages.facetNames[facet], nameOf(facet, id))}</span>
          <span aria-hidden="true"> ×</span>
        </button>
      ))}
      {chips.length > 1 ? (
        <button type="button" className="text-button" onClick={() => onFilters(NO_FILTERS)}>
          {messages.clearFilters}
        </button>
      ) : null}
    </>
  );
}

/** The quiet line of filters in words; what is set stands as chips that can be dropped. */
export const FilterLine = memo(function FilterLine(props: Props) {
  const { index, filters, found, ready, others, laneView, onFilters } = props;
  const { messages } = useWords();
  const total = index.events.count;
  const filtering = isFiltering(filters);
  return (
    <section className="filter-line" aria-label={messages.filters}>
      {FACETS.map((facet) => (
        <FacetDisclosure
          key={facet}
          index={index}
          facet={facet}
          filters={filters}
          found={found}
          ready={ready}
          onFilters={onFilters}
          {...(facet === "lanes"
            ? {
                rowEnd: ({ id, lane }) => {
                  const left = lanesWithout(index, filters.lanes, id);
                  return lane ? (
                    <LaneTools
                      index={index}
                      lane={lane}
                      view={laneView}
                      onView={props.onLaneView}
                      onHide={left && (() => onFilters({ ...filters, lanes: left }))}
                    />
                  ) : null;
                },
              }
            : {})}
        />
      ))}
      <Chips index={index} filters={filters} onFilters={onFilters} />
      {filtering || others === "dim" ? (
        <label className="filter-line__others">
          <CheckBox checked={others === "dim"} onCheck={(dims) => props.onOthers(dims ? "dim" : "hide")} />
          <span>{messages.othersDim}</span>
        </label>
      ) : null}
      <output className="filter-line__count">
        {filtering ? messages.eventsOf(props.count, total) : messages.eventCount(total)}
      </output>
      {props.children}
    </section>
  );
});
