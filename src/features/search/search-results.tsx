import { type ReactNode, useState } from "react";
import { groupHits, type HitKind } from "#domain/found.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { ResultEntry } from "./result-entry.tsx";
import type { SearchState } from "./search-state.ts";

const ID_ATTRIBUTES = {
  event: "data-event-id",
  person: "data-person-id",
  organization: "data-organization-id",
  source: "data-source-id",
} as const satisfies Record<HitKind, string>;

type Entry = {
  readonly key: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: ReactNode;
};
type Group = { readonly kind: HitKind | "page"; readonly count: number; readonly entries: readonly Entry[] };

/** Pages of the site among the results of the palette. */
export type PageEntry = { readonly page: string; readonly content: ReactNode };

/**
 * What was found, grouped by kind: one list of links, so that every entry is reached and counted without a mouse and each
 * opens like any other link.
 */
export function SearchResults(props: { readonly state: SearchState; readonly pages?: readonly PageEntry[] }) {
  const { state, pages = [] } = props;
  const { messages } = useWords();
  const [opened, setOpened] = useState<{ readonly q: string; readonly kinds: readonly HitKind[] }>({
    q: "",
    kinds: [],
  });
  const q = state.found?.q ?? "";
  const isOpened = (kind: HitKind) => opened.q === q && opened.kinds.includes(kind);
  const groups: Group[] = groupHits(state.found?.hits ?? []).map(({ kind, hits, first }) => ({
    kind,
    count: hits.length,
    entries: hits.slice(0, isOpened(kind) ? hits.length : first).map((hit) => ({
      key: `${kind} ${hit.id}`,
      attributes: { [ID_ATTRIBUTES[kind]]: hit.id },
      content: <ResultEntry state={state} hit={hit} />,
    })),
  }));
  if (pages.length > 0) {
    groups.unshift({
      kind: "page",
      count: pages.length,
      entries: pages.map(({ page, content }) => ({ key: `page ${page}`, attributes: { "data-page": page }, content })),
    });
  }
  if (groups.length === 0) return null;
  return (
    <section className="results" aria-label={messages.results}>
      <ul aria-label={messages.results}>
        {groups.flatMap(({ kind, count, entries }) =>
          entries.map(({ key, attributes, content }, at) => (
            <li key={key} {...attributes}>
              {at === 0 ? (
                <div className="results__head">
                  <h2>{messages.resultGroups[kind]}</h2>
                  {kind !== "page" && entries.length < count ? (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => setOpened({ q, kinds: [...(opened.q === q ? opened.kinds : []), kind] })}
                    >
                      {messages.allResults(count)}
                      <span className="visually-hidden"> {messages.resultGroups[kind]}</span>
                    </button>
                  ) : null}
                </div>
              ) : null}
              {content}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}

/** What there is to say beside the results: that the search is loading, has failed, or has found nothing. */
export function SearchNotes(props: {
  readonly state: SearchState;
  readonly q: string;
  /** How many other results there are. */
  readonly others?: number;
}) {
  const { state, q, others = 0 } = props;
  const { messages } = useWords();
  const nothing = state.isCurrent && state.found?.hits.length === 0 && others === 0;
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
export function useResultsInWords(state: SearchState, q: string, pages = 0): string {
  const { messages } = useWords();
  if (q === "" || !state.found || !state.isCurrent) return "";
  const counts = groupHits(state.found.hits).map(({ kind, hits }) => messages.resultCount[kind](hits.length));
  if (pages > 0) counts.unshift(messages.resultCount.page(pages));
  return counts.length === 0 ? messages.noResults(q) : messages.resultsFound(counts);
}
