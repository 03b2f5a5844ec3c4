import { useEffect, useLayoutEffect, useRef } from "react";
import "./chart.css";
import "./chart-events.css";
import type { ChartProps } from "./chart-props.ts";
import { ChartView } from "./chart-view.ts";

/**
 * The timeline as a controlled component: the app says what to show, hears what the reader does, and answers with new
 * props. Controls around it are the app's.
 */
export function TimelineChart(props: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<ChartView | null>(null);
  const latest = useRef(props);

  useLayoutEffect(() => {
    latest.current = props;
    view.current?.update(props);
  });

  // Created and destroyed in one effect, so that it survives being run twice in StrictMode.
  useEffect(() => {
    if (!host.current) return;
    const made = new ChartView(host.current, latest.current);
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  return <div ref={host} />;
}
