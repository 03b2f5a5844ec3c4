/**
 * A bibliographic record in CSL-JSON, as citation programs exchange them; of its many variables those this record uses.
 * https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables
 */
export type CslItem = {
  readonly id: string;
  readonly type: "article-newspaper" | "webpage" | "dataset" | "entry-encyclopedia" | "chapter";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly "container-title"?: string;
  readonly publisher?: string;
  readonly issued?: CslDate;
  readonly URL?: string;
  /** The day the address was read; only where a reader cites. */
  readonly accessed?: CslDate;
  readonly language?: string;
  readonly version?: string;
  readonly edition?: string;
  readonly license?: string;
  readonly note?: string;
  /** What programs keep but do not print. */
  readonly custom?: Readonly<Record<string, string>>;
};

/** Family and given name where their order is certain, else the name as the source writes it. */
export type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A date, or first and last of a range: `[[2018, 11, 8]]`, `[[2018]]`. */
export type CslDate = { readonly "date-parts": readonly (readonly number[])[]; readonly circa?: true };
