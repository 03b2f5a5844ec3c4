import { dateAt, type EventTable, type Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import {
  ARROW_PX,
  BAR_PADDING_PX,
  BAR_TO_TEXT_PX,
  DIFFERS_SUFFIX,
  MARK_HALF_PX,
  MARK_TO_TEXT_PX,
  type Measure,
  MIN_BAR_PX,
  type SceneItem,
} from "./scene.ts";

/** What every step of a layout reads. Pixels count from day 0 at the layout's zoom. */
export type Surface = {
  readonly table: EventTable;
  readonly pxPerDay: number;
  /** The ends of the range: no text may run past them. */
  readonly lowPx: number;
  readonly highPx: number;
  readonly measure: Measure;
  readonly importanceOf: (row: Row) => number;
  /** The days over which sources differ on a row's date. */
  readonly disputed: ReadonlyMap<Row, Span>;
  /** What `bodyOf` and `singleBox` found before: a lane is laid out once for every number of rows it may get. */
  readonly known: {
    readonly bodies: Map<Row, EventBody>;
    readonly label: Map<Row, EventBox>;
    readonly tick: Map<Row, EventBox>;
  };
};

/** One way to draw an event: its text and the pixels from `left` to `right` it needs. */
export type EventBox = {
  readonly row: Row;
  readonly text: string;
  readonly form: SceneItem["form"];
  readonly labelAt: SceneItem["labelAt"];
  readonly bar: boolean;
  readonly left: number;
  readonly right: number;
};

/** What is drawn of an event besides its text. */
export type EventBody = {
  readonly row: Row;
  readonly bar: boolean;
  /** First day and end. */
  readonly start: number;
  readonly end: number;
  /** Where a mark stands. */
  readonly middle: number;
  /** Mark or bar and hatching. */
  readonly left: number;
  readonly right: number;
  /** Where the room for text on the bar ends: at the hatching, before the arrow. */
  readonly textEnd: number;
};

/** From the earliest to the latest day claimed, for every row with a disputed date: what is hatched. */
export function disputedSpans(table: EventTable): Map<Row, Span> {
  const spans = new Map<Row, Span>();
  for (const { row, sides } of table.disputedDates) {
    const known = spans.get(row);
    const start = Math.min(known?.start ?? Number.POSITIVE_INFINITY, ...sides.map((side) => side.start));
    const end = Math.max(known?.end ?? Number.NEGATIVE_INFINITY, ...sides.map((side) => side.end));
    if (end > start) spans.set(row, { start, end });
  }
  return spans;
}

export function bodyOf(surface: Surface, row: Row): EventBody {
  const { bodies } = surface.known;
  const body = bodies.get(row) ?? measureBody(surface, row);
  bodies.set(row, body);
  return body;
}

function measureBody(surface: Surface, row: Row): EventBody {
  const { table, pxPerDay } = surface;
  const start = (table.start[row] ?? 0) * pxPerDay;
  const end = (table.end[row] ?? 0) * pxPerDay;
  const bar = end - start >= MIN_BAR_PX;
  const middle = (start + end) / 2;
  let left = bar ? start : middle - MARK_HALF_PX - 1;
  let right = bar ? end : middle + MARK_HALF_PX + 1;
  let textEnd = end - (dateAt(table, row).endOpen === "ongoing" ? ARROW_PX : 0);
  const disputed = surface.disputed.get(row);
  if (disputed) {
    const hatch = { start: disputed.start * pxPerDay, end: disputed.end * pxPerDay };
    left = Math.min(left, hatch.start - 2);
    right = Math.max(right, hatch.end + 2);
    if (hatch.start > start) textEnd = Math.min(textEnd, hatch.start);
  }
  return { row, bar, start, end, middle, left, right, textEnd };
}

export function textOf(table: EventTable, row: Row, form: SceneItem["form"]): string {
  return form === "label" ? (table.labels[row] ?? "") : form === "tick" ? (table.ticks[row] ?? "") : "";
}

export const isStrong = (surface: Surface, row: Row): boolean => surface.importanceOf(row) === 1;

/** A disputed date says ≠ in its hatching, where that is wide enough; other disagreements after the text. */
const HATCH_FOR_DIFFERS_PX = 24;

export function differsInText(surface: Surface, row: Row): boolean {
  if ((surface.table.disagreements[row] ?? 0) === 0) return false;
  const hatch = surface.disputed.get(row);
  return !hatch || (hatch.end - hatch.start) * surface.pxPerDay < HATCH_FOR_DIFFERS_PX;
}

/** Width of an event's text with its ≠; 0 without text. */
export function textWidth(surface: Surface, row: Row, form: SceneItem["form"]): number {
  if (form === "none") return 0;
  const { table, measure } = surface;
  const width = measure(textOf(table, row, form), isStrong(surface, row) ? "strong" : "label");
  return width + (differsInText(surface, row) ? measure(DIFFERS_SUFFIX, "label") : 0);
}

function boxOf(surface: Surface, body: EventBody, form: SceneItem["form"], labelAt: SceneItem["labelAt"]): EventBox {
  const width = textWidth(surface, body.row, form);
  let { left, right } = body;
  if (form !== "none" && labelAt === "after") {
    const from = body.bar ? body.right + BAR_TO_TEXT_PX : Math.max(body.middle + MARK_TO_TEXT_PX, body.right + 4);
    right = from + width;
  }
  if (form !== "none" && labelAt === "before") {
    const to = body.bar ? body.left - BAR_TO_TEXT_PX : Math.min(body.middle - MARK_TO_TEXT_PX, body.left - 4);
    left = to - width;
  }
  const text = textOf(surface.table, body.row, form);
  return { row: body.row, text, form, labelAt, bar: body.bar, left, right };
}

/** The text on its bar, where it fits between `body.start` and `end`. */
export function insideBox(surface: Surface, body: EventBody, form: "label" | "tick", end: number): EventBox | null {
  const room = Math.min(body.textEnd, end) - body.start - 2 * BAR_PADDING_PX;
  return body.bar && textWidth(surface, body.row, form) <= room ? boxOf(surface, body, form, "inside") : null;
}

/** The mark or bar without text. */
export const bareBox = (surface: Surface, body: EventBody): EventBox => boxOf(surface, body, "none", "after");

/** The text on the side named. */
export const sideBox = (surface: Surface, body: EventBody, form: "label" | "tick", side: "after" | "before"): EventBox =>
  boxOf(surface, body, form, side);

/** The text beside the body: after it, or before it where it would run past the end of the range. */
export function besideBox(surface: Surface, body: EventBody, form: "label" | "tick"): EventBox {
  const after = boxOf(surface, body, form, "after");
  if (after.right <= surface.highPx) return after;
  const before = boxOf(surface, body, form, "before");
  return before.left >= surface.lowPx ? before : after;
}

/** An event alone with this text: on its bar where it fits, beside its mark or bar elsewhere. */
export function singleBox(surface: Surface, body: EventBody, form: "label" | "tick"): EventBox {
  const known = surface.known[form].get(body.row);
  if (known) return known;
  const box = insideBox(surface, body, form, Number.POSITIVE_INFINITY) ?? besideBox(surface, body, form);
  surface.known[form].set(body.row, box);
  return box;
}
