import type { ClaimDetails, RecordLink, SourceDetails } from "./details.ts";
import type { EventDate } from "./event-date.ts";

/** What every edition is asked, in the order of the table. */
export const COMPARABLES = [
  "dates",
  "theme",
  "format",
  "host",
  "opened-by",
  "head-of-state-message",
  "participants",
  "countries",
  "outcome",
  "firsts",
  "guests",
] as const;
export type Comparable = (typeof COMPARABLES)[number];

/** One column of the table. */
export type EditionHead = {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly date: EventDate;
};

/** A place where sources differ, with the record it stands in. */
export type DiffersOn = { readonly record: RecordLink; readonly id: string; readonly question: string };

export type EditionClaim = ClaimDetails & {
  /** What a cell says of it; null where its value or text does. */
  readonly short: string | null;
  /** True where the record follows another claim on the same question, or does not follow this one. */
  readonly aside: boolean;
  readonly differs: DiffersOn | null;
};

/** What is claimed of one edition in one row: what is followed first, then what stands aside. Never without a claim, unless the record has none. */
export type EditionCell = {
  readonly claims: readonly EditionClaim[];
  /** Cells of a row that say the same have the same number. */
  readonly sameAs: number;
};

/** Cells stand in the order of the editions. */
export type EditionRow = { readonly property: Comparable; readonly cells: readonly EditionCell[] };

export type SourceBrief = Pick<SourceDetails, "id" | "publisher" | "date" | "kind">;

export type EditionsDetails = {
  readonly kind: "editions";
  readonly id: "all";
  readonly editions: readonly EditionHead[];
  readonly rows: readonly EditionRow[];
  readonly sources: readonly SourceBrief[];
};

export type NumberValue = {
  readonly min: number | null;
  readonly max: number | null;
  readonly approximate: boolean;
  readonly unit: string;
};

/** The number a claim states; null where it states none. */
export function numberOf(claim: Pick<EditionClaim, "value">): NumberValue | null {
  const { value } = claim;
  return typeof value === "object" && value !== null && "unit" in value ? value : null;
}

/** The least and the greatest number a value names. */
function extentOf({ min, max }: NumberValue): { readonly from: number; readonly to: number } {
  const from = min ?? max ?? 0;
  return { from, to: max ?? from };
}

/** Claims of a row's own property with a number: those that can be set beside each other. */
export const countsIn = (row: EditionRow, cell: EditionCell): EditionClaim[] =>
  cell.claims.filter((claim) => claim.property === row.property && numberOf(claim) !== null);

/** From the least to the greatest number claimed; null where sources do not differ on it. */
export function disputedRange(claims: readonly EditionClaim[]): { readonly from: number; readonly to: number } | null {
  const sides = claims.filter((claim) => claim.differs !== null).flatMap((claim) => numberOf(claim) ?? []);
  if (sides.length < 2) return null;
  const extents = sides.map(extentOf);
  return { from: Math.min(...extents.map(({ from }) => from)), to: Math.max(...extents.map(({ to }) => to)) };
}

/** The places of the editions shown: those picked, or all where none is. */
export function shownPlaces(editions: readonly EditionHead[], picked: readonly string[]): number[] {
  const places = editions.map((_, place) => place);
  return picked.length === 0 ? places : places.filter((place) => picked.includes(editions[place]?.id ?? ""));
}

/** Whether the editions at these places differ in a row. One alone differs from nothing. */
export const differsAmong = (row: EditionRow, places: readonly number[]): boolean =>
  new Set(places.map((place) => row.cells[place]?.sameAs)).size > 1;
