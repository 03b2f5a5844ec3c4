import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";
import { type Subject, sameSubject } from "#state/paths.ts";
import { type EntryMemory, entryMemory, rememberEntry } from "./entry-memories.ts";

/** A selector that finds the focused element again after the page was drawn anew. */
function describeFocus(): string | null {
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  if (element.id) return `#${CSS.escape(element.id)}`;
  const region = element.closest("section[data-region]")?.getAttribute("data-region");
  const within = region ? `[data-region="${region}"] ` : "";
  const eventId = element.closest("[data-event-id]")?.getAttribute("data-event-id");
  if (eventId) {
    const holder = `[data-event-id="${CSS.escape(eventId)}"]`;
    return `${within}:is(a${holder}, ${holder} a)`;
  }
  // A link in the list of a cluster is gone with the list: its cluster stands for it.
  const cluster = element
    .closest('[role="dialog"]')
    ?.parentElement?.querySelector('[data-cluster][aria-expanded="true"]');
  const clusterIds = (cluster ?? element).getAttribute("data-event-ids");
  if (clusterIds) return `${within}[data-event-ids="${CSS.escape(clusterIds)}"]`;
  const href = element.getAttribute("href");
  return href ? `${within}a[href="${CSS.escape(href)}"]` : null;
}

const boxes = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-scroll-box]")];

/** What the page shown now was opened from. */
let opened: { readonly subject: Subject; readonly from: string | null } | null = null;

/** What has opened a subject, if it is still there to take the focus back. */
export function openerOf(subject: Subject): HTMLElement | null {
  if (opened === null || opened.from === null || !sameSubject(opened.subject, subject)) return null;
  const element = document.querySelector<HTMLElement>(opened.from);
  return element && element.offsetParent !== null ? element : null;
}

/** Keeps focus and scroll of the entry about to be left; called before every push, with the subject it opens. */
export function useFocusMemory(): (target?: Subject) => void {
  const { key } = useLocation();
  useEffect(() => {
    // Left for another site, or loaded anew.
    const onLeave = () => remember(key, describeFocus());
    window.addEventListener("pagehide", onLeave);
    return () => window.removeEventListener("pagehide", onLeave);
  }, [key]);
  // The same from render to render: every link of the page hangs on it.
  return useCallback(
    (target) => {
      const focus = describeFocus();
      if (target) opened = { subject: target, from: focus };
      remember(key, focus);
    },
    [key],
  );
}

function remember(key: string, focus: string | null): void {
  const scrolled = Object.fromEntries(boxes().map((box) => [box.dataset.scrollBox ?? "", box.scrollTop]));
  const isEmbed = document.documentElement.hasAttribute("data-embed");
  rememberEntry(key, { focus, page: window.scrollY, boxes: scrolled }, !isEmbed);
}

function restore(memory: EntryMemory): void {
  for (const box of boxes()) box.scrollTop = memory.boxes[box.dataset.scrollBox ?? ""] ?? 0;
  window.scrollTo({ top: memory.page, behavior: "instant" });
  const element = memory.focus ? document.querySelector<HTMLElement>(memory.focus) : null;
  element?.focus({ preventScroll: true });
}

/** True where the browser shows this page again, by Reload, Back or Forward, instead of for the first time. */
function isShownAgain(): boolean {
  const [navigation] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.type !== "navigate";
}

const isLost = (active: Element | null): boolean => active === null || active === document.body;

/** The subject's title, or the link in the site's own where there is no subject. */
const titleOf = (details: HTMLElement | null): HTMLElement | null =>
  details?.querySelector<HTMLElement>("h1") ?? document.querySelector<HTMLElement>("h1 a");

/**
 * After a navigation: a new subject takes the focus to its title, Back and Forward return focus and scroll to what
 * they were. `titleKey` changes with the subject and again when its title element was replaced.
 */
export function useFocusRestore(
  subjectKey: string,
  titleKey: string,
  titleRef: RefObject<HTMLElement | null>,
  queryRead: boolean,
): void {
  const { key } = useLocation();
  const type = useNavigationType();
  const lastSubject = useRef(subjectKey);
  const lastKey = useRef(key);
  const lastTitle = useRef(titleKey);
  const wantsTitle = useRef(false);
  const isFirst = useRef(true);
  useEffect(() => {
    // Once the query has been read and the list has gone to its window.
    if (!queryRead || !isFirst.current) return;
    isFirst.current = false;
    const memory = isShownAgain() ? entryMemory(key) : undefined;
    if (memory) restore(memory);
  }, [queryRead, key]);
  useLayoutEffect(() => {
    const moved = lastKey.current !== key;
    const newSubject = lastSubject.current !== subjectKey;
    lastKey.current = key;
    lastSubject.current = subjectKey;
    const newTitle = lastTitle.current !== titleKey;
    lastTitle.current = titleKey;
    if (moved && type === "POP") {
      wantsTitle.current = false;
      const memory = entryMemory(key);
      if (memory) restore(memory);
      if (isLost(document.activeElement)) {
        wantsTitle.current = true;
        titleOf(titleRef.current)?.focus({ preventScroll: true });
      }
      return;
    }
    if (newSubject) {
      wantsTitle.current = true;
      titleRef.current?.closest<HTMLElement>("[data-scroll-box]")?.scrollTo({ top: 0, behavior: "instant" });
    }
    if (!wantsTitle.current && !newTitle) return;
    // The start page has no title in its details: there the focus stays where it is, unless that is gone.
    if ((newSubject && titleRef.current) || isLost(document.activeElement)) {
      titleOf(titleRef.current)?.focus({ preventScroll: window.innerWidth > 1023 });
    }
  }, [key, type, subjectKey, titleKey, titleRef]);
}
