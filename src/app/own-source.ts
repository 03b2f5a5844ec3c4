import { useEffect, useMemo } from "react";
import type { OwnTour } from "#domain/own-tour.ts";
import { type UnpackedTour, unpackTour } from "#export/tour-link.ts";
import { readOwnFragment } from "#state/own-fragment.ts";
import { currentTour, followOtherWindows, newName, useOwnTours } from "#state/use-own-tours.ts";

/** What the fragment of an address says: a tour in a link, or one this browser keeps. */
export type OwnSource = {
  /** What the link holds; null where the address has none. */
  readonly linked: UnpackedTour | null;
  /** The packed text, to be handed on as it came. */
  readonly packed: string | null;
  /** The kept tour the address names or, where it names none, the one that is worked on. */
  readonly kept: OwnTour | null;
  /** The step it names. */
  readonly step: number;
  /** Until storage has been read. */
  readonly isUnread: boolean;
};

export function useOwnSource(fragment: string): OwnSource {
  const store = useOwnTours();
  const { read } = store;
  useEffect(() => {
    read();
    return followOtherWindows();
  }, [read]);
  const { packed, id, step } = useMemo(() => readOwnFragment(fragment), [fragment]);
  const linked = useMemo(() => (packed === null ? null : unpackTour(packed, newName)), [packed]);
  const kept = id === null ? currentTour(store) : (store.tours.find((tour) => tour.id === id) ?? null);
  return { linked, packed, kept, step, isUnread: store.status === "unread" };
}
