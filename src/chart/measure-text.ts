import type { Measure, TextStyle } from "#scene/scene.ts";

const FONT: { readonly [K in TextStyle]: string } = { label: "400 13.5px", strong: "600 13.5px", count: "400 12px" };

/**
 * Measures texts as the chart sets them, with the page's `--font-sans`. Right once `document.fonts.ready` has come; what
 * was measured before that was the fallback, so lay out anew then.
 */
export function createMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const family = getComputedStyle(document.documentElement).getPropertyValue("--font-sans").trim() || "sans-serif";
  return (text, style) => {
    if (!context) return text.length * 8;
    context.font = `${FONT[style]} ${family}`;
    return context.measureText(text).width;
  };
}
