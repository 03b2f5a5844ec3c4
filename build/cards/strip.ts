/** The timeline at a card's foot: the years, the editions as hairlines with their discs, and the card's own events. */
import type { Day } from "#domain/day.ts";
import { dateAt, type Row } from "#domain/event-table.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { type Shape, shape, svgText, tenth } from "#picture/drawing.ts";
import { LIGHT_PALETTE as PALETTE } from "#picture/palette.ts";
import { markShape } from "#picture/place.ts";
import { axisTicks } from "#scene/axis.ts";
import {
  CARD_INNER_WIDTH,
  CARD_MARGIN,
  FOOT_TOP,
  KICKER_HEIGHT,
  KICKER_TOP,
  LANES_TOP,
  STRIP_TOP,
  YEARS_HEIGHT,
} from "./card.ts";
import { type Ground, groundOf, LABEL_SIZE, markAt, middleOf, placeAt, type Strip } from "./ground.ts";
import { earlierEvents, manyEvents, selectionLine, singleEvent } from "./strip-events.ts";

/** A year's name on the axis. */
export type NameYear = (day: Day) => string;

const BOTTOM = FOOT_TOP - 14;
const DISC_SCALE = 1.15;
const SELECTED_SCALE = 1.7;
/** A stretch of time at least so many days long is drawn as one. */
const LONG_DAYS = 60;

/** The years from `top` down, set in ink where the card's events fall; lines between them. */
function years({ index, x, pxPerDay }: Ground, top: number, spans: readonly Span[], name: NameYear): Strip {
  const ticks = axisTicks(index.range, pxPerDay).major.filter(({ start }) => start < index.range.end);
  const lines = ticks.map(({ start }) => `M${tenth(x(start))} ${top}V${BOTTOM}`);
  const ruled = (d: string) => shape("path", { d, stroke: PALETTE.hairline, "stroke-width": 1.5, fill: "none" });
  return {
    shapes: [ruled(lines.join("")), ruled(`M${CARD_MARGIN} ${top + YEARS_HEIGHT}h${CARD_INNER_WIDTH}`)],
    labels: ticks.map((tick) => ({
      text: name(tick.start),
      x: tenth((x(Math.max(tick.start, index.range.start)) + x(Math.min(tick.end, index.range.end))) / 2),
      top: top + 1,
      sizePx: LABEL_SIZE,
      strong: spans.some((span) => spansOverlap(span, tick)),
    })),
  };
}

const hairlines = (ground: Ground, top: number): Shape =>
  shape("path", {
    d: ground.index.editions
      .map(({ row }) => `M${tenth(middleOf(ground, row))} ${top + YEARS_HEIGHT}V${BOTTOM}`)
      .join(""),
    stroke: PALETTE.control,
    "stroke-opacity": 0.7,
    "stroke-width": 1.25,
    fill: "none",
  });

const discs = (ground: Ground, selected?: Row): Shape[] =>
  ground.index.editions.map(({ row }) => {
    const scale = row === selected ? SELECTED_SCALE : DISC_SCALE;
    return markAt(ground, row, middleOf(ground, row), STRIP_TOP + 54, scale);
  });

/** The days that make a year a year of the event; an end that no source gives makes none. */
function knownSpan({ index }: Ground, row: Row): Span {
  const { start, end, endOpen } = dateAt(index.events, row);
  return { start, end: endOpen === "unknown" ? start + 1 : end };
}

/**
 * The strip for the events of some rows: one alone as the chart draws a selected one, more as marks. An `edition` is
 * selected on the spine itself, above the rows.
 */
export function drawStrip(index: TimelineIndex, rows: readonly Row[], name: NameYear, edition?: Row): Strip {
  const ground = groundOf(index);
  const spans = new Map(rows.map((row) => [row, knownSpan(ground, row)]));
  const inRange = rows.filter((row) => spansOverlap(spans.get(row) ?? index.range, index.range));
  const earlier = earlierEvents(
    index.events,
    rows.filter((row) => !inRange.includes(row)),
  );
  const own = edition === undefined ? [] : [knownSpan(ground, edition)];
  const axis = years(ground, STRIP_TOP, [...spans.values(), ...own], name);
  const single = edition === undefined && inRange.length === 1 ? inRange[0] : undefined;
  const selected = edition ?? single;
  const many = single === undefined ? manyEvents(ground, inRange) : { shapes: [], labels: [] };
  return {
    shapes: [
      ...axis.shapes,
      hairlines(ground, STRIP_TOP),
      ...(selected === undefined ? [] : selectionLine(ground, selected)),
      ...discs(ground, edition),
      ...(single === undefined ? many.shapes : singleEvent(ground, single)),
      ...earlier.shapes,
    ],
    labels: [...axis.labels, ...many.labels, ...earlier.labels],
  };
}

/** A term of office or another stretch of time, as a tint of its lane. */
function stretch(ground: Ground, row: Row, y: number): Shape {
  const { index, x } = ground;
  const { start, end } = knownSpan(ground, row);
  const [left, right] = [x(start), x(Math.min(end, index.range.end))];
  return shape("rect", {
    x: tenth(left),
    y: tenth(y - 7),
    width: tenth(right - left),
    height: 14,
    fill: PALETTE.lane(index.lanes[index.events.lane[row] ?? 0]?.color ?? 1),
    "fill-opacity": 0.18,
  });
}

/** The whole record: a line for each lane, in their order, with a mark for each event. */
export function drawLanes(index: TimelineIndex, name: NameYear): Strip {
  const ground = groundOf(index);
  const axis = years(ground, LANES_TOP, [], name);
  const first = LANES_TOP + YEARS_HEIGHT;
  const pitch = (BOTTOM - first) / index.lanes.length;
  const rows = Array.from({ length: index.events.count }, (_, row) => row);
  const drawn = rows.filter((row) => index.events.background[row] === 0);
  const yOf = (row: Row) => first + pitch * ((index.events.lane[row] ?? 0) + 0.5);
  const isLong = (row: Row) => {
    const { start, end } = knownSpan(ground, row);
    return end - start >= LONG_DAYS;
  };
  return {
    shapes: [
      ...axis.shapes,
      hairlines(ground, LANES_TOP),
      ...drawn.filter((row) => isLong(row)).map((row) => stretch(ground, row, yOf(row))),
      ...drawn.map((row) => {
        const x = isLong(row) ? ground.x(index.events.start[row] ?? 0) : middleOf(ground, row);
        return markAt(ground, row, x, yOf(row), DISC_SCALE);
      }),
    ],
    labels: axis.labels,
  };
}

/** The mark of a lane before its name, at the card's top. */
export function kickerMark(index: TimelineIndex, lane: number): Shape {
  const y = KICKER_TOP + KICKER_HEIGHT / 2;
  const place = placeAt(groundOf(index), 1);
  return shape("g", { transform: `translate(${CARD_MARGIN + 14} ${y}) scale(2.2)` }, [markShape(place, lane, 0, 0)]);
}

/** Shapes as the text of an SVG's inside. */
export const shapesText = (shapes: readonly Shape[]): string => shapes.map(svgText).join("");
