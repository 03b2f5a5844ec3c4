import type { Tour, TourStep } from "./tour.ts";

/**
 * What a click adds to a step: the comparison by itself, a fragment, the sides of a disagreement, what was covered, our
 * reading. Their order is the step's own, whatever a window has room for, so that two windows count alike.
 */
export type Reveal =
  | { readonly kind: "table" }
  | { readonly kind: "fragment"; readonly at: number }
  | { readonly kind: "sides" }
  | { readonly kind: "answer" }
  | { readonly kind: "reading" };

/** Whether the fragments name one event after the other: with the last of them nothing is left to guess. */
const namesByFragments = ({ hide, fragments }: TourStep): boolean =>
  hide.includes("titles") && fragments.length > 0 && fragments.every(({ lit }) => lit.length > 0);

/** What covers something on a step that is not uncovered with the fragments, the sides or the reading. */
function hasAnswer(step: TourStep): boolean {
  const { hide, comparison, disagreement } = step;
  const inPicture = (hide.includes("titles") && !namesByFragments(step)) || hide.includes("dates");
  return (inPicture && disagreement === null) || (hide.includes("outcomes") && comparison !== null);
}

/** The reveals of a step, in their order. */
export function revealsOf(step: TourStep): readonly Reveal[] {
  const reveals: Reveal[] = [];
  if (step.comparison) reveals.push({ kind: "table" });
  step.fragments.forEach((_, at) => {
    reveals.push({ kind: "fragment", at });
  });
  if (hasAnswer(step)) reveals.push({ kind: "answer" });
  if (step.disagreement) reveals.push({ kind: "sides" }, { kind: "reading" });
  return reveals;
}

/** What is covered once `shown` reveals have come. */
export type Covered = {
  readonly titles: boolean;
  readonly dates: boolean;
  readonly outcomes: boolean;
  /** Ids of events whose titles a fragment has uncovered before the others. */
  readonly named: ReadonlySet<string>;
};

export function coveredAt(step: TourStep, shown: number): Covered {
  const seen = revealsOf(step).slice(0, shown);
  const has = (kind: Reveal["kind"]) => seen.some((reveal) => reveal.kind === kind);
  const open = has("answer") || has("sides");
  const isNamed =
    namesByFragments(step) && seen.filter(({ kind }) => kind === "fragment").length === step.fragments.length;
  const lit = seen.flatMap((reveal) => (reveal.kind === "fragment" ? (step.fragments[reveal.at]?.lit ?? []) : []));
  return {
    titles: step.hide.includes("titles") && !open && !isNamed,
    dates: step.hide.includes("dates") && !open,
    outcomes: step.hide.includes("outcomes") && !has("answer") && !has("reading"),
    named: new Set(lit),
  };
}

/** Ids of the events that stand out once `shown` reveals have come. */
export function litAt(step: TourStep, shown: number): readonly string[] {
  const seen = revealsOf(step).slice(0, shown);
  const more = seen.flatMap((reveal) => (reveal.kind === "fragment" ? (step.fragments[reveal.at]?.lit ?? []) : []));
  return [...new Set([...step.lit, ...more])];
}

/** Ids of every event that stands out at any time of a step: the chart makes room for them from the beginning. */
export const prominentIn = (step: TourStep): readonly string[] => [
  ...new Set([...(step.event === null ? [] : [step.event]), ...litAt(step, revealsOf(step).length)]),
];

/** How far a tour has got: a step, counted from 1, and how many of its reveals have come. */
export type TourPlace = { readonly step: number; readonly shown: number };

type Course = Pick<Tour, "steps">;

const revealCount = ({ steps }: Course, step: number): number => {
  const at = steps[step - 1];
  return at ? revealsOf(at).length : 0;
};

/** The nearest place the tour has. */
export function placeWithin(tour: Course, { step, shown }: TourPlace): TourPlace {
  const there = Math.min(Math.max(Math.trunc(step) || 1, 1), Math.max(tour.steps.length, 1));
  return { step: there, shown: Math.min(Math.max(Math.trunc(shown) || 0, 0), revealCount(tour, there)) };
}

/** The next reveal, or the next step; the last place stays. */
export function placeAfter(tour: Course, { step, shown }: TourPlace): TourPlace {
  if (shown < revealCount(tour, step)) return { step, shown: shown + 1 };
  return step < tour.steps.length ? { step: step + 1, shown: 0 } : { step, shown };
}

/** One reveal less, or the step before with all that came on it; the first place stays. */
export function placeBefore(tour: Course, { step, shown }: TourPlace): TourPlace {
  if (shown > 0) return { step, shown: shown - 1 };
  return step > 1 ? { step: step - 1, shown: revealCount(tour, step - 1) } : { step, shown };
}

export const samePlace = (a: TourPlace, b: TourPlace): boolean => a.step === b.step && a.shown === b.shown;
