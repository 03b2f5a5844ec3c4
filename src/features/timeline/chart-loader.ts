import { useEffect, useState } from "react";

/** The chart's code: everything that is not needed before the first paint. */
type ChartCode = {
  readonly TimelineChart: typeof import("#chart/chart.tsx").TimelineChart;
  readonly createMeasure: typeof import("#chart/measure-text.ts").createMeasure;
};

export type ChartState =
  | { readonly status: "loading" }
  | { readonly status: "ready"; readonly code: ChartCode }
  | { readonly status: "failed"; readonly retry: () => void };

let loaded: ChartCode | null = null;

async function importChart(): Promise<ChartCode> {
  const [{ TimelineChart }, { createMeasure }] = await Promise.all([
    import("#chart/chart.tsx"),
    import("#chart/measure-text.ts"),
  ]);
  return { TimelineChart, createMeasure };
}

/** The chart's code, fetched once `wanted`. */
export function useChart(wanted: boolean): ChartState {
  const [attempt, setAttempt] = useState(0);
  const [failed, setFailed] = useState(false);
  const [code, setCode] = useState<ChartCode | null>(loaded);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every attempt is a new import
  useEffect(() => {
    if (!wanted || code) return;
    let current = true;
    setFailed(false);
    importChart().then(
      (value) => {
        loaded = value;
        if (current) setCode(value);
      },
      () => {
        if (current) setFailed(true);
      },
    );
    return () => {
      current = false;
    };
  }, [wanted, code, attempt]);
  if (code) return { status: "ready", code };
  return failed ? { status: "failed", retry: () => setAttempt((before) => before + 1) } : { status: "loading" };
}
