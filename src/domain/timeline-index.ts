import type { EventTable } from "./event-table.ts";
import type { Span } from "./span.ts";

export type LaneShape = "disc" | "bar" | "ring" | "diamond" | "square" | "triangle" | "cross";

/** A horizontal band of the chart. */
export type Lane = {
  readonly id: string;
  readonly name: string;
  /** Index of the colour token `--lane-<n>`. */
  readonly color: number;
  readonly shape: LaneShape;
};

export type NamedEntity = { readonly id: string; readonly name: string };
export type SourceName = { readonly id: string; readonly title: string; readonly kind: string };

/** One of the nine editions, the spine of the chart: a hairline through all lanes with its town at the top. */
export type EditionMark = { readonly row: number; readonly town: string };

/** A tour as far as addresses need it. */
export type TourName = { readonly id: string; readonly title: string /** How many it has. */; readonly steps: number };

/** What the first load fetches: enough for chart, list, facets and counts, in one language. */
export type TimelineIndex = {
  readonly title: string;
  readonly description: string;
  readonly version: string;
  /** The day the record was last brought up to date, ISO. */
  readonly updated: string;
  readonly report: string;
  readonly range: Span;
  readonly lanes: readonly Lane[];
  readonly people: readonly NamedEntity[];
  readonly organizations: readonly NamedEntity[];
  readonly sources: readonly SourceName[];
  readonly editions: readonly EditionMark[];
  readonly tours: readonly TourName[];
  readonly events: EventTable;
  /** Former id → id, for events, people, organizations, sources and tours. */
  readonly renamed: Readonly<Record<string, string>>;
};
