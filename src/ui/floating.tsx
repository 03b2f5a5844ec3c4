import { type ComponentPropsWithRef, useEffect, useEffectEvent, useLayoutEffect, useRef } from "react";
import { EDGE_PX, placeBeside } from "./place-beside.ts";

/** How high a box may be at least that shrinks to the room below its anchor: see `--room-below`. */
const LEAST_ROOM_PX = 160;

/**
 * A box beside what opened it, in the browser's top layer: nothing covers it, no scrolling box clips it. It stays at its
 * anchor while the page scrolls. `--room-below` tells its style sheet how much height there is below the anchor. `onDismiss` hears of Esc (`refocus`: the anchor wants the focus back) and of a press
 * elsewhere.
 */
export function Floating({
  anchor,
  onDismiss,
  className = "",
  ...rest
}: ComponentPropsWithRef<"div"> & {
  readonly anchor: Element;
  readonly onDismiss?: (refocus: boolean) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const place = () => {
      const box = anchor.getBoundingClientRect();
      // A keyboard on the screen takes from what can be seen, not from the window.
      const seen = window.visualViewport?.height ?? window.innerHeight;
      element.style.setProperty("--room-below", `${Math.max(LEAST_ROOM_PX, seen - box.bottom - 2 * EDGE_PX)}px`);
      const { left, top } = placeBeside(
        box,
        { width: element.offsetWidth, height: element.offsetHeight },
        { width: document.documentElement.clientWidth, height: window.innerHeight },
      );
      element.style.left = `${left}px`;
      element.style.top = `${top}px`;
    };
    element.showPopover();
    place();
    // What it holds may arrive or change while it is open.
    const observer = new ResizeObserver(place);
    observer.observe(element);
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      observer.disconnect();
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [anchor]);
  const dismiss = useEffectEvent((refocus: boolean) => onDismiss?.(refocus));
  useEffect(() => {
    const onPointer = (event: globalThis.PointerEvent) => {
      const target = event.target as Node;
      if (!box.current?.contains(target) && !anchor.contains(target)) dismiss(false);
    };
    document.addEventListener("pointerdown", onPointer);
    return () => document.removeEventListener("pointerdown", onPointer);
  }, [anchor]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is caught on its way up from what the box holds
    <div
      ref={box}
      popover="manual"
      className={`popover floating ${className}`}
      {...rest}
      onKeyDown={(event) => {
        rest.onKeyDown?.(event);
        if (event.key !== "Escape" || !onDismiss) return;
        event.stopPropagation();
        event.preventDefault();
        onDismiss(true);
      }}
    />
  );
}
