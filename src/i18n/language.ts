import type { Language } from "#domain/language.ts";

/** The value of `lang` for text in a language of the interface. */
export const LANG_TAGS = { en: "en", zh: "zh-Hans" } as const satisfies Record<Language, string>;

const HAN_RUN =
  /[\p{Script=Han}][\p{Script=Han}，。、；：？！“”‘’《》（）〈〉—…·\d\s]*[\p{Script=Han}》”）〉]|\p{Script=Han}/gu;

/** One stretch of a text, with the language it is in where that is not the page's own. */
export type Stretch = { readonly text: string; readonly lang: string | null };

/** Splits an English text at its runs of Han characters, so that each can carry its own `lang`. */
export function splitHan(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let last = 0;
  for (const match of text.matchAll(HAN_RUN)) {
    if (match.index > last) stretches.push({ text: text.slice(last, match.index), lang: null });
    stretches.push({ text: match[0], lang: LANG_TAGS.zh });
    last = match.index + match[0].length;
  }
  if (last < text.length) stretches.push({ text: text.slice(last), lang: null });
  return stretches;
}
