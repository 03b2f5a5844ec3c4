import { useRef, useState } from "react";
import type { TourRole } from "#state/tour-sync.ts";
import { AUDIENCE_WINDOW, SPEAKER_WINDOW } from "#state/tour-windows.ts";

/** Where a window of a tour is, whatever the step: its number ends the address. */
const tourAt = (href: string): string => href.replace(/\d+\/?$/, "");

/** Whether a window is still there and shows that tour; of another site's window nothing can be known. */
function shows(known: Window | null, href: string): boolean {
  try {
    return known !== null && !known.closed && tourAt(known.location.href) === tourAt(href);
  } catch {
    return false;
  }
}

/**
 * The speaker's window, or from there the audience's. One that this window opened, or that opened this one, comes forward
 * as it is: loaded anew, it would lose its full screen.
 *
 * @param hrefOf the address of either window at the step that is shown
 * @param isHeard whether windows hear each other here: else the other one is loaded anew, to come to the same step
 */
export function useOtherWindow(
  role: TourRole,
  hrefOf: (page: "tour" | "speaker") => string,
  isHeard: boolean,
): {
  readonly open: () => void;
  /** True once a window was asked for and the browser opened none. */
  readonly isBlocked: boolean;
} {
  const opened = useRef<Window | null>(null);
  const [isBlocked, setBlocked] = useState(false);
  const open = () => {
    const [page, name] =
      role === "audience" ? (["speaker", SPEAKER_WINDOW] as const) : (["tour", AUDIENCE_WINDOW] as const);
    const href = new URL(hrefOf(page), window.location.href).href;
    const known = [opened.current, window.opener as Window | null].find((one) => shows(one, href));
    if (known && isHeard) return known.focus();
    opened.current = window.open(href, name, "popup");
    setBlocked(opened.current === null);
    opened.current?.focus();
  };
  return { open, isBlocked };
}
