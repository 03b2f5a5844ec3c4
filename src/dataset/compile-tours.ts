import type { EditionsDetails } from "#domain/editions.ts";
import {
  comparisonOf,
  type SpeakerDetails,
  type Tour,
  type TourDetails,
  type TourHandoutDetails,
  type TourStep,
  type ToursDetails,
} from "#domain/tour.ts";
import type { Book } from "./book.ts";
import { claimHolders } from "./book.ts";
import { compileDisagreement, numberSources } from "./compile-evidence.ts";
import type { AuthoredTour, AuthoredTourStep } from "./schema.ts";

/** Finds `record/disagreement`. */
type FindDisagreement = (reference: string) => NonNullable<TourStep["disagreement"]>;

function disagreementFinder(book: Book): FindDisagreement {
  const found = new Map<string, () => NonNullable<TourStep["disagreement"]>>();
  for (const { owner, record } of claimHolders(book.dataset).reverse()) {
    for (const one of record.disagreements ?? []) {
      found.set(`${owner.id}/${one.id}`, () => ({
        ...compileDisagreement(book, owner, one),
        record: book.link(owner),
      }));
    }
  }
  return (reference) => {
    const compile = found.get(reference);
    if (!compile) throw new Error(`no disagreement is named "${reference}"; run the check before compiling`);
    return compile();
  };
}

function compileStep(
  book: Book,
  step: AuthoredTourStep,
  findDisagreement: FindDisagreement,
  editions: EditionsDetails,
): TourStep {
  const shown = step.kind === "title" ? null : step;
  const compared = step.kind === "compare" ? step : null;
  const params = new URLSearchParams(compared?.query ?? "");
  return {
    kind: step.kind,
    title: book.say(step.title),
    narrative: book.say(step.narrative),
    fragments: (step.fragments ?? []).map(({ text, lit }) => ({ text: text ? book.say(text) : null, lit: lit ?? [] })),
    citations: step.citations,
    event: step.kind === "event" ? step.event : null,
    query: compared === null ? (shown?.query ?? null) : null,
    lit: step.kind === "event" || step.kind === "view" ? (step.lit ?? []) : [],
    hide: shown?.hide ?? [],
    disagreement: shown?.disagreement === undefined ? null : findDisagreement(shown.disagreement),
    comparison:
      compared &&
      comparisonOf(
        editions,
        params.get("editions")?.split(",") ?? [],
        compared.properties ?? [],
        params.get("differences") === "1",
      ),
  };
}

function compileTour(
  book: Book,
  tour: AuthoredTour,
  findDisagreement: FindDisagreement,
  editions: EditionsDetails,
): Tour {
  const steps = tour.steps.map((step) => compileStep(book, step, findDisagreement, editions));
  return {
    id: tour.id,
    title: book.say(tour.title),
    audience: book.say(tour.audience),
    minutes: tour.minutes,
    ageFrom: tour.ageFrom,
    aims: tour.aims.map(book.say),
    before: book.say(tour.before),
    handIn: book.say(tour.handIn),
    questions: tour.questions.map(book.say),
    steps,
    sources: numberSources(
      book,
      steps.flatMap((step) => [step, ...(step.disagreement?.sides.flatMap(({ claims }) => claims) ?? [])]),
    ),
  };
}

type TourPageDetails = TourDetails | SpeakerDetails | TourHandoutDetails;

/**
 * The list of tours, and for each tour three pages by path: what the audience sees, the same with the speaker's notes, and
 * both for paper.
 */
export function compileTourPages(book: Book, editions: EditionsDetails): [string, ToursDetails | TourPageDetails][] {
  const findDisagreement = disagreementFinder(book);
  const compiled = book.dataset.tours.map((authored) => ({
    tour: compileTour(book, authored, findDisagreement, editions),
    notes: authored.steps.map((step) => ({ notes: book.say(step.notes), ask: step.ask.map(book.say) })),
  }));
  const heads = compiled.map(({ tour: { sources: _, steps, ...head } }) => ({
    ...head,
    steps: steps.map(({ title }) => title),
  }));
  return [
    ["tours/all", { kind: "tours", id: "all", tours: heads }],
    ...compiled.flatMap(({ tour, notes }): [string, TourPageDetails][] => [
      [`tours/${tour.id}`, { kind: "tour", id: tour.id, tour }],
      [`tours/${tour.id}-notes`, { kind: "speaker", id: tour.id, tour, notes }],
      [`tours/${tour.id}-handout`, { kind: "tour-handout", id: tour.id, tour, notes }],
    ]),
  ];
}
