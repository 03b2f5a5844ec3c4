import type { ReactNode } from "react";
import type { DisagreementDetails } from "#domain/details.ts";
import type { Lane } from "#domain/timeline-index.ts";
import { formatEventDate, isOngoing } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import type { Entry } from "./choose.ts";
import { Numbers, type SourceNumbers } from "./citations.tsx";
import { type Breaks, breaksOf, shortEntryMm } from "./entry-height.ts";
import { LaneMark } from "./lane-mark.tsx";

/** The frame of an event's entry: number, date and lane at the side, title and text beside them. */
export function EntryFrame(props: {
  readonly entry: Entry;
  readonly lane: Lane | undefined;
  readonly breaks: Breaks;
  readonly children: ReactNode;
}) {
  const { entry, lane, breaks } = props;
  const { event, number } = entry;
  const { language, messages } = useWords();
  const zh = language === "zh";
  return (
    <article className={`handout-entry is-${breaks}`} data-event-id={event.id}>
      <div className="handout-entry__side">
        <span className="handout-entry__number">{number}</span>
        <p className="handout-entry__date">{formatEventDate(event.date, language)}</p>
        {isOngoing(event.date) ? <p>{messages.ongoingNote}</p> : null}
        {lane ? (
          <p className="handout-entry__lane">
            <LaneMark lane={lane} />
            {lane.name}
          </p>
        ) : null}
        {event.places.length > 0 ? <p>{event.places.map(({ name }) => name).join(zh ? "、" : ", ")}</p> : null}
      </div>
      <h3 className="handout-entry__title">
        <Prose text={event.title} />
      </h3>
      <p className="handout-entry__summary">
        <Prose text={event.summary} />
      </p>
      {props.children}
    </article>
  );
}

/** A disagreement in short: the question, what each side says, our reading. */
function BriefDisagreement(props: { readonly disagreement: DisagreementDetails; readonly numbers: SourceNumbers }) {
  const { question, sides, assessment } = props.disagreement;
  const { messages } = useWords();
  return (
    <section className="handout-brief">
      <h4 className="handout-question">
        <span aria-hidden="true">≠ </span>
        <Prose text={messages.sourcesDifferOn(question)} />
      </h4>
      <ul>
        {sides.map((side) => (
          <li className="handout-brief__side" key={side.claims.map((claim) => claim.id).join()}>
            <span className="handout-brief__dash" aria-hidden="true">
              –
            </span>
            {side.claims.map((claim) => (
              <span key={claim.id}>
                <Prose text={claim.text} />
                <Numbers citations={claim.citations} numbers={props.numbers} />{" "}
              </span>
            ))}
          </li>
        ))}
      </ul>
      <p>
        <b>{messages.ourReading}</b> <Prose text={assessment} />
      </p>
    </section>
  );
}

/** An event in short. */
export function ShortEntry(props: {
  readonly entry: Entry;
  readonly lane: Lane | undefined;
  readonly numbers: SourceNumbers;
}) {
  const { entry, numbers } = props;
  const { language, messages } = useWords();
  const { event } = entry;
  const cited = event.sources.map(({ id }) => numbers.get(id) ?? 0).sort((a, b) => a - b);
  return (
    <EntryFrame entry={entry} lane={props.lane} breaks={breaksOf(shortEntryMm(event))}>
      {event.disagreements.map((disagreement) => (
        <BriefDisagreement key={disagreement.id} disagreement={disagreement} numbers={numbers} />
      ))}
      <p className="handout-entry__sources">
        {messages.sources}
        {language === "zh" ? "：" : " "}
        {cited.join(language === "zh" ? "、" : ", ")}
      </p>
    </EntryFrame>
  );
}
