import { type ChunkState, useChunk } from "#ui/use-chunk.ts";

type ChartFrame = typeof import("./chart-frame.tsx").ChartFrame;

/** The chart with its frame and its layout: everything that is not needed before the first paint. */
const importFrame = (): Promise<ChartFrame> => import("./chart-frame.tsx").then((module) => module.ChartFrame);

/** The chart's code, fetched once `wanted`. */
export const useChart = (wanted: boolean): ChunkState<ChartFrame> => useChunk(importFrame, wanted);
