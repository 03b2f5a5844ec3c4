import type { PageDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { type Words, WordsProvider } from "#i18n/use-messages.tsx";
import { ErrorBoundary } from "#ui/error-boundary.tsx";
import { CopyReport } from "./copy-report.tsx";
import { DetailsProvider, type LoadDetails } from "./details-store.tsx";
import { Page } from "./page.tsx";
import { type OpenSearch, OpenSearchProvider } from "./use-search.ts";

export type SiteProps = {
  readonly index: TimelineIndex;
  readonly words: Words;
  /** Where the site lives on its host, with its slashes. */
  readonly base: string;
  /** The details the first page is made of. */
  readonly initial: { readonly file: string; readonly details: PageDetails } | null;
  readonly load: LoadDetails;
  readonly openSearch: OpenSearch;
};

/** Everything below the router: the same for the prerendered page and the living one. */
export function Site({ index, words, base, initial, load, openSearch }: SiteProps) {
  const { messages } = words;
  return (
    <WordsProvider words={words}>
      <ErrorBoundary
        fallback={(_, error) => (
          <main className="crash" role="alert">
            <h1>{messages.crashTitle}</h1>
            <p>{messages.crashText}</p>
            <p>
              <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
                {messages.reload}
              </button>{" "}
              <button
                type="button"
                className="button"
                onClick={() => void navigator.clipboard?.writeText(window.location.href)}
              >
                {messages.copyLink}
              </button>{" "}
              <CopyReport version={index.version} error={error} />
            </p>
          </main>
        )}
      >
        <DetailsProvider load={load} initial={initial}>
          <OpenSearchProvider value={openSearch}>
            <Page index={index} base={base} />
          </OpenSearchProvider>
        </DetailsProvider>
      </ErrorBoundary>
    </WordsProvider>
  );
}
