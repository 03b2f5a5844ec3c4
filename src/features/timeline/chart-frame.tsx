import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useHref } from "react-router";
import { TimelineChart } from "#chart/chart.tsx";
import { AXIS_HEIGHT_PX, type ChartProps, plotWidthOf } from "#chart/chart-props.ts";
import type { CrowdKit } from "#chart/crowd/crowd-kit.ts";
import { createMeasure } from "#chart/measure-text.ts";
import type { Row } from "#domain/event-table.ts";
import { type Span, spanLength, spansEqual } from "#domain/span.ts";
import type { Lane } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { keepLayouts } from "#scene/keep-layouts.ts";
import type { Scene, SceneCluster } from "#scene/scene.ts";
import { zoomStep } from "#scene/zoom-step.ts";
import { afterPaint } from "#state/after-paint.ts";
import { useSession } from "#state/session.ts";
import { useFollow } from "#state/subject-link.tsx";
import { roundWindow, SHORTEST_WINDOW_DAYS } from "#state/view.ts";
import { ClusterList } from "./cluster-list.tsx";
import { EventPreview } from "./event-preview.tsx";
import { LaneMenu } from "./lane-menu.tsx";
import type { TimelineProps } from "./timeline.tsx";
import { useChartWords } from "./use-chart-words.ts";
import { useFontsReady } from "./use-fonts-ready.ts";
import { usePreview } from "./use-preview.ts";

/** The least height the lanes are laid out for, however low the screen. */
const LEAST_LANES_HEIGHT_PX = 300;
/** The share of the screen the chart takes where it stands above the list instead of beside it. */
const STACKED_SHARE = 0.56;
/** From here on chart and list stand side by side, as in layout.css. */
const SIDE_BY_SIDE = "(min-width: 1024px)";
/** How long the hint on zooming stays. */
const HINT_MILLISECONDS = 2000;

type Room = { readonly width: number; readonly height: number };

/** What the chart may take of the screen: to its bottom beside the list, a share of it above the list or full screen. */
function roomOf(frame: HTMLElement): Room {
  const foot = frame.closest("section")?.querySelector(".timeline__foot")?.clientHeight ?? 0;
  // Full screen, or as much of it as a sheet with details leaves.
  const body = frame.closest(".is-expanded .timeline__body");
  const top = frame.getBoundingClientRect().top;
  const height = body
    ? body.getBoundingClientRect().bottom - top - foot
    : matchMedia(SIDE_BY_SIDE).matches
      ? window.innerHeight - top - window.scrollY - foot
      : window.innerHeight * STACKED_SHARE;
  return { width: frame.clientWidth, height: Math.round(height) };
}

