import { pinyin } from "pinyin-pro";

/** So many syllables of a title from each of its characters on: enough for 世界互联网大会. */
const LONGEST = 7;

const HAN_RUN = /\p{Script=Han}+/gu;

/** The dot inside a foreign name binds it: 法迪·切哈德 is one name. */
const NAME_DOT = /[·・‧]/g;

/** The syllables of a stretch of Chinese without tones, one a character; ü is v, as it is typed. */
function syllablesOf(run: string): string[] {
  return pinyin(run, { toneType: "none", type: "array", v: true });
}

/** ü is typed as v or, by those who do not know, as u. */
const spellings = (joined: string): string[] =>
  joined.includes("v") ? [joined, joined.replaceAll("v", "u")] : [joined];

/**
 * The terms under which a text is found by its sound: from each character on its next syllables in one word, so that the
 * beginning of a term is any run of syllables. 乌镇峰会 → wuzhenfenghui, zhenfenghui, fenghui, hui.
 */
export function soundsOf(text: string): string[] {
  return Array.from(text.replace(NAME_DOT, "").matchAll(HAN_RUN), ([run]) => syllablesOf(run)).flatMap((syllables) =>
    syllables.flatMap((_, at) => spellings(syllables.slice(at, at + LONGEST).join(""))),
  );
}

/** By syllable, the characters of the texts that are read so where they stand. */
export function readingsOf(texts: Iterable<string>): Record<string, string> {
  const characters = new Map<string, Set<string>>();
  for (const text of texts) {
    for (const [run] of text.matchAll(HAN_RUN)) {
      const syllables = syllablesOf(run);
      Array.from(run).forEach((character, at) => {
        const syllable = syllables[at] ?? "";
        characters.set(syllable, (characters.get(syllable) ?? new Set()).add(character));
      });
    }
  }
  return Object.fromEntries(
    [...characters].sort(([a], [b]) => (a < b ? -1 : 1)).map(([syllable, set]) => [syllable, [...set].sort().join("")]),
  );
}
