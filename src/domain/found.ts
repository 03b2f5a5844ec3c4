/** What a search answers: plain values, so that a worker could send them. */
import type { TermKind } from "./search-text.ts";

export const HIT_KINDS = ["event", "person", "organization", "source"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

/** A text in English and in Chinese. */
export type TextPair = { readonly en: string; readonly zh: string };

/** One term of the query as it was looked for. */
export type Asked = {
  readonly kind: TermKind;
  /** The term itself first, then what counts as the same: its singular, the other spelling, the parts of a compound. */
  readonly spellings: readonly string[];
  /** Whether it was also looked for as pinyin. */
  readonly sound: boolean;
};

/** A record that was found. */
export type Hit = {
  readonly kind: HitKind;
  readonly id: string;
  /** Its place in the record: events stand in time order. */
  readonly place: number;
  readonly score: number;
  /** For each asked term, the terms of the record it was found as. */
  readonly terms: readonly (readonly string[])[];
  /** Titles or names under which the record goes, in both languages; empty where the site's index has all there is. */
  readonly names: readonly string[];
  /** Who or what it is, in one line; null for events. */
  readonly line: TextPair | null;
};

export type Found = {
  /** The query this answers. */
  readonly q: string;
  readonly asked: readonly Asked[];
  /** Best first. */
  readonly hits: readonly Hit[];
};

export type HitGroup = { readonly kind: HitKind; readonly hits: readonly Hit[] };

/** Beside a much better one of its kind a person, organization or source that only mentions the words is noise. */
const LEAST_OF_BEST = 0.12;
/** From this share of the best score on one is as good as the best. */
const AS_GOOD = 0.85;

/** Best first, and what is about as good in the order of the record, which for events is that of time. */
function inOrder(hits: readonly Hit[]): Hit[] {
  const rest = hits.toSorted((a, b) => b.score - a.score || a.place - b.place);
  const ordered: Hit[] = [];
  while (rest.length > 0) {
    const best = rest[0]?.score ?? 0;
    const worse = rest.findIndex((hit) => hit.score < best * AS_GOOD);
    ordered.push(...rest.splice(0, worse === -1 ? rest.length : worse).sort((a, b) => a.place - b.place));
  }
  return ordered;
}

/**
 * The hits by kind as they are read: the kind of the best hit first, inside a kind the best first. Of events all stay,
 * because the list shows them all.
 */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = HIT_KINDS.map((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    const best = own.reduce((most, hit) => Math.max(most, hit.score), 0);
    const least = kind === "event" ? 0 : best * LEAST_OF_BEST;
    return { kind, best, hits: inOrder(own.filter((hit) => hit.score >= least)) };
  });
  return groups
    .filter((group) => group.hits.length > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ kind, hits: ordered }) => ({ kind, hits: ordered }));
}
