import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import type { StepNotes, Tour } from "#domain/tour.ts";
import { placeAfter, revealsOf, samePlace, type TourPlace } from "#domain/tour-course.ts";
import { Prose } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { usePointerFocus } from "#ui/use-pointer-focus.ts";
import { RevealList, useRevealText } from "./reveal-list.tsx";

export type SpeakerViewProps = {
  readonly tour: Tour;
  readonly notes: readonly StepNotes[];
  readonly place: TourPlace;
  readonly notesSize: number;
  /** Whether the two windows are together, in words. */
  readonly connection: string;
  readonly said: string;
  readonly notice: ReactNode;
  readonly clock: ReactNode;
  readonly controls: ReactNode;
  readonly code: ReactNode;
  readonly steps: ReactNode;
  readonly mainRef: RefObject<HTMLElement | null>;
};

/** What comes at the next click: the next reveal, or the next step. */
function Coming({ tour, place }: Pick<SpeakerViewProps, "tour" | "place">) {
  const talk = useTalkWords();
  const revealText = useRevealText();
  const next = placeAfter(tour, place);
  const step = tour.steps[next.step - 1];
  if (!step || samePlace(next, place)) return <p>{talk.tours.endOfTour}</p>;
  if (next.step === place.step) {
    const reveal = revealsOf(step)[next.shown - 1];
    return <p>{reveal ? <Prose text={revealText(step, reveal)} /> : null}</p>;
  }
  return (
    <>
      <h3>
        <Prose text={step.title} />
      </h3>
      <p>
        <Prose text={step.narrative} />
      </p>
    </>
  );
}

/** Keeps the step that is given in sight within the column that scrolls, and the page where it is. */
function useStepInSight(step: number): RefObject<HTMLDivElement | null> {
  const column = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step is another link
  useEffect(() => {
    const box = column.current;
    const current = box?.querySelector('[aria-current="step"]');
    if (!box || !current || box.scrollHeight <= box.clientHeight) return;
    const [outer, inner] = [box.getBoundingClientRect(), current.getBoundingClientRect()];
    if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
    box.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  }, [step]);
  return column;
}

/** The speaker's window: what the audience sees, what comes next, what to say and to ask, and the time. */
export function SpeakerView(props: SpeakerViewProps) {
  const { tour, place, mainRef } = props;
  const talk = useTalkWords();
  usePointerFocus(mainRef);
  const sideRef = useStepInSight(place.step);
  const words = talk.tours;
  const step = tour.steps[place.step - 1];
  const notes = props.notes[place.step - 1];
  return (
    <main
      className="speaker"
      data-tour={tour.id}
      data-step={place.step}
      data-notes-size={props.notesSize}
      ref={mainRef}
    >
      <header className="speaker__head">
        <div>
          <h1 tabIndex={-1}>
            <Prose text={words.speakerOf(tour.title)} />
          </h1>
          <p className="speaker__connection">{props.connection}</p>
        </div>
        {props.clock}
      </header>
      {props.notice}
      <div className="speaker__columns">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where a step has much to reveal */}
        <div className="speaker__steps" tabIndex={0}>
          <section className="speaker__now" aria-labelledby="speaker-now">
            <p className="speaker__count">{words.stepOf(place.step, tour.steps.length)}</p>
            <h2 id="speaker-now">
              <Prose text={step?.title ?? ""} />
            </h2>
            <p>
              <Prose text={step?.narrative ?? ""} />
            </p>
            {step ? <RevealList step={step} shown={place.shown} /> : null}
          </section>
          <section className="speaker__next" aria-labelledby="speaker-next">
            <h2 id="speaker-next">{words.nextClick}</h2>
            <Coming tour={tour} place={place} />
          </section>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls where notes are long or large */}
        <section className="speaker__notes" aria-label={words.notes} data-region="notes" tabIndex={0}>
          <h2>{words.say}</h2>
          <p>
            <Prose text={notes?.notes ?? ""} />
          </p>
          <h2>{words.ask}</h2>
          <ul>
            {(notes?.ask ?? []).map((question) => (
              <li key={question}>
                <Prose text={question} />
              </li>
            ))}
          </ul>
        </section>
        <div className="speaker__side" ref={sideRef}>
          {props.code}
          {props.steps}
        </div>
      </div>
      {props.controls}
      <p className="visually-hidden" role="status">
        {props.said}
      </p>
    </main>
  );
}
