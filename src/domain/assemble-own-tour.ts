import type { CitationDetails, EventDetails, SourceDetails } from "./details.ts";
import type { EditionsDetails } from "./editions.ts";
import type { OwnStep, OwnTour } from "./own-tour.ts";
import { comparisonOf, type StepNotes, type Tour, type TourStep } from "./tour.ts";

type Disagreement = NonNullable<TourStep["disagreement"]>;

/** What of the record a tour of one's own is made with. */
export type OwnMaterial = {
  /** The id under which the record has an event today; null where it has none. */
  readonly eventOf: (id: string) => string | null;
  /** By the id of today. */
  readonly events: ReadonlyMap<string, EventDetails>;
  /** By `record/disagreement`. */
  readonly disagreements: ReadonlyMap<string, Disagreement>;
  readonly editions: EditionsDetails | null;
  readonly sources: ReadonlyMap<string, SourceDetails>;
  /** What a step without a title is called. */
  readonly untitled: string;
};

export type AssembledTour = {
  readonly tour: Tour;
  /** In the order of the steps. */
  readonly notes: readonly StepNotes[];
  /** Which step of the made tour each is, from 0. */
  readonly places: readonly number[];
  /** Steps left out because the record has no such event: what they are called. */
  readonly missing: readonly string[];
};

/** What an event's claims rest on, each place of a source once; what is no longer followed aside. */
function citationsOf(event: EventDetails | undefined): readonly CitationDetails[] {
  const cited = new Map<string, CitationDetails>();
  for (const { rank, citations } of event?.claims ?? []) {
    if (rank === "deprecated") continue;
    for (const citation of citations) cited.set(`${citation.source} ${citation.locator}`, citation);
  }
  return [...cited.values()];
}

function assembleStep(step: OwnStep, event: string | null, material: OwnMaterial): TourStep {
  const { eventOf, events, editions, untitled } = material;
  const known = (ids: readonly string[]) => ids.flatMap((id) => eventOf(id) ?? []);
  const details = event === null ? undefined : events.get(event);
  return {
    kind: step.kind,
    title: step.title.trim() || details?.title || untitled,
    narrative: step.narrative,
    fragments: step.fragments.map(({ text, lit }) => ({ text, lit: known(lit) })),
    citations: step.citations.length > 0 ? step.citations : citationsOf(details),
    event,
    query: step.kind === "view" || step.kind === "event" ? step.query : null,
    lit: known(step.lit),
    hide: step.hide,
    disagreement: (step.disagreement && material.disagreements.get(step.disagreement)) || null,
    comparison:
      step.kind === "compare" && editions ? comparisonOf(editions, step.editions, step.properties, false) : null,
  };
}

/** A tour somebody made as one that can be given: pure, total; what the record does not have is left out and named. */
export function assembleOwnTour(own: OwnTour, material: OwnMaterial): AssembledTour {
  const steps: TourStep[] = [];
  const notes: StepNotes[] = [];
  const places: number[] = [];
  const missing: string[] = [];
  own.steps.forEach((step, place) => {
    const event = step.event === null ? null : material.eventOf(step.event);
    if (step.kind === "event" && event === null) {
      missing.push(step.title.trim() ? `${step.title} (${step.event})` : (step.event ?? ""));
      return;
    }
    steps.push(assembleStep(step, event, material));
    notes.push({ notes: step.notes, ask: step.ask });
    places.push(place);
  });
  const cited = steps.flatMap((step) => [
    ...step.citations,
    ...(step.disagreement?.sides.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations)) ?? []),
  ]);
  const sources = [...new Set(cited.map(({ source }) => source))].flatMap((id) => material.sources.get(id) ?? []);
  return {
    tour: {
      id: own.id,
      title: own.title.trim() || material.untitled,
      audience: own.audience,
      minutes: own.minutes,
      ageFrom: 0,
      aims: [],
      before: "",
      handIn: "",
      questions: own.questions,
      steps,
      sources,
    },
    notes,
    places,
    missing,
  };
}

/** The details of the record a tour needs, by what they are. */
export type OwnNeeds = {
  readonly events: readonly string[];
  readonly editions: boolean;
  readonly disagreements: boolean;
  /** Sources that a step names itself: an event brings its own. */
  readonly sources: readonly string[];
};

export function needsOf(own: OwnTour, eventOf: OwnMaterial["eventOf"]): OwnNeeds {
  const shown = own.steps.flatMap(({ event }) => (event === null ? [] : (eventOf(event) ?? [])));
  return {
    events: [...new Set(shown)],
    editions: own.steps.some(({ kind }) => kind === "compare"),
    disagreements: own.steps.some(({ disagreement }) => disagreement !== null),
    sources: [...new Set(own.steps.flatMap(({ citations }) => citations.map(({ source }) => source)))],
  };
}
