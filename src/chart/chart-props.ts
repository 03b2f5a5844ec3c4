import type { Day } from "#domain/day.ts";
import type { Precision } from "#domain/event-date.ts";
import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { DrawnFrame } from "#scene/drawn-frame.ts";
import { END_ROOM_PX, type Scene, type SceneCluster } from "#scene/scene.ts";
import type { CrowdKit } from "./crowd/crowd-kit.ts";

/** Height of years, months and towns above the lanes: what the chart needs beside `Scene.heightPx`. */
export const AXIS_HEIGHT_PX = 66;
/** The same without towns. */
export const LOW_AXIS_HEIGHT_PX = 44;

/** The days' share of a chart as wide as this, before it has been drawn: less the lanes' names, as in chart.css. */
export const plotWidthOf = (chartWidthPx: number): number =>
  chartWidthPx - (chartWidthPx <= 620 ? 92 : 148) - END_ROOM_PX;

/** Everything the chart says, in the page's language. */
export type ChartWords = {
  /** What a screen reader calls the chart. */
  readonly chart: string;
  /** The whole name of an event's link: title, date, lane …, and what is drawn of it, by which a speaker calls it. */
  readonly item: (row: Row, drawn: string) => string;
  /** The whole name of a cluster's button. */
  readonly cluster: (cluster: SceneCluster) => string;
  /** Stands before the first event of a lane that is empty for years: 'from July 2022'. */
  readonly note: (row: Row) => string;
  /**
   * A name on the axis. `major` stands alone (2014, November 2014; 2014年, 2014年11月), `minor` below a major one
   * (Nov, 19; 11月, 19日).
   */
  readonly axis: (day: Day, precision: Precision, place: "major" | "minor") => string;
};

export type ChartProps = {
  readonly index: TimelineIndex;
  readonly scene: Scene;
  /** What draws a crowd; needed where the scene is one. */
  readonly crowd?: CrowdKit | undefined;
  /** True where the axis names no towns. */
  readonly lowAxis?: boolean;
  /** The window to show. The chart shows it at once, unless it is `sameSpan` as what it shows already. */
  readonly span: Span;
  /** What the window may cover. */
  readonly limits: Span;
  /** The least the window may show. */
  readonly shortestDays: number;
  /** True where two windows are one to the reader: one is the other, rounded for the address. */
  readonly sameSpan: (a: Span, b: Span) => boolean;
  readonly words: ChartWords;
  /** The selected event. */
  readonly subjectRow: Row | null;
  /** Events related to the selected one. */
  readonly litRows: ReadonlySet<Row>;
  /** Events a filter leaves out but does not hide. */
  readonly dimmedRows: ReadonlySet<Row>;
  /** The event under the pointer or focus, here or in the list. */
  readonly hoverRow: Row | null;
  /** The cluster whose list is open. */
  readonly openClusterId: string | null;
  readonly hrefOf: (row: Row) => string;
  /** `moving` while a gesture lasts, `settled` once at its end. */
  readonly onSpanChange: (span: Span, phase: "moving" | "settled") => void;
  readonly onSelect: (row: Row, by: "pointer" | "keyboard") => void;
  /** Pointer or focus has come to an event or, with null, has left it; `anchor` is the event's link. */
  readonly onHover: (row: Row | null, anchor: HTMLElement | null, by: "pointer" | "focus") => void;
  readonly onOpenCluster: (cluster: SceneCluster, button: HTMLElement) => void;
  /** A press on a lane's name. */
  readonly onLaneName: (laneIndex: number, label: HTMLElement) => void;
  /** A wheel turned over the chart without a key: the page scrolls. Called once until the wheel has rested. */
  readonly onPlainWheel: () => void;
  /** Runs with every frame, where somebody wants to know. */
  readonly onFrame?: ((frame: DrawnFrame) => void) | undefined;
  /** Drawn and settled for the first time. */
  readonly onReady: () => void;
  /** Pixels from the window's first day to its end: what `Scene.pxPerDay` should be reckoned with. */
  readonly onWidth: (plotWidthPx: number) => void;
};
