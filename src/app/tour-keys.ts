import { usesKey } from "./keys.ts";

export type TourKey =
  | "forward"
  | "back"
  | "blank"
  | "full-screen"
  | "other-window"
  | "larger"
  | "smaller"
  | "help"
  | "leave"
  | { readonly digit: string }
  | "enter";

/** Keys that act whatever the preferences say: they are no characters. */
const ALWAYS: Readonly<Record<string, TourKey>> = {
  ArrowRight: "forward",
  PageDown: "forward",
  " ": "forward",
  ArrowLeft: "back",
  PageUp: "back",
  Escape: "leave",
  Enter: "enter",
};

const SINGLE: Readonly<Record<string, TourKey>> = {
  b: "blank",
  ".": "blank",
  f: "full-screen",
  s: "other-window",
  "+": "larger",
  "=": "larger",
  "-": "smaller",
  "?": "help",
};

/** What a key does in a tour, or null. `singleKeys` off leaves those that are no characters. */
export function tourKeyOf(key: string, singleKeys: boolean): TourKey | null {
  if (Object.hasOwn(ALWAYS, key)) return ALWAYS[key] ?? null;
  if (!singleKeys) return null;
  if (/^\d$/.test(key)) return { digit: key };
  const name = key.toLowerCase();
  return Object.hasOwn(SINGLE, name) ? (SINGLE[name] ?? null) : null;
}

/** Longer numbers than this name no step. */
const MOST_DIGITS = 3;

/** The digits typed so far with one more, or none where that is too many. */
export const withDigit = (digits: string, digit: string): string =>
  digits.length >= MOST_DIGITS ? digit : digits + digit;

/** Whether a key press may act in a tour: as elsewhere, and not held down, so that a clicker leant on skips nothing. */
export const mayActInTour = (event: KeyboardEvent): boolean => !event.repeat && !usesKey(event);
