import { type RefObject, useEffect } from "react";

/** How long the pointer rests before it and what came with it go. */
const REST_MILLISECONDS = 2500;

/** Sets `data-idle` on an element while no pointer has moved over it for a while. It begins idle, as it is prerendered. */
export function useIdle(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = "";
    const rest = () => element.setAttribute("data-idle", "true");
    const wake = (event: PointerEvent) => {
      // Chromium sends a move without any when what lies under the pointer changes.
      const at = `${event.screenX} ${event.screenY}`;
      if (event.type === "pointermove" && at === last) return;
      last = at;
      element.setAttribute("data-idle", "false");
      clearTimeout(timer);
      timer = setTimeout(rest, REST_MILLISECONDS);
    };
    element.addEventListener("pointermove", wake);
    element.addEventListener("pointerdown", wake);
    return () => {
      clearTimeout(timer);
      element.removeEventListener("pointermove", wake);
      element.removeEventListener("pointerdown", wake);
    };
  }, [ref]);
}
