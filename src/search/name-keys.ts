import { foldCharacters, type Variants } from "#domain/text-runs.ts";

/** Who types 2016年乌镇 means 2016 乌镇. */
const YEAR_SIGN = /(\p{N})年/gu;

/** A name as typed and as written meet in: its folded words and stretches of Chinese. */
const wordsOf = (text: string, variants: Variants): string[] => {
  const folded = foldCharacters(text, variants).map((character) => character.text);
  return (
    folded
      .join("")
      .replace(YEAR_SIGN, "$1 ")
      .match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
  );
};

/** A name by which a record may be meant: `closed` without spaces, `sorted` in whatever order its words are typed. */
export type NameKeys = { readonly spaced: string; readonly closed: string; readonly sorted: string };

export function nameKeys(text: string, variants: Variants): NameKeys {
  const words = wordsOf(text, variants);
  return { spaced: ` ${words.join(" ")} `, closed: words.join(""), sorted: words.toSorted().join(" ") };
}
