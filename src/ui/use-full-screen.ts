import { useCallback, useEffect, useRef, useState } from "react";

/** An Esc that ended full screen may reach the page as a key as well, this soon after. */
const SAME_PRESS_MILLISECONDS = 400;

export type FullScreen = {
  readonly isFull: boolean;
  /** True once the browser has none, or has refused it. */
  readonly failed: boolean;
  readonly toggle: () => void;
  /** Leaves full screen; true where there was something to leave, or Esc has just left it. */
  readonly leave: () => boolean;
};

/** The page in full screen. */
export function useFullScreen(): FullScreen {
  const [isFull, setFull] = useState(false);
  const [failed, setFailed] = useState(false);
  const leftAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const read = () => {
      if (!document.fullscreenElement) leftAt.current = performance.now();
      setFull(document.fullscreenElement !== null);
    };
    document.addEventListener("fullscreenchange", read);
    return () => document.removeEventListener("fullscreenchange", read);
  }, []);
  const toggle = useCallback(() => {
    if (document.fullscreenElement) return void document.exitFullscreen();
    const root = document.documentElement;
    if (typeof root.requestFullscreen !== "function") return setFailed(true);
    root.requestFullscreen().then(
      () => setFailed(false),
      () => setFailed(true),
    );
  }, []);
  const leave = useCallback(() => {
    if (!document.fullscreenElement) return performance.now() - leftAt.current < SAME_PRESS_MILLISECONDS;
    void document.exitFullscreen();
    return true;
  }, []);
  return { isFull, failed, toggle, leave };
}
