import type { Day } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import type { CrowdScene } from "./crowd/crowd-scene.ts";

/** Height of one row of a lane and the padding a lane adds above and below its rows, together. */
export const ROW_HEIGHT_PX = 28;
export const LANE_PADDING_PX = 12;

/** `label` 13.5 px regular, `strong` the same in semibold (importance 1), `count` 12 px. */
export type TextStyle = "label" | "strong" | "count";

/** Width in CSS pixels of a text set as on the chart. */
export type Measure = (text: string, style: TextStyle) => number;

/** An event drawn on its own: a mark (or a bar from its first to its last day) with a label. */
export type SceneItem = {
  readonly row: Row;
  readonly laneIndex: number;
  /** Row inside its lane, counted from the top. */
  readonly rowInLane: number;
  readonly text: string;
  /** Which text the room allowed; `none` for bars too short for their tick and for marks without room beside them. */
  readonly form: "label" | "tick" | "none";
  /** Where the text stands: on its bar, or after or before the mark, bar and hatching. */
  readonly labelAt: "inside" | "after" | "before";
  /** True where the event is drawn as a bar (a span or a precision coarser than a day, wide enough to show). */
  readonly bar: boolean;
  /** True where the text is set in semibold. */
  readonly strong: boolean;
  /** Text on a bar begins here: at the bar's first day, or where the hatching at its start ends. */
  readonly textDay: Day;
  /** True where text on a bar lies over hatching and needs paper behind it. */
  readonly onHatch: boolean;
  /** Where ≠ stands: after the text, in the widest hatching, or nowhere. */
  readonly differsAt: "text" | "hatch" | "none";
  /** Pixels the item takes from the x of its first day: to the left (the mark's half) and to the right (mark and label). */
  readonly leftPx: number;
  readonly rightPx: number;
};

/** Row numbers in a list or a typed array. */
export type RowList = readonly Row[] | Int32Array;

/**
 * More events than this are a crowd. Up to here every event is an item or in a cluster of its neighbours, and laying them
 * out takes a few milliseconds a zoom step; beyond, neither time nor room would suffice.
 */
export const MOST_FOLDED = 300;

/** Events under one number: folded because their labels would collide, or those of a crowd in a stretch of the calendar. */
export type SceneCluster = {
  /** Stable while the same events are folded (lane and first row), or for the same stretch. */
  readonly id: string;
  /** True for a stretch: as wide as that at any zoom. A fold is a column of ticks with the number beside it. */
  readonly isStretch: boolean;
  readonly laneIndex: number;
  readonly rowInLane: number;
  /** In time order. */
  readonly rows: RowList;
  /** Where the column's left edge stands; not a whole day where the column had to move aside. */
  readonly day: Day;
  readonly widthPx: number;
};

/** A lane that stays empty for years says so: its first event's date, at the end of the empty part of its top row. */
export type SceneNote = {
  readonly laneIndex: number;
  /** The lane's first event, whose date it is. */
  readonly row: Row;
  /** The item of the top row it stands before. */
  readonly beforeRow: Row;
};

export type SceneLane = {
  /** Index into `TimelineIndex.lanes`. */
  readonly laneIndex: number;
  readonly rowCount: number;
  readonly topPx: number;
  readonly heightPx: number;
};

/** Everything the chart, a picture or a print draws, for the whole filtered range at one zoom: it does not depend on what is in view. */
export type Scene = {
  readonly pxPerDay: number;
  readonly lanes: readonly SceneLane[];
  readonly items: readonly SceneItem[];
  readonly clusters: readonly SceneCluster[];
  readonly notes: readonly SceneNote[];
  readonly heightPx: number;
  /**
   * Where the events are too many to be laid out one by one: what they are drawn from instead. Items, clusters and notes are
   * then empty, for the chart makes those it needs of what is in view.
   */
  readonly crowd: CrowdScene | null;
};

/** Blank room after the window's last day, so that what happens near the end of the range has room for its name. */
export const END_ROOM_PX = 60;

/** Geometry of the drawing, shared by layout and drawing so that what was measured is what is drawn. */
export const MARK_HALF_PX = 6;
/** From the middle of a mark to its text. */
export const MARK_TO_TEXT_PX = 11;
/** From the start of a bar to the text on it, and from the text to the bar's end. */
export const BAR_PADDING_PX = 9;
/** From the end of a bar or hatching to the text after it. */
export const BAR_TO_TEXT_PX = 6;
/** Room an open end's arrow takes inside its bar. */
export const ARROW_PX = 14;
/** What says 'sources differ', set after the text. */
export const DIFFERS_SUFFIX = " ≠";
/** Hatching narrower than this is not drawn, and narrower than the second has no room for ≠. */
export const MIN_HATCH_PX = 6;
export const HATCH_FOR_DIFFERS_PX = 26;
/** A bar narrower than this is drawn as its lane's mark. */
export const MIN_BAR_PX = 6;
/** A folded event is one tick, up to this many. */
export const MAX_TICKS = 12;
export const TICK_PITCH_PX = 4;
/** From a cluster's left edge to its first tick, from its last tick to its count, and after its count. */
export const CLUSTER_PADDING_PX = 3;
export const CLUSTER_COUNT_GAP_PX = 5;
