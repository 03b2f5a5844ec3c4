import { filteredRows, NO_FILTERS } from "./filters.ts";
import { type Asked, type Found, gather, type Hit, type HitKind } from "./found.ts";
import { askedTerms, indexTokens } from "./search-text.ts";
import { foldText } from "./text.ts";
import type { TimelineIndex } from "./timeline-index.ts";

/**
 * The search without its index: events as `filteredRows` finds them by title and names, people, organizations and sources
 * whose name or title holds every word.
 */
export function findNames(index: TimelineIndex, q: string): Found {
  const words = foldText(q).split(" ").filter(Boolean);
  const asked = askedTerms(q).map(({ kind, term }): Asked => ({ kind, spellings: [term], sound: false }));
  const hits: Hit[] = [];
  const add = (kind: HitKind, id: string, name: string, place = index.events.count + hits.length) => {
    const tokens = indexTokens(name).map((token) => token.term);
    hits.push({
      kind,
      id,
      place,
      score: 1,
      terms: asked.map(({ spellings: [term = ""] }) => tokens.filter((token) => token.startsWith(term))),
      names: [],
      line: null,
    });
  };
  if (words.length === 0) return gather({ q, asked, hits });
  for (const row of filteredRows(index, { ...NO_FILTERS, q })) {
    add("event", index.events.ids.at(row), index.events.titles.at(row), row);
  }
  const holdsAll = (name: string) => words.every((word) => foldText(name).includes(word));
  for (const { id, name } of index.people) if (holdsAll(name)) add("person", id, name);
  for (const { id, name } of index.organizations) if (holdsAll(name)) add("organization", id, name);
  for (const { id, title } of index.sources) if (holdsAll(title)) add("source", id, title);
  return gather({ q, asked, hits });
}
