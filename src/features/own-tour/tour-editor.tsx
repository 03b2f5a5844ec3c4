import { type ReactNode, useId, useState } from "react";
import type { EventDetails } from "#domain/details.ts";
import { OWN_LIMITS, type OwnTour } from "#domain/own-tour.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { StepEditor } from "./step-editor.tsx";
import { Field, linesOf } from "./step-fields.tsx";
import { TourShare } from "./tour-share.tsx";

/** A tour that is worked on: its name, its steps, and what can be done with it. */
export function TourEditor(props: {
  readonly index: TimelineIndex;
  readonly tour: OwnTour;
  readonly newName: () => string;
  readonly loadEvent: (id: string) => Promise<EventDetails>;
  readonly addressOf: (fragment: string) => string;
  /** Links to its windows and its handout. */
  readonly ways: ReactNode;
  readonly onChange: (patch: (tour: OwnTour) => OwnTour) => void;
  readonly onDelete: () => void;
}) {
  const { tour, onChange } = props;
  const talk = useTalkWords();
  const words = talk.own;
  const minutesId = useId();
  const [asks, setAsks] = useState(false);
  const lang = LANG_TAGS[tour.language];
  const set = (patch: Partial<OwnTour>) => onChange((one) => ({ ...one, ...patch }));
  return (
    <article className="own-tour" aria-label={tour.title.trim() || words.untitledTour}>
      <div className="own-tour__head">
        <Field
          label={words.tourName}
          value={tour.title}
          rows={1}
          most={OWN_LIMITS.title}
          lang={lang}
          onChange={(title) => set({ title })}
        />
        <Field
          label={words.audience}
          value={tour.audience}
          rows={1}
          most={OWN_LIMITS.title}
          lang={lang}
          onChange={(audience) => set({ audience })}
        />
        <div className="own-field own-field--short">
          <label htmlFor={minutesId}>{words.minutes}</label>
          <input
            id={minutesId}
            type="number"
            min={1}
            max={OWN_LIMITS.minutes}
            value={tour.minutes}
            onChange={(event) => {
              const minutes = event.target.valueAsNumber;
              if (Number.isInteger(minutes) && minutes > 0) set({ minutes: Math.min(minutes, OWN_LIMITS.minutes) });
            }}
          />
        </div>
      </div>
      {tour.steps.length > 0 ? <p className="own-tour__ways">{props.ways}</p> : null}
      <StepEditor
        index={props.index}
        tour={tour}
        newName={props.newName}
        loadEvent={props.loadEvent}
        onChange={onChange}
      />
      <Field
        label={words.questions}
        value={tour.questions.join("\n")}
        rows={3}
        most={OWN_LIMITS.question * OWN_LIMITS.questions}
        hint={words.onePerLine}
        lang={lang}
        onChange={(text) => set({ questions: linesOf(text) })}
      />
      <TourShare tour={tour} addressOf={props.addressOf} />
      <p className="own-tour__delete">
        {asks ? (
          <>
            <span role="alert">{words.deleteAsk(tour.title.trim() || words.untitledTour)}</span>{" "}
            <button type="button" className="button" onClick={props.onDelete}>
              {words.deleteYes}
            </button>{" "}
            <button type="button" className="button" onClick={() => setAsks(false)}>
              {words.keep}
            </button>
          </>
        ) : (
          <button type="button" className="text-button" onClick={() => setAsks(true)}>
            {words.deleteTour}
          </button>
        )}
      </p>
    </article>
  );
}
