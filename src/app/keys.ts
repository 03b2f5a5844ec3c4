/** Elements that use keys themselves: a shortcut there would take something away. */
const OWN_KEYS = "input, textarea, select, [contenteditable=''], [contenteditable='true'], [role='slider'], dialog";

/** Whether a key press may act as a shortcut: not while typing or composing, not with a modifier held. */
export function mayActOnKey(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
  const target = event.target instanceof Element ? event.target : null;
  return !target?.closest(OWN_KEYS);
}

/** Elements on which Space and Enter are the element's own. */
const PRESSED = "button, a[href], summary, [role='button']";
/** Boxes that scroll by keys once they have the focus. */
const SCROLLED = "[data-scrolls]";

/** Whether a key press is the focused element's own, is typed, composed, or held with a modifier. */
export function usesKey(event: KeyboardEvent): boolean {
  if (!mayActOnKey(event)) return true;
  const target = event.target instanceof Element ? event.target : null;
  if (!target) return false;
  if (event.key === " " || event.key === "Enter") return target.closest(PRESSED) !== null;
  return /^(Arrow|Page)/.test(event.key) && target.closest(SCROLLED) !== null;
}

/**
 * Ctrl+K or ⌘+K, which also acts in the search box: 'go to' is where a search often ends. On a Mac Ctrl+K in a box of text
 * stays what it is there, and nothing acts over a dialog or while an input method composes.
 */
export function isGoToKey(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() !== "k" || event.ctrlKey === event.metaKey || event.altKey || event.shiftKey)
    return false;
  if (event.defaultPrevented || event.isComposing) return false;
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest("dialog")) return false;
  return !(event.ctrlKey && /^mac/i.test(navigator.platform) && target?.closest("input, textarea"));
}

export type KeyAction =
  | "zoom-in"
  | "zoom-out"
  | "earlier"
  | "later"
  | "fit-all"
  | "fit-subject"
  | "search"
  | "help"
  | "present"
  | "back";

const ACTIONS: Readonly<Record<string, KeyAction>> = {
  "+": "zoom-in",
  "=": "zoom-in",
  w: "zoom-in",
  "-": "zoom-out",
  s: "zoom-out",
  a: "earlier",
  d: "later",
  "0": "fit-all",
  f: "fit-subject",
  p: "present",
  "/": "search",
  "?": "help",
};

/** The action of a key, or null. `singleKeys` off leaves only Esc. */
export function actionOfKey(key: string, singleKeys: boolean): KeyAction | null {
  if (key === "Escape") return "back";
  if (!singleKeys) return null;
  const name = key.toLowerCase();
  return Object.hasOwn(ACTIONS, name) ? (ACTIONS[name] ?? null) : null;
}
