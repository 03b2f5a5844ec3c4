/**
 * The address of the page as values, and the one place that writes it. Push what Back should undo, replace what streams:
 * see 'History' of the public interface.
 */
import { useCallback, useEffect, useMemo, useSyncExternalStore } from "react";
import { NavigationType, useLocation, useNavigate, useNavigationType } from "react-router";
import { formatPath, isOwnPage, type Place, parsePath, type Subject } from "./paths.ts";
import { DEFAULT_VIEW, formatView, type ParsedView, parseView, type View, type Vocabulary } from "./view.ts";

/** `step`: the first of a run of steps pushes, those after it replace. */
export type WriteMode = "push" | "replace" | "step";

/** What an entry made by stepping keeps in the history, so that the next step knows it goes on a run. */
type EntryState = {
  readonly stepped?: true;
  /** In a tour: how many reveals of its step have come. */
  readonly shown?: number;
} | null;

export type Address = {
  readonly place: Place;
  readonly view: View;
  readonly problems: ParsedView["problems"];
  /** The path as it stands in the address, below the base. */
  readonly pathname: string;
  /** The fragment without its `#`, empty where there is none. */
  readonly fragment: string;
  /** False during hydration, while the query has not been read. */
  readonly queryRead: boolean;
  /** How many reveals of a tour's step have come: kept in the history, so that Reload finds it again. */
  readonly shown: number;
  /** The address, base aside, of a subject with the view kept (`patch` changes parts of it). */
  readonly hrefOf: (subject: Subject, patch?: Partial<View>) => string;
  /**
   * `before`, with a push: what the entry that is left had, before a run of replaces led to what is pushed now; Back shall
   * meet that and none of the steps between.
   */
  readonly setView: (patch: Partial<View>, mode: WriteMode, before?: Partial<View>) => void;
  /** Puts the path right and leaves query and fragment as they came, so that a notice can still name a bad field. */
  readonly correctPath: (subject: Subject) => void;
  /** `fragment` with its `#`. */
  readonly openSubject: (subject: Subject, mode?: WriteMode, patch?: Partial<View>, fragment?: string) => void;
  /** Goes to a place of the tour shown, in the same history entry; `fragment` with its `#`. */
  readonly openPlace: (subject: Subject, shown: number, fragment?: string) => void;
};

/**
 * The part of a view that goes along to a subject's page: what is set side by side, what is to be put in order and a
 * handout's length stay on their own, a tour brings its views.
 */
function viewOn(subject: Subject, view: View): View {
  const { page } = subject;
  if (page === "tour-handout" || page === "own-handout")
    return { ...DEFAULT_VIEW, teacher: view.teacher, embed: view.embed };
  if (page === "order") return { ...DEFAULT_VIEW, events: view.events, embed: view.embed };
  if (page === "tours" || page === "tour" || page === "speaker" || isOwnPage(page))
    return { ...DEFAULT_VIEW, embed: view.embed };
  return {
    ...view,
    ...(page === "editions" ? {} : { editions: [], differences: false }),
    events: [],
    teacher: false,
    ...(page === "handout" ? {} : { length: "sheet" }),
  };
}

const never = () => () => {};

/** False while hydrating and when prerendering, true from the first client-only render on. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

const LEAST_MILLISECONDS_BETWEEN_REPLACES = 120;
let pendingReplace: ReturnType<typeof setTimeout> | null = null;
/** What the waiting replace changes, so that a push which overtakes it takes it along. */
let pendingPatch: Partial<View> = {};
let lastReplace = 0;
/** The query a replace has written that no render has read yet: the router hands its news on at its leisure. */
let unreadSearch: string | null = null;

/** True while the newest window has been taken but the address, as the page reads it, does not say so yet. */
export const hasPendingReplace = (): boolean => pendingReplace !== null || unreadSearch !== null;

function cancelPendingReplace() {
  if (pendingReplace !== null) clearTimeout(pendingReplace);
  pendingReplace = null;
  pendingPatch = {};
  unreadSearch = null;
}

/** How long a browser that refuses to write the address is left in peace. */
const REFUSED_MILLISECONDS = 5_000;

/**
 * Runs the newest of several writes. Safari and Chrome refuse more than about 100 history calls in a short time, and
 * Safari throws: then the page goes on as it is and the address follows later.
 */
