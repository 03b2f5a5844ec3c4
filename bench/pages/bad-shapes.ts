import { type SyntheticEvents, syntheticEvents } from "#testing/synthetic-events.ts";

/** Some day of the range. */
const ONE_DAY = 17_295;

/** Records that a chart meets one day: each made of as many events as asked for. */
export const BAD_SHAPES = {
  "one-day": (events) => ({ ...events, start: events.start.fill(ONE_DAY), end: events.end.fill(ONE_DAY + 1) }),
  "same-time": (events) => ({ ...events, start: events.start.fill(ONE_DAY), end: events.end.fill(ONE_DAY + 400) }),
  "too-long": (events) => ({ ...events, start: events.start.fill(-20_000), end: events.end.fill(90_000) }),
  // The table is in time order; a list of rows that is not is handed in: see ours.tsx.
  unordered: (events) => events,
} satisfies Readonly<Record<string, (events: SyntheticEvents) => SyntheticEvents>>;

export type BadShape = keyof typeof BAD_SHAPES;

const isBad = (name: string | null): name is BadShape => name !== null && name in BAD_SHAPES;

/** The shape the address asks for; null for plain events. */
export function badShape(): BadShape | null {
  const name = new URLSearchParams(location.search).get("bad");
  return isBad(name) ? name : null;
}

/** Plain events, or those of the shape the address asks for. */
export function makeEvents(count: number): SyntheticEvents {
  const shape = badShape();
  const events = syntheticEvents(count);
  return shape ? BAD_SHAPES[shape](events) : events;
}
