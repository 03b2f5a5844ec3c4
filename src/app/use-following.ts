import { useCallback, useLayoutEffect, useMemo, useRef } from "react";
import { spanAt } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { Subject } from "#state/paths.ts";
import { useSession } from "#state/session.ts";
import type { Follow } from "#state/subject-link.tsx";
import type { Address } from "#state/use-address.ts";
import { roundWindow } from "#state/view.ts";
import { windowShowing } from "#state/window-moves.ts";

/** Opens a subject; an event moves the window by the least that shows it, in the same history entry. */
export function useFollowing(
  index: TimelineIndex,
  span: Span,
  { hrefOf, openSubject }: Pick<Address, "hrefOf" | "openSubject">,
  remember: (target: Subject) => void,
): Follow {
  const wantSpan = useSession((session) => session.wantSpan);
  const { range, events } = index;
  // A window that moves changes no link: were it a reason, every link of the page would be drawn with every frame.
  const latest = useRef(span);
  useLayoutEffect(() => {
    latest.current = span;
  }, [span]);
  const open = useCallback(
    (target: Subject, fragment = "", step = false) => {
      remember(target);
      const mode = step ? "step" : "push";
      const row = target.page === "event" ? events.rowOf.get(target.id) : undefined;
      if (row === undefined || events.background[row] === 1) return openSubject(target, mode, {}, fragment);
      const next = windowShowing(latest.current, spanAt(events, row), range);
      wantSpan(next, false);
      openSubject(target, mode, { window: roundWindow(next, range) }, fragment);
    },
    [remember, events, openSubject, range, wantSpan],
  );
  return useMemo(() => ({ hrefOf: (target) => hrefOf(target), open }), [hrefOf, open]);
}
