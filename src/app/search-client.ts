import { type Folding, NO_FOLDING } from "#domain/folding.ts";
import type { Found } from "#domain/found.ts";
import type { SearchEngine } from "#search/open-search.ts";

/** Fetches and opens the index. Rejects where the network, the server or the file fails. */
export type OpenSearch = () => Promise<SearchEngine>;

/** `idle`: nobody has asked yet; `failed`: titles and names are searched until a retry brings the index. */
export type SearchStatus = "idle" | "loading" | "ready" | "failed";

/** So many answers are kept, for Back and for letters taken back. */
const MOST_ANSWERS = 40;

/** The one search of a page: opens the index when it is first needed and remembers its answers. */
export type SearchClient = {
  readonly subscribe: (listener: () => void) => () => void;
  readonly status: () => SearchStatus;
  readonly folding: () => Folding;
  /** Begins to fetch the index; again where that failed and `again` is set. */
  readonly warm: (again?: boolean) => void;
  /** The answer where it is at hand. */
  readonly known: (q: string) => Found | undefined;
  /** Answers from the index, or by `findNames` where it fails; never rejects. */
  readonly find: (q: string) => Promise<Found>;
};

/** `findNames` answers where the index cannot. */
export function createSearchClient(open: OpenSearch, findNames: (q: string) => Found): SearchClient {
  let status: SearchStatus = "idle";
  let folding = NO_FOLDING;
  let opening: Promise<SearchEngine | null> | null = null;
  const listeners = new Set<() => void>();
  const answers = new Map<string, Found>();

  const become = (next: SearchStatus) => {
    status = next;
    for (const listener of listeners) listener();
  };
  const load = async (): Promise<SearchEngine | null> => {
    become("loading");
    try {
      const engine = await open();
      folding = engine.folding;
      answers.clear();
      become("ready");
      return engine;
    } catch {
      become("failed");
      return null;
    }
  };
  const engineOf = (again = false) => {
    if (opening === null || (again && status === "failed")) opening = load();
    return opening;
  };
  const remember = (found: Found): Found => {
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
    status: () => status,
    folding: () => folding,
    warm: (again) => void engineOf(again),
    known: (q) => answers.get(q),
    find: async (q) => {
      const engine = await engineOf();
      const found = engine ? await engine.find(q).catch(() => null) : null;
      return remember(found ?? findNames(q));
    },
  };
}
