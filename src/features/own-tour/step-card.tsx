import { type PointerEventHandler, useEffect, useState } from "react";
import type { EventDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import type { OwnStep } from "#domain/own-tour.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { Prose } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { type OfferedDisagreement, StepFields } from "./step-fields.tsx";

export type StepCardProps = {
  readonly step: OwnStep;
  /** Counted from 1. */
  readonly place: number;
  readonly total: number;
  readonly language: Language;
  /** The event the record has under the step's id, with its title; null where it has none. */
  readonly event: { readonly id: string; readonly title: string } | null;
  readonly loadEvent: (id: string) => Promise<EventDetails>;
  readonly isOpen: boolean;
  readonly isDragged: boolean;
  /** Where what is dragged would be put: before this step, or after it where it is the last. */
  readonly drop: "before" | "after" | null;
  readonly onOpen: (open: boolean) => void;
  readonly onHandle: PointerEventHandler<HTMLElement>;
  readonly onMove: (by: 1 | -1) => void;
  readonly onRemove: () => void;
  readonly onChange: (patch: Partial<OwnStep>) => void;
};

/** The disagreements of a step's event, once they are asked for. */
function useOffered({ event, isOpen, loadEvent }: StepCardProps): readonly OfferedDisagreement[] {
  const [offered, setOffered] = useState<readonly OfferedDisagreement[]>([]);
  const id = event?.id ?? null;
  useEffect(() => {
    if (id === null || !isOpen) return;
    let wanted = true;
    loadEvent(id).then(
      ({ disagreements }) => {
        if (wanted) setOffered(disagreements.map((one) => ({ reference: `${id}/${one.id}`, question: one.question })));
      },
      // Without them there is less to choose from; the step is as it was.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [id, isOpen, loadEvent]);
  return offered;
}

/** A step of the tour that is made: what it shows, its words, and its place. */
export function StepCard(props: StepCardProps) {
  const { step, place, total, event } = props;
  const talk = useTalkWords();
  const words = talk.own;
  const offered = useOffered(props);
  const name = step.title.trim() || event?.title || words.untitledStep;
  const isLost = step.kind === "event" && event === null;
  return (
    <li className={props.isDragged ? "own-step is-dragged" : "own-step"} data-key={step.key} data-drop={props.drop}>
      <div className="own-step__head">
        <span className="own-step__handle" title={words.drag} aria-hidden="true" onPointerDown={props.onHandle}>
          ⠿
        </span>
        <div className="own-step__name">
          <h3>
            <Prose text={words.stepName(place, name)} />
          </h3>
          <p>
            {words.kinds[step.kind]}
            {event && event.title !== name ? (
              <>
                {" · "}
                <SubjectLink subject={{ page: "event", id: event.id }}>
                  <Prose text={event.title} />
                </SubjectLink>
              </>
            ) : null}
          </p>
        </div>
        <div className="own-step__tools">
          <button
            type="button"
            className="button"
            data-move="-1"
            aria-label={words.up(name)}
            aria-disabled={place === 1}
            onClick={() => place > 1 && props.onMove(-1)}
          >
            ↑
          </button>
          <button
            type="button"
            className="button"
            data-move="1"
            aria-label={words.down(name)}
            aria-disabled={place === total}
            onClick={() => place < total && props.onMove(1)}
          >
            ↓
          </button>
          <button
            type="button"
            className="button"
            aria-label={words.edit(name)}
            aria-expanded={props.isOpen}
            onClick={() => props.onOpen(!props.isOpen)}
          >
            ✎
          </button>
          <button type="button" className="button" aria-label={words.remove(name)} onClick={props.onRemove}>
            ×
          </button>
        </div>
      </div>
      {isLost ? <p className="own-step__lost">{words.noSuchEvent(step.event ?? "")}</p> : null}
      {props.isOpen ? (
        <StepFields
          step={step}
          language={props.language}
          langTag={LANG_TAGS[props.language]}
          offered={offered}
          onChange={props.onChange}
        />
      ) : step.narrative === "" ? null : (
        <p className="own-step__narrative">
          <Prose text={step.narrative} />
        </p>
      )}
    </li>
  );
}
