/**
 * The view: everything of the page a link restores beyond its subject. `parseView` and `formatView` are its one codec:
 * pure, total, and inverse to each other on every view.
 *
 *   ?from=2014-11&to=2016-02&lanes=documents,incidents     November 2014 to February 2016, two lanes
 *   ?editions=wic-2014,wic-2016&differences=1               two editions side by side, only where they differ
 *   ?lanes=documents&length=events                          a handout of one lane, its events in short
 *   ?people=jack-ma&q=%E4%B9%8C%E9%95%87&others=dim         what matches is lit, the rest stays in sight
 */
import { civilOf, type Day, dayOf, isoOf } from "#domain/day.ts";
import { CERTAINTIES } from "#domain/event-table.ts";
import { FACETS, type Facet, type Filters, NO_FILTERS } from "#domain/filters.ts";
import { HANDOUT_LENGTHS, type HandoutLength } from "#domain/handout-length.ts";
import { clampSpan, type Span, spanLength, spansEqual } from "#domain/span.ts";
import { withoutGlue } from "./paths.ts";

export type View = {
  /** The span the chart shows; null is the whole range. Never a filter. */
  readonly window: Span | null;
  readonly filters: Filters;
  /** What happens to the events the filters leave out. */
  readonly others: "hide" | "dim";
  /** Lanes drawn as a thin strip, sorted. */
  readonly collapsed: readonly string[];
  /** Lane ids in the reader's order; empty is the authored one. */
  readonly order: readonly string[];
  /** `window`: pictures, handout and downloads keep to the window. */
  readonly range: "all" | "window";
  /** The editions set side by side, sorted; empty is all. Means something on the page of the editions alone. */
  readonly editions: readonly string[];
  /** There, only the rows in which those editions differ. */
  readonly differences: boolean;
  /** How much a handout tells. Means something there alone. */
  readonly length: HandoutLength;
  /** A tour's handout with the speaker's notes. */
  readonly teacher: boolean;
  /** The events to be put in order, sorted by id. Means something on the page of that activity alone. */
  readonly events: readonly string[];
  /** Without header and footer, for an iframe. */
  readonly embed: boolean;
  /** `perf`: says how fast the page draws. */
  readonly debug: "perf" | null;
};

/** What an address without a query shows. */
export const DEFAULT_VIEW: View = {
  window: null,
  filters: NO_FILTERS,
  others: "hide",
  collapsed: [],
  order: [],
  range: "all",
  editions: [],
  differences: false,
  events: [],
  teacher: false,
  length: "sheet",
  embed: false,
  debug: null,
};

type Known = Pick<ReadonlySet<string>, "has">;

/** The ids a view may name, and the span it may show. */
export type Vocabulary = {
  readonly range: Span;
  readonly ids: { readonly [K in Exclude<Facet, "certainty"> | "editions"]: ReadonlySet<string> } & {
    readonly events: Known;
  };
};

export type ViewKey =
  | "from"
  | "to"
  | Facet
  | "q"
  | "others"
  | "collapsed"
  | "order"
  | "range"
  | "editions"
  | "differences"
  | "events"
  | "teacher"
  | "length"
  | "embed"
  | "debug";

/** A field of the address that could not be used: the rest of the address still is. */
export type ViewProblem = { readonly key: ViewKey; readonly value: string };

export type ParsedView = { readonly view: View; readonly problems: readonly ViewProblem[] };

/** The longest search text kept. */
const LONGEST_QUERY = 200;
/** The least a window may show. */
export const SHORTEST_WINDOW_DAYS = 2;

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** `2014` → [1 January 2014, 1 January 2015); null for anything that is not a date of the calendar. */
function readDate(text: string): Span | null {
  const match = DATE.exec(withoutGlue(text.trim()));
  if (!match) return null;
  const [, y, m, d] = match;
  const year = Number(y);
  const month = m === undefined ? null : Number(m);
  const day = d === undefined ? null : Number(d);
  if (month !== null && (month < 1 || month > 12)) return null;
  const start = dayOf(year, month ?? 1, day ?? 1);
  if (day !== null && (civilOf(start).month !== month || day === 0)) return null;
  const end = day !== null ? start + 1 : month !== null ? dayOf(year, month + 1) : dayOf(year + 1);
  return { start, end };
}

/** The shortest text for the first day of a span: `2014`, `2014-11`, `2014-11-20`. */
function formatStart(day: Day): string {
  const { month, day: date } = civilOf(day);
  const iso = isoOf(day);
  return date !== 1 ? iso : month !== 1 ? iso.slice(0, 7) : iso.slice(0, 4);
}

/** The shortest text whose last day is the day before `end`. */
function formatEnd(end: Day): string {
  const { month, day } = civilOf(end);
  const last = isoOf(end - 1);
  return day !== 1 ? last : month !== 1 ? last.slice(0, 7) : last.slice(0, 4);
}

const YEAR_DAYS = 365.25;

const nearest = (day: Day, before: Day, after: Day): Day => (day - before <= after - day ? before : after);

/**
 * Rounds to the zoom: to months above three years, to days below, and never beyond the range; null where that is the
 * whole range. The chart does not move when its window is rounded.
 */