/** The room the chart has, kept up to date. It does not depend on what the chart makes of it. */
function useRoom() {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    const measure = () => {
      const next = roomOf(frame);
      // A frame in a hidden tab or a closed panel has no size: the last one serves until it has.
      if (next.width > 0) setRoom((old) => (old?.width === next.width && old.height === next.height ? old : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    // Chips above the chart may take a line more.
    for (const around of [frame.closest("main"), frame.closest(".timeline__body")])
      if (around) observer.observe(around);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, []);
  return { ref, room };
}

type OpenCluster = { readonly cluster: SceneCluster; readonly scene: Scene; readonly anchor: HTMLElement };

/** The chart, which alone hears that the pointer has gone to another event, in the chart or in the list. */
function HoveredChart(props: Omit<ChartProps, "hoverRow">) {
  const hoverRow = useSession((session) => session.hoverRow);
  return <TimelineChart {...props} hoverRow={hoverRow} />;
}

/** The chart in its frame: lays the scene out for the frame's size and the window's zoom, and speaks for the chart. */
export function ChartFrame(
  props: TimelineProps & {
    readonly onDrawn: () => void;
    /** What lays out and draws a crowd, where there can be one. */
    readonly crowd?: CrowdKit | undefined;
  },
) {
  const { index, shown, span, laneOrder, onSpan, crowd } = props;
  const { messages } = useWords();
  const follow = useFollow();
  const setHoverRow = useSession((session) => session.setHoverRow);
  const { ref, room } = useRoom();
  const fonts = useFontsReady();
  // biome-ignore lint/correctness/useExhaustiveDependencies: fonts says that the same text has another width now
  const measure = useMemo(createMeasure, [fonts]);
  const [plotWidth, setPlotWidth] = useState<number | null>(null);
  const [open, setOpen] = useState<OpenCluster | null>(null);
  const [laneMenu, setLaneMenu] = useState<{ readonly lane: Lane; readonly anchor: HTMLElement } | null>(null);
  const preview = usePreview();
  const [hint, setHint] = useState(false);
  const base = useHref("/");

  const width = plotWidth ?? Math.max(200, plotWidthOf(room?.width ?? 900));
  const height = room?.height ?? 600;
  const fit = width / spanLength(index.range);
  const pxPerDay = zoomStep(width / spanLength(span), fit);
  const collapsed = useMemo(
    () => new Set(index.lanes.flatMap((lane, place) => (props.laneView.collapsed.includes(lane.id) ? [place] : []))),
    [index.lanes, props.laneView.collapsed],
  );
  const rows = useMemo(() => shown.rows.filter((row) => index.events.background[row] === 0), [shown.rows, index]);
  const showRow =
    shown.subjectRow !== null && index.events.background[shown.subjectRow] === 0 ? shown.subjectRow : null;
  const [layOut] = useState(() => keepLayouts());
  const scene: Scene = useMemo(
    () =>
      layOut({
        index,
        rows,
        laneOrder,
        collapsed,
        pxPerDay,
        heightPx: Math.max(LEAST_LANES_HEIGHT_PX, height - AXIS_HEIGHT_PX),
        measure,
        showRow,
        crowd: crowd?.layOut,
      }),
    [layOut, index, rows, laneOrder, collapsed, pxPerDay, height, measure, showRow, crowd],
  );

  const words = useChartWords(index, shown.rows);
  // As long as it is the same, the chart's addresses are.
  const hrefOf = useCallback(
    (row: Row) => base.replace(/\/$/, "") + follow.hrefOf({ page: "event", id: index.events.ids.at(row) }),
    [base, follow, index],
  );

  useEffect(() => {
    if (!hint) return;
    const timer = setTimeout(() => setHint(false), HINT_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [hint]);

  const frameHeight = AXIS_HEIGHT_PX + scene.heightPx;
  useLayoutEffect(() => {
    if (ref.current) ref.current.style.height = `${frameHeight}px`;
  }, [ref, frameHeight]);

  // A cluster that is no longer folded has no list to show. Those of a crowd are made anew with every scene.
  const stillThere =
    open !== null && (open.scene === scene || scene.clusters.some((cluster) => cluster.id === open.cluster.id));
  const zoomTo = ({ cluster, anchor }: OpenCluster) => {
    const clusterRows = cluster.rows;
    const first = index.events.start[clusterRows[0] ?? 0] ?? 0;
    const last = (index.events.start[clusterRows[clusterRows.length - 1] ?? 0] ?? 0) + 1;
    const pad = Math.max(10, (last - first) * 0.3);
    onSpan(clampTo({ start: first - pad, end: last + pad }, index.range), "settled");
    setOpen(null);
    anchor.focus();
  };
  return (
    <div className="chart-frame" ref={ref}>
      {room === null ? null : (
        <HoveredChart
          index={index}
          scene={scene}
          crowd={crowd}
          span={span}
          limits={index.range}
          shortestDays={SHORTEST_WINDOW_DAYS}
          sameSpan={(a, b) => sameRounded(a, b, index.range)}
          words={words}
          subjectRow={showRow}
          litRows={shown.lit}
          dimmedRows={shown.dimmed}
          openClusterId={stillThere ? (open?.cluster.id ?? null) : null}
          hrefOf={hrefOf}
          onSpanChange={(next, phase) => {
            preview.close();
            onSpan(next, phase);
          }}
          onSelect={(row) => {
            preview.close();
            props.onOpen(index.events.ids.at(row));
          }}
          onHover={(row, anchor, by) => {
            setHoverRow(row);
            preview.point(row, anchor, by);
          }}
          onOpenCluster={(cluster, anchor) => {
            const opened = open?.cluster.id === cluster.id ? null : { cluster, scene, anchor };
            afterPaint("cluster", () => setOpen(opened));
          }}
          onLaneName={(place, anchor) => {
            const lane = index.lanes[place];
            setLaneMenu(lane && laneMenu?.lane !== lane ? { lane, anchor } : null);
          }}
          onPlainWheel={() => setHint(true)}
          onFrame={props.onFrame}
          onReady={props.onDrawn}
          onWidth={setPlotWidth}
        />
      )}
      {open && stillThere ? (
        <ClusterList
          key={open.cluster.id}
          index={index}
          rows={open.cluster.rows}
          title={messages.clusterTitle(open.cluster.rows.length, index.lanes[open.cluster.laneIndex]?.name ?? "")}
          anchor={open.anchor}
          onZoom={() => zoomTo(open)}
          onClose={(refocus) => {
            setOpen(null);
            if (refocus) open.anchor.focus();
          }}
        />
      ) : null}
      {preview.preview && open === null ? (
        <EventPreview
          key={preview.preview.row}
          index={index}
          preview={preview.preview}
          loadSummary={props.loadSummary}
          onEnter={preview.keep}
          onLeave={preview.leave}
        />
      ) : null}
      {laneMenu ? (
        <LaneMenu
          key={laneMenu.lane.id}
          index={index}
          lane={laneMenu.lane}
          view={props.laneView}
          chosen={props.chosenLanes}
          anchor={laneMenu.anchor}
          onView={props.onLaneView}
          onLanes={props.onLanes}
          onClose={(refocus) => {
            setLaneMenu(null);
            if (refocus) laneMenu.anchor.focus({ preventScroll: true });
          }}
        />
      ) : null}
      <p className="chart-hint" role="status" hidden={!hint}>
        {messages.zoomHint}
      </p>
    </div>
  );
}

const clampTo = (span: Span, range: Span): Span => ({
  start: Math.max(span.start, range.start),
  end: Math.min(span.end, range.end),
});

/** True where two windows round to the same address. */
function sameRounded(a: Span, b: Span, range: Span): boolean {
  const one = roundWindow(a, range) ?? range;
  const other = roundWindow(b, range) ?? range;
  return spansEqual(one, other);
}
