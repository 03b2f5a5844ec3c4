import type { PageDetails } from "#domain/details.ts";
import { COMPILED_FORMAT, packPage } from "./compiled.ts";

/**
 * Every page's details of one language in one file, for use without a network. What several pages hold (a source, a claim)
 * stands in `shared` once and is named there as `{ "$": place }`; what a source's page repeats of the source for citations
 * is named under `"="`. The handout, which tells all events again, is put together
 * from them.
 */
export type Bundle = {
  readonly format: number;
  readonly shared: readonly unknown[];
  /** By the page's path, as `events/wic-2014`. */
  readonly pages: Readonly<Record<string, unknown>>;
};

const HANDOUT = "handout/all";
const EVENT = /^events\//;

/** Shorter ones are not worth a reference. */
const SHORTEST_SHARED = 50;

type Json = Readonly<Record<string, unknown>>;

/** What stands in a source and again in what it is cited by. */
const CITED_AS: Readonly<Record<string, string>> = { id: "id", title: "title", URL: "url" };
const SAME = "=";

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A source's page without what its `csl` repeats of its `source`. */
function dropRepeated(page: Json): Json {
  const { source, csl } = page;
  if (!isObject(source) || !isObject(csl)) return page;
  const same = Object.keys(CITED_AS).filter((key) => key in csl && csl[key] === source[CITED_AS[key] ?? ""]);
  const own = Object.entries(csl).filter(([key]) => !same.includes(key));
  return { ...page, csl: { [SAME]: same, ...Object.fromEntries(own) } };
}

function repeatDropped(page: Json): Json {
  const { source, csl } = page;
  if (!isObject(source) || !isObject(csl)) return page;
  const { [SAME]: same, ...own } = csl;
  if (!Array.isArray(same)) return page;
  return { ...page, csl: { ...Object.fromEntries(same.map((key) => [key, source[CITED_AS[key] ?? ""]])), ...own } };
}

export function packBundle(pages: ReadonlyMap<string, PageDetails>): Bundle {
  const packed = [...pages]
    .filter(([path]) => path !== HANDOUT)
    .map(([path, page]) => [path, dropRepeated(packPage(page).page as Json)] as const);
  const uses = new Map<string, number>();
  const count = (value: unknown): void => {
    if (Array.isArray(value)) for (const entry of value) count(entry);
    if (!isObject(value)) return;
    const text = JSON.stringify(value);
    const before = uses.get(text) ?? 0;
    if (text.length >= SHORTEST_SHARED) uses.set(text, before + 1);
    // What stands in a shared object is counted once, with it.
    if (before === 0) for (const entry of Object.values(value)) count(entry);
  };
  for (const [, page] of packed) count(page);
  const shared: unknown[] = [];
  const places = new Map<string, number>();
  const fold = (value: unknown, isPage = false): unknown => {
    if (Array.isArray(value)) return value.map((entry) => fold(entry));
    if (!isObject(value)) return value;
    const folded = () => Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, fold(entry)]));
    const text = JSON.stringify(value);
    if (isPage || (uses.get(text) ?? 0) < 2) return folded();
    let place = places.get(text);
    if (place === undefined) {
      const entry = folded();
      place = shared.push(entry) - 1;
      places.set(text, place);
    }
    return { $: place };
  };
  return {
    format: COMPILED_FORMAT,
    shared,
    pages: Object.fromEntries(packed.map(([path, page]) => [path, fold(page, true)])),
  };
}

function unfold(shared: readonly unknown[], value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry) => unfold(shared, entry));
  if (!isObject(value)) return value;
  const place = value.$;
  // Shared objects name only those before them, so this ends.
  if (typeof place === "number") return unfold(shared, shared[place]);
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, unfold(shared, entry)]));
}

/** As `compileHandout` makes it of the events' pages. */
function handoutOf({ format, shared, pages }: Bundle): unknown {
  const events = Object.entries(pages).filter(([path]) => EVENT.test(path));
  const told = events.map(([, page]) => ({ ...(unfold(shared, page) as Json), terms: [] }));
  return { format, page: { kind: "handout", id: "all", events: told } };
}

/** What the page's own file would hold, or null where the bundle has no such page. */
export function pageOfBundle(bundle: Bundle, path: string): unknown {
  if (path === HANDOUT) return handoutOf(bundle);
  if (!Object.hasOwn(bundle.pages, path)) return null;
  return { format: bundle.format, page: repeatDropped(unfold(bundle.shared, bundle.pages[path]) as Json) };
}
