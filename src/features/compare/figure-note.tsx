import { type FocusEvent, type MouseEvent, type PointerEvent, useEffect, useRef, useState } from "react";
import type { EditionClaim } from "#domain/editions.ts";
import { AnchoredNote } from "#ui/anchored-note.tsx";
import { type SourcesById, WhoSays } from "./who-says.tsx";

/** How long the pointer may take from a mark to its note. */
const LEAVE_MILLISECONDS = 180;

/** What a note tells: the claims behind a mark of a figure. */
export type Telling = {
  readonly key: string;
  readonly edition: string;
  readonly label: string;
  readonly claims: readonly EditionClaim[];
};

type Anchor = HTMLElement | SVGElement;
type Open = { readonly telling: Telling; readonly anchor: Anchor };

const anchorOf = ({ currentTarget }: { readonly currentTarget: EventTarget }): Anchor => currentTarget as Anchor;

/**
 * One note for the marks of a figure: it comes with hover and focus, and with the first tap, for which the mark's own
 * link waits until the second.
 */
export function useFigureNote(sources: SourcesById) {
  const [open, setOpen] = useState<Open | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const touched = useRef(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (telling: Telling, anchor: Anchor) => {
    clearTimeout(timer.current);
    setOpen((now) => (now?.telling.key === telling.key ? now : { telling, anchor }));
  };
  const hide = () => {
    clearTimeout(timer.current);
    setOpen(null);
  };
  const hideSoon = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setOpen(null), LEAVE_MILLISECONDS);
  };
  const handlers = (telling: Telling) => ({
    onPointerEnter: (event: PointerEvent) => event.pointerType === "mouse" && show(telling, anchorOf(event)),
    onPointerLeave: (event: PointerEvent) => event.pointerType === "mouse" && hideSoon(),
    onPointerDown: (event: PointerEvent) => {
      touched.current = event.pointerType !== "mouse" && open?.telling.key !== telling.key;
    },
    onFocus: (event: FocusEvent) => {
      if (event.currentTarget.matches(":focus-visible")) show(telling, anchorOf(event));
    },
    onBlur: hideSoon,
    onClick: (event: MouseEvent) => {
      if (!touched.current) return hide();
      touched.current = false;
      event.preventDefault();
      show(telling, anchorOf(event));
    },
  });
  const note = open ? (
    <AnchoredNote
      key={open.telling.key}
      anchor={open.anchor}
      label={open.telling.label}
      onClose={hide}
      onPointer={(over) => (over ? clearTimeout(timer.current) : hideSoon())}
    >
      <WhoSays edition={open.telling.edition} claims={open.telling.claims} sources={sources} />
    </AnchoredNote>
  ) : null;
  return { handlers, note };
}
