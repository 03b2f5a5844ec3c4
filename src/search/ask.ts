/** How a term of a query is looked for. */
import type { Asked } from "#domain/found.ts";
import type { AskedTerm } from "#domain/search-text.ts";

/**
 * `strict` takes words as they are, whole or begun; `loose`, asked only where that finds nothing, forgives letters and
 * takes short syllables for pinyin as well.
 */
export type Manner = "strict" | "loose";

/** From so many letters on a word may be pinyin: `li` begins a syllable of half the titles. */
const LEAST_SOUND = 4;
/** From so many letters on one letter is forgiven, and from so many two. */
const LEAST_FUZZY = [5, 9] as const;
/** A year may be typed in part; other numbers are too many. */
const PART_OF_YEAR = 3;

/** organis, organisation → organiz, organization, and back: as far as it has been typed. */
const IS_OR_IZ = /^(.{3,})i([sz])((?:a(?:t(?:i(?:o(?:ns?)?)?)?)?)?|ed?|ing?)$/;

/** Other spellings of an English word that are looked for as well. */
function alternatives(word: string): string[] {
  const found: string[] = [];
  const other = IS_OR_IZ.exec(word);
  if (other) found.push(`${other[1]}i${other[2] === "s" ? "z" : "s"}${other[3]}`);
  if (word.length >= 4 && /[^s]s$/.test(word)) found.push(word.slice(0, -1));
  return found;
}

/** What is looked for in place of a term. */
export function askFor(term: AskedTerm, manner: Manner): Asked {
  const { kind } = term;
  if (kind !== "word") return { kind, spellings: [term.term], sound: false };
  const sound = manner === "loose" ? term.term.length > 1 : term.term.length >= LEAST_SOUND;
  return { kind, spellings: [term.term, ...alternatives(term.term)], sound };
}

/** Whether the beginning of a term of the record is enough. */
export function takesPrefix({ kind, spellings: [term = ""] }: Asked): boolean {
  if (kind === "han") return [...term].length === 1;
  return kind === "word" || (kind === "number" && term.length === PART_OF_YEAR);
}

/** How many letters may be wrong. */
export function forgivenLetters({ kind, spellings: [term = ""] }: Asked, manner: Manner): number {
  if (manner === "strict" || kind !== "word") return 0;
  return LEAST_FUZZY.filter((least) => term.length >= least).length;
}

/** Whether a term is looked for as it is, whole and in one spelling. */
export function isExact({ parts }: AskedTerm, asked: Asked): boolean {
  return asked.kind !== "word" && parts.length === 0 && !takesPrefix(asked);
}
