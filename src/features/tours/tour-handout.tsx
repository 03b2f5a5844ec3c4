import type { ReactNode } from "react";
import type { CitationDetails, SourceDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { StepNotes, Tour, TourStep } from "#domain/tour.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Locators, SourceTitle } from "#i18n/source-words.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { useAtOnce } from "#state/use-at-once.ts";
import type { Vocabulary } from "#state/view.ts";
import { Paper, type PaperFoot, PaperSheet } from "#ui/paper.tsx";
import { ComparisonTable } from "./comparison-table.tsx";
import { StepPicture } from "./step-picture.tsx";

export type TourHandoutProps = {
  readonly index: TimelineIndex;
  readonly vocabulary: Vocabulary;
  readonly tour: Tour;
  readonly notes: readonly StepNotes[];
  /** The copy with the notes, and with what the class is to find out. */
  readonly teacher: boolean;
  readonly onTeacher: (teacher: boolean) => void;
  readonly foot: PaperFoot;
  /** True for a tour that is none of the record. */
  readonly isOwn: boolean;
  /** Steps left out, and other things to know. */
  readonly notice: ReactNode;
  /** The link back. */
  readonly back: ReactNode;
};

type SourceNumbers = ReadonlyMap<string, number>;

/** Small raised numbers of the sources behind a text. */
function Numbers(props: { readonly citations: readonly CitationDetails[]; readonly numbers: SourceNumbers }) {
  const words = useTalkWords().handout;
  const cited = [...new Set(props.citations.flatMap(({ source }) => props.numbers.get(source) ?? []))];
  if (cited.length === 0) return null;
  return (
    <sup className="tour-paper__numbers">
      <span className="visually-hidden">{words.sources} </span>
      {cited.sort((a, b) => a - b).join(", ")}
    </sup>
  );
}

/** Ruled lines to write on. */
function Lines({ count }: { readonly count: number }) {
  const words = useTalkWords().handout;
  return (
    <div className="tour-paper__lines" role="img" aria-label={words.write}>
      {Array.from({ length: count }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have no order to change
        <span key={at} />
      ))}
    </div>
  );
}

function Differing(props: {
  readonly disagreement: NonNullable<TourStep["disagreement"]>;
  readonly numbers: SourceNumbers;
  readonly teacher: boolean;
}) {
  const { disagreement, numbers, teacher } = props;
  const { messages } = useWords();
  return (
    <section className="tour-paper__differs">
      <h4>
        <span aria-hidden="true">≠ </span>
        <span className="visually-hidden">{messages.sourcesDiffer}: </span>
        <Prose text={disagreement.question} />
      </h4>
      <ul className="tour-paper__sides">
        {disagreement.sides.map((side) => (
          <li key={side.claims.map(({ id }) => id).join()}>
            {side.claims.map((claim) => (
              <p key={claim.id}>
                <Prose text={claim.text} />
                <Numbers citations={claim.citations} numbers={numbers} />
              </p>
            ))}
          </li>
        ))}
      </ul>
      {teacher ? (
        <p>
          <strong>{messages.ourReading}</strong> <Prose text={disagreement.assessment} />{" "}
          <Prose text={disagreement.reason} />
        </p>
      ) : (
        <Lines count={2} />
      )}
    </section>
  );
}

function Step(
  props: Pick<TourHandoutProps, "index" | "vocabulary" | "teacher"> & {
    readonly step: TourStep;
    readonly notes: StepNotes | undefined;
    readonly place: number;
    readonly numbers: SourceNumbers;
  },
) {
  const { step, notes, place, teacher, numbers } = props;
  const talk = useTalkWords();
  const words = talk.handout;
  const ask = notes?.ask ?? [];
  const isGuessed = step.hide.length > 0;
  const lines = step.fragments.flatMap(({ text }) => text ?? []);
  return (
    <article className="tour-paper__step">
      <div className="tour-paper__told">
        <h3>
          <b>{place}</b> <Prose text={step.title} />
        </h3>
        <StepPicture
          index={props.index}
          vocabulary={props.vocabulary}
          step={step}
          place={place}
          covered={!teacher}
          label={words.picture(step.title)}
        />
        {step.comparison ? (
          <ComparisonTable
            comparison={step.comparison}
            covered={!teacher && step.hide.includes("outcomes")}
            title={step.title}
          />
        ) : null}
        <p className="tour-paper__narrative">
          <Prose text={step.narrative} />
          <Numbers citations={step.citations} numbers={numbers} />
        </p>
      </div>
      {lines.length > 0 && (teacher || !isGuessed) ? (
        <ul className="tour-paper__points">
          {lines.map((line) => (
            <li key={line}>
              <Prose text={line} />
            </li>
          ))}
        </ul>
      ) : null}
      {step.disagreement ? <Differing disagreement={step.disagreement} numbers={numbers} teacher={teacher} /> : null}
      {teacher && notes && notes.notes !== "" ? (
        <div className="tour-paper__notes">
          <h4>{talk.tours.say}</h4>
          <p>
            <Prose text={notes.notes} />
          </p>
        </div>
      ) : null}
      {ask.map((question) => (
        <div key={question} className="tour-paper__ask">
          <p>
            <strong>
              <Prose text={question} />
            </strong>
          </p>
          {teacher ? null : <Lines count={2} />}
        </div>
      ))}
    </article>
  );
}

