import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Tour } from "#domain/tour.ts";
import { placeAfter, placeBefore, placeWithin, samePlace, type TourPlace } from "#domain/tour-course.ts";
import {
  begin,
  changed,
  heard,
  type Shared,
  type Synced,
  sameShared,
  started,
  type TourClock,
  type TourRole,
} from "#state/tour-sync.ts";
import { type TourConnection, useTourChannel } from "./use-tour-channel.ts";

/** A tour being given, in one of its windows. */
export type TourPlayer = {
  readonly place: TourPlace;
  readonly isBlank: boolean;
  readonly clock: TourClock;
  readonly connection: TourConnection;
  readonly forward: () => void;
  readonly back: () => void;
  readonly goTo: (step: number) => void;
  readonly setBlank: (blank: boolean) => void;
  readonly setClock: (clock: TourClock) => void;
};

let windowName: string | null = null;

/** Another with every load of the page. */
function nameOfWindow(): string {
  windowName ??= crypto.randomUUID?.() ?? `window ${performance.timeOrigin} ${Math.random()}`;
  return windowName;
}

/**
 * Plays a tour: takes the place from whoever keeps it (the address, for a tour that has one), moves it, and keeps this
 * window and the others together. It does not care where the tour came from.
 *
 * @param place where the tour is; `onPlace` is asked to change it
 * @param now milliseconds since 1970, for the clock
 */
export function useTourPlayer(settings: {
  readonly tour: Tour;
  readonly role: TourRole;
  readonly base: string;
  readonly place: TourPlace;
  readonly onPlace: (place: TourPlace) => void;
  readonly now: () => number;
}): TourPlayer {
  const { tour, role, base, onPlace, now } = settings;
  const self = nameOfWindow();
  const place = placeWithin(tour, settings.place);
  const [shared, setShared] = useState<Shared>(() => begin(self, place).shared);
  const synced = useRef<Synced>({ shared, count: 0, by: self });

  /** Takes a state as this window's: the place goes to its keeper, the rest is shown. */
  const take = (next: Synced) => {
    const before = synced.current.shared;
    synced.current = next;
    if (sameShared(before, next.shared)) return;
    setShared(next.shared);
    const wanted = placeWithin(tour, next.shared.place);
    if (!samePlace(wanted, placeWithin(tour, before.place))) onPlace(wanted);
  };
  const { connection, send } = useTourChannel({
    base,
    tour: tour.id,
    role,
    self,
    onMessage: (message) => {
      const { synced: next, answer } = heard(synced.current, message, self);
      take(next);
      if (answer) send({ kind: "state", synced: next });
    },
  });
  const change = (patch: Partial<Shared>) => {
    take(changed(synced.current, self, patch));
    send({ kind: "state", synced: synced.current });
  };

  /** Reloaded, come back to by Back or Forward, or followed a link: the place has changed without us. */
  const follow = useEffectEvent(() => {
    const { shared: known, count } = synced.current;
    if (samePlace(placeWithin(tour, known.place), place)) return;
    // The first place of all is no move: whoever was there before leads.
    if (count === 0) synced.current = { ...synced.current, shared: { ...known, place } };
    else {
      synced.current = changed(synced.current, self, { place });
      send({ kind: "state", synced: synced.current });
    }
    setShared(synced.current.shared);
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the place that counts
  useEffect(() => follow(), [place.step, place.shown]);

  /** Moving on starts the clock, and ends a blank screen. */
  const moveTo = (to: TourPlace) => {
    const { shared: known } = synced.current;
    const here = placeWithin(tour, known.place);
    if (samePlace(here, to) && !known.blank) return;
    const begins = to.step > 1 || to.shown > 0;
    const clock = begins && known.clock.ran === 0 ? started(known.clock, now()) : known.clock;
    change({ place: to, blank: false, clock });
  };
  const current = () => placeWithin(tour, synced.current.shared.place);
  return {
    place,
    isBlank: shared.blank,
    clock: shared.clock,
    connection,
    forward: () => moveTo(placeAfter(tour, current())),
    back: () => moveTo(placeBefore(tour, current())),
    goTo: (step) => moveTo(placeWithin(tour, { step, shown: 0 })),
    setBlank: (blank) => change({ blank }),
    setClock: (clock) => change({ clock }),
  };
}
