import { clampSpan, type Span, spanContains, spanLength, spanShowing, zoomSpan } from "#domain/span.ts";
import { SHORTEST_WINDOW_DAYS } from "./view.ts";

/** The window kept within the range, and never shorter than the chart can show. */
function allowedWindow(span: Span, range: Span): Span {
  const length = Math.max(spanLength(span), SHORTEST_WINDOW_DAYS);
  const middle = (span.start + span.end) / 2;
  const wide =
    spanLength(span) >= SHORTEST_WINDOW_DAYS ? span : { start: middle - length / 2, end: middle + length / 2 };
  return clampSpan(wide, range);
}

const STEP = 0.25;
const ZOOM = 1 / Math.SQRT2;

export type Move = "zoom-in" | "zoom-out" | "earlier" | "later";

/** One press of a button or key. Zooming keeps the middle in place, as far as the range allows. */
export function moveWindow(span: Span, move: Move, range: Span): Span {
  const middle = (span.start + span.end) / 2;
  const shift = spanLength(span) * STEP;
  switch (move) {
    case "zoom-in":
      return allowedWindow(zoomSpan(span, ZOOM, middle), range);
    case "zoom-out":
      return allowedWindow(zoomSpan(span, 1 / ZOOM, middle), range);
    case "earlier":
      return allowedWindow({ start: span.start - shift, end: span.end - shift }, range);
    case "later":
      return allowedWindow({ start: span.start + shift, end: span.end + shift }, range);
  }
}

/** The window moved by the least that shows an event: all of it where it is short, its beginning where it is long. */
export function windowShowing(window: Span, event: Span, range: Span): Span {
  const visible = { start: Math.max(event.start, range.start), end: Math.min(event.end, range.end) };
  if (spanContains(visible, window) || spanContains(window, visible)) return window;
  const room = spanLength(window) / 2;
  const target = spanLength(visible) <= room ? visible : { start: visible.start, end: visible.start + room };
  return spanContains(window, target) ? window : allowedWindow(spanShowing(window, target), range);
}

/** A window around an event: a short one with weeks about it, a long one whole. */
export function windowAround(event: Span, range: Span): Span {
  const pad = Math.max(spanLength(event) * 0.5, 15);
  return allowedWindow({ start: event.start - pad, end: event.end + pad }, range);
}