/** Where in each source the tour is told from. */
function placesIn(tour: Tour, source: string): string[] {
  const citing = tour.steps.flatMap((step) => [
    ...step.citations,
    ...(step.disagreement?.sides.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations)) ?? []),
  ]);
  return [...new Set(citing.filter((one) => one.source === source).map(({ locator }) => locator))];
}

function Source({ source, locators }: { readonly source: SourceDetails; readonly locators: readonly string[] }) {
  const { language, messages } = useWords();
  const words = useTalkWords().handout;
  const comma = language === "zh" ? "，" : ", ";
  return (
    <>
      <SourceTitle source={source} />
      {language === "zh" ? "。" : ". "}
      <Prose text={source.publisher} />
      {comma}
      {source.date ? formatEventDate(source.date, language, "short") : messages.undated}
      {comma}
      <Locators locators={locators} />
      <span className="tour-paper__address">{source.url ?? words.unlinked}</span>
    </>
  );
}

/** A tour on paper: what is told at each step, with the picture of the chart, questions to write on, and sources. */
export function TourHandout(props: TourHandoutProps) {
  const { tour, notes, teacher, foot } = props;
  const [shown, choose] = useAtOnce(teacher, props.onTeacher);
  const talk = useTalkWords();
  const words = talk.handout;
  const numbers: SourceNumbers = new Map(tour.sources.map(({ id }, at) => [id, at + 1]));
  const copies = [
    { is: false, name: words.student },
    { is: true, name: words.teacher },
  ];
  return (
    <div className="handout">
      <header className="handout-bar">
        <h1 className="handout-bar__title" tabIndex={-1}>
          <Prose text={talk.tours.handoutOf(tour.title)} />
        </h1>
        <fieldset className="segmented">
          <legend className="visually-hidden">{words.whose}</legend>
          {copies.map(({ is, name }) => (
            <label key={name} className="segmented__choice">
              <input
                className="segmented__input"
                type="radio"
                name="handout-copy"
                checked={shown === is}
                onChange={() => choose(is)}
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
        {props.notice}
        {props.back}
        <button type="button" className="button button--primary" onClick={() => window.print()}>
          {words.print}
        </button>
      </header>
      <Paper foot={foot}>
        <PaperSheet foot={foot}>
          <div className="tour-paper">
            <header className="tour-paper__head">
              <h2>
                <Prose text={tour.title} />
              </h2>
              <p>
                {tour.audience === "" ? null : (
                  <>
                    <Prose text={tour.audience} />
                    {" · "}
                  </>
                )}
                {talk.tours.minutes(tour.minutes)}
                {teacher ? ` · ${words.teacher}` : null}
              </p>
              {props.isOwn ? <p>{words.own}</p> : null}
              {teacher ? null : (
                <p className="tour-paper__name">
                  {words.name}
                  <span />
                </p>
              )}
              {tour.aims.length > 0 ? (
                <section>
                  <h3>{words.aims}</h3>
                  <ul>
                    {tour.aims.map((aim) => (
                      <li key={aim}>
                        <Prose text={aim} />
                      </li>
                    ))}
                  </ul>
                </section>
              ) : null}
              {tour.handIn === "" ? null : (
                <section>
                  <h3>{talk.tours.handIn}</h3>
                  <p>
                    <Prose text={tour.handIn} />
                  </p>
                </section>
              )}
            </header>
            {tour.steps.map((step, at) => (
              <Step
                // biome-ignore lint/suspicious/noArrayIndexKey: the steps of a tour are told apart by their place
                key={at}
                index={props.index}
                vocabulary={props.vocabulary}
                teacher={teacher}
                step={step}
                notes={notes[at]}
                place={at + 1}
                numbers={numbers}
              />
            ))}
            {tour.questions.length > 0 ? (
              <section className="tour-paper__questions">
                <h3>{words.questions}</h3>
                <ol>
                  {tour.questions.map((question) => (
                    <li key={question}>
                      <p>
                        <Prose text={question} />
                      </p>
                      {teacher ? null : <Lines count={5} />}
                    </li>
                  ))}
                </ol>
              </section>
            ) : null}
            {tour.sources.length > 0 ? (
              <section className="tour-paper__sources">
                <h3>{words.sources}</h3>
                <ol>
                  {tour.sources.map((source, at) => (
                    <li key={source.id}>
                      <b>{at + 1}</b>
                      <span>
                        <Source source={source} locators={placesIn(tour, source.id)} />
                      </span>
                    </li>
                  ))}
                </ol>
              </section>
            ) : null}
          </div>
        </PaperSheet>
      </Paper>
    </div>
  );
}
