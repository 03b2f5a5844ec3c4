import { dateAt, type EventTable, type Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import {
  ARROW_PX,
  BAR_PADDING_PX,
  BAR_TO_TEXT_PX,
  DIFFERS_SUFFIX,
  HATCH_FOR_DIFFERS_PX,
  MARK_HALF_PX,
  MARK_TO_TEXT_PX,
  type Measure,
  MIN_BAR_PX,
  MIN_HATCH_PX,
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
  /** The stretches over which sources differ on a row's date: what is hatched. */
  readonly disputed: ReadonlyMap<Row, readonly Span[]>;
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
  readonly form: Exclude<SceneItem["form"], "track">;
  readonly labelAt: SceneItem["labelAt"];
  readonly onHatch: boolean;
  readonly differsAt: SceneItem["differsAt"];
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
  /** The room for text on the bar, clear of hatching and of the arrow. */
  readonly textStart: number;
  readonly textEnd: number;
  /** True where hatching is wide enough for ≠. */
  readonly hatchHasRoom: boolean;
};

/** From the earliest to the latest day claimed, for every disagreement on a row's date. */
export function disputedSpans(table: EventTable): Map<Row, Span[]> {
  const spans = new Map<Row, Span[]>();
  for (const { row, sides } of table.disputedDates) {
    const span = {
      start: Math.min(...sides.map((side) => side.start)),
      end: Math.max(...sides.map((side) => side.end)),
    };
    spans.set(row, [...(spans.get(row) ?? []), span]);
  }
  return spans;
}

const NO_SPANS: readonly Span[] = [];

/** The hatched stretches of a row that are wide enough to draw, in days. */
const hatchesOf = ({ disputed, pxPerDay }: Pick<Surface, "disputed" | "pxPerDay">, row: Row): readonly Span[] =>
  disputed.get(row)?.filter((span) => (span.end - span.start) * pxPerDay >= MIN_HATCH_PX) ?? NO_SPANS;

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
  let textStart = start;
  let textEnd = end - (dateAt(table, row).endOpen === "ongoing" ? ARROW_PX : 0);
  let hatchHasRoom = false;
  for (const span of hatchesOf(surface, row)) {
    const hatch = { start: span.start * pxPerDay, end: span.end * pxPerDay };
    left = Math.min(left, hatch.start - 2);
    right = Math.max(right, hatch.end + 2);
    hatchHasRoom ||= hatch.end - hatch.start >= HATCH_FOR_DIFFERS_PX;
    if (hatch.start - start < AT_START_PX) textStart = Math.max(textStart, hatch.end);
    else textEnd = Math.min(textEnd, hatch.start);
  }
  return { row, bar, start, end, middle, left, right, textStart, textEnd, hatchHasRoom };
}

/** Hatching that begins this near to a bar's first day leaves no room for text before it. */
const AT_START_PX = 40;

function textOf(table: EventTable, row: Row, form: SceneItem["form"]): string {
  return form === "label" ? table.labels.at(row) : form === "tick" ? table.ticks.at(row) : "";
}

export const isStrong = (surface: Surface, row: Row): boolean => surface.importanceOf(row) === 1;

function widthOf(surface: Surface, row: Row, form: SceneItem["form"], withDiffers: boolean): number {
  if (form === "none") return 0;
  const { measure, table } = surface;
  const width = measure(textOf(table, row, form), isStrong(surface, row) ? "strong" : "label");
  return width + (withDiffers ? measure(DIFFERS_SUFFIX, "label") : 0);
}

const BEFORE_TEXT_PX = 8;

type Drawing = Pick<EventBox, "form" | "labelAt" | "onHatch">;

/** Where ≠ stands: in hatching with room for it that no text covers, else after the text. */
function differsAt(surface: Surface, body: EventBody, { form, onHatch }: Drawing): SceneItem["differsAt"] {
  if ((surface.table.disagreements[body.row] ?? 0) === 0) return "none";
  if (body.hatchHasRoom && !onHatch) return "hatch";
  return form === "none" ? "none" : "text";
}

function boxOf(surface: Surface, body: EventBody, drawing: Drawing): EventBox {
  const { form, labelAt } = drawing;
  const differs = differsAt(surface, body, drawing);
  const width = widthOf(surface, body.row, form, differs === "text");
  let { left, right } = body;
  if (form !== "none" && labelAt === "after") {
    const from = body.bar ? body.right + BAR_TO_TEXT_PX : Math.max(body.middle + MARK_TO_TEXT_PX, body.right + 4);
    right = from + width;
  }
  if (form !== "none" && labelAt === "before") {
    const to = body.bar ? body.left - BAR_TO_TEXT_PX : Math.min(body.middle - MARK_TO_TEXT_PX, body.left - 4);
    // Text that ends at its mark would read on from a text before it.
    left = to - width - BEFORE_TEXT_PX;
  }
  const text = textOf(surface.table, body.row, form);
  return { row: body.row, text, ...drawing, differsAt: differs, bar: body.bar, left, right };
}

/** The text on its bar, where it fits before `end`: clear of hatching, or over it. */
export function insideBox(
  surface: Surface,
  body: EventBody,
  form: "label" | "tick",
  end: number,
  onHatch: boolean,
): EventBox | null {
  if (!body.bar) return null;
  const box = boxOf(surface, body, { form, labelAt: "inside", onHatch });
  const from = onHatch ? body.start : body.textStart;
  const to = Math.min(onHatch ? body.end : body.textEnd, end);
  const width = widthOf(surface, body.row, form, box.differsAt === "text");
  return width + 2 * BAR_PADDING_PX <= to - from ? box : null;
}

/** The mark or bar without text. */
export const bareBox = (surface: Surface, body: EventBody): EventBox =>
  boxOf(surface, body, { form: "none", labelAt: "after", onHatch: false });

/** The text on the side named. */
export const sideBox = (
  surface: Surface,
  body: EventBody,
  form: "label" | "tick",
  side: "after" | "before",
): EventBox => boxOf(surface, body, { form, labelAt: side, onHatch: false });

/** The text beside the body: after it, or before it where it would run past the end of the range. */
export function besideBox(surface: Surface, body: EventBody, form: "label" | "tick"): EventBox {
  const after = sideBox(surface, body, form, "after");
  if (after.right <= surface.highPx) return after;
  const before = sideBox(surface, body, form, "before");
  return before.left >= surface.lowPx ? before : after;
}

/** An event alone with this text: on its bar where it fits, beside its mark or bar elsewhere. */
export function singleBox(surface: Surface, body: EventBody, form: "label" | "tick"): EventBox {
  const known = surface.known[form].get(body.row);
  if (known) return known;
  const box = insideBox(surface, body, form, Number.POSITIVE_INFINITY, false) ?? besideBox(surface, body, form);
  surface.known[form].set(body.row, box);
  return box;
}
