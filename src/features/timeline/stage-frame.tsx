import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useHref } from "react-router";
import { TimelineChart } from "#chart/chart.tsx";
import { LOW_AXIS_HEIGHT_PX } from "#chart/chart-props.ts";
import { createMeasure } from "#chart/measure-text.ts";
import { spansEqual } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { fitStage } from "#scene/fit-stage.ts";
import type { Scene, SceneCluster, SceneItem } from "#scene/scene.ts";
import { useFollow } from "#state/subject-link.tsx";
import { SHORTEST_WINDOW_DAYS } from "#state/view.ts";
import { ClusterList } from "./cluster-list.tsx";
import type { StageChartProps } from "./stage-chart.tsx";
import { useChartWords } from "./use-chart-words.ts";
import { useEasedSpan } from "./use-eased-span.ts";
import { useFontsReady } from "./use-fonts-ready.ts";

/** Room for the lanes' names, as `--chart-lane-width` of stage.css. */
const NAMES_PX = 112;
/** The screen the sizes are made for. */
const SCREEN = { width: 1280, height: 720 } as const;

type Room = { readonly width: number; readonly height: number; readonly unit: number };

/** The room the chart has, and how large the screen is; `onNone` hears that there is none for now. */
function useRoom(onNone: () => void) {
  const ref = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    const frame = ref.current;
    if (!frame) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = frame;
      const unit = Math.min(window.innerWidth / SCREEN.width, window.innerHeight / SCREEN.height);
      if (width === 0 || height === 0) return onNone();
      setRoom((old) =>
        old?.width === width && old.height === height && old.unit === unit ? old : { width, height, unit },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(frame);
    window.addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      window.removeEventListener("resize", measure);
    };
  }, [onNone]);
  return { ref, room };
}

/** The scene with what is covered in the place of the names it was laid out by. */
function coveredScene(scene: Scene, index: TimelineIndex, plain: TimelineIndex): Scene {
  if (index === plain) return scene;
  const { labels, ticks } = index.events;
  const textOf = ({ row, form, text }: SceneItem) =>
    form === "none" ? text : (form === "label" ? labels : ticks).at(row);
  return { ...scene, items: scene.items.map((item) => ({ ...item, text: textOf(item) })) };
}

/** The chart of a stage in its frame: as large as fits, and moving to the window wanted. */
export function StageFrame(props: StageChartProps & { readonly onDrawn: () => void }) {
  const { index, plain, view, laneOrder, lit } = props;
  const { messages } = useWords();
  const follow = useFollow();
  const { ref, room } = useRoom(props.onDrawn);
  const fonts = useFontsReady();
  // biome-ignore lint/correctness/useExhaustiveDependencies: fonts says that the same text has another width now
  const measure = useMemo(createMeasure, [fonts]);
  const words = useChartWords(index, view.rows);
  const spoken = useMemo(
    () => (props.undated ? { ...words, axis: () => "", item: props.undated } : words),
    [words, props.undated],
  );
  const span = useEasedSpan(view.window);
  const base = useHref("/").replace(/\/$/, "");
  const [open, setOpen] = useState<{ readonly cluster: SceneCluster; readonly anchor: HTMLElement } | null>(null);
  const rows = useMemo(() => view.rows.filter((row) => index.events.background[row] === 0), [view.rows, index]);
  const prominent = useMemo(() => new Set(rows.filter((row) => view.prominent.has(row))), [rows, view.prominent]);
  const collapsed = useMemo(
    () => new Set(index.lanes.flatMap(({ id }, lane) => (view.laneView.collapsed.includes(id) ? [lane] : []))),
    [index.lanes, view.laneView.collapsed],
  );
  const fit = useMemo(
    () =>
      room &&
      fitStage({
        index: plain,
        rows,
        prominent,
        laneOrder,
        collapsed,
        window: view.window,
        room,
        unit: room.unit,
        namesPx: NAMES_PX,
        axisPx: LOW_AXIS_HEIGHT_PX,
        measure,
      }),
    [plain, rows, prominent, laneOrder, collapsed, view.window, room, measure],
  );
  const scene = useMemo(() => fit && coveredScene(fit.scene, index, plain), [fit, index, plain]);
  const inner = useRef<HTMLDivElement>(null);
  const scale = fit?.scale ?? 1;
  const height = LOW_AXIS_HEIGHT_PX + (scene?.heightPx ?? 0);
  useLayoutEffect(() => {
    if (!inner.current || !room) return;
    inner.current.style.width = `${room.width / scale}px`;
    inner.current.style.height = `${height}px`;
    inner.current.style.transform = `scale(${scale})`;
  }, [room, scale, height]);
  const subjectRow =
    view.subjectRow !== null && index.events.background[view.subjectRow] === 0 ? view.subjectRow : null;
  const stillThere = open !== null && (scene?.clusters.some(({ id }) => id === open.cluster.id) ?? false);
  return (
    <div className="stage-chart__frame" ref={ref}>
      {scene ? (
        <div className="stage-chart__scaled" ref={inner}>
          <TimelineChart
            index={index}
            scene={scene}
            lowAxis
            span={span}
            limits={index.range}
            shortestDays={SHORTEST_WINDOW_DAYS}
            sameSpan={spansEqual}
            words={spoken}
            subjectRow={subjectRow}
            litRows={lit}
            dimmedRows={NONE}
            hoverRow={null}
            openClusterId={stillThere ? (open?.cluster.id ?? null) : null}
            hrefOf={(row) => base + follow.hrefOf({ page: "event", id: index.events.ids.at(row) })}
            onSpanChange={() => {}}
            onSelect={(row) => follow.open({ page: "event", id: index.events.ids.at(row) })}
            onHover={() => {}}
            onOpenCluster={(cluster, anchor) => setOpen(open?.cluster.id === cluster.id ? null : { cluster, anchor })}
            onLaneName={() => {}}
            onPlainWheel={() => {}}
            onReady={props.onDrawn}
            onWidth={() => {}}
          />
        </div>
      ) : null}
      {open && stillThere ? (
        <ClusterList
          key={open.cluster.id}
          index={index}
          rows={open.cluster.rows}
          title={messages.clusterTitle(open.cluster.rows.length, index.lanes[open.cluster.laneIndex]?.name ?? "")}
          anchor={open.anchor}
          onZoom={null}
          onClose={(refocus) => {
            setOpen(null);
            if (refocus) open.anchor.focus();
          }}
        />
      ) : null}
    </div>
  );
}

const NONE: ReadonlySet<number> = new Set();
