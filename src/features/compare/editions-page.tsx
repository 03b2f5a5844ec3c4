import { useMemo } from "react";
import type { EditionsDetails } from "#domain/editions.ts";
import type { Lane } from "#domain/timeline-index.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { DaysFigure } from "./days-figure.tsx";
import { EditionPicker } from "./edition-picker.tsx";
import { EditionsTable } from "./editions-table.tsx";
import { useFigureNote } from "./figure-note.tsx";
import type { FigureProps } from "./figures.tsx";
import { NumberFigure } from "./number-figure.tsx";
import { OutcomesFigure } from "./outcomes-figure.tsx";
import { VoiceFigure } from "./voice-figure.tsx";

const colorOf = (lanes: readonly Lane[], id: string): number =>
  (lanes.find((lane) => lane.id === id) ?? lanes[0])?.color ?? 1;

/** The editions side by side: in figures, then question by question. */
export function EditionsPage(props: {
  readonly details: EditionsDetails;
  readonly lanes: readonly Lane[];
  readonly picked: readonly string[];
  readonly onlyDifferences: boolean;
  readonly onPick: (ids: readonly string[]) => void;
  readonly onOnlyDifferences: (only: boolean) => void;
}) {
  const { details, picked, lanes } = props;
  const { language, messages } = useWords();
  const words = { ...messages.editions, ...EDITION_WORDS[language] };
  const sources = useMemo(() => new Map(details.sources.map((source) => [source.id, source])), [details]);
  const note = useFigureNote(sources);
  const figure: FigureProps = {
    details,
    note,
    color: colorOf(lanes, "editions"),
    documentsColor: colorOf(lanes, "documents"),
    stateOf: (edition) => (picked.length === 0 ? "plain" : picked.includes(edition) ? "picked" : "other"),
  };
  if (details.editions.length === 0) {
    return (
      <article className="details editions">
        <h1 tabIndex={-1}>{words.title}</h1>
        <p className="details__summary">{words.none}</p>
      </article>
    );
  }
  return (
    <article className="editions">
      <header className="editions__head">
        <h1 tabIndex={-1}>{words.title}</h1>
        <p>
          {words.lead}{" "}
          <a href="#editions-figures" className="no-print">
            {words.toFigures}
          </a>{" "}
          <a href="#editions-table" className="no-print">
            {words.toTable}
          </a>
        </p>
      </header>
      <section id="editions-figures" className="figures" tabIndex={-1} aria-labelledby="editions-figures-title">
        <h2 id="editions-figures-title" className="visually-hidden">
          {words.figures}
        </h2>
        <div className="figures__grid">
          <NumberFigure {...figure} property="participants" />
          <NumberFigure {...figure} property="countries" />
          <DaysFigure {...figure} />
          <p className="figures__key">{words.howToRead}</p>
        </div>
      </section>
      <section id="editions-table" className="editions__table" tabIndex={-1} aria-labelledby="editions-table-title">
        <h2 id="editions-table-title">{words.table}</h2>
        <EditionPicker
          editions={details.editions}
          picked={picked}
          onlyDifferences={props.onlyDifferences}
          onPick={props.onPick}
          onOnlyDifferences={props.onOnlyDifferences}
        />
        <EditionsTable details={details} sources={sources} picked={picked} onlyDifferences={props.onlyDifferences} />
        <p className="editions__print">{words.printNote}</p>
      </section>
      <div className="figures__grid figures__grid--two">
        <VoiceFigure {...figure} />
        <OutcomesFigure {...figure} />
      </div>
      {note.note}
    </article>
  );
}
