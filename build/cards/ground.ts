import type { Day } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import { spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { type Shape, shape, tenth } from "#picture/drawing.ts";
import { LIGHT_PALETTE } from "#picture/palette.ts";
import { markShape, type Place } from "#picture/place.ts";
import { CARD_INNER_WIDTH, CARD_MARGIN, type CardLabel } from "./card.ts";

/** What a part of the timeline consists of. */
export type Strip = { readonly shapes: readonly Shape[]; readonly labels: readonly CardLabel[] };

export const LABEL_SIZE = 20;

/** Where days stand on a card. */
export type Ground = {
  readonly index: TimelineIndex;
  readonly x: (day: Day) => number;
  readonly pxPerDay: number;
};

export function groundOf(index: TimelineIndex): Ground {
  const pxPerDay = CARD_INNER_WIDTH / spanLength(index.range);
  return { index, pxPerDay, x: (day) => CARD_MARGIN + (day - index.range.start) * pxPerDay };
}

/** What the chart's shapes are drawn with, where they are drawn larger than there. */
export const placeAt = ({ index, x }: Ground, scale: number): Place => ({
  index,
  palette: LIGHT_PALETTE,
  prefix: "c-",
  x: (day) => x(day) / scale,
});

export const middleOf = ({ index: { events }, x }: Ground, row: Row): number =>
  (x(events.start[row] ?? 0) + x(events.end[row] ?? 0)) / 2;

/** A lane's mark as large as `scale` says, in a ring of paper that keeps it clear of what it covers. */
export function markAt(ground: Ground, row: Row, x: number, y: number, scale: number): Shape {
  const lane = ground.index.events.lane[row] ?? 0;
  const place = placeAt(ground, 1);
  const { paper } = LIGHT_PALETTE;
  return shape("g", { transform: `translate(${tenth(x)} ${tenth(y)}) scale(${scale})` }, [
    markShape(place, lane, 0, 0, { fill: paper, stroke: paper, "stroke-width": 5 }),
    markShape(place, lane, 0, 0),
  ]);
}
