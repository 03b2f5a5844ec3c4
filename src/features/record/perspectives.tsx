import type { ReactNode } from "react";
import type { PerspectiveDetails } from "#domain/details.ts";
import { textPlace } from "#domain/term-use.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { CitationNumbers, type SourceNumbers } from "./citations.tsx";
import { TermProse } from "./term-prose.tsx";

/** Opinions, each with its holder: never mixed with the claims. */
export function Perspectives<T extends PerspectiveDetails>(props: {
  readonly perspectives: readonly T[];
  readonly numbers: SourceNumbers;
  readonly after?: (perspective: T) => ReactNode;
}) {
  const { language, messages } = useWords();
  if (props.perspectives.length === 0) return null;
  return (
    <section className="perspectives">
      <h2>{messages.perspectives}</h2>
      {props.perspectives.map((perspective) => (
        <figure key={perspective.id} id={`perspective-${perspective.id}`}>
          <blockquote>
            <TermProse text={perspective.text} at={textPlace.perspective(perspective.id)} />
            <CitationNumbers
              citations={perspective.citations}
              numbers={props.numbers}
              anchor={`view-${perspective.id}`}
            />
          </blockquote>
          <figcaption>
            <Prose text={perspective.holder} />
            {language === "zh" ? "，" : ", "}
            {formatEventDate(perspective.date, language)}
            {props.after?.(perspective)}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
