import type { Day } from "./day.ts";

/** A stretch of time, half-open: `start` belongs to it, `end` does not. */
export type Span = { readonly start: Day; readonly end: Day };

/** In days. */
export const spanLength = (span: Span): number => span.end - span.start;

export const spansEqual = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

/** Whether two spans share some time; touching ends share none. */
export const spansOverlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Whether all of `inner` lies in `outer`; equal spans contain each other. */
export const spanContains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The span shifted by the least that puts it within `limits`; one longer than `limits` becomes `limits`. */
export function clampSpan(span: Span, limits: Span): Span {
  const length = Math.min(spanLength(span), spanLength(limits));
  const start = Math.min(Math.max(span.start, limits.start), limits.end - length);
  return { start, end: start + length };
}

/** `factor` below 1 zooms in; the date at `anchor` keeps its place. */
export function zoomSpan(span: Span, factor: number, anchor: Day): Span {
  return { start: anchor - (anchor - span.start) * factor, end: anchor + (span.end - anchor) * factor };
}

/** The window moved by the least that shows `target` with `margin` (a share of the window) around it, widened only where it must be. */
export function spanShowing(window: Span, target: Span, margin = 0.08): Span {
  if (spanContains(window, target)) return window;
  const length = spanLength(window);
  const need = spanLength(target);
  if (need >= length * (1 - 2 * margin)) {
    const pad = (need * margin) / (1 - 2 * margin);
    return { start: target.start - pad, end: target.end + pad };
  }
  const pad = length * margin;
  if (target.start < window.start) return { start: target.start - pad, end: target.start - pad + length };
  return { start: target.end + pad - length, end: target.end + pad };
}
