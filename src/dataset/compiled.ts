import type { PageDetails } from "#domain/details.ts";
import { type EventDate, packDateFlags } from "#domain/event-date.ts";
import type { Language } from "#domain/language.ts";
import type { LaneShape } from "#domain/timeline-index.ts";

/** Raised whenever a reader of older files would misread newer ones; `./load.ts` refuses any other. */
export const COMPILED_FORMAT = 3;

/** The first load's file, as written: columns of plain JSON, read by `readIndex` of `./load.ts`. */
export type CompiledIndex = {
  readonly format: number;
  readonly language: Language;
  readonly title: string;
  readonly description: string;
  readonly version: string;
  readonly updated: string;
  readonly report: string;
  /** First day and the day after the last. */
  readonly range: readonly [number, number];
  readonly lanes: readonly {
    readonly id: string;
    readonly name: string;
    readonly color: number;
    readonly shape: LaneShape;
  }[];
  readonly people: { readonly ids: readonly string[]; readonly names: readonly string[] };
  readonly organizations: { readonly ids: readonly string[]; readonly names: readonly string[] };
  readonly sources: {
    readonly ids: readonly string[];
    readonly titles: readonly string[];
    readonly kinds: readonly string[];
  };
  readonly editions: readonly { readonly row: number; readonly town: string }[];
  readonly tours: {
    readonly ids: readonly string[];
    readonly titles: readonly string[];
    /** How many steps each has. */
    readonly steps: readonly number[];
  };
  readonly renamed: Readonly<Record<string, string>>;
  readonly events: CompiledEvents;
};

/** One array per property, one place per row, in time order. */
export type CompiledEvents = {
  readonly ids: readonly string[];
  readonly titles: readonly string[];
  readonly labels: readonly string[];
  readonly ticks: readonly string[];
  /** The first row's start day, then the days from each row's start to the next one's. */
  readonly starts: readonly number[];
  /** Lengths in days: end minus start. */
  readonly lengths: readonly number[];
  /** See `packDateFlags`. */
  readonly dateFlags: readonly number[];
  readonly lane: readonly number[];
  readonly importance: readonly number[];
  /** The rows that lie before the range. */
  readonly background: readonly number[];
  readonly disagreements: readonly number[];
  readonly certainty: readonly number[];
  readonly people: readonly (readonly number[])[];
  readonly organizations: readonly (readonly number[])[];
  /** Of the claims; then those that only a role or an opinion cites. */
  readonly sources: readonly (readonly number[])[];
  readonly otherSources: readonly (readonly number[])[];
  readonly related: readonly (readonly number[])[];
  /** Pairs: a row and the row it succeeds. */
  readonly succeeds: readonly (readonly [number, number])[];
  /** A row, then start and end of each side, one after the other. */
  readonly disputed: readonly (readonly number[])[];
};

/** An EventDate as it travels: start, end, flags. */
type PackedDate = readonly [number, number, number];

const packDate = (date: EventDate): PackedDate => [date.start, date.end, packDateFlags(date)];

function pack(value: unknown, key?: string): unknown {
  if (Array.isArray(value)) return value.map((entry) => pack(entry));
  if (typeof value !== "object" || value === null) return value;
  if (key === "date") return packDate(value as EventDate);
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, pack(entry, name)]));
}

/** What the page's file holds: the page with every `date` packed. Read by `readPage` of `./load.ts`. */
export function packPage(page: PageDetails): { readonly format: number; readonly page: unknown } {
  return { format: COMPILED_FORMAT, page: pack(page) };
}
