import type { ReactNode } from "react";
import type { AssembledTour } from "#domain/assemble-own-tour.ts";
import type { OwnTour } from "#domain/own-tour.ts";
import { joinNames } from "#i18n/filter-words.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";

/** A tour that came in a link: what is in it, and whether it is to be kept. Nothing has been kept so far. */
export function TourPreview(props: {
  readonly own: OwnTour;
  readonly made: AssembledTour;
  /** How many of its steps could not be read. */
  readonly lost: number;
  readonly isKept: boolean;
  /** Links to its windows and its handout. */
  readonly ways: ReactNode;
  readonly onKeep: () => void;
  readonly onOpenKept: () => void;
}) {
  const { own, made } = props;
  const { tour, notes } = made;
  const { language } = useWords();
  const talk = useTalkWords();
  const words = talk.own;
  const lang = LANG_TAGS[own.language];
  return (
    <article className="own-preview" aria-labelledby="own-preview-title">
      <p className="own-preview__kicker">{words.preview}</p>
      <h2 id="own-preview-title" lang={lang}>
        {tour.title}
      </h2>
      <p className="tour__for">
        {tour.audience === "" ? null : (
          <>
            <span lang={lang}>{tour.audience}</span>
            {" · "}
          </>
        )}
        {talk.tours.minutes(tour.minutes)}
        {" · "}
        {words.stepCount(tour.steps.length)}
      </p>
      <p className="own-preview__whose">
        {words.somebody} {notes.some((one) => one.notes !== "" || one.ask.length > 0) ? words.hasNotes : null}
      </p>
      {made.missing.length > 0 ? <p role="status">{words.missing(joinNames(made.missing, language))}</p> : null}
      {props.lost > 0 ? <p role="status">{words.lostSteps(props.lost)}</p> : null}
      {tour.steps.length === 0 ? <p>{words.nothingLeft}</p> : <p className="own-tour__ways">{props.ways}</p>}
      <div className="own-preview__keep">
        {props.isKept ? (
          <>
            <p role="status">{words.kept}</p>
            <button type="button" className="button" onClick={props.onOpenKept}>
              {words.openKept}
            </button>
          </>
        ) : (
          <>
            <p>{words.keepAsk}</p>
            <button type="button" className="button" onClick={props.onKeep}>
              {words.keepTour}
            </button>
          </>
        )}
      </div>
      <ol className="own-preview__steps" lang={lang}>
        {tour.steps.map((step, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a preview's steps never change their order
          <li key={at}>
            <h3>{step.title}</h3>
            <p>
              <Prose text={step.narrative} />
            </p>
          </li>
        ))}
      </ol>
    </article>
  );
}
