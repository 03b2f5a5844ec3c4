/** What the search shows once it is used: loaded with the index, not with the page. */
import { useWords } from "#i18n/use-messages.tsx";
import { FollowProvider } from "#state/subject-link.tsx";
import { Floating } from "#ui/floating.tsx";
import { SearchResults } from "./search-results.tsx";
import type { PaletteResultsProps, ResultsPopoverProps, SearchState } from "./search-state.ts";

/** What there is to say beside the results: that the search is loading, has failed, or has found nothing. */
function SearchNotes(props: {
  readonly state: SearchState;
  readonly q: string;
  /** How many other results there are. */
  readonly others?: number;
}) {
  const { state, q, others = 0 } = props;
  const { messages } = useWords();
  const nothing = state.isCurrent && state.found?.groups.length === 0 && others === 0;
  return (
    <>
      {state.status === "failed" ? (
        <div className="results__note">
          <p>{messages.searchFailed}</p>
          <button type="button" className="button" onClick={state.onRetry}>
            {messages.retry}
          </button>
        </div>
      ) : null}
      {state.found === null && state.status !== "failed" ? (
        <p className="results__note" aria-busy="true">
          {messages.searchLoading}
        </p>
      ) : null}
      {nothing ? <p className="results__note">{messages.noResults(q)}</p> : null}
    </>
  );
}

/** The number of results in words, for a screen reader. */
function useResultsInWords(state: SearchState, q: string, pages = 0): string {
  const { language, messages } = useWords();
  if (q === "" || !state.found || !state.isCurrent) return "";
  const counts = state.found.groups.map(({ kind, count }) => messages.resultCount[kind](count));
  if (pages > 0) counts.unshift(messages.resultCount.page(pages));
  return counts.length === 0
    ? messages.noResults(q)
    : messages.resultsFound(counts.join(language === "zh" ? "、" : ", "));
}

/** The results below the search box. */
export function ResultsPopover({ state, q, listed, anchor, isShown, follow, onDismiss }: ResultsPopoverProps) {
  const { messages } = useWords();
  const said = useResultsInWords(state, q);
  return (
    <>
      <p className="visually-hidden" role="status">
        {isShown ? said : ""}
      </p>
      {isShown ? (
        <FollowProvider follow={follow}>
          <Floating anchor={anchor} className="search-popover" onDismiss={onDismiss}>
            <SearchNotes state={state} q={q} />
            <SearchResults state={state} />
            {listed !== null && state.found && state.found.groups.length > 0 ? (
              <p className="search-popover__foot">{messages.listShows(listed, state.index.events.count)}</p>
            ) : null}
          </Floating>
        </FollowProvider>
      ) : null}
    </>
  );
}

/** The results in 'go to', the site's pages among them. */
export function PaletteResults({ state, q, pages, follow }: PaletteResultsProps) {
  const said = useResultsInWords(state, q, pages.length);
  return (
    <FollowProvider follow={follow}>
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {q === "" ? null : <SearchNotes state={state} q={q} others={pages.length} />}
      <SearchResults state={state} pages={pages} />
    </FollowProvider>
  );
}
