import { type ReactNode, useId } from "react";
import type { Language } from "#domain/language.ts";
import { OWN_LIMITS, type OwnStep } from "#domain/own-tour.ts";
import { HIDEABLE } from "#domain/tour.ts";
import { useTalkWords } from "#i18n/use-talk-words.ts";

/** How long a text is to read: English in words, Chinese in characters. */
const readingLength = (text: string, language: Language): number =>
  language === "zh"
    ? [...text.replace(/[\p{P}\p{Z}\s]/gu, "")].length
    : text.split(/\s+/).filter((word) => word !== "").length;

/** A text with its label and what is to be known of it. */
export function Field(props: {
  readonly label: string;
  readonly value: string;
  readonly rows: number;
  readonly most: number;
  readonly hint?: ReactNode;
  readonly lang?: string;
  readonly onChange: (value: string) => void;
}) {
  const id = useId();
  const shared = {
    id,
    lang: props.lang,
    value: props.value,
    maxLength: props.most,
    "aria-describedby": props.hint === undefined ? undefined : `${id}-hint`,
  };
  return (
    <div className="own-field">
      <label htmlFor={id}>{props.label}</label>
      {props.rows === 1 ? (
        <input type="text" {...shared} onChange={(event) => props.onChange(event.target.value)} />
      ) : (
        <textarea rows={props.rows} {...shared} onChange={(event) => props.onChange(event.target.value)} />
      )}
      {props.hint === undefined ? null : (
        <p className="own-field__hint" id={`${id}-hint`}>
          {props.hint}
        </p>
      )}
    </div>
  );
}

/** Lines of a box as a list; an empty line is kept while it is written. */
export const linesOf = (text: string): string[] => (text === "" ? [] : text.split("\n").slice(0, OWN_LIMITS.questions));

/** A place where sources differ that a step may show: `record/disagreement` and its question. */
export type OfferedDisagreement = { readonly reference: string; readonly question: string };

/** The words of a step, and how it is shown. */
export function StepFields(props: {
  readonly step: OwnStep;
  readonly language: Language;
  readonly langTag: string;
  readonly offered: readonly OfferedDisagreement[];
  readonly onChange: (patch: Partial<OwnStep>) => void;
}) {
  const { step, langTag, onChange } = props;
  const talk = useTalkWords();
  const words = talk.own;
  const differsId = useId();
  const coverable = step.kind === "event" || step.kind === "view" ? HIDEABLE.filter((one) => one !== "outcomes") : [];
  return (
    <div className="own-step__fields">
      <Field
        label={words.stepTitle}
        value={step.title}
        rows={1}
        most={OWN_LIMITS.title}
        lang={langTag}
        onChange={(title) => onChange({ title })}
      />
      <Field
        label={words.narrative}
        value={step.narrative}
        rows={4}
        most={OWN_LIMITS.narrative}
        hint={words.narrativeHint(readingLength(step.narrative, props.language))}
        lang={langTag}
        onChange={(narrative) => onChange({ narrative })}
      />
      <Field
        label={words.notes}
        value={step.notes}
        rows={5}
        most={OWN_LIMITS.notes}
        lang={langTag}
        onChange={(notes) => onChange({ notes })}
      />
      <Field
        label={words.ask}
        value={step.ask.join("\n")}
        rows={2}
        most={OWN_LIMITS.question * OWN_LIMITS.questions}
        hint={words.onePerLine}
        lang={langTag}
        onChange={(text) => onChange({ ask: linesOf(text) })}
      />
      {coverable.length > 0 ? (
        <fieldset className="own-step__hide">
          <legend>{words.questionMode}</legend>
          {coverable.map((what) => (
            <label key={what}>
              <input
                type="checkbox"
                checked={step.hide.includes(what)}
                onChange={(event) =>
                  onChange({
                    hide: HIDEABLE.filter((one) => (one === what ? event.target.checked : step.hide.includes(one))),
                  })
                }
              />
              {words.hides[what]}
            </label>
          ))}
        </fieldset>
      ) : null}
      {props.offered.length > 0 ? (
        <div className="own-field">
          <label htmlFor={differsId}>{words.differs}</label>
          <select
            id={differsId}
            value={step.disagreement ?? ""}
            onChange={(event) => onChange({ disagreement: event.target.value === "" ? null : event.target.value })}
          >
            <option value="">{words.noDiffers}</option>
            {props.offered.map(({ reference, question }) => (
              <option key={reference} value={reference}>
                {question}
              </option>
            ))}
          </select>
        </div>
      ) : null}
    </div>
  );
}
