/** The first use of a glossary term on a page: where the page marks it. */
export type TermUse = {
  /** The term's id: `/about/#term-<id>` is its entry. */
  readonly term: string;
  /** The entry's sentence. */
  readonly sentence: string;
  /** The text it is used in, as named by `textPlace`. */
  readonly at: string;
  /** From its first character to the one after its last, in UTF-16 units as `slice` counts. */
  readonly start: number;
  readonly end: number;
};

/** Names of a page's texts, by which the compiled marks find them again. */
export const textPlace = {
  summary: "summary",
  claim: (claim: string) => `claim ${claim}`,
  side: (disagreement: string, claim: string) => `side ${disagreement} ${claim}`,
  assessment: (disagreement: string) => `assessment ${disagreement}`,
  reason: (disagreement: string) => `reason ${disagreement}`,
  perspective: (perspective: string) => `perspective ${perspective}`,
} as const;
