/** The chart alone, as the site builds it, with as little around it as a controlled component needs. */
import { useMemo, useState } from "react";
import { createRoot } from "react-dom/client";
import { TimelineChart } from "#chart/chart.tsx";
import { AXIS_HEIGHT_PX, type ChartProps } from "#chart/chart-props.ts";
import { crowdKit } from "#chart/crowd/crowd-kit.ts";
import { createMeasure } from "#chart/measure-text.ts";
import { civilOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import { type Span, spanLength, spansEqual } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { keepLayouts } from "#scene/keep-layouts.ts";
import { zoomStep } from "#scene/zoom-step.ts";
import "#ui/styles.css";
import { badShape, makeEvents } from "./bad-shapes.ts";
import { asGiven, inventEvents, openPage, watchFirstItem, watchLongTasks } from "./page.ts";
import { syntheticIndex } from "./synthetic-index.ts";

const NO_LANES: ReadonlySet<number> = new Set();
const NO_ROWS: ReadonlySet<Row> = new Set();

function App(props: { readonly index: TimelineIndex; readonly rows: readonly Row[]; readonly heightPx: number }) {
  const { index, rows, heightPx } = props;
  const [span, setSpan] = useState<Span>(index.range);
  const [plotWidth, setPlotWidth] = useState(1080);
  const [subject, setSubject] = useState<Row | null>(null);
  const [hover, setHover] = useState<Row | null>(null);
  const measure = useMemo(createMeasure, []);
  const laneOrder = useMemo(() => index.lanes.map((_, place) => place), [index]);
  const pxPerDay = zoomStep(plotWidth / spanLength(span), plotWidth / spanLength(index.range));
  const [layOut] = useState(() => keepLayouts());
  const scene = useMemo(
    () =>
      layOut({
        index,
        rows,
        laneOrder,
        collapsed: NO_LANES,
        pxPerDay,
        heightPx: heightPx - AXIS_HEIGHT_PX,
        measure,
        showRow: subject,
        crowd: crowdKit.layOut,
      }),
    [layOut, index, rows, laneOrder, pxPerDay, heightPx, measure, subject],
  );
  const words = useMemo<ChartProps["words"]>(
    () => ({
      chart: "Timeline",
      item: (row) => `${index.events.titles.at(row)}, event ${row + 1} of ${rows.length}`,
      cluster: (cluster) => `${cluster.rows.length} events`,
      note: () => "",
      axis: (day, precision) => {
        const { year, month, day: date } = civilOf(day);
        return String(precision === "year" ? year : precision === "month" ? `${year}-${month}` : date);
      },
    }),
    [index, rows],
  );
  return (
    <TimelineChart
      index={index}
      scene={scene}
      crowd={crowdKit}
      span={span}
      limits={index.range}
      shortestDays={3}
      sameSpan={spansEqual}
      words={words}
      subjectRow={subject}
      litRows={NO_ROWS}
      dimmedRows={NO_ROWS}
      hoverRow={hover}
      openClusterId={null}
      hrefOf={(row) => `#${index.events.ids.at(row)}`}
      onSpanChange={setSpan}
      onSelect={setSubject}
      onHover={setHover}
      onOpenCluster={() => {}}
      onLaneName={() => {}}
      onPlainWheel={() => {}}
      onReady={() => {
        ready = true;
      }}
      onWidth={setPlotWidth}
    />
  );
}

let ready = false;
const host = openPage();
const events = inventEvents(makeEvents);
const index = asGiven(() => syntheticIndex(events));
const rows = asGiven(() => {
  const inOrder = Array.from({ length: events.count }, (_, row) => row);
  return badShape() === "unordered" ? inOrder.sort((a, b) => ((a * 7919) % 10_007) - ((b * 7919) % 10_007)) : inOrder;
});
// What follows is a task of its own, so that what it takes is told from making up the events.
setTimeout(() => {
  watchLongTasks();
  createRoot(host).render(<App index={index} rows={rows} heightPx={host.clientHeight} />);
  watchFirstItem(() => ready);
});
