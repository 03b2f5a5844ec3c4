import type { Measure } from "./scene.ts";

/** A text and the side of its thing on which it stands. */
export type LifeLabel = { readonly text: string; readonly side: "inside" | "right" | "left" };

/** A bar or a mark that has its place: its row and the pixels it takes of it. */
export type Placed = {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** What it may be called, the fullest first. */
  readonly texts: readonly string[];
  /** True where a text may stand on it. */
  readonly inside: boolean;
  /** Pixels between it and its text. */
  readonly gap: number;
};

/** Between a text and the next thing. */
const APART_PX = 4;

/** What a thing and its text take of their row. */
type Taken = { readonly row: number; readonly left: number; readonly right: number };

/** The pixels free to the left and to the right of a thing in its row. */
function roomAround(all: readonly Taken[], own: Taken, widthPx: number): { from: number; to: number } {
  let [from, to] = [0, widthPx];
  for (const other of all) {
    if (other === own || other.row !== own.row) continue;
    if (other.left >= own.right) to = Math.min(to, other.left - APART_PX);
    else from = Math.max(from, other.right + APART_PX);
  }
  return { from, to };
}

/**
 * For each thing the fullest of its texts that fits: on it, to its right, to its left; null where none does. The earlier
 * of two things takes the room between them.
 */
export function placeLabels(things: readonly Placed[], widthPx: number, measure: Measure): (LifeLabel | null)[] {
  const taken: Taken[] = [...things];
  return things.map((thing, i) => {
    const { left, right, row, gap, texts } = thing;
    const { from, to } = roomAround(taken, taken[i] as Taken, widthPx);
    for (const text of texts) {
      const width = measure(text, "count");
      if (thing.inside && width + 2 * gap <= right - left) return { text, side: "inside" };
      if (right + gap + width <= to) {
        taken[i] = { row, left, right: right + gap + width };
        return { text, side: "right" };
      }
      if (left - gap - width >= from) {
        taken[i] = { row, left: left - gap - width, right };
        return { text, side: "left" };
      }
    }
    return null;
  });
}
