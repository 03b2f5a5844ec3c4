import type { Day } from "#domain/day.ts";
import type { Span } from "#domain/span.ts";

/**
 * Days outside, UTC milliseconds inside: vis-timeline places everything by milliseconds and is given no axis to name, so
 * no time zone plays a part.
 */
const MILLISECONDS_PER_DAY = 86_400_000;

export const millisecondsOf = (day: Day): number => day * MILLISECONDS_PER_DAY;

export const spanOf = (window: { start: Date; end: Date }): Span => ({
  start: window.start.getTime() / MILLISECONDS_PER_DAY,
  end: window.end.getTime() / MILLISECONDS_PER_DAY,
});
