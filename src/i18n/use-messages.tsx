import { createContext, Fragment, type ReactNode, useContext } from "react";
import type { Language } from "#domain/language.ts";
import { splitHan, splitLatinQuotes } from "./language.ts";
import type { Messages } from "./messages.ts";

export type Words = { readonly language: Language; readonly messages: Messages };

const WordsContext = createContext<Words | null>(null);

/** Hands language and messages down to every part below it. */
export function WordsProvider({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  return <WordsContext value={words}>{children}</WordsContext>;
}

/** The language of the page and its messages. Throws outside a WordsProvider. */
export function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error("useWords needs a WordsProvider above it");
  return words;
}

/**
 * Text of the record in the page's language; Chinese characters on an English page, and English words quoted on a Chinese
 * one, carry their own `lang`.
 */
export function Prose({ text }: { readonly text: string }) {
  const { language } = useWords();
  const stretches = language === "zh" ? splitLatinQuotes(text) : splitHan(text);
  return stretches.map((stretch, place) =>
    stretch.lang === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change their order
      <Fragment key={place}>{stretch.text}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change their order
      <span key={place} lang={stretch.lang}>
        {stretch.text}
      </span>
    ),
  );
}
