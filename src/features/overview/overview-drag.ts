import { clampSpan, type Span, spanLength } from "#domain/span.ts";
import { type Edge, withEdge } from "./overview-keys.ts";

/** What a press on the strip took hold of. */
export type Hold = { readonly grip: Edge | "window" | "ground"; readonly day: number; readonly window: Span };

/** A pointer that moved less has clicked. */
export const CLICK_PX = 4;

/**
 * The window while the pointer is at `day`: an edge follows it, the window moves with it, and on the free ground a new
 * window opens from where it was pressed.
 */
export function draggedTo(hold: Hold, day: number, range: Span): Span {
  switch (hold.grip) {
    case "start":
    case "end":
      return withEdge(hold.window, hold.grip, hold.window[hold.grip] + day - hold.day, range);
    case "window": {
      const by = day - hold.day;
      return clampSpan({ start: hold.window.start + by, end: hold.window.end + by }, range);
    }
    case "ground": {
      const [a, b] = day < hold.day ? [day, hold.day] : [hold.day, day];
      return withEdge({ start: Math.max(a, range.start), end: Math.max(a, range.start) }, "end", b, range);
    }
  }
}

/** The window with its middle at a day, as near as the range allows. */
export function centredAt(window: Span, day: number, range: Span): Span {
  const half = spanLength(window) / 2;
  return clampSpan({ start: day - half, end: day + half }, range);
}
