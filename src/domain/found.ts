/** What a search answers: plain values, so that a worker could send them. */
import type { EventTable, Row } from "./event-table.ts";
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

/** All that was found, as the search finds it. */
export type AllFound = {
  /** The query this answers. */
  readonly q: string;
  readonly asked: readonly Asked[];
  /** Best first. */
  readonly hits: readonly Hit[];
};

/** What was found, as the page takes it: small however much it is, because it comes from another thread. */
export type Found = Pick<AllFound, "q" | "asked"> & {
  readonly groups: readonly HitGroup[];
  /** The places of all events found, in their order. */
  readonly events: Uint32Array;
};

export type HitGroup = {
  readonly kind: HitKind;
  /** How many were found. */
  readonly count: number;
  /** The best of them, `MOST_TOLD` at most. */
  readonly hits: readonly Hit[];
  /** How many of them are shown until the rest is asked for. */
  readonly first: number;
};

/** So many of a kind are told one by one: more are not read as results but in the list. */
export const MOST_TOLD = 200;
/** From this share of the best score on one is as good as the best. */
const AS_GOOD = 0.8;
/** So many of a group are shown first. */
const MOST_FIRST: Readonly<Record<HitKind, number>> = { event: 8, person: 4, organization: 4, source: 4 };
/** Beside a much better one a person, organization or source that only mentions the words waits behind a button. */
const LEAST_FIRST = 0.45;

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

/** The hits by kind as they are read: the kind of the best hit first, inside a kind the best first. */
export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = HIT_KINDS.map((kind) => {
    const own = hits.filter((hit) => hit.kind === kind);
    const best = own.reduce((most, hit) => Math.max(most, hit.score), 0);
    const ordered = inOrder(own);
    const least = kind === "event" ? 0 : best * LEAST_FIRST;
    const first = Math.min(MOST_FIRST[kind], ordered.filter((hit) => hit.score >= least).length);
    return { best, group: { kind, count: own.length, hits: ordered.slice(0, MOST_TOLD), first } };
  });
  return groups
    .filter(({ group }) => group.count > 0)
    .sort((a, b) => b.best - a.best)
    .map(({ group }) => group);
}

/** What the page takes of all that was found. */
export function gather({ q, asked, hits }: AllFound): Found {
  const events = hits.filter(({ kind }) => kind === "event").map(({ place }) => place);
  return { q, asked, groups: groupHits(hits), events: Uint32Array.from(events).sort() };
}

/**
 * The rows of the events found. Places are rows, as long as search and index are of one build; where a newer search has come
 * to an older page, the events told one by one are looked up by their ids.
 */
export function rowsFound({ groups, events }: Found, { ids, rowOf }: Pick<EventTable, "ids" | "rowOf">): Iterable<Row> {
  const told = groups.find(({ kind }) => kind === "event")?.hits ?? [];
  const isOneBuild = told.every(({ id, place }) => ids.at(place) === id);
  return isOneBuild ? events : told.flatMap(({ id }) => rowOf.get(id) ?? []);
}
