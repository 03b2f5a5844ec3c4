import { type RefObject, useEffect } from "react";

/**
 * What a pointer has pressed within an element does not keep the focus: the element's heading takes it, so that the keys
 * act again as they did before, Space and Enter too. Pressed by a key, a button keeps it.
 */
export function usePointerFocus(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const release = (event: MouseEvent) => {
      const isPointer = event.detail > 0 && event.button === 0;
      if (!isPointer || !(event.target instanceof Element) || !event.target.closest("button, a[href]")) return;
      element.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
    };
    element.addEventListener("click", release);
    return () => element.removeEventListener("click", release);
  }, [ref]);
}
