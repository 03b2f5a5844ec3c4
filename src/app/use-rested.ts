import { useEffect, useState } from "react";
import type { Span } from "#domain/span.ts";
import { useSession } from "#state/session.ts";

/** How long a window held by a hand must rest for the list to go there. */
const REST_MS = 120;

/**
 * Where the window last rested: at once, but for a hand that holds it and moves on.
 * A list that went along with every frame of a drag could not be read meanwhile, and took the frames from the chart.
 */
export function useRested(span: Span): Span {
  const moving = useSession((session) => session.moving);
  const [rested, setRested] = useState(span);
  useEffect(() => {
    if (!moving) {
      setRested(span);
      return undefined;
    }
    const resting = setTimeout(() => setRested(span), REST_MS);
    return () => clearTimeout(resting);
  }, [moving, span]);
  return moving ? rested : span;
}
