import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { SearchRows } from "#domain/filters.ts";
import { type Found, rowsFound } from "#domain/found.ts";
import { allRows } from "#domain/row-order.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { SearchState } from "#features/search/search-state.ts";
import { afterPaint } from "#state/after-paint.ts";
import { loadStyles } from "#ui/load-styles.ts";
import { useLoadEvent } from "./details-store.tsx";
import {
  createSearchClient,
  type SearchClient,
  type SearchParts,
  type SearchSnapshot,
  UNASKED,
} from "./search-client.ts";

/** Fetches and opens the index. */
export type OpenSearch = SearchParts["openIndex"];

const OpenSearchContext = createContext<OpenSearch | null>(null);

/** Hands the way to open the search down. */
export const OpenSearchProvider = OpenSearchContext.Provider;

/** The page's search; nothing is fetched before somebody asks. */
export function useSearchClient(index: TimelineIndex): SearchClient {
  const openIndex = useContext(OpenSearchContext);
  if (!openIndex) throw new Error("useSearchClient needs an OpenSearchProvider above it");
  return useMemo(
    () =>
      createSearchClient({
        openIndex,
        loadPanel: async () => {
          const [{ PaletteResults, ResultsPopover }] = await Promise.all([
            import("#features/search/search-panel.tsx"),
            loadStyles("search"),
          ]);
          return { PaletteResults, ResultsPopover };
        },
        findNames: async (q) => (await import("#domain/find-names.ts")).findNames(index, q),
      }),
    [openIndex, index],
  );
}

export type Answer = SearchSnapshot & {
  /** The answer to the text; while that is looked for, the answer before it. Null where there is none. */
  readonly found: Found | null;
  /** False while the text is still looked for. */
  readonly isCurrent: boolean;
};

/** What was asked and answered, `null` where it could not be. */
type Asked = { readonly q: string; readonly found: Found | null };

/** The answer to a text, empty for none. */
export function useAnswer(client: SearchClient, q: string): Answer {
  const snapshot = useSyncExternalStore(client.subscribe, client.snapshot, () => UNASKED);
  const { status } = snapshot;
  const [last, setLast] = useState<Asked | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: after a retry that succeeded the same text is asked anew
  useEffect(() => {
    if (q === "") {
      setLast(null);
      return;
    }
    let wanted = true;
    const known = client.known(q);
    if (known) setLast({ q, found: known });
    else {
      client.find(q).then((found) => {
        if (wanted) setLast({ q, found });
      });
    }
    return () => {
      wanted = false;
    };
  }, [client, q, status]);
  if (q === "") return { ...snapshot, found: null, isCurrent: true };
  const known = client.known(q);
  return { ...snapshot, found: known ?? last?.found ?? null, isCurrent: known !== undefined || last?.q === q };
}

/** The search as its parts show it. */
export function useSearchState(index: TimelineIndex, client: SearchClient, answer: Answer): SearchState {
  const loadEvent = useLoadEvent();
  return {
    index,
    ...answer,
    // To say that it is loading draws the page; whoever pressed the box sees first that it has the focus.
    onWarm: () => afterPaint("search", () => client.warm()),
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
export function useSearchedRows(
  index: TimelineIndex,
  { found, isCurrent }: Answer,
  q: string,
  queryRead: boolean,
): SearchedRows {
  const [isShown, setShown] = useState(false);
  const canShow = queryRead && (isCurrent || found !== null);
  useEffect(() => {
    if (canShow) setShown(true);
  }, [canShow]);
  const rows = useMemo<SearchRows>(() => {
    if (q === "") return null;
    // Before the first answer nothing is left out; where none can be had, rows are looked through where they are filtered.
    if (found === null) return isCurrent ? null : new Set(allRows(index.events));
    return new Set(rowsFound(found, index.events));
  }, [index, q, found, isCurrent]);
  return { rows, isWaiting: queryRead && !canShow && !isShown };
}
