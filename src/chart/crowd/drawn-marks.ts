import type { Row } from "#domain/event-table.ts";
import type { CanvasFrame } from "./crowd-canvas.ts";

/** Where events were drawn on the canvas, one after the other, texts included: what a pointer may mean. */
export type DrawnMarks = {
  readonly rows: Row[];
  readonly lefts: number[];
  readonly rights: number[];
  readonly tops: number[];
  readonly bottoms: number[];
};

export const noMarks = (): DrawnMarks => ({ rows: [], lefts: [], rights: [], tops: [], bottoms: [] });

type Strength = { readonly text: number; readonly mark: number; readonly bar: number };
const FULL: Strength = { text: 1, mark: 1, bar: 1 };
const STEPPED_BACK: Strength = { text: 0.76, mark: 0.62, bar: 0.8 };
const DIMMED: Strength = { text: 0.62, mark: 0.4, bar: 0.5 };

/** How strongly an event is drawn: those that stand out in full, where any do. */
export function strengthOf(
  { bright, stepsBack, dims }: Pick<CanvasFrame, "bright" | "stepsBack" | "dims">,
  row: Row,
): Strength {
  if (bright.crowd ? bright.has(row) : !stepsBack) return FULL;
  return dims ? DIMMED : STEPPED_BACK;
}

/** A pointer this near to a mark means it. */
const NEAR_PX = 3;

/** The event at a place; the last drawn where several lie over one another. */
export function markAt(marks: DrawnMarks, xPx: number, yPx: number): Row | null {
  for (let at = marks.rows.length - 1; at >= 0; at--) {
    if (yPx < (marks.tops[at] ?? 0) || yPx >= (marks.bottoms[at] ?? 0)) continue;
    if (xPx >= (marks.lefts[at] ?? 0) - NEAR_PX && xPx <= (marks.rights[at] ?? 0) + NEAR_PX)
      return marks.rows[at] ?? null;
  }
  return null;
}
