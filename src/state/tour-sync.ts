/**
 * How the windows of one tour keep together: what they share, the messages that carry it, and who is right where two
 * differ. Pure; the channel itself is the app's. Each change counts one up, the higher count wins, and of equal counts
 * the window with the greater name, so that all windows end with the same whatever comes late, twice or not at all.
 */
import { samePlace, type TourPlace } from "#domain/tour-course.ts";

export type TourRole = "audience" | "speaker";

/** The time a tour has run, in milliseconds: `ran` before it was last stopped, and, while it runs, since when. */
export type TourClock = { readonly ran: number; readonly since: number | null };

/** What all windows of a tour show alike. */
export type Shared = {
  readonly place: TourPlace;
  /** The audience sees an empty screen. */
  readonly blank: boolean;
  readonly clock: TourClock;
};

/** What is shared, how many changes made it and which window made the last one. */
export type Synced = { readonly shared: Shared; readonly count: number; readonly by: string };

/** What one window tells the others. `hello` asks for the state, `bye` says that the window is gone. */
export type SyncMessage = {
  readonly kind: "hello" | "bye" | "state";
  readonly tour: string;
  readonly from: string;
  readonly role: TourRole;
  /** With `state` alone. */
  readonly synced: Synced | null;
};

const APP = "wic-tour";
/** Of the messages; another version's are ignored. */
const VERSION = 1;

/** A window just opened: anybody else's state is newer. */
export const begin = (by: string, place: TourPlace): Synced => ({
  shared: { place, blank: false, clock: { ran: 0, since: null } },
  count: 0,
  by,
});

/** The state after a change made in window `by`. */
export const changed = (synced: Synced, by: string, patch: Partial<Shared>): Synced => ({
  shared: { ...synced.shared, ...patch },
  count: synced.count + 1,
  by,
});

const isNewer = (a: Synced, b: Synced): boolean => a.count > b.count || (a.count === b.count && a.by > b.by);

/** What a message makes of the state of window `self`, and whether that window should tell its own. */
export function heard(
  synced: Synced,
  message: SyncMessage,
  self: string,
): { readonly synced: Synced; readonly answer: boolean } {
  if (message.kind === "bye") return { synced, answer: false };
  if (message.kind === "hello") {
    // Who was there first leads, even if nothing has happened yet.
    return { synced: synced.count === 0 ? { ...synced, count: 1, by: self } : synced, answer: true };
  }
  // Told on: a window opened since then has not heard it, and who said it may be gone.
  if (message.synced && isNewer(message.synced, synced)) return { synced: message.synced, answer: true };
  return { synced, answer: message.synced !== null && isNewer(synced, message.synced) };
}

export const sameShared = (a: Shared, b: Shared): boolean =>
  samePlace(a.place, b.place) && a.blank === b.blank && a.clock.ran === b.clock.ran && a.clock.since === b.clock.since;

/** The message as it travels. */
export const writeMessage = (message: SyncMessage): object => ({ app: APP, version: VERSION, ...message });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** A count that may have come from anywhere. */
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;

const isName = (value: unknown): value is string => typeof value === "string" && value.length > 0 && value.length < 200;

function readShared(value: unknown): Shared | null {
  if (!isRecord(value) || !isRecord(value.place) || !isRecord(value.clock)) return null;
  const { place, blank, clock } = value;
  if (!isCount(place.step) || place.step < 1 || !isCount(place.shown) || typeof blank !== "boolean") return null;
  const isTime = (time: unknown): time is number => typeof time === "number" && Number.isFinite(time) && time >= 0;
  if (!isTime(clock.ran) || !(clock.since === null || isTime(clock.since))) return null;
  return {
    place: { step: place.step, shown: place.shown },
    blank,
    clock: { ran: clock.ran, since: clock.since },
  };
}

function readSynced(value: unknown): Synced | null {
  if (!isRecord(value) || !isCount(value.count) || !isName(value.by)) return null;
  const shared = readShared(value.shared);
  return shared && { shared, count: value.count, by: value.by };
}

/** A message of another window; null for anything that is none, whatever it is. */
export function readMessage(data: unknown): SyncMessage | null {
  if (!isRecord(data) || data.app !== APP || data.version !== VERSION) return null;
  const { kind, tour, from, role } = data;
  if (kind !== "hello" && kind !== "bye" && kind !== "state") return null;
  if (role !== "audience" && role !== "speaker") return null;
  if (!isName(tour) || !isName(from)) return null;
  const synced = kind === "state" ? readSynced(data.synced) : null;
  return kind === "state" && synced === null ? null : { kind, tour, from, role, synced };
}

/** How long a tour has run at a time, in milliseconds. */
export const elapsed = ({ ran, since }: TourClock, now: number): number =>
  ran + (since === null ? 0 : Math.max(0, now - since));

/** The clock running from now on; one that runs already goes on. */
export const started = (clock: TourClock, now: number): TourClock =>
  clock.since === null ? { ran: clock.ran, since: now } : clock;

export const stopped = (clock: TourClock, now: number): TourClock => ({ ran: elapsed(clock, now), since: null });

/**
 * How far a tour is ahead of its plan, in whole minutes, behind below 0: every step has the same share of `minutes`, and
 * within its share a step is on time.
 */
export function minutesAhead(
  tour: { readonly minutes: number; readonly steps: number },
  step: number,
  ran: number,
): number {
  const share = (tour.minutes * 60_000) / Math.max(1, tour.steps);
  const early = (step - 1) * share - ran;
  const late = ran - step * share;
  if (early > 0) return Math.floor(early / 60_000);
  return late > 0 ? -Math.floor(late / 60_000) : 0;
}
