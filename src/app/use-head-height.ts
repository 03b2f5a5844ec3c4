import { type RefObject, useEffect } from "react";

/** Keeps `--head-height` as high as all that stands above `ref`, so that the columns below end with the window. */
export function useHeadHeight(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const main = ref.current;
    if (!main) return;
    const measure = () => {
      const height = main.getBoundingClientRect().top + window.scrollY;
      document.documentElement.style.setProperty("--head-height", `${height}px`);
    };
    measure();
    const observer = new ResizeObserver(measure);
    for (let above = main.previousElementSibling; above; above = above.previousElementSibling) observer.observe(above);
    return () => observer.disconnect();
  }, [ref]);
}
