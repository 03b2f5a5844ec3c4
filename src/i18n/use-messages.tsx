import { createContext, Fragment, type ReactNode, useContext, useSyncExternalStore } from "react";
import type { Language } from "#domain/language.ts";
import { breakPointsOf } from "./break-points.ts";
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

type ProseProps = {
  readonly text: string;
  /** How stretches in the page's own language are written. */
  readonly write?: (text: string) => ReactNode;
};

const asItIs = (text: string): ReactNode => text;

/**
 * Text of the record in the page's language; Chinese characters on an English page, and English words quoted on a Chinese
 * one, carry their own `lang`.
 */
export function Prose({ text, write = asItIs }: ProseProps) {
  const { language } = useWords();
  const stretches = language === "zh" ? splitLatinQuotes(text) : splitHan(text);
  return stretches.map((stretch, place) =>
    stretch.lang === null ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change their order
      <Fragment key={place}>{write(stretch.text)}</Fragment>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: stretches of one text never change their order
      <span key={place} lang={stretch.lang}>
        {stretch.text}
      </span>
    ),
  );
}

function breakable(text: string): ReactNode {
  const points = breakPointsOf(text);
  return [0, ...points].map((from, place) => (
    <Fragment key={from}>
      {place === 0 ? null : <wbr />}
      {text.slice(from, points[place])}
    </Fragment>
  ));
}

const never = () => () => {};

/**
 * A title as `Prose` writes it; a Chinese one that takes several lines is broken between words. Only once the page is
 * alive: a browser need not know the same words as the build.
 */
export function TitleProse({ text }: { readonly text: string }) {
  const { language } = useWords();
  const isAlive = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (language !== "zh" || !isAlive || !("Segmenter" in Intl)) return <Prose text={text} />;
  return (
    <span className="by-words">
      <Prose text={text} write={breakable} />
    </span>
  );
}
