/** What lasts no longer than the visit: nothing here belongs in a link. */
import { create } from "zustand";
import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";

type Session = {
  /** The event under the pointer or focus, in the chart or the list. */
  readonly hoverRow: Row | null;
  /** The window as the chart shows it, before it is rounded into the address; null where the address alone says it. */
  readonly liveSpan: Span | null;
  /** True from the first move of a gesture until the window has settled. */
  readonly moving: boolean;
  /** Takes over the newer version that waits; null where none does. */
  readonly newVersion: (() => void) | null;
  readonly setNewVersion: (use: () => void) => void;
  /** The page is shown as on a projector. */
  readonly presenting: boolean;
  readonly setPresenting: (presenting: boolean) => void;
  readonly setHoverRow: (row: Row | null) => void;
  readonly setLiveSpan: (span: Span | null, moving: boolean) => void;
};

export const useSession = create<Session>()((set) => ({
  hoverRow: null,
  liveSpan: null,
  moving: false,
  presenting: false,
  setPresenting: (presenting) => set({ presenting }),
  newVersion: null,
  setNewVersion: (newVersion) => set({ newVersion }),
  setHoverRow: (hoverRow) => set((state) => (state.hoverRow === hoverRow ? state : { hoverRow })),
  setLiveSpan: (liveSpan, moving) => set({ liveSpan, moving }),
}));
