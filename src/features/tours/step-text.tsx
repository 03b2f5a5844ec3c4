import type { TourStep } from "#domain/tour.ts";
import { type Covered, type Reveal, revealsOf } from "#domain/tour-course.ts";
import { Prose, TitleProse } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { Reading, Sides, type SourcesById } from "./sides.tsx";

/** A line that comes later keeps its place; without scripts, where nothing comes, it is simply there. */
function Fragments({ step, seen }: { readonly step: TourStep; readonly seen: ReadonlySet<number> }) {
  const talk = useTalkWords();
  const lines = step.fragments.flatMap(({ text }, at) => (text === null ? [] : [{ text, at }]));
  if (lines.length === 0) return null;
  return (
    <ul className="stage__fragments" aria-label={talk.tours.fragments}>
      {lines.map(({ text, at }) => (
        <li key={at} className={seen.has(at) ? undefined : "is-to-come"}>
          <Prose text={text} />
        </li>
      ))}
    </ul>
  );
}

export type Part = "narrative" | "table" | "fragments" | "sides" | "reading";

const kindsAt = (step: TourStep, shown: number): ReadonlySet<Reveal["kind"]> =>
  new Set(
    revealsOf(step)
      .slice(0, shown)
      .map(({ kind }) => kind),
  );

/** The part of a step the audience has come to: those before it give way where there is no room for all. */
export function partAt(step: TourStep, shown: number): Part {
  const kinds = kindsAt(step, shown);
  if (kinds.has("reading")) return "reading";
  if (kinds.has("sides")) return "sides";
  if (kinds.has("fragment")) return "fragments";
  return kinds.has("table") ? "table" : "narrative";
}

/** What the audience reads at a step, as far as its reveals have come: `stage.css` says what gives way to what. */
export function StepText(props: {
  readonly step: TourStep;
  readonly shown: number;
  readonly covered: Covered;
  readonly sources: SourcesById;
  /** Above the title: the tour's own on its first card. */
  readonly above: string | null;
  /** To discuss, on the last card. */
  readonly questions: readonly string[];
  /** The next reveal, by a click on what is covered. */
  readonly onReveal: () => void;
}) {
  const { step, covered } = props;
  const talk = useTalkWords();
  const seen = revealsOf(step).slice(0, props.shown);
  const kinds = kindsAt(step, props.shown);
  const lines = new Set(seen.flatMap((reveal) => (reveal.kind === "fragment" ? [reveal.at] : [])));
  const { disagreement } = step;
  return (
    <div className="stage__words">
      <div className="stage__title">
        {props.above === null ? null : (
          <p className="stage__above">
            <Prose text={props.above} />
          </p>
        )}
        <h1 tabIndex={-1}>
          <TitleProse text={step.title} />
        </h1>
        {covered.titles || covered.dates || covered.outcomes ? (
          <button type="button" className="stage__reveal" onClick={props.onReveal}>
            {talk.tours.reveal}
          </button>
        ) : null}
      </div>
      <div className="stage__body">
        <p className="stage__narrative">
          <Prose text={step.narrative} />
        </p>
        <Fragments step={step} seen={lines} />
        {props.questions.length > 0 ? (
          <ol className="stage__questions" aria-label={talk.tours.questions}>
            {props.questions.map((question) => (
              <li key={question}>
                <Prose text={question} />
              </li>
            ))}
          </ol>
        ) : null}
        {disagreement ? (
          <>
            <Sides disagreement={disagreement} sources={props.sources} shown={kinds.has("sides")} />
            <Reading disagreement={disagreement} shown={kinds.has("reading")} />
          </>
        ) : null}
      </div>
    </div>
  );
}
