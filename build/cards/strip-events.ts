/** A card's own events on its timeline: one alone as the chart draws a selected one, several as marks. */
import { civilOf } from "#domain/day.ts";
import type { EventTable, Row } from "#domain/event-table.ts";
import { laneDefs } from "#picture/bar-picture.ts";
import { type Shape, shape, tenth } from "#picture/drawing.ts";
import { itemShape } from "#picture/item-picture.ts";
import { LIGHT_PALETTE as PALETTE } from "#picture/palette.ts";
import { MIN_BAR_PX, ROW_HEIGHT_PX, type SceneItem } from "#scene/scene.ts";
import { CARD_MARGIN, type CardLabel, STRIP_TOP, YEARS_HEIGHT } from "./card.ts";
import { type Ground, LABEL_SIZE, markAt, middleOf, placeAt, type Strip } from "./ground.ts";

/** Where events begin, below the editions' discs. */
const EVENTS_TOP = STRIP_TOP + 74;
/** How much larger than on the chart: an event alone, many of them. */
const SINGLE_SCALE = 1.7;
const STACKED_SCALE = 1.15;
/** Marks nearer than this stand below one another. */
const STACK_PX = 19;
const STACK_PITCH = 16;
const MOST_STACKED = 4;

const isBar = ({ index: { events }, pxPerDay }: Ground, row: Row, leastPx: number): boolean =>
  ((events.end[row] ?? 0) - (events.start[row] ?? 0)) * pxPerDay >= leastPx;

/** An event to be drawn without its name. */
const nameless = ({ index: { events } }: Ground, row: Row, bar: boolean): SceneItem => ({
  row,
  laneIndex: events.lane[row] ?? 0,
  rowInLane: 0,
  text: "",
  form: "none",
  labelAt: "after",
  bar,
  strong: false,
  textDay: events.start[row] ?? 0,
  onHatch: false,
  differsAt: "none",
  leftPx: 0,
  rightPx: 0,
});

/** The line of the selection, from the axis down to where an event alone stands, and its days on the axis. */
export function selectionLine(ground: Ground, row: Row): Shape[] {
  const { index, x } = ground;
  const [start, end] = [x(index.events.start[row] ?? 0), x(index.events.end[row] ?? 0)];
  const bar = isBar(ground, row, MIN_BAR_PX * SINGLE_SCALE);
  const line = tenth(bar ? start : (start + end) / 2);
  const axis = STRIP_TOP + YEARS_HEIGHT;
  return [
    shape("path", {
      d: `M${line} ${axis}V${EVENTS_TOP + (ROW_HEIGHT_PX * SINGLE_SCALE) / 2}`,
      stroke: PALETTE.accent,
      "stroke-width": 2.5,
      fill: "none",
    }),
    shape("rect", {
      x: tenth(bar ? start : line - 4),
      y: axis - 3,
      width: tenth(bar ? Math.max(8, end - start) : 8),
      height: 6,
      fill: PALETTE.accent,
    }),
  ];
}

/** One event as the chart draws it, only larger. */
export function singleEvent(ground: Ground, row: Row): Shape[] {
  const place = placeAt(ground, SINGLE_SCALE);
  if (!isBar(ground, row, MIN_BAR_PX * SINGLE_SCALE)) {
    const y = EVENTS_TOP + (ROW_HEIGHT_PX * SINGLE_SCALE) / 2;
    return [markAt(ground, row, middleOf(ground, row), y, SINGLE_SCALE)];
  }
  return [
    shape("defs", {}, laneDefs(place, ground.index.events.lane[row] ?? 0)),
    shape("g", { transform: `translate(0 ${EVENTS_TOP}) scale(${SINGLE_SCALE})` }, [
      itemShape(place, nameless(ground, row, true), 0),
    ]),
  ];
}

/** Columns of events of the same weeks, each where its first one stands; a stretch of time counts by its first day. */
function columnsOf(ground: Ground, rows: readonly Row[]): { readonly x: number; readonly rows: readonly Row[] }[] {
  const { index, x } = ground;
  const placed = rows
    .map((row) => ({
      row,
      at: isBar(ground, row, STACK_PX) ? x(index.events.start[row] ?? 0) : middleOf(ground, row),
    }))
    .sort((a, b) => a.at - b.at || a.row - b.row);
  const columns: { x: number; rows: Row[] }[] = [];
  for (const { row, at } of placed) {
    const last = columns.at(-1);
    if (last && at - last.x < STACK_PX) last.rows.push(row);
    else columns.push({ x: at, rows: [row] });
  }
  return columns;
}

/** Many events: a mark each, those of the same weeks below one another; what finds no room is counted. */
export function manyEvents(ground: Ground, rows: readonly Row[]): Strip {
  const shapes: Shape[] = [];
  const labels: CardLabel[] = [];
  for (const column of columnsOf(ground, rows)) {
    const fits = column.rows.length <= MOST_STACKED;
    const shown = fits ? column.rows : column.rows.slice(0, MOST_STACKED - 1);
    shown.forEach((row, place) => {
      shapes.push(markAt(ground, row, column.x, EVENTS_TOP + 6 + place * STACK_PITCH, STACKED_SCALE));
    });
    if (!fits) {
      const top = EVENTS_TOP + 6 + shown.length * STACK_PITCH - 9;
      labels.push({ text: `+${column.rows.length - shown.length}`, x: column.x, top, sizePx: 16, strong: true });
    }
  }
  return { shapes, labels };
}

/** What lies before the first year: an arrow that leads there, and when it was. */
export function earlierEvents(events: EventTable, rows: readonly Row[]): Strip {
  if (rows.length === 0) return { shapes: [], labels: [] };
  const years = rows.map((row) => civilOf(events.start[row] ?? 0).year);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const y = EVENTS_TOP + 24;
  const text = first === last ? String(first) : `${first}–${last}`;
  return {
    shapes: [
      shape("path", {
        d: `M${CARD_MARGIN + 10} ${y - 9}l-9 9l9 9`,
        fill: "none",
        stroke: PALETTE.accent,
        "stroke-width": 3,
      }),
    ],
    labels: [{ text, x: CARD_MARGIN + 26 + text.length * 6, top: y - 13, sizePx: LABEL_SIZE, strong: true }],
  };
}
