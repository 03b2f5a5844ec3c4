/** What the reader likes, kept in this browser only. Storage may be full, forbidden or hold garbage: then defaults serve. */
import { create } from "zustand";
import { createJSONStorage, persist, type StateStorage } from "zustand/middleware";

export const THEMES = ["system", "light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

/** How much larger than usual a tour's text is, smallest first. */
export const TEXT_SIZES = [1, 1.25, 1.5, 1.75, 2] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

export type Preferences = {
  /** `system` follows the system's light or dark setting. */
  readonly theme: Theme;
  /** Whether shortcuts of one letter act (WCAG 2.1.4). */
  readonly singleKeys: boolean;
  /** Whether the introduction above the list was dismissed. */
  readonly introDismissed: boolean;
  /** Of what the audience of a tour reads. */
  readonly textSize: TextSize;
  /** Of the notes in the speaker's window. */
  readonly notesSize: TextSize;
};

type Store = Preferences & {
  /** True once a write was refused: what is chosen lasts until the page is left. */
  readonly lost: boolean;
  readonly setPreferences: (patch: Partial<Preferences>) => void;
};

const DEFAULTS: Preferences = { theme: "system", singleKeys: true, introDismissed: false, textSize: 1, notesSize: 1 };

/** The storage key; `public/boot.js` reads it too, before the first paint. */
const KEY = "wic-preferences";

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

/** Each field falls back alone, so a record from another version keeps what is still understood. */
export function readPreferences(stored: unknown): Preferences {
  const fields = isRecord(stored) ? stored : {};
  const flag = (key: "singleKeys" | "introDismissed") => {
    const value = fields[key];
    return typeof value === "boolean" ? value : DEFAULTS[key];
  };
  const size = (key: "textSize" | "notesSize") => TEXT_SIZES.find((one) => one === fields[key]) ?? DEFAULTS[key];
  return {
    theme: THEMES.find((theme) => theme === fields.theme) ?? DEFAULTS.theme,
    singleKeys: flag("singleKeys"),
    introDismissed: flag("introDismissed"),
    textSize: size("textSize"),
    notesSize: size("notesSize"),
  };
}

/** The next larger or smaller size; the last one stays. */
export function otherTextSize(size: TextSize, by: 1 | -1): TextSize {
  return TEXT_SIZES[TEXT_SIZES.indexOf(size) + by] ?? size;
}

let keeps = true;

/** From now on nothing is written: an embed is a guest in another page. */
export function keepNothing(): void {
  keeps = false;
}

/** localStorage that never throws: an unreadable value reads as none, a refused write is told to the store. */
const storage: StateStorage = {
  getItem: (key) => {
    try {
      const text = localStorage.getItem(key);
      if (text !== null) JSON.parse(text);
      return text;
    } catch {
      return null;
    }
  },
  setItem: (key, value) => {
    if (!keeps) return;
    try {
      localStorage.setItem(key, value);
    } catch {
      // The write is made inside the store's own setState, which must end first.
      queueMicrotask(() => {
        if (!usePreferences.getState().lost) usePreferences.setState({ lost: true });
      });
    }
  },
  removeItem: (key) => {
    try {
      localStorage.removeItem(key);
    } catch {
      // Nothing was kept, so nothing is left to remove.
    }
  },
};

export const usePreferences = create<Store>()(
  persist(
    (set) => ({
      ...DEFAULTS,
      lost: false,
      setPreferences: (patch) => set(patch),
    }),
    {
      name: KEY,
      version: 1,
      storage: createJSONStorage(() => storage),
      // Read after hydration, so that the first client render equals the prerendered one.
      skipHydration: true,
      partialize: ({ theme, singleKeys, introDismissed, textSize, notesSize }) => ({
        theme,
        singleKeys,
        introDismissed,
        textSize,
        notesSize,
      }),
      migrate: (stored) => readPreferences(stored),
      merge: (stored, current) => ({ ...current, ...readPreferences(stored) }),
    },
  ),
);
