import { type ChunkState, useChunk } from "#ui/use-chunk.ts";

/** The chart's code: everything that is not needed before the first paint. */
type ChartCode = {
  readonly TimelineChart: typeof import("#chart/chart.tsx").TimelineChart;
  readonly createMeasure: typeof import("#chart/measure-text.ts").createMeasure;
};

async function importChart(): Promise<ChartCode> {
  const [{ TimelineChart }, { createMeasure }] = await Promise.all([
    import("#chart/chart.tsx"),
    import("#chart/measure-text.ts"),
  ]);
  return { TimelineChart, createMeasure };
}

/** The chart's code, fetched once `wanted`. */
export const useChart = (wanted: boolean): ChunkState<ChartCode> => useChunk(importChart, wanted);
