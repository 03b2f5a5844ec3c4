import { createElement } from "react";
import { MOST_FOLDED } from "#scene/scene.ts";
import { type ChunkState, useChunk } from "#ui/use-chunk.ts";

type ChartFrame = typeof import("./chart-frame.tsx").ChartFrame;

/** The chart with its frame and its layout: everything that is not needed before the first paint. */
const importFrame = (): Promise<ChartFrame> => import("./chart-frame.tsx").then((module) => module.ChartFrame);

/** The same for a record that can be a crowd. */
const importWithCrowd = async (): Promise<ChartFrame> => {
  const [ChartFrame, { crowdKit }] = await Promise.all([importFrame(), import("#chart/crowd/crowd-kit.ts")]);
  return (props) => createElement(ChartFrame, { ...props, crowd: crowdKit });
};

/** The chart's code, fetched once `wanted`; `count` is how many events there are. */
export const useChart = (wanted: boolean, count: number): ChunkState<ChartFrame> =>
  useChunk(count > MOST_FOLDED ? importWithCrowd : importFrame, wanted);
