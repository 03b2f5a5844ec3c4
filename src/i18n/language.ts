import type { Language } from "#domain/language.ts";

/** The value of `lang` for text in a language of the interface. */
export const LANG_TAGS = { en: "en", zh: "zh-Hans" } as const satisfies Record<Language, string>;

const HAN_RUN =
  /[\p{Script=Han}][\p{Script=Han}，。、；：？！“”‘’《》（）〈〉—…·\d\s]*[\p{Script=Han}》”）〉]|\p{Script=Han}/gu;

/** One stretch of a text, with the language it is in where that is not the page's own. */
export type Stretch = { readonly text: string; readonly lang: string | null };

/** What stands between Chinese quotation marks without a Chinese character among it: English words quoted as such. */
const LATIN_QUOTE = /(?<=“)[^“”\p{Script=Han}]*\p{Script=Latin}{2}[^“”\p{Script=Han}]*(?=”)/gu;

function splitAt(text: string, run: RegExp, lang: string): Stretch[] {
  const stretches: Stretch[] = [];
  let last = 0;
  for (const match of text.matchAll(run)) {
    if (match.index > last) stretches.push({ text: text.slice(last, match.index), lang: null });
    stretches.push({ text: match[0], lang });
    last = match.index + match[0].length;
  }
  if (last < text.length) stretches.push({ text: text.slice(last), lang: null });
  return stretches;
}

/** Splits an English text at its runs of Han characters, so that each can carry its own `lang`. */
export const splitHan = (text: string): Stretch[] => splitAt(text, HAN_RUN, LANG_TAGS.zh);

/** Splits a Chinese text at the English words it quotes; names in Latin letters stay as they are. */
export const splitLatinQuotes = (text: string): Stretch[] => splitAt(text, LATIN_QUOTE, LANG_TAGS.en);
