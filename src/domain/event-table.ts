import type { Day } from "./day.ts";
import { type EventDate, unpackDate } from "./event-date.ts";
import type { Span } from "./span.ts";
import type { RowFinder, TextColumn } from "./text-column.ts";

/** A row number of the EventTable: the event's place in time order. */
export type Row = number;

/** For each row a list of whole numbers: row r's are `values[offsets[r] … offsets[r + 1]]`. */
export type ListColumn = { readonly offsets: Uint32Array; readonly values: Uint16Array };

/** One side of a disputed date, as drawn: a bracket from `start` to `end`. */
export type DateSide = { readonly start: Day; readonly end: Day };

/** A date over which sources differ: hatched from the earliest to the latest day claimed. */
export type DisputedDate = { readonly row: Row; readonly sides: readonly DateSide[] };

/** What chart, list, facets and counts read: one column per property, one row per event, in time order. */
export type EventTable = {
  readonly count: number;
  readonly ids: TextColumn;
  readonly titles: TextColumn;
  /** What fits on the chart. */
  readonly labels: TextColumn;
  /** The shortest form of the label. */
  readonly ticks: TextColumn;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** See `packDateFlags`. */
  readonly dateFlags: Uint16Array;
  /** Index into `TimelineIndex.lanes`. */
  readonly lane: Uint8Array;
  readonly importance: Uint8Array;
  /** 1 where the event happened before the range the chart shows. */
  readonly background: Uint8Array;
  /** How many disagreements the event holds; 0 where sources agree. */
  readonly disagreements: Uint8Array;
  /** How many different sources the event cites. */
  readonly sourceCounts: Uint8Array;
  /** Certainties of the claims not deprecated, bits of `CERTAINTIES` by index. */
  readonly certainty: Uint8Array;
  /** Indexes into `TimelineIndex.people`, `.organizations`, `.sources`; of the sources those that claims cite. */
  readonly people: ListColumn;
  readonly organizations: ListColumn;
  readonly sources: ListColumn;
  /** Indexes of the sources that only roles and opinions of the event cite. */
  readonly otherSources: ListColumn;
  /** Rows related to each row, in either direction. */
  readonly related: ListColumn;
  /** The row of the term this term succeeds, or -1: a succession shares one row of the chart. */
  readonly succeeds: Int32Array;
  readonly disputedDates: readonly DisputedDate[];
  readonly rowOf: RowFinder;
};

/** How sure a claim is, surest first; the order gives the bits of `EventTable.certainty`. */
export const CERTAINTIES = ["documented", "reported", "disputed"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** A row's list as a view of the column, without a copy; empty beyond the table. */
export function listAt(column: ListColumn, row: Row): Uint16Array {
  return column.values.subarray(column.offsets[row] ?? 0, column.offsets[row + 1] ?? 0);
}

/** When the event of a row was, as its sources give it. */
export function dateAt(table: EventTable, row: Row): EventDate {
  return unpackDate(table.start[row] ?? 0, table.end[row] ?? 0, table.dateFlags[row] ?? 0);
}

/** The days an event takes up on the chart. */
export function spanAt(table: EventTable, row: Row): Span {
  return { start: table.start[row] ?? 0, end: table.end[row] ?? 0 };
}
