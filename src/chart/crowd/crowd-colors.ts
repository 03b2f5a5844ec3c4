import { element } from "#chart/element.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";

/** What the canvas is drawn with: the page's own colours and letters, as they are now. */
export type CrowdColors = {
  /** By index of the lane. */
  readonly lanes: readonly string[];
  readonly ink: string;
  readonly paper: string;
  /** The same for every weight: `400 13.5px …` goes before it. */
  readonly fontFamily: string;
};

/** Reads the colours off elements that have them: only so are variables, themes and forced colours resolved. */
export function readColors(host: HTMLElement, index: TimelineIndex): CrowdColors {
  const probe = element("span", "chart-color-probe", host);
  const style = getComputedStyle(probe);
  const ink = style.color;
  const fontFamily = style.fontFamily;
  const paper = style.backgroundColor;
  const lanes = index.lanes.map(({ color }) => {
    probe.className = `chart-color-probe is-lane lane-color-${color}`;
    return style.color;
  });
  probe.remove();
  return { lanes, ink, paper, fontFamily };
}

/** Calls back whenever a canvas must be drawn anew: theme, contrast, paper instead of a screen, another screen's pixels. */
export function watchLook(onChange: () => void): () => void {
  const abort = new AbortController();
  const { signal } = abort;
  for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "print"]) {
    matchMedia(query).addEventListener("change", onChange, { signal });
  }
  const watchPixels = () => {
    const pixels = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    const onOther = () => {
      onChange();
      watchPixels();
    };
    pixels.addEventListener("change", onOther, { signal, once: true });
  };
  watchPixels();
  const observer = new MutationObserver(onChange);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return () => {
    abort.abort();
    observer.disconnect();
  };
}
