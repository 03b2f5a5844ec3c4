import { civilOf, type Day, dayOf } from "#domain/day.ts";
import { type Span, spanLength } from "#domain/span.ts";
import { SHORTEST_WINDOW_DAYS } from "#state/view.ts";

export type Edge = "start" | "end";

/** From so many days on an arrow key moves an edge by a month, below by a week, and closest by a day. */
const BY_MONTHS_FROM = 400;
const BY_WEEKS_FROM = 60;

function monthAfter(day: Day, step: 1 | -1): Day {
  const { year, month, day: date } = civilOf(day);
  if (step < 0 && date > 1) return dayOf(year, month);
  return dayOf(year, month + step);
}

/** The edge moved to a day, kept inside the range and off the other edge. */
export function withEdge(window: Span, edge: Edge, day: Day, range: Span): Span {
  if (edge === "start") {
    return { ...window, start: Math.max(range.start, Math.min(day, window.end - SHORTEST_WINDOW_DAYS)) };
  }
  return { ...window, end: Math.min(range.end, Math.max(day, window.start + SHORTEST_WINDOW_DAYS)) };
}

/** The window a key makes of an edge that has the focus; null where the key means nothing here. */
export function edgeByKey(key: string, window: Span, edge: Edge, range: Span): Span | null {
  const day = Math.round(window[edge]);
  const length = spanLength(window);
  const small = (step: 1 | -1): Day =>
    length > BY_MONTHS_FROM ? monthAfter(day, step) : day + step * (length > BY_WEEKS_FROM ? 7 : 1);
  const move = (to: Day) => withEdge(window, edge, to, range);
  switch (key) {
    case "ArrowLeft":
    case "ArrowDown":
      return move(small(-1));
    case "ArrowRight":
    case "ArrowUp":
      return move(small(1));
    case "PageDown":
      return move(day - 365);
    case "PageUp":
      return move(day + 365);
    case "Home":
      return move(edge === "start" ? range.start : window.start + SHORTEST_WINDOW_DAYS);
    case "End":
      return move(edge === "start" ? window.end - SHORTEST_WINDOW_DAYS : range.end);
    default:
      return null;
  }
}
