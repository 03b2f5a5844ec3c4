import { useCallback } from "react";
import type { Span } from "#domain/span.ts";
import { useSession } from "#state/session.ts";
import { type Address, hasPendingReplace } from "#state/use-address.ts";
import { roundWindow } from "#state/view.ts";
import { type Move, moveWindow } from "#state/window-moves.ts";

/** The window of the page with its verbs. */
export type PageWindow = {
  /** What the chart shows now. */
  readonly span: Span;
  /** Takes a span from the chart: shown at once, written into the address when it has settled. */
  readonly onSpan: (next: Span, phase: "moving" | "settled") => void;
  readonly onMove: (move: Move) => void;
  readonly onFit: () => void;
};

/** The window as shown: the live one while it is newer than the address, else the address's, else the whole range. */
function useShownWindow(window: Span | null, range: Span): Span {
  const { liveSpan, moving } = useSession();
  if (liveSpan === null) return window ?? range;
  const rounded = roundWindow(liveSpan, range);
  const told = rounded?.start === window?.start && rounded?.end === window?.end;
  return moving || hasPendingReplace() || told ? liveSpan : (window ?? range);
}

/** The window of the page, between the address and the chart. */
export function useWindow(range: Span, { view, setView }: Pick<Address, "view" | "setView">): PageWindow {
  const span = useShownWindow(view.window, range);
  const setLiveSpan = useSession((session) => session.setLiveSpan);
  const onSpan = useCallback(
    (next: Span, phase: "moving" | "settled") => {
      setLiveSpan(next, phase === "moving");
      if (phase === "settled") setView({ window: roundWindow(next, range) }, "replace");
    },
    [setLiveSpan, setView, range],
  );
  const onMove = useCallback((move: Move) => onSpan(moveWindow(span, move, range), "settled"), [onSpan, span, range]);
  const onFit = useCallback(() => onSpan(range, "settled"), [onSpan, range]);
  return { span, onSpan, onMove, onFit };
}
