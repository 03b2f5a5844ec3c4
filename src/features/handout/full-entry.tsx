import type {
  ClaimDetails,
  DisagreementDetails,
  EventDetails,
  PartyDetails,
  SideDetails,
  SourceDetails,
} from "#domain/details.ts";
import type { Lane } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import type { Entry } from "./choose.ts";
import { Numbers, NumbersWithPlaces, type SourceNumbers, WhoSays } from "./citations.tsx";
import { claimsBeside } from "./claims-beside.ts";
import { EntryFrame } from "./entry.tsx";
import { breaksOf, fullEntryMm } from "./entry-height.ts";

type Sources = { readonly numbers: SourceNumbers; readonly sources: ReadonlyMap<string, SourceDetails> };

/** How certain a claim is and what the record makes of it. */
function Standing({ claim }: { readonly claim: ClaimDetails }) {
  const { messages } = useWords();
  return (
    <>
      {messages.certainty[claim.certainty]}
      {claim.value === "not-found" ? ` · ${messages.notFound}` : null}
      {claim.rank === "deprecated" ? ` · ${messages.notFollowed}` : null}
      {claim.rank === "preferred" ? ` · ${messages.followed}` : null}
      {claim.rankReason ? (
        <>
          {" · "}
          <Prose text={claim.rankReason} />
        </>
      ) : null}
    </>
  );
}

function Side({ side, numbers, sources }: Sources & { readonly side: SideDetails }) {
  const { language, messages } = useWords();
  return (
    <li className="handout-side">
      {side.claims.map((claim) => (
        <div key={claim.id} className="handout-side__claim">
          <p>
            <Prose text={claim.text} />
          </p>
          <p className="handout-note">
            <WhoSays claim={claim} sources={sources} numbers={numbers} />
            <Standing claim={claim} />
            {claim.record ? (
              <>
                {" · "}
                {messages.inRecordOf}
                {language === "zh" ? "" : " "}
                <Prose text={claim.record.title} />
              </>
            ) : null}
          </p>
        </div>
      ))}
    </li>
  );
}

/** A disagreement in full: the sides as equals, who says each, our reading with its reason. */
function FullDisagreement(props: Sources & { readonly disagreement: DisagreementDetails }) {
  const { question, sides, assessment, reason } = props.disagreement;
  const { messages } = useWords();
  return (
    <section className="handout-disagreement">
      <h4 className="handout-question">
        <span aria-hidden="true">≠ </span>
        <Prose text={messages.sourcesDifferOn(question)} />
      </h4>
      <ul className={`handout-sides handout-sides--${Math.min(sides.length, 4)}`}>
        {sides.map((side) => (
          <Side
            key={side.claims.map((claim) => claim.id).join()}
            side={side}
            numbers={props.numbers}
            sources={props.sources}
          />
        ))}
      </ul>
      <p>
        <b>{messages.ourReading}</b> <Prose text={assessment} /> <Prose text={reason} />
      </p>
    </section>
  );
}

/** Each claim that no disagreement above has shown, with its certainty and where its sources say so. */
function Claims({ event, numbers }: { readonly event: EventDetails; readonly numbers: SourceNumbers }) {
  const { language, messages } = useWords();
  const claims = claimsBeside(event);
  if (claims.length === 0) return null;
  return (
    <section className="handout-claims">
      <h4 className="handout-minor">
        {event.disagreements.length > 0 ? HANDOUT_WORDS[language].otherClaims : messages.whatIsClaimed}
      </h4>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} className="handout-claim">
            <Prose text={claim.text} />{" "}
            <span className="handout-note">
              <Standing claim={claim} /> · <NumbersWithPlaces citations={claim.citations} numbers={numbers} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Perspectives({ event, numbers }: { readonly event: EventDetails; readonly numbers: SourceNumbers }) {
  const { language, messages } = useWords();
  if (event.perspectives.length === 0) return null;
  return (
    <section className="handout-claims">
      <h4 className="handout-minor">{messages.perspectives}</h4>
      <ul>
        {event.perspectives.map((view) => (
          <li key={view.id} className="handout-claim">
            <Prose text={view.text} />{" "}
            <span className="handout-note">
              <b>
                <Prose text={view.holder} />
              </b>
              {language === "zh" ? "，" : ", "}
              {formatEventDate(view.date, language)} ·{" "}
              <NumbersWithPlaces citations={view.citations} numbers={numbers} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parties(props: {
  readonly heading: string;
  readonly parties: readonly PartyDetails[];
  readonly numbers: SourceNumbers;
}) {
  const { language } = useWords();
  if (props.parties.length === 0) return null;
  return (
    <section className="handout-parties">
      <h4 className="handout-minor">{props.heading}</h4>
      <ul>
        {props.parties.map((party) => (
          <li className="handout-party" key={`${party.id} ${party.role}`}>
            <b>
              <Prose text={party.name} />
            </b>
            {party.otherName ? (
              <>
                {" "}
                <span lang={language === "en" ? LANG_TAGS.zh : LANG_TAGS.en}>{party.otherName}</span>
              </>
            ) : null}
            {language === "zh" ? "，" : ", "}
            <Prose text={party.role} />
            <Numbers citations={party.citations} numbers={props.numbers} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An event with everything the record has of it. */
export function FullEntry(props: Sources & { readonly entry: Entry; readonly lane: Lane | undefined }) {
  const { entry, numbers, sources } = props;
  const { messages } = useWords();
  const { event } = entry;
  return (
    <EntryFrame entry={entry} lane={props.lane} breaks={breaksOf(fullEntryMm(event))}>
      {event.disagreements.map((disagreement) => (
        <FullDisagreement key={disagreement.id} disagreement={disagreement} numbers={numbers} sources={sources} />
      ))}
      <Claims event={event} numbers={numbers} />
      <Perspectives event={event} numbers={numbers} />
      <Parties heading={messages.people} parties={event.people} numbers={numbers} />
      <Parties heading={messages.organizations} parties={event.organizations} numbers={numbers} />
    </EntryFrame>
  );
}
