/**
 * The tours a reader has made, kept in this browser only. Storage may be full, forbidden, hold garbage or what a newer
 * version wrote: then tours last until the page is left, and the page says so.
 */
import { create } from "zustand";
import { OWN_LIMITS, type OwnTour, readOwnTour, writeOwnTour } from "#domain/own-tour.ts";

type Kept = {
  readonly tours: readonly OwnTour[];
  /** The one that is worked on, and that events are added to; null where there is none. */
  readonly currentId: string | null;
};

type Store = Kept & {
  /** `unread` until the page has come alive; `lost` once a write was refused; `newer` where what is kept is not ours to change. */
  readonly status: "unread" | "kept" | "lost" | "newer";
  /** Reads what is kept, here or meanwhile in another window. */
  readonly read: () => void;
  /** Changes what is kept, on the ground of what is kept now. */
  readonly change: (patch: (kept: Kept) => Partial<Kept>) => void;
};

const KEY = "wic-own-tours";
const VERSION = 1;
const NOTHING: Kept = { tours: [], currentId: null };

/** A name nobody else has: of a tour, or of a step while it is edited. */
export function newName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** What storage holds, whatever it is; each tour falls away alone. `newer` where another version wrote it. */
export function readKept(stored: string | null): Kept | "newer" {
  let value: unknown;
  try {
    value = JSON.parse(stored ?? "null");
  } catch {
    return NOTHING;
  }
  if (!isRecord(value)) return NOTHING;
  if (typeof value.version === "number" && value.version > VERSION) return "newer";
  const tours = (Array.isArray(value.tours) ? value.tours : [])
    .slice(0, OWN_LIMITS.tours)
    .flatMap((tour) => readOwnTour(tour, newName)?.tour ?? []);
  const { current } = value;
  return { tours, currentId: tours.some(({ id }) => id === current) ? (current as string) : (tours[0]?.id ?? null) };
}

export const writeKept = ({ tours, currentId }: Kept): string =>
  JSON.stringify({ version: VERSION, current: currentId, tours: tours.map(writeOwnTour) });

/** Keys of steps are this page's own: a step that is as it was keeps its key, so that its fields keep the focus. */
function withOldKeys(next: readonly OwnTour[], before: readonly OwnTour[]): readonly OwnTour[] {
  return next.map((tour) => {
    const old = before.find(({ id }) => id === tour.id);
    if (!old) return tour;
    if (JSON.stringify(writeOwnTour(old)) === JSON.stringify(writeOwnTour(tour))) return old;
    return { ...tour, steps: tour.steps.map((step, at) => ({ ...step, key: old.steps[at]?.key ?? step.key })) };
  });
}

export const useOwnTours = create<Store>()((set, get) => ({
  ...NOTHING,
  status: "unread",
  read: () => {
    if (get().status === "lost") return;
    let stored: string | null = null;
    try {
      stored = localStorage.getItem(KEY);
    } catch {
      return set({ status: "lost" });
    }
    const kept = readKept(stored);
    if (kept === "newer") return set({ status: "newer" });
    set({ tours: withOldKeys(kept.tours, get().tours), currentId: kept.currentId, status: "kept" });
  },
  change: (patch) => {
    get().read();
    const { tours, currentId, status } = get();
    const next = { tours, currentId, ...patch({ tours, currentId }) };
    set(next);
    if (status === "newer") return;
    try {
      localStorage.setItem(KEY, writeKept(next));
    } catch {
      set({ status: "lost" });
    }
  },
}));

/** Keeps to what other windows of this browser write. */
export function followOtherWindows(): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) useOwnTours.getState().read();
  };
  window.addEventListener("storage", onStorage);
  return () => window.removeEventListener("storage", onStorage);
}

/** The tour that is worked on. */
export const currentTour = ({ tours, currentId }: Kept): OwnTour | null =>
  tours.find(({ id }) => id === currentId) ?? null;

/** Changes the tour of that id. */
export function changeTour(id: string, patch: (tour: OwnTour) => OwnTour): void {
  useOwnTours.getState().change(({ tours }) => ({ tours: tours.map((tour) => (tour.id === id ? patch(tour) : tour)) }));
}
