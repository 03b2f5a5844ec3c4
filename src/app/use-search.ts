import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { SearchRows } from "#domain/filters.ts";
import { findNames } from "#domain/find-names.ts";
import type { Found } from "#domain/found.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { SearchState } from "#features/search/search-state.ts";
import { useLoadEvent } from "./details-store.tsx";
import { createSearchClient, type OpenSearch, type SearchClient, type SearchStatus } from "./search-client.ts";

const OpenSearchContext = createContext<OpenSearch | null>(null);

/** Hands the way to open the search down. */
export const OpenSearchProvider = OpenSearchContext.Provider;

/** The page's search; nothing is fetched before somebody asks. */
export function useSearchClient(index: TimelineIndex): SearchClient {
  const open = useContext(OpenSearchContext);
  if (!open) throw new Error("useSearchClient needs an OpenSearchProvider above it");
  return useMemo(() => createSearchClient(open, (q) => findNames(index, q)), [open, index]);
}

export type Answer = {
  readonly status: SearchStatus;
  /** The answer to the text; while that is looked for, the answer before it. Null where there is none yet. */
  readonly found: Found | null;
  /** False while `found` is not yet the answer to the text. */
  readonly isCurrent: boolean;
};

const IDLE = (): SearchStatus => "idle";

/** The answer to a text, empty for none. */
export function useAnswer(client: SearchClient, q: string): Answer {
  const status = useSyncExternalStore(client.subscribe, client.status, IDLE);
  const [last, setLast] = useState<Found | null>(null);
  const known = q === "" ? null : client.known(q);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a retry that succeeded the same text is asked anew
  useEffect(() => {
    if (q === "") {
      setLast(null);
      return;
    }
    let wanted = true;
    const answered = client.known(q);
    if (answered) setLast(answered);
    else {
      client.find(q).then((found) => {
        if (wanted) setLast(found);
      });
    }
    return () => {
      wanted = false;
    };
  }, [client, q, status]);
  if (q === "") return { status, found: null, isCurrent: true };
  const current = known ?? (last?.q === q ? last : null);
  return { status, found: current ?? last, isCurrent: current !== null };
}

/** The search as its parts show it. */
export function useSearchState(index: TimelineIndex, client: SearchClient, answer: Answer): SearchState {
  const loadEvent = useLoadEvent();
  const { status, found, isCurrent } = answer;
  return {
    index,
    status,
    found,
    isCurrent,
    folding: client.folding(),
    onWarm: () => client.warm(),
    onRetry: () => client.warm(true),
    loadEvent,
  };
}

/** The rows of a search as chart, list and facets take them. */
export type SearchedRows = {
  readonly rows: SearchRows;
  /** True while the first answer to a text that stood in the address is to come: until then nothing can be shown. */
  readonly isWaiting: boolean;
};

/** What the address's search text leaves; while typing, what the text before it left. */
export function useSearchedRows(index: TimelineIndex, { found }: Answer, q: string, queryRead: boolean): SearchedRows {
  const [isShown, setShown] = useState(false);
  const canShow = queryRead && (q === "" || found !== null);
  useEffect(() => {
    if (canShow) setShown(true);
  }, [canShow]);
  const rows = useMemo<SearchRows>(() => {
    if (q === "") return null;
    // Before the first answer nothing is left out.
    if (found === null) return new Set(index.events.ids.keys());
    return new Set(found.hits.flatMap(({ kind, id }) => (kind === "event" ? (index.events.rowOf.get(id) ?? []) : [])));
  }, [index, q, found]);
  return { rows, isWaiting: queryRead && !canShow && !isShown };
}
