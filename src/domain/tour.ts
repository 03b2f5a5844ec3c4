import type { CitationDetails, DisagreementDetails, RecordLink, SourceDetails } from "./details.ts";
import {
  type Comparable,
  countsIn,
  differsAmong,
  disputedRange,
  type EditionClaim,
  type EditionHead,
  type EditionsDetails,
  shownPlaces,
} from "./editions.ts";

/** What question mode keeps covered until it is asked for. */
export const HIDEABLE = ["titles", "dates", "outcomes"] as const;
export type Hideable = (typeof HIDEABLE)[number];

/** What comes after the step itself, at the next click: a line, events to light, or both. */
export type TourFragment = {
  readonly text: string | null;
  /** Ids of events. */
  readonly lit: readonly string[];
};

/** One comparable of the editions compared: what is followed of each, and where sources differ on a number, from and to. */
export type ComparisonRow = {
  readonly property: Comparable;
  readonly cells: readonly {
    readonly claims: readonly EditionClaim[];
    readonly range: { readonly from: number; readonly to: number } | null;
  }[];
};

/** Some editions side by side, asked some of what they can be asked. */
export type Comparison = { readonly editions: readonly EditionHead[]; readonly rows: readonly ComparisonRow[] };

/** One step of a tour as the audience sees it. Ids may name what the record does not have: that is left out. */
export type TourStep = {
  readonly kind: "title" | "event" | "view" | "compare";
  readonly title: string;
  readonly narrative: string;
  readonly fragments: readonly TourFragment[];
  readonly citations: readonly CitationDetails[];
  /** The event shown; null but for steps of that kind. */
  readonly event: string | null;
  /** Window and filters as an address has them, without the question mark; null where the event decides. */
  readonly query: string | null;
  /** Ids of events that stand out from the beginning. */
  readonly lit: readonly string[];
  readonly hide: readonly Hideable[];
  readonly disagreement: (DisagreementDetails & { readonly record: RecordLink }) | null;
  readonly comparison: Comparison | null;
};

/** A tour as it is given, in one language, wherever it comes from. */
export type Tour = {
  readonly id: string;
  readonly title: string;
  readonly audience: string;
  readonly minutes: number;
  readonly ageFrom: number;
  readonly aims: readonly string[];
  /** What is needed before it begins. */
  readonly before: string;
  /** What students hand in. */
  readonly handIn: string;
  /** To discuss at the end. */
  readonly questions: readonly string[];
  readonly steps: readonly TourStep[];
  /** Everything its steps and their disagreements rest on: `sources[0]` is source number 1. */
  readonly sources: readonly SourceDetails[];
};

/** What the speaker says and asks at a step; never part of what the audience's window is made of. */
export type StepNotes = { readonly notes: string; readonly ask: readonly string[] };

/** What the list tells of a tour. */
export type TourHead = Omit<Tour, "steps" | "sources"> & { readonly steps: readonly string[] };

export type ToursDetails = { readonly kind: "tours"; readonly id: "all"; readonly tours: readonly TourHead[] };
export type TourDetails = { readonly kind: "tour"; readonly id: string; readonly tour: Tour };
export type SpeakerDetails = {
  readonly kind: "speaker";
  readonly id: string;
  readonly tour: Tour;
  /** In the order of the steps. */
  readonly notes: readonly StepNotes[];
};

/** A tour to be printed: what both windows hold. */
export type TourHandoutDetails = Omit<SpeakerDetails, "kind"> & { readonly kind: "tour-handout" };

/** The editions and properties picked (none: all), as a step compares them. */
export function comparisonOf(
  details: EditionsDetails,
  picked: readonly string[],
  properties: readonly Comparable[],
  onlyDifferences: boolean,
): Comparison {
  const places = shownPlaces(details.editions, picked);
  const rows = details.rows.filter(
    (row) =>
      (properties.length === 0 || properties.includes(row.property)) && (!onlyDifferences || differsAmong(row, places)),
  );
  return {
    editions: places.flatMap((place) => details.editions[place] ?? []),
    rows: rows.map((row) => ({
      property: row.property,
      cells: places.map((place) => {
        const cell = row.cells[place] ?? { claims: [], sameAs: 0 };
        return { claims: cell.claims.filter(({ aside }) => !aside), range: disputedRange(countsIn(row, cell)) };
      }),
    })),
  };
}
