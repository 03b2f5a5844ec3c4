import { type FocusEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { EditionClaim } from "#domain/editions.ts";
import { Note } from "./note.tsx";
import { type SourcesById, WhoSays } from "./who-says.tsx";

/** How long a pointer rests on a mark before its note comes, and how long it may take from the one to the other. */
const REST_MILLISECONDS = 150;
const GRACE_MILLISECONDS = 250;

/** What a note tells: the claims behind a mark of a figure. */
export type Telling = {
  readonly key: string;
  readonly edition: string;
  readonly label: string;
  readonly claims: readonly EditionClaim[];
};

type Open = { readonly telling: Telling; readonly anchor: HTMLElement };

/**
 * One note for the marks of a figure: it comes with hover and focus, and with the first tap, for which the mark's own
 * link waits until the second.
 */
export function useFigureNote(sources: SourcesById) {
  const [open, setOpen] = useState<Open | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const tapped = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const set = (next: Open | null, milliseconds = 0) => {
    clearTimeout(timer.current);
    if (milliseconds === 0) setOpen(next);
    else timer.current = setTimeout(() => setOpen(next), milliseconds);
  };
  const handlers = (telling: Telling) => ({
    onPointerEnter: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === "mouse") set({ telling, anchor: event.currentTarget }, REST_MILLISECONDS);
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType === "mouse") set(null, GRACE_MILLISECONDS);
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      tapped.current = event.pointerType !== "mouse" && open?.telling.key !== telling.key;
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.currentTarget.matches(":focus-visible")) set({ telling, anchor: event.currentTarget });
    },
    onBlur: () => set(null, GRACE_MILLISECONDS),
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (!tapped.current) return set(null);
      tapped.current = false;
      event.preventDefault();
      set({ telling, anchor: event.currentTarget });
    },
  });
  const note = open ? (
    <Note
      key={open.telling.key}
      anchor={open.anchor}
      label={open.telling.label}
      onClose={() => set(null)}
      onPointer={(over) => (over ? clearTimeout(timer.current) : set(null, GRACE_MILLISECONDS))}
    >
      <WhoSays edition={open.telling.edition} claims={open.telling.claims} sources={sources} />
    </Note>
  ) : null;
  return { handlers, note };
}
