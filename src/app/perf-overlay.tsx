import type { RefObject } from "react";
import type { DrawnFrame } from "#scene/drawn-frame.ts";
import { loadStyles } from "#ui/load-styles.ts";
import { useChunk } from "#ui/use-chunk.ts";

const importPanel = async () => {
  const [{ PerfPanel }] = await Promise.all([import("#features/perf/perf-panel.tsx"), loadStyles("perf")]);
  return PerfPanel;
};

/** `?debug=perf`: how fast the page is, over its corner. `sink` is told of every frame the chart draws. */
export function PerfOverlay({ sink }: { readonly sink: RefObject<((frame: DrawnFrame) => void) | null> }) {
  const panel = useChunk(importPanel);
  return panel.status === "ready" ? <panel.code sink={sink} /> : null;
}