function throttleReplace(write: () => void) {
  if (pendingReplace !== null) clearTimeout(pendingReplace);
  const wait = lastReplace + LEAST_MILLISECONDS_BETWEEN_REPLACES - performance.now();
  const patch = pendingPatch;
  const run = () => {
    pendingReplace = null;
    pendingPatch = {};
    lastReplace = performance.now();
    try {
      write();
    } catch {
      unreadSearch = null;
      pendingPatch = patch;
      pendingReplace = setTimeout(run, REFUSED_MILLISECONDS);
    }
  };
  if (wait <= 0) run();
  else pendingReplace = setTimeout(run, wait);
}

/** Reads the address anew after each navigation; `vocabulary` must be the same object from render to render. */
export function useAddress(vocabulary: Vocabulary): Address {
  const location = useLocation();
  const navigate = useNavigate();
  const state = location.state as EntryState;
  const navigationType = useNavigationType();
  useEffect(() => {
    // Going back or forth leads elsewhere: what was written is no longer to come.
    if (navigationType === NavigationType.Pop || location.search === unreadSearch) unreadSearch = null;
  }, [location, navigationType]);
  const queryRead = useHydrated();
  const place = useMemo(() => parsePath(location.pathname), [location.pathname]);
  const search = queryRead ? location.search : "";
  const { view, problems } = useMemo<ParsedView>(
    () => (search === "" ? { view: DEFAULT_VIEW, problems: [] } : parseView(search, vocabulary)),
    [search, vocabulary],
  );

  const hrefOf = useMemo(() => {
    // A page has hundreds of links to a few kinds of pages.
    const queries = new Map<Subject["page"], string>();
    return (subject: Subject, patch?: Partial<View>) => {
      const query = patch ? undefined : queries.get(subject.page);
      const written = query ?? formatView({ ...viewOn(subject, view), ...patch });
      if (!patch) queries.set(subject.page, written);
      return formatPath({ language: place.language, subject }) + written;
    };
  }, [place.language, view]);

  const setView = useCallback(
    (patch: Partial<View>, mode: WriteMode, before?: Partial<View>) => {
      const merged = { ...pendingPatch, ...patch };
      const search = formatView({ ...view, ...merged });
      const write = () => {
        if (mode === "replace") unreadSearch = search;
        navigate(
          { pathname: location.pathname, search, hash: location.hash },
          mode === "replace" ? { replace: true, state } : { replace: view.embed },
        );
      };
      if (mode === "replace") {
        pendingPatch = merged;
        return throttleReplace(write);
      }
      cancelPendingReplace();
      if (before && !view.embed) {
        const left = formatView({ ...view, ...before });
        navigate({ pathname: location.pathname, search: left, hash: location.hash }, { replace: true, state });
      }
      write();
    },
    [navigate, view, location.pathname, location.hash, state],
  );

  const { search: rawSearch, hash } = location;
  const correctPath = useCallback(
    (subject: Subject) =>
      navigate(
        { pathname: formatPath({ language: place.language, subject }), search: rawSearch, hash },
        { replace: true, state },
      ),
    [navigate, place.language, rawSearch, hash, state],
  );

  const openSubject = useCallback(
    (subject: Subject, mode: WriteMode = "push", patch: Partial<View> = {}, fragment = "") => {
      const merged = { ...pendingPatch, ...patch };
      cancelPendingReplace();
      const replace = mode === "replace" || (mode === "step" && state?.stepped === true) || view.embed;
      navigate(hrefOf(subject, merged) + fragment, { replace, state: mode === "step" ? { stepped: true } : null });
    },
    [navigate, hrefOf, view.embed, state],
  );

  const openPlace = useCallback(
    (subject: Subject, shown: number, fragment = "") =>
      navigate(hrefOf(subject) + fragment, { replace: true, state: { shown } }),
    [navigate, hrefOf],
  );

  // A window still waiting belongs to the page it was chosen on: Back must not meet it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of page that counts
  useEffect(() => cancelPendingReplace, [location.pathname]);

  return {
    place,
    view,
    problems,
    pathname: location.pathname,
    fragment: queryRead ? location.hash.slice(1) : "",
    queryRead,
    shown: queryRead ? (state?.shown ?? 0) : 0,
    hrefOf,
    setView,
    correctPath,
    openSubject,
    openPlace,
  };
}
