import { type Folding, NO_FOLDING } from "#domain/folding.ts";
import type { Found } from "#domain/found.ts";
import type { SearchPanel } from "#features/search/search-state.ts";

/** An open search as the page speaks to it. */
export type PageSearch = {
  /** What it takes to mark what was found. */
  readonly folding: Folding;
  readonly find: (q: string) => Promise<Found>;
};

/** The parts of the search that are fetched when it is first used. Each rejects where network or server fails. */
export type SearchParts = {
  readonly openIndex: () => Promise<PageSearch>;
  readonly loadPanel: () => Promise<SearchPanel>;
  /** Looks through titles and names, where the index fails. */
  readonly findNames: (q: string) => Promise<Found>;
};

/** `idle`: nobody has asked yet; `failed`: titles and names are searched until a retry brings what is missing. */
export type SearchStatus = "idle" | "loading" | "ready" | "failed";

export type SearchSnapshot = {
  readonly status: SearchStatus;
  readonly folding: Folding;
  readonly panel: SearchPanel | null;
};

/** So many answers are kept, for Back and for letters taken back. */
const MOST_ANSWERS = 40;

/** The one search of a page: fetches its parts when it is first needed and remembers its answers. */
export type SearchClient = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly snapshot: () => SearchSnapshot;
  /** Begins to fetch the parts; again where that failed and `again` is set. */
  readonly warm: (again?: boolean) => void;
  /** The answer where it is at hand. */
  readonly known: (q: string) => Found | undefined;
  /** Answers from the index, or from titles and names where that fails; null where not even they can be looked through. */
  readonly find: (q: string) => Promise<Found | null>;
};

/** What nobody has asked yet. */
export const UNASKED: SearchSnapshot = { status: "idle", folding: NO_FOLDING, panel: null };

const orNull = <T>(promise: Promise<T>): Promise<T | null> => promise.catch(() => null);

export function createSearchClient({ openIndex, loadPanel, findNames }: SearchParts): SearchClient {
  let snapshot = UNASKED;
  let loading: Promise<PageSearch | null> | null = null;
  const listeners = new Set<() => void>();
  const answers = new Map<string, Found>();

  const become = (next: Partial<SearchSnapshot>) => {
    snapshot = { ...snapshot, ...next };
    for (const listener of listeners) listener();
  };
  const load = async (): Promise<PageSearch | null> => {
    become({ status: "loading" });
    const [engine, panel] = await Promise.all([orNull(openIndex()), orNull(loadPanel())]);
    if (engine) answers.clear();
    become({
      status: engine && panel ? "ready" : "failed",
      folding: engine?.folding ?? snapshot.folding,
      panel: panel ?? snapshot.panel,
    });
    return engine;
  };
  const engineOf = (again = false) => {
    if (loading === null || (again && snapshot.status === "failed")) loading = load();
    return loading;
  };
  const remember = (found: Found | null): Found | null => {
    if (!found) return null;
    answers.delete(found.q);
    answers.set(found.q, found);
    for (const oldest of answers.keys()) {
      if (answers.size <= MOST_ANSWERS) break;
      answers.delete(oldest);
    }
    return found;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    snapshot: () => snapshot,
    warm: (again) => void engineOf(again),
    known: (q) => answers.get(q),
    find: async (q) => {
      const engine = await engineOf();
      return remember((engine && (await orNull(engine.find(q)))) ?? (await orNull(findNames(q))));
    },
  };
}
