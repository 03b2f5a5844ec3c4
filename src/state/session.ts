/** What lasts no longer than the visit: nothing here belongs in a link. */
import { create } from "zustand";
import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import { afterPaint, forgetWaiting } from "./after-paint.ts";

type Session = {
  /** The event under the pointer or focus, in the chart or the list. */
  readonly hoverRow: Row | null;
  /** The window as the chart shows it, before it is rounded into the address; null where the address alone says it. */
  readonly liveSpan: Span | null;
  /** The window a press or key asked for, until it is drawn. */
  readonly wantedSpan: Span | null;
  /** True from the first move of a gesture until the window has settled. */
  readonly moving: boolean;
  /** Takes over the newer version that waits; null where none does. */
  readonly newVersion: (() => void) | null;
  readonly setNewVersion: (use: () => void) => void;
  /** The page is shown as on a projector. */
  readonly presenting: boolean;
  readonly setPresenting: (presenting: boolean) => void;
  readonly setHoverRow: (row: Row | null) => void;
  /** Drawn at once. `moving`: more will follow. */
  readonly setLiveSpan: (span: Span, moving: boolean) => void;
  /** Drawn after the next paint, as what a press or key asks for; null where the address alone says it. */
  readonly wantSpan: (span: Span | null, moving: boolean) => void;
};

const WINDOW = "window";

export const useSession = create<Session>()((set) => ({
  hoverRow: null,
  liveSpan: null,
  wantedSpan: null,
  moving: false,
  presenting: false,
  setPresenting: (presenting) => set({ presenting }),
  newVersion: null,
  setNewVersion: (newVersion) => set({ newVersion }),
  setHoverRow: (hoverRow) => set((state) => (state.hoverRow === hoverRow ? state : { hoverRow })),
  setLiveSpan: (liveSpan, moving) => {
    // What a press asked for before is older than this.
    forgetWaiting(WINDOW);
    set({ liveSpan, wantedSpan: null, moving });
  },
  wantSpan: (wantedSpan, moving) => {
    set({ wantedSpan });
    afterPaint(WINDOW, () => set({ liveSpan: wantedSpan, wantedSpan: null, moving }));
  },
}));
