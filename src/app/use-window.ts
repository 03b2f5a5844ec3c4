import { useCallback } from "react";
import type { Span } from "#domain/span.ts";
import { useSession } from "#state/session.ts";
import { type Address, hasPendingReplace } from "#state/use-address.ts";
import { roundWindow } from "#state/view.ts";
import { type Move, moveWindow } from "#state/window-moves.ts";

/**
 * How a window has come: `moving` under a hand, drawn with every frame; `stepped` by a key that may be pressed again;
 * `settled`, and to be written into the address.
 */
export type SpanPhase = "moving" | "stepped" | "settled";

/** The window of the page with its verbs. */
export type PageWindow = {
  /** What the chart shows now. */
  readonly span: Span;
  readonly onSpan: (next: Span, phase: SpanPhase) => void;
  readonly onMove: (move: Move) => void;
  readonly onFit: () => void;
};

/** The window as shown: the live one while it is newer than the address, else the address's, else the whole range. */
function useShownWindow(window: Span | null, range: Span): Span {
  const liveSpan = useSession((session) => session.liveSpan);
  const moving = useSession((session) => session.moving);
  if (liveSpan === null) return window ?? range;
  const rounded = roundWindow(liveSpan, range);
  const told = rounded?.start === window?.start && rounded?.end === window?.end;
  return moving || hasPendingReplace() || told ? liveSpan : (window ?? range);
}

/** The window of the page, between the address and the chart. */
export function useWindow(range: Span, { view, setView }: Pick<Address, "view" | "setView">): PageWindow {
  const span = useShownWindow(view.window, range);
  const setLiveSpan = useSession((session) => session.setLiveSpan);
  const wantSpan = useSession((session) => session.wantSpan);
  const onSpan = useCallback(
    (next: Span, phase: SpanPhase) => {
      if (phase === "moving") setLiveSpan(next, true);
      else wantSpan(next, phase === "stepped");
      if (phase === "settled") setView({ window: roundWindow(next, range) }, "replace");
    },
    [setLiveSpan, wantSpan, setView, range],
  );
  const onMove = useCallback((move: Move) => onSpan(moveWindow(span, move, range), "settled"), [onSpan, span, range]);
  const onFit = useCallback(() => onSpan(range, "settled"), [onSpan, range]);
  return { span, onSpan, onMove, onFit };
}
