import { useEffect, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import "./chart.css";
import "./chart-events.css";
import type { ChartProps } from "./chart-props.ts";
import { ChartView } from "./chart-view.ts";

/** While a gesture lasts, the scene of the new window comes before it is drawn: one drawing a move instead of two. */
const withAnswer = (props: ChartProps): ChartProps => ({
  ...props,
  onSpanChange: (span, phase) => {
    if (phase === "moving") flushSync(() => props.onSpanChange(span, phase));
    else props.onSpanChange(span, phase);
  },
});

/**
 * The timeline as a controlled component: the app says what to show, hears what the reader does, and answers with new
 * props. Controls around it are the app's.
 */
export function TimelineChart(props: ChartProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<ChartView | null>(null);
  const latest = useRef<ChartProps | null>(null);

  useLayoutEffect(() => {
    latest.current = withAnswer(props);
    view.current?.update(latest.current);
  });

  // Created and destroyed in one effect, so that it survives being run twice in StrictMode.
  useEffect(() => {
    if (!host.current || !latest.current) return;
    const made = new ChartView(host.current, latest.current);
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, []);

  return <div ref={host} />;
}
