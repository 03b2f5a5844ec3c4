import { type ReactNode, useState } from "react";
import type { HitKind } from "#domain/found.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { ResultEntry } from "./result-entry.tsx";
import type { PalettePage, SearchState } from "./search-state.ts";

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
type Group = {
  readonly kind: HitKind | "page";
  readonly count: number;
  /** How many of them can be shown here. */
  readonly told: number;
  readonly entries: readonly Entry[];
};

/**
 * What was found, grouped by kind: one list of links, so that every entry is reached and counted without a mouse and each
 * opens like any other link.
 */
export function SearchResults(props: { readonly state: SearchState; readonly pages?: readonly PalettePage[] }) {
  const { state, pages = [] } = props;
  const { messages } = useWords();
  const [opened, setOpened] = useState<{ readonly q: string; readonly kinds: readonly HitKind[] }>({
    q: "",
    kinds: [],
  });
  const q = state.found?.q ?? "";
  const isOpened = (kind: HitKind) => opened.q === q && opened.kinds.includes(kind);
  const groups: Group[] = (state.found?.groups ?? []).map(({ kind, count, hits, first }) => ({
    kind,
    count,
    // Of very many the best; the list has all.
    told: hits.length,
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
      told: pages.length,
      entries: pages.map(({ subject, name }) => ({
        key: `page ${subject.page}`,
        attributes: { "data-page": subject.page },
        content: (
          <SubjectLink className="result" subject={subject}>
            <span className="result__title">{name}</span>
          </SubjectLink>
        ),
      })),
    });
  }
  if (groups.length === 0) return null;
  return (
    <section className="results" aria-label={messages.results}>
      <ul aria-label={messages.results}>
        {groups.flatMap(({ kind, count, told, entries }) =>
          entries.map(({ key, attributes, content }, at) => (
            <li key={key} {...attributes}>
              {at === 0 ? (
                <div className="results__head">
                  <h2>{messages.resultGroups[kind]}</h2>
                  {kind !== "page" && entries.length < told ? (
                    <button
                      type="button"
                      className="text-button"
                      onClick={() => setOpened({ q, kinds: [...(opened.q === q ? opened.kinds : []), kind] })}
                    >
                      {told < count ? messages.bestResults(told, count) : messages.allResults(count)}
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
