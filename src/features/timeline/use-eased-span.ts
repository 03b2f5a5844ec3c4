import { useEffect, useRef, useState } from "react";
import { type Span, spansEqual } from "#domain/span.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";

/** As long as every other movement of the site. */
const MOVE_MILLISECONDS = 220;

const eased = (share: number): number => (share < 0.5 ? 2 * share * share : 1 - (2 - 2 * share) ** 2 / 2);

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

/** A window on its way to the one wanted: there at once where the reader wants no motion, and at first. */
export function useEasedSpan(wanted: Span): Span {
  const still = useMediaQuery("(prefers-reduced-motion: reduce)");
  const [shown, setShown] = useState(wanted);
  const at = useRef(wanted);
  useEffect(() => {
    const from = at.current;
    if (spansEqual(from, wanted)) return;
    const show = (span: Span) => {
      at.current = span;
      setShown(span);
    };
    if (still) return show(wanted);
    const start = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const share = Math.min(1, Math.max(0, (now - start) / MOVE_MILLISECONDS));
      const part = eased(share);
      show(
        share === 1
          ? wanted
          : { start: between(from.start, wanted.start, part), end: between(from.end, wanted.end, part) },
      );
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [wanted, still]);
  return shown;
}
