/** `data/search.json`: what the build writes and the search reads, one file for both languages. */
import type { HitKind, TextPair } from "#domain/found.ts";

/** Raised whenever a reader of older files would misread newer ones. */
export const SEARCH_FORMAT = 1;

/** What of a record is searched; the order gives the numbers in `SearchFile.postings`. */
export const SEARCH_FIELDS = ["title", "sound", "parties", "places", "dates", "summary", "body"] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export type SearchFile = {
  readonly format: number;
  /** Two texts of the same length: each character of the first counts as the one at its place in the second. */
  readonly variants: readonly [string, string];
  /** By syllable without tone, the characters of titles and names that are read so. */
  readonly readings: Readonly<Record<string, string>>;
  /** One entry per record in each of the lists that follow; a record's place is its number in `postings`. */
  readonly kinds: readonly HitKind[];
  readonly ids: readonly string[];
  /** What a record is worth beside another that matches as well, in hundredths. */
  readonly weights: readonly number[];
  readonly names: readonly (readonly string[])[];
  readonly lines: readonly (TextPair | null)[];
  /** Every term, sorted, with a space between. */
  readonly terms: string;
  /** For each term, in the order of `terms`, where it stands: see `./postings.ts`. */
  readonly postings: string;
};
