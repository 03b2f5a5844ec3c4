import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Row } from "#domain/event-table.ts";

export type Preview = { readonly row: Row; readonly anchor: HTMLElement };

/** How long a pointer or the focus rests on an event before its preview opens. */
const REST_MILLISECONDS = { pointer: 350, focus: 500 } as const;
/** How long the pointer may be off event and preview, on its way from the one to the other. */
const GRACE_MILLISECONDS = 250;

/**
 * When an event's preview shows: after a rest on the event, as long as pointer or focus stays on event or preview. `close`
 * takes it away at once, as when the chart moves or something is opened.
 */
export function usePreview() {
  const [preview, setPreview] = useState<Preview | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const later = useCallback((next: Preview | null, milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setPreview(next?.anchor.isConnected === false ? null : next), milliseconds);
  }, []);
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setPreview(null);
  }, []);
  const point = useCallback(
    (row: Row | null, anchor: HTMLElement | null, by: "pointer" | "focus") => {
      if (row === null || anchor === null) later(null, GRACE_MILLISECONDS);
      else later({ row, anchor }, REST_MILLISECONDS[by]);
    },
    [later],
  );
  const keep = useCallback(() => clearTimeout(timer.current), []);
  const leave = useCallback(() => later(null, GRACE_MILLISECONDS), [later]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const isOpen = preview !== null;
  // Before it is painted: whoever sees it can send it away.
  useLayoutEffect(() => {
    if (!isOpen) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      // Before all else: Esc takes away what lies on top.
      event.stopPropagation();
      event.preventDefault();
      close();
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [isOpen, close]);
  return { preview, point, keep, leave, close };
}