export function roundWindow(window: Span, range: Span): Span | null {
  const length = spanLength(window);
  const round = (day: Day): Day => {
    if (length <= 3 * YEAR_DAYS) return Math.round(day);
    const { year, month } = civilOf(day);
    return nearest(day, dayOf(year, month), dayOf(year, month + 1));
  };
  const start = Math.max(round(window.start), range.start);
  const end = Math.min(round(window.end), range.end);
  const rounded = end - start < 1 ? clampSpan({ start, end: start + 1 }, range) : { start, end };
  return spansEqual(rounded, range) ? null : rounded;
}

const sortedUnique = (ids: readonly string[]): string[] => [...new Set(ids)].sort();

function splitIds(text: string): string[] {
  return text
    .split(",")
    .map((id) => withoutGlue(id.trim()).toLowerCase())
    .filter((id) => id !== "");
}

/** A search text as the address and the search use it: no control characters, single spaces, at most 200 characters. */
export function cleanQuery(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\s]+/gu, " ").trim();
  return [...clean].slice(0, LONGEST_QUERY).join("").trim();
}

/** Both dates are inclusive; each falls back alone, `to` also when it lies before `from`. */
function readWindow(params: URLSearchParams, range: Span, fail: (key: ViewKey, value: string) => void): Span | null {
  const fromText = params.get("from") || null;
  const toText = params.get("to") || null;
  const from = fromText === null ? null : readDate(fromText);
  const to = toText === null ? null : readDate(toText);
  let start = from?.start ?? null;
  let end = to?.end ?? null;
  if (fromText !== null && (start === null || start >= range.end)) {
    fail("from", fromText);
    start = null;
  }
  if (toText !== null && (end === null || end <= range.start || (start !== null && end <= start))) {
    fail("to", toText);
    end = null;
  }
  const window = { start: Math.max(start ?? range.start, range.start), end: Math.min(end ?? range.end, range.end) };
  return spansEqual(window, range) ? null : window;
}

/**
 * Reads the query of an address. Total: each bad field falls back alone and is named in `problems`; keys that are not
 * ours are ignored.
 */
export function parseView(search: string, vocabulary: Vocabulary): ParsedView {
  const params = new URLSearchParams(search);
  const problems: ViewProblem[] = [];
  const fail = (key: ViewKey, value: string) => problems.push({ key, value });
  const readIds = (key: ViewKey, known: Known, sort: boolean): string[] => {
    const ids = params.getAll(key).flatMap(splitIds);
    for (const id of new Set(ids)) if (!known.has(id)) fail(key, id);
    const good = [...new Set(ids.filter((id) => known.has(id)))];
    return sort ? good.sort() : good;
  };
  const readWord = <T extends string>(key: ViewKey, ...words: readonly T[]): T | null => {
    const value = params.get(key);
    if (value === null || value === "") return null;
    const clean = withoutGlue(value.trim()).toLowerCase();
    const known = words.find((word) => word === clean);
    if (known === undefined) fail(key, value);
    return known ?? null;
  };
  const { ids } = vocabulary;
  const window = readWindow(params, vocabulary.range, fail);
  const order = readIds("order", ids.lanes, false);
  const raw = params.get("q") ?? "";
  const q = cleanQuery(raw);
  if (raw !== "" && q === "") fail("q", raw);
  const view: View = {
    window,
    filters: {
      lanes: readIds("lanes", ids.lanes, true),
      people: readIds("people", ids.people, true),
      organizations: readIds("organizations", ids.organizations, true),
      sources: readIds("sources", ids.sources, true),
      certainty: readIds("certainty", new Set(CERTAINTIES), true),
      q,
    },
    others: readWord("others", "dim") ?? "hide",
    collapsed: readIds("collapsed", ids.lanes, true),
    order,
    range: readWord("range", "window") ?? "all",
    editions: readIds("editions", ids.editions, true),
    differences: readWord("differences", "1") !== null,
    events: readIds("events", ids.events, true),
    teacher: readWord("teacher", "1") !== null,
    length: readWord("length", ...HANDOUT_LENGTHS) ?? "sheet",
    embed: readWord("embed", "1") !== null,
    debug: readWord("debug", "perf"),
  };
  return { view, problems };
}

const escapeQuery = (text: string): string => encodeURIComponent(text).replaceAll("%20", "+");

/** The query of a view with its leading `?`, or nothing for the default view. Equal views give equal text. */
export function formatView(view: View): string {
  const pairs: string[] = [];
  const add = (key: ViewKey, value: string) => {
    if (value !== "") pairs.push(`${key}=${value}`);
  };
  if (view.window) {
    add("from", formatStart(view.window.start));
    add("to", formatEnd(view.window.end));
  }
  for (const facet of FACETS) add(facet, sortedUnique(view.filters[facet]).join(","));
  add("q", escapeQuery(view.filters.q));
  if (view.others === "dim") add("others", "dim");
  add("collapsed", sortedUnique(view.collapsed).join(","));
  add("order", view.order.join(","));
  if (view.range === "window") add("range", "window");
  add("editions", sortedUnique(view.editions).join(","));
  if (view.differences) add("differences", "1");
  add("events", sortedUnique(view.events).join(","));
  if (view.teacher) add("teacher", "1");
  if (view.length !== "sheet") add("length", view.length);
  if (view.embed) add("embed", "1");
  if (view.debug) add("debug", view.debug);
  return pairs.length === 0 ? "" : `?${pairs.join("&")}`;
}
