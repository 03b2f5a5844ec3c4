import type { Day } from "#domain/day.ts";

/**
 * Days outside, UTC milliseconds inside: vis-timeline places everything by milliseconds and is given no axis to name, so
 * no time zone plays a part.
 */
const MILLISECONDS_PER_DAY = 86_400_000;

export const millisecondsOf = (day: Day): number => day * MILLISECONDS_PER_DAY;
