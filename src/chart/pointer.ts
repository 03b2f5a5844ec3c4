import { type WheelIntent, wheelIntent } from "./wheel.ts";

/** A press that moved this far was a drag, not a click. */
const DRAG_PX = 5;
/** A wheel that rested this long begins anew. */
const WHEEL_REST_MS = 600;

type PointerCallbacks = {
  readonly onWheel: (intent: Exclude<WheelIntent, { kind: "scroll" }>, clientX: number) => void;
  readonly onPlainWheel: () => void;
  /** A plain click, or Enter on what has the focus. True where it was meant for the chart. */
  readonly onPress: (press: PointerPlace, by: "pointer" | "keyboard") => boolean;
  /** A pointer that can hover is there now; null where it has left the chart. */
  readonly onOver: (place: PointerPlace | null) => void;
};

/** Where a pointer is: over which element, and where in the window. */
export type PointerPlace = Pick<MouseEvent, "target" | "clientX" | "clientY">;

/** Wheel, clicks and hovering on the chart. */
export function listenToPointer(host: HTMLElement, callbacks: PointerCallbacks): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  let press: { readonly x: number; readonly y: number } | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const onWheel = (event: WheelEvent) => {
    // vis has wheel rules of its own: it never hears of a wheel.
    event.stopPropagation();
    const intent = wheelIntent(event);
    if (intent.kind !== "scroll") {
      event.preventDefault();
      callbacks.onWheel(intent, event.clientX);
      return;
    }
    if (rest === undefined) callbacks.onPlainWheel();
    clearTimeout(rest);
    rest = setTimeout(() => {
      rest = undefined;
    }, WHEEL_REST_MS);
  };
  const onPointerDown = ({ clientX: x, clientY: y }: PointerEvent) => {
    press = { x, y };
  };
  const onClick = (event: MouseEvent) => {
    const byKeyboard = event.detail === 0;
    const dragged = !byKeyboard && press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > DRAG_PX;
    press = null;
    if (dragged) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (callbacks.onPress(event, byKeyboard ? "keyboard" : "pointer")) event.preventDefault();
  };

  host.addEventListener("wheel", onWheel, { capture: true, passive: false, signal });
  host.addEventListener("pointerdown", onPointerDown, { capture: true, signal });
  host.addEventListener("click", onClick, { capture: true, signal });
  host.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
  const onOver = (event: PointerEvent) => {
    // A finger presses, it does not hover; and who drags points at nothing.
    if (event.pointerType !== "touch" && event.buttons === 0) callbacks.onOver(event);
  };
  host.addEventListener("pointerover", onOver, { signal });
  host.addEventListener("pointermove", onOver, { signal });
  host.addEventListener("pointerleave", () => callbacks.onOver(null), { signal });
  return () => {
    clearTimeout(rest);
    abort.abort();
  };
}
