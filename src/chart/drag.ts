import type { Day } from "#domain/day.ts";
import { type Span, spanLength } from "#domain/span.ts";

/** What a drag starts from: the window, and where its first day and its scale stand on the screen. */
export type DragStart = { readonly span: Span; readonly pxPerDay: number; readonly leftPx: number };

type DragCallbacks = {
  /** Null where a press at this place drags nothing. */
  readonly onStart: (clientX: number) => DragStart | null;
  readonly onMove: (span: Span) => void;
  readonly onEnd: () => void;
  /** The least and the most days a pinch may show. */
  readonly lengths: () => { readonly least: number; readonly most: number };
};

/** A pointer that moved this far sideways drags. */
const DRAG_PX = 5;
/** Fingers nearer than this count as this far apart. */
const LEAST_PINCH_PX = 24;

type Finger = { readonly startX: number; x: number; day: Day };

/**
 * The window that keeps the dates the fingers took hold of under them: one finger moves it, two stretch it.
 * Exported for its test.
 */
export function spanUnder(
  start: DragStart,
  fingers: readonly Pick<Finger, "x" | "day">[],
  least: number,
  most: number,
): Span {
  const { span, pxPerDay, leftPx } = start;
  const [a, b] = fingers;
  if (!a) return span;
  if (!b) {
    const first = a.day - (a.x - leftPx) / pxPerDay;
    return { start: first, end: first + spanLength(span) };
  }
  const days = Math.abs(b.day - a.day);
  const apartPx = Math.max(LEAST_PINCH_PX, Math.abs(b.x - a.x));
  const wanted = (spanLength(span) * pxPerDay * days) / apartPx;
  const length = Math.min(most, Math.max(least, wanted));
  const scale = (pxPerDay * spanLength(span)) / length;
  const first = (a.day + b.day) / 2 - ((a.x + b.x) / 2 - leftPx) / scale;
  return { start: first, end: first + length };
}

/**
 * Drags by mouse, pen and one finger, pinches by two. Ours and not vis' own: its gesture library loses the gesture after
 * every scroll of the page, and it cannot hold two dates at once. `touch-action: pan-y` leaves vertical swipes to the page.
 */
export function listenToDrag(host: HTMLElement, callbacks: DragCallbacks): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  const fingers = new Map<number, Finger>();
  let start: DragStart | null = null;
  let dragging = false;

  /** Takes hold anew wherever the fingers are, as when one of two is lifted. */
  const takeHold = (clientX: number) => {
    start = callbacks.onStart(clientX);
    if (!start) return;
    for (const finger of fingers.values()) finger.day = start.span.start + (finger.x - start.leftPx) / start.pxPerDay;
  };
  const onDown = (event: PointerEvent) => {
    if (event.button !== 0 || fingers.size >= 2) return;
    if (fingers.size === 0 && !callbacks.onStart(event.clientX)) return;
    fingers.set(event.pointerId, { startX: event.clientX, x: event.clientX, day: 0 });
    takeHold(event.clientX);
  };
  const onMove = (event: PointerEvent) => {
    const finger = fingers.get(event.pointerId);
    if (!finger || !start) return;
    finger.x = event.clientX;
    if (!dragging) {
      if (fingers.size < 2 && Math.abs(finger.x - finger.startX) <= DRAG_PX) return;
      dragging = true;
      host.classList.add("is-dragging");
      // A press that stays one must reach its link: the pointer is ours only from here on.
      for (const pointerId of fingers.keys()) host.setPointerCapture(pointerId);
    }
    const { least, most } = callbacks.lengths();
    callbacks.onMove(spanUnder(start, [...fingers.values()], least, most));
  };
  const onEnd = (event: PointerEvent) => {
    if (!fingers.delete(event.pointerId)) return;
    const [left] = fingers.values();
    if (left) {
      takeHold(left.x);
      return;
    }
    host.classList.remove("is-dragging");
    if (dragging) callbacks.onEnd();
    dragging = false;
  };

  host.addEventListener("pointerdown", onDown, { signal });
  host.addEventListener("pointermove", onMove, { signal });
  host.addEventListener("pointerup", onEnd, { signal });
  host.addEventListener("pointercancel", onEnd, { signal });
  return () => abort.abort();
}
