import { type ReactNode, useEffect, useEffectEvent, useRef } from "react";

const GAP = 6;
const EDGE = 8;
/** A page that moves by less has not been scrolled away from the note. */
const STILL = 24;

/** Below the anchor, or above it where there is no room; never over the edge of the window. */
function place(note: HTMLElement, anchor: Element): void {
  const at = anchor.getClientRects()[0] ?? anchor.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight - EDGE;
  note.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - EDGE - width))}px`;
  note.style.top = `${below ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height)}px`;
}

/**
 * A note beside what it explains: a native popover, so that nothing clips it. Esc, a press elsewhere and scrolling the
 * page ask to close it.
 */
export function AnchoredNote(props: {
  readonly anchor: HTMLElement | SVGElement;
  readonly onClose: () => void;
  readonly className?: string;
  readonly id?: string;
  readonly label?: string;
  /** Told when the pointer comes upon the note and when it leaves: a note shown on hover must be reachable. */
  readonly onPointer?: (over: boolean) => void;
  readonly children: ReactNode;
}) {
  const { anchor, onClose, onPointer } = props;
  const ref = useRef<HTMLSpanElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const note = ref.current;
    if (!note) return;
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && (note.contains(target) || anchor.contains(target)))) close();
    };
    // The page reads Esc as 'back one level': while the note is open the key closes the note alone.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      anchor.focus();
      close();
    };
    const top = anchor.getBoundingClientRect().top;
    const onScroll = ({ target }: Event) => {
      if (target instanceof Node && note.contains(target)) return;
      if (Math.abs(anchor.getBoundingClientRect().top - top) > STILL) close();
      else place(note, anchor);
    };
    note.showPopover();
    place(note, anchor);
    addEventListener("pointerdown", onPress, true);
    addEventListener("keydown", onKey, true);
    addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => {
      removeEventListener("pointerdown", onPress, true);
      removeEventListener("keydown", onKey, true);
      removeEventListener("scroll", onScroll, true);
    };
  }, [anchor]);
  return (
    <span
      ref={ref}
      id={props.id}
      popover="manual"
      className={props.className ? `anchored-note ${props.className}` : "anchored-note"}
      role="note"
      aria-label={props.label}
      onPointerEnter={() => onPointer?.(true)}
      onPointerLeave={() => onPointer?.(false)}
    >
      {props.children}
    </span>
  );
}
