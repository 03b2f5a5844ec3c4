import { memo, type ReactNode, useMemo, useState } from "react";
import { facetCounts } from "#domain/facet-counts.ts";
import type { Facet, Filters, SearchRows } from "#domain/filters.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { CheckBox } from "#state/check-box.tsx";
import { Mark } from "#ui/mark.tsx";
import { type FacetOption, facetOptions, findOptions } from "./facet-options.ts";

/** From so many options on a facet has a box to find one. */
const FIND_FROM = 12;
/** So many options are drawn at most; the find-box reaches the rest. */
const MOST_DRAWN = 300;

export type FacetBoxProps = {
  readonly index: TimelineIndex;
  readonly facet: Facet;
  readonly filters: Filters;
  readonly found: SearchRows;
  readonly onFilters: (filters: Filters) => void;
  /** What stands at the end of an option's row. */
  readonly rowEnd?: (option: FacetOption) => ReactNode;
};

const toggled = (ids: readonly string[], id: string): string[] =>
  ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].sort();

/** One facet: its options as checkboxes, each with the number of events it would leave. */
export const FacetBox = memo(function FacetBox(props: FacetBoxProps) {
  const { index, facet, filters, found, onFilters, rowEnd } = props;
  const { messages } = useWords();
  const [text, setText] = useState("");
  const options = useMemo(() => facetOptions(index, messages, facet), [index, messages, facet]);
  const counts = useMemo(() => facetCounts(index, filters, found, facet), [index, filters, found, facet]);
  const chosen = filters[facet];
  const wanted = findOptions(options, text);
  // What is chosen stays in sight, so that it can be dropped.
  const drawn =
    wanted.length <= MOST_DRAWN ? wanted : wanted.filter((one, at) => at < MOST_DRAWN || chosen.includes(one.id));
  const groups = [...new Set(drawn.map((option) => option.group))];
  const optionOf = (option: FacetOption) => {
    const count = counts[option.position] ?? 0;
    const isChosen = chosen.includes(option.id);
    const isOff = count === 0 && !isChosen;
    return (
      <li key={option.id} className="facet__row">
        <label className={isOff ? "facet__option is-off" : "facet__option"}>
          <CheckBox
            data-facet={facet}
            data-value={option.id}
            data-count={count}
            checked={isChosen}
            disabled={isOff}
            onCheck={() => onFilters({ ...filters, [facet]: toggled(chosen, option.id) })}
          />
          {option.lane ? <Mark shape={option.lane.shape} color={option.lane.color} /> : null}
          <span className="facet__name">
            <Prose text={option.name} />
          </span>
          <span className="facet__count">{count}</span>
        </label>
        {rowEnd?.(option)}
      </li>
    );
  };
  return (
    <fieldset className="facet">
      <legend className="visually-hidden">{messages.facetTitles[facet]}</legend>
      {options.length >= FIND_FROM ? (
        <input
          type="search"
          className="facet__find"
          aria-label={messages.findIn[facet]}
          placeholder={messages.findIn[facet]}
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      {/* What is chosen stands in the address: else the browser would write down every box with each change of that. */}
      <form className="facet__options" autoComplete="off" onSubmit={(event) => event.preventDefault()}>
        {groups.map((group) =>
          group === "" ? (
            <ul key="">{drawn.map(optionOf)}</ul>
          ) : (
            <fieldset key={group} className="facet__group">
              <legend>{group}</legend>
              <ul>{drawn.filter((option) => option.group === group).map(optionOf)}</ul>
            </fieldset>
          ),
        )}
      </form>
      {wanted.length === 0 ? (
        <p className="facet__hint" role="status">
          {messages.nothingFound(text)}
        </p>
      ) : null}
      {drawn.length < wanted.length ? (
        <p className="facet__hint">{messages.moreOptions(wanted.length - drawn.length)}</p>
      ) : null}
      {chosen.length > 0 ? (
        <button
          type="button"
          className="text-button facet__clear"
          onClick={() => onFilters({ ...filters, [facet]: [] })}
        >
          {messages.facetAll[facet]}
        </button>
      ) : null}
    </fieldset>
  );
});
