import { type RefObject, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";

/** What had the focus and how far the boxes were scrolled when a history entry was left. */
type Memory = {
  readonly focus: string | null;
  readonly page: number;
  readonly boxes: Readonly<Record<string, number>>;
};

const memories = new Map<string, Memory>();

/** A selector that finds the focused element again after the page was drawn anew. */
function describeFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const region = element.closest("section[data-region]")?.getAttribute("data-region");
  const within = region ? `[data-region="${region}"] ` : "";
  const eventId = element.closest("[data-event-id]")?.getAttribute("data-event-id");
  if (eventId) {
    const holder = `${within}[data-event-id="${CSS.escape(eventId)}"]`;
    return `a${holder.trim().startsWith("[data-event-id") ? holder : ""}, ${holder} a, ${within}a[data-event-id="${CSS.escape(eventId)}"]`;
  }
  const href = element.getAttribute("href");
  return href ? `${within}a[href="${CSS.escape(href)}"]` : null;
}

const boxes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-scroll-box]")];

/** Keeps focus and scroll of the entry about to be left; called before every push. */
export function useFocusMemory(): () => void {
  const { key } = useLocation();
  return () => {
    memories.set(key, {
      focus: describeFocus(),
      page: window.scrollY,
      boxes: Object.fromEntries(boxes().map((box) => [box.dataset.scrollBox ?? "", box.scrollTop])),
    });
  };
}

/**
 * After a navigation: a new subject takes the focus to its title, Back and Forward return focus and scroll to what
 * they were. `titleKey` changes with the subject and again when its title element was replaced.
 */
export function useFocusRestore(subjectKey: string, titleKey: string, titleRef: RefObject<HTMLElement | null>): void {
  const { key } = useLocation();
  const type = useNavigationType();
  const lastSubject = useRef(subjectKey);
  const lastKey = useRef(key);
  const wantsTitle = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: titleKey says that the title element is another one
  useLayoutEffect(() => {
    const moved = lastKey.current !== key;
    const newSubject = lastSubject.current !== subjectKey;
    lastKey.current = key;
    lastSubject.current = subjectKey;
    if (moved && type === "POP") {
      wantsTitle.current = false;
      const memory = memories.get(key);
      if (memory) {
        for (const box of boxes()) box.scrollTop = memory.boxes[box.dataset.scrollBox ?? ""] ?? 0;
        window.scrollTo({ top: memory.page, behavior: "instant" });
        const element = memory.focus ? document.querySelector<HTMLElement>(memory.focus) : null;
        element?.focus({ preventScroll: true });
      }
    } else if (newSubject) {
      wantsTitle.current = true;
      titleRef.current?.closest<HTMLElement>("[data-scroll-box]")?.scrollTo({ top: 0, behavior: "instant" });
    }
    if (!wantsTitle.current || !titleRef.current) return;
    const active = document.activeElement;
    if (newSubject || active === null || active === document.body) {
      titleRef.current.querySelector<HTMLElement>("h1")?.focus({ preventScroll: window.innerWidth > 1023 });
    }
  }, [key, type, subjectKey, titleKey, titleRef]);
}
