/** Where the words of a query stand in a text that a search has found. */

import type { Folding } from "./folding.ts";
import type { Asked } from "./found.ts";
import { indexTokens } from "./search-text.ts";
import { foldCharacters, isHan } from "./text-runs.ts";

/** A marked stretch of a text, in UTF-16 places. */
export type Range = { readonly start: number; readonly end: number };

/** What was asked, and as which terms it was found. */
export type Matching = { readonly asked: readonly Asked[]; readonly terms: readonly (readonly string[])[] };

export type Marks = {
  /** In order, none touching another. */
  readonly ranges: readonly Range[];
  /** For each asked term, whether it stands in the text. */
  readonly met: readonly boolean[];
};

/** The end of the stretch in which the first `length` folded characters of a token stand. */
function endOfPart(text: string, token: Range, length: number, folding: Folding): number {
  const characters = foldCharacters(text.slice(token.start, token.end), folding.variants);
  let letters = "";
  for (const { text: letter, end } of characters) {
    // A compound's joiner is no part of its term: email in e-mail.
    if (/[\p{L}\p{N}]/u.test(letter)) letters += letter;
    if (letters.length >= length) return token.start + end;
  }
  return token.end;
}

/** Where one asked term stands: the letters typed of a word that was begun, the whole of one that was misspelt. */
function wordRanges(text: string, asked: Asked, terms: ReadonlySet<string>, folding: Folding): Range[] {
  const typed = asked.spellings.toSorted((a, b) => b.length - a.length);
  return indexTokens(text, folding.variants).flatMap((token) => {
    if (!terms.has(token.term)) return [];
    const part = asked.kind === "word" && typed.find((spelling) => token.term.startsWith(spelling));
    const isPart = part || (asked.kind === "han" && (asked.spellings[0]?.length ?? 0) === 1);
    const length = part ? part.length : (asked.spellings[0]?.length ?? 0);
    return [{ start: token.start, end: isPart ? endOfPart(text, token, length, folding) : token.end }];
  });
}

const NAME_DOT = /[·・‧]/;

/** The end of the characters that read, one after the other, as `sound`; null where they do not. */
function endOfSound(
  characters: readonly { text: string; end: number }[],
  from: number,
  sound: string,
  folding: Folding,
): number | null {
  const character = characters[from];
  if (!character) return null;
  if (NAME_DOT.test(character.text)) return endOfSound(characters, from + 1, sound, folding);
  for (const syllable of folding.readings.get(character.text) ?? []) {
    for (const spelling of new Set([syllable, syllable.replaceAll("v", "u")])) {
      if (spelling.startsWith(sound)) return character.end;
      if (!sound.startsWith(spelling)) continue;
      const end = endOfSound(characters, from + 1, sound.slice(spelling.length), folding);
      if (end !== null) return end;
    }
  }
  return null;
}

/** Where Chinese characters read as one of the given sounds. */
function soundRanges(text: string, sounds: readonly string[], folding: Folding): Range[] {
  const characters = foldCharacters(text, folding.variants);
  return characters.flatMap((character, at) => {
    if (!isHan(character.text)) return [];
    for (const sound of sounds) {
      const end = endOfSound(characters, at, sound, folding);
      if (end !== null) return [{ start: character.start, end }];
    }
    return [];
  });
}

function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && range.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    else merged.push(range);
  }
  return merged;
}

/** Marks a text: across traditional characters, accents and letter case, and Chinese that was asked for by its sound. */
export function markMatches(text: string, { asked, terms }: Matching, folding: Folding): Marks {
  const perTerm = asked.map((one, at) => {
    const found = terms[at] ?? [];
    const words = wordRanges(text, one, new Set(found), folding);
    if (words.length > 0 || !one.sound) return words;
    return soundRanges(
      text,
      [...one.spellings, ...found].filter((sound) => sound.length > 1),
      folding,
    );
  });
  return { ranges: mergeRanges(perTerm.flat()), met: perTerm.map((ranges) => ranges.length > 0) };
}
