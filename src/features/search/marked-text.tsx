import { Fragment, type ReactNode } from "react";
import type { Range } from "#domain/mark-matches.ts";
import { LANG_TAGS, splitHan, splitLatinQuotes } from "#i18n/language.ts";
import { useWords } from "#i18n/use-messages.tsx";

/** The part of a text from `start` on with what of the ranges lies in it marked. */
function markPart(text: string, start: number, ranges: readonly Range[]): ReactNode[] {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const range of ranges) {
    const from = Math.max(range.start - start, at);
    const to = Math.min(range.end - start, text.length);
    if (from >= to) continue;
    if (from > at) parts.push(<Fragment key={at}>{text.slice(at, from)}</Fragment>);
    parts.push(<mark key={`mark ${from}`}>{text.slice(from, to)}</mark>);
    at = to;
  }
  if (at < text.length) parts.push(<Fragment key={at}>{text.slice(at)}</Fragment>);
  return parts;
}

/** Text of the record as `Prose` sets it, with what was found in it marked. */
export function MarkedText({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const { language } = useWords();
  const stretches = language === "zh" ? splitLatinQuotes(text) : splitHan(text);
  let start = 0;
  return stretches.map((stretch) => {
    const key = start;
    const parts = markPart(stretch.text, start, ranges);
    start += stretch.text.length;
    return stretch.lang === null ? (
      <Fragment key={key}>{parts}</Fragment>
    ) : (
      <span key={key} lang={stretch.lang}>
        {parts}
      </span>
    );
  });
}

const HAN = /\p{Script=Han}/u;

/** A text in whichever of the two languages, in an element that says which where it is not the page's. */
export function MarkedElsewhere({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  const { language } = useWords();
  const own = HAN.test(text) ? "zh" : "en";
  return own === language ? (
    <MarkedText text={text} ranges={ranges} />
  ) : (
    <span lang={LANG_TAGS[own]}>{markPart(text, 0, ranges)}</span>
  );
}
