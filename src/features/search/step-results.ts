import type { KeyboardEvent } from "react";

/** The links of the results below an element, in their order. */
export const resultLinks = (within: Element | null): HTMLElement[] => [
  ...(within?.querySelectorAll<HTMLElement>("a.result") ?? []),
];

/**
 * Up and down between the box and the results, Home and End to the first and the last of them; a letter typed among the
 * results goes on in the box. True where the key led somewhere.
 */
export function stepResults(event: KeyboardEvent<HTMLElement>, box: HTMLInputElement | null): boolean {
  const links = resultLinks(event.currentTarget);
  const at = links.indexOf(document.activeElement as HTMLElement);
  const inBox = document.activeElement === box;
  if (!inBox && event.key.length === 1 && event.key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey) {
    // The letter itself arrives in what has the focus then. No shortcut of the page may take it.
    event.stopPropagation();
    box?.focus();
    return true;
  }
  const target = ((): HTMLElement | null | undefined => {
    if (event.key === "ArrowDown") return inBox ? links[0] : links[Math.min(at + 1, links.length - 1)];
    if (inBox || at === -1) return null;
    if (event.key === "ArrowUp") return at === 0 ? box : links[at - 1];
    if (event.key === "Home") return links[0];
    return event.key === "End" ? links.at(-1) : null;
  })();
  if (!target) return false;
  event.preventDefault();
  target.focus();
  return true;
}
