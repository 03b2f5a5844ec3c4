import { useEffect } from "react";

const FOCUSABLE = "[tabindex], a[href], button:not([disabled]), input:not([disabled]), summary";

/** Gives the focus to the element or, where it takes none, to the first in it that does. True where one took it. */
function focusWithin(ancestor: HTMLElement): boolean {
  for (const element of [ancestor, ...ancestor.querySelectorAll<HTMLElement>(FOCUSABLE)]) {
    element.focus({ preventScroll: true });
    if (document.activeElement === element) return true;
  }
  return false;
}

/**
 * A button that goes away with what it closed (a chip, a notice, Retry) would leave the focus on `<body>`, and a keyboard
 * at the top of the page: the nearest surroundings that are left take it instead.
 */
export function useFocusRescue(): void {
  useEffect(() => {
    let ancestors: HTMLElement[] = [];
    const remember = ({ target }: FocusEvent) => {
      ancestors = [];
      for (let element = target as HTMLElement | null; element; element = element.parentElement)
        ancestors.push(element);
    };
    const rescue = () => {
      const [last, ...around] = ancestors;
      if (document.activeElement !== document.body || !last || last.isConnected) return;
      ancestors = [];
      for (const ancestor of around) {
        if (ancestor === document.body) return;
        if (ancestor.isConnected && focusWithin(ancestor)) return;
      }
    };
    const observer = new MutationObserver(rescue);
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      document.removeEventListener("focusin", remember);
    };
  }, []);
}
