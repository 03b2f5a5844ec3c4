import type { RefObject } from "react";
import type { Subject } from "#state/paths.ts";
import type { Follow } from "#state/subject-link.tsx";
import { openerOf } from "./use-focus-memory.ts";

/** The chart's link to a record where it is drawn and in sight. */
function drawnLink(subject: Subject): HTMLElement | null {
  if (!("id" in subject)) return null;
  const selector = `[data-region="timeline"] a[data-event-id="${CSS.escape(subject.id)}"]`;
  const link = document.querySelector<HTMLElement>(selector);
  return link && link.offsetParent !== null ? link : null;
}

/** One level out: from the details to what opened them, from there to the start page. */
export function backOut(subject: Subject, detailsRef: RefObject<HTMLElement | null>, follow: Follow): void {
  if (subject.page === "start") return;
  const inDetails = detailsRef.current?.contains(document.activeElement) ?? false;
  const opener = inDetails ? (openerOf(subject) ?? drawnLink(subject)) : null;
  if (opener) opener.focus();
  else follow.open({ page: "start" });
}
