/** What a worker does with an address of the site. */
export type OfflineKind = "page" | "data" | "asset" | "other";

/** Downloads and cards are fetched anew each time: they are never kept. */
const NEVER_KEPT = /^(cards\/|feed\.xml$|sitemap\.xml$|sw\.js$|data\/[^/]+\.(json|csv|ics|bib)$)/;

/** Sorts a path of this host; `base` begins and ends with a slash. */
export function offlineKind(pathname: string, base: string): OfflineKind {
  if (!pathname.startsWith(base)) return "other";
  const path = pathname.slice(base.length);
  if (/^data\/((en|zh)\/.+|search)\.json$/.test(path)) return "data";
  if (NEVER_KEPT.test(path)) return "other";
  if (path.startsWith("assets/")) return "asset";
  return /\.[a-z0-9]+$/i.test(path) && !path.endsWith(".html") ? "other" : "page";
}

/** The address a kept answer is filed under: without query and fragment. */
export function withoutQuery(address: string): string {
  const url = new URL(address);
  return url.origin + url.pathname;
}

/** A cache of this site (several may live on one host) that is none of the current ones. */
export const isOldCache = (name: string, base: string, current: readonly string[]): boolean =>
  name.startsWith(`wic${base}-`) && !current.includes(name);
