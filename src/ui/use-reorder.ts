import {
  type PointerEvent as ReactPointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from "react";

/** Nearer than this to the edge of the window, a drag scrolls the page. */
const EDGE_PX = 56;
const SCROLL_PX = 10;

/**
 * Where an entry let go at `y` belongs, counted without itself.
 *
 * @param middles of all entries, from top to bottom
 */
export function dropPlace(middles: readonly number[], from: number, y: number): number {
  const others = middles.filter((_, at) => at !== from);
  const before = others.findIndex((middle) => y < middle);
  return before === -1 ? others.length : before;
}

export type Reorder = {
  /** Of the list whose children are the entries. */
  readonly listRef: RefObject<HTMLOListElement | null>;
  /** The entry that is dragged and where it would be put; null while none is. */
  readonly drag: { readonly from: number; readonly to: number } | null;
  /** Where the line is drawn that says so: beside the entry it would come before, or after the last. */
  readonly dropAt: (at: number, count: number) => "before" | "after" | null;
  /** Has the element that matches take the focus once the list is drawn anew: a button that moves with its entry loses it. */
  readonly keepFocus: (selector: string) => void;
  /** Of the handle of an entry. */
  readonly onHandle: (at: number) => (event: ReactPointerEvent<HTMLElement>) => void;
};

type Held = {
  readonly from: number;
  readonly pointer: number;
  readonly startY: number;
  readonly startScroll: number;
  readonly middles: readonly number[];
};

/** Entries put in order by dragging their handles, with mouse, pen or finger; Esc lets go. Keys need buttons beside it. */
export function useReorder(onMove: (from: number, to: number) => void): Reorder {
  const listRef = useRef<HTMLOListElement>(null);
  const held = useRef<Held | null>(null);
  const y = useRef(0);
  const [drag, setDrag] = useState<Reorder["drag"]>(null);
  const drop = useRef(onMove);
  useEffect(() => {
    drop.current = onMove;
  });
  const isHeld = drag !== null;
  useEffect(() => {
    if (!isHeld) return;
    const entry = () => listRef.current?.children[held.current?.from ?? -1] as HTMLElement | undefined;
    const place = () => {
      const now = held.current;
      if (!now) return;
      const scrolled = window.scrollY - now.startScroll;
      const to = dropPlace(now.middles, now.from, y.current + scrolled);
      const element = entry();
      if (element) element.style.translate = `0 ${y.current - now.startY + scrolled}px`;
      setDrag((old) => (old?.to === to ? old : { from: now.from, to }));
    };
    const end = (moves: boolean) => {
      const now = held.current;
      const element = entry();
      if (element) element.style.translate = "";
      held.current = null;
      setDrag(null);
      if (!now || !moves) return;
      const to = dropPlace(now.middles, now.from, y.current + window.scrollY - now.startScroll);
      if (to !== now.from) drop.current(now.from, to);
    };
    const isOurs = (event: PointerEvent) => event.pointerId === held.current?.pointer;
    const onPointerMove = (event: PointerEvent) => {
      if (!isOurs(event)) return;
      y.current = event.clientY;
      place();
    };
    const onUp = (event: PointerEvent) => {
      if (isOurs(event)) end(true);
    };
    const onCancel = (event: PointerEvent) => {
      if (isOurs(event)) end(false);
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    };
    let frame = requestAnimationFrame(function scroll() {
      const by = y.current < EDGE_PX ? -SCROLL_PX : y.current > window.innerHeight - EDGE_PX ? SCROLL_PX : 0;
      if (by !== 0) {
        window.scrollBy({ top: by, behavior: "instant" });
        place();
      }
      frame = requestAnimationFrame(scroll);
    });
    window.addEventListener("pointermove", onPointerMove);
    window.addEventListener("pointerup", onUp);
    window.addEventListener("pointercancel", onCancel);
    window.addEventListener("keydown", onKey, true);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener("pointermove", onPointerMove);
      window.removeEventListener("pointerup", onUp);
      window.removeEventListener("pointercancel", onCancel);
      window.removeEventListener("keydown", onKey, true);
    };
  }, [isHeld]);
  const onHandle = (at: number) => (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || held.current) return;
    const boxes = [...(listRef.current?.children ?? [])].map((child) => child.getBoundingClientRect());
    // Text is not selected meanwhile, and a finger does not scroll (`touch-action` of the handle).
    event.preventDefault();
    y.current = event.clientY;
    held.current = {
      from: at,
      pointer: event.pointerId,
      startY: event.clientY,
      startScroll: window.scrollY,
      middles: boxes.map(({ top, height }) => top + height / 2),
    };
    setDrag({ from: at, to: at });
  };
  const wanted = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    listRef.current?.querySelector<HTMLElement>(wanted.current)?.focus();
    wanted.current = null;
  });
  const dropBefore = drag && drag.to !== drag.from ? (drag.to < drag.from ? drag.to : drag.to + 1) : null;
  return {
    listRef,
    drag,
    dropAt: (at, count) => {
      if (dropBefore === null) return null;
      return dropBefore === at ? "before" : dropBefore === count && at === count - 1 ? "after" : null;
    },
    keepFocus: (selector) => {
      wanted.current = selector;
    },
    onHandle,
  };
}
