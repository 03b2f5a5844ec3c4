import { type RefObject, useEffect, useEffectEvent, useLayoutEffect } from "react";

/** The screen the sizes are made for. */
const SCREEN = { width: 1280, height: 720 } as const;
/** Text at that size, and the least that can be read from the back row. */
const BODY_PX = 30;
const LEAST_BODY_PX = 24;
/** On a small window text is never smaller than this; what has no room then scrolls. */
const LEAST_PX = 16;
const SHRINK = 0.96;

/** A readable column instead of a screen to be looked at from afar; as in stage.css. */
const COLUMN = "(max-width: 639px), (max-height: 419px)";

/** `whole`: everything; `part`: what came before gives way; `bare`: the picture gives way. */
type Fit = "whole" | "part" | "bare";

/** What gives way, in this order, by the part of the step that is shown. */
const ORDERS: Readonly<Record<string, readonly Fit[]>> = {
  sides: ["whole", "bare"],
  reading: ["whole", "bare", "part"],
};
const USUAL_ORDER: readonly Fit[] = ["whole", "part", "bare"];

/** Text shrinks this much before anything gives way. */
const A_LITTLE = 0.86;

const overflows = (screen: HTMLElement): boolean =>
  screen.scrollHeight > screen.clientHeight + 1 || screen.scrollWidth > screen.clientWidth + 1;

/** Sets the size of the text, and says in `data-fit` what gives way: as large as wanted where that fits, else smaller. */
function adjust(screen: HTMLElement, textSize: number): void {
  const set = (pixels: number) => screen.style.setProperty("--stage-size", `${Math.round(pixels * 10) / 10}px`);
  if (matchMedia(COLUMN).matches) {
    screen.dataset.fit = "whole";
    screen.style.removeProperty("--stage-size");
    return;
  }
  const unit = Math.min(window.innerWidth / SCREEN.width, window.innerHeight / SCREEN.height);
  const wanted = Math.max(LEAST_PX, BODY_PX * unit) * textSize;
  const least = Math.min(wanted, Math.max(LEAST_PX, LEAST_BODY_PX * unit, unit >= 1 ? LEAST_BODY_PX : 0));
  screen.style.setProperty("--stage-least", `${Math.round(least * 10) / 10}px`);
  const order = ORDERS[screen.dataset.part ?? ""] ?? USUAL_ORDER;
  const tries = [
    ...order.map((name) => [name, Math.max(least, wanted * A_LITTLE)] as const),
    ...order.map((name) => [name, least] as const),
  ];
  for (const [name, smallest] of tries) {
    screen.dataset.fit = name;
    for (let size = wanted; size > smallest; size *= SHRINK) {
      set(size);
      if (!overflows(screen)) return;
    }
    set(smallest);
    if (!overflows(screen)) return;
  }
  for (let size = least; size > LEAST_PX && overflows(screen); size *= SHRINK) set(size);
}

/**
 * Keeps the text of a stage as large as it may be, whatever it says and however large the window is.
 *
 * @param key changes with what is said
 */
export function useFit(ref: RefObject<HTMLElement | null>, key: string, textSize: number): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said anew is measured anew
  useLayoutEffect(() => {
    if (ref.current) adjust(ref.current, textSize);
  }, [ref, key, textSize]);
  const again = useEffectEvent(() => {
    if (ref.current) adjust(ref.current, textSize);
  });
  useEffect(() => {
    let current = true;
    // The screen is smaller than the window while a notice stands above it.
    const observer = new ResizeObserver(() => again());
    if (ref.current) observer.observe(ref.current);
    document.fonts.ready.then(() => {
      if (current) again();
    });
    return () => {
      current = false;
      observer.disconnect();
    };
  }, [ref]);
}
