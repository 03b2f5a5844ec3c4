import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** How many parts are added at a time: a few milliseconds of work. */
const AT_ONCE = 6;

/**
 * How many of so many parts to show: some more with every breath of the page, so that it can be used, and left, while the
 * rest is made. Before printing all are there. Another `key` begins anew.
 */
export function useGrowing(count: number, key: string): number {
  const [grown, setGrown] = useState({ key, shown: AT_ONCE });
  const shown = grown.key === key ? grown.shown : AT_ONCE;
  const done = shown >= count;
  useEffect(() => {
    if (done) return;
    const timer = setTimeout(() => setGrown({ key, shown: shown + AT_ONCE }), 0);
    const onPrint = () => flushSync(() => setGrown({ key, shown: count }));
    window.addEventListener("beforeprint", onPrint);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("beforeprint", onPrint);
    };
  }, [done, shown, count, key]);
  return Math.min(shown, count);
}
