import { dateAt } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { LANE_MARKS, MARK_STROKE_PX } from "#scene/lane-marks.ts";
import {
  BAR_PADDING_PX,
  BAR_TO_TEXT_PX,
  CLUSTER_COUNT_GAP_PX,
  CLUSTER_PADDING_PX,
  DIFFERS_SUFFIX,
  MARK_TO_TEXT_PX,
  MAX_TICKS,
  MIN_HATCH_PX,
  ROW_HEIGHT_PX,
  type SceneCluster,
  type SceneItem,
  TICK_PITCH_PX,
} from "#scene/scene.ts";
import { type Attributes, type Shape, shape, tenth } from "./drawing.ts";
import type { Palette } from "./palette.ts";

/** What every part of a picture of the chart needs to be drawn. */
export type Place = {
  readonly index: TimelineIndex;
  readonly palette: Palette;
  /** Where a day stands, in pixels from the left. */
  readonly x: (day: number) => number;
  /** Names of gradients and patterns begin with it: a page may hold several pictures. */
  readonly prefix: string;
};

/** How far an approximate end fades, and an unknown one. */
const FADE_PX = 44;

/** A lane's mark around a point. */
export function markShape(place: Place, laneIndex: number, x: number, y: number, extra: Attributes = {}): Shape {
  const lane = place.index.lanes[laneIndex];
  const mark = LANE_MARKS[lane?.shape ?? "disc"];
  const color = place.palette.lane(lane?.color ?? 1);
  return shape("path", {
    d: mark.path,
    transform: `translate(${tenth(x)} ${tenth(y)})`,
    ...(mark.stroked ? { fill: "none", stroke: color, "stroke-width": MARK_STROKE_PX } : { fill: color }),
    ...extra,
  });
}

/** The patterns and gradients a lane's bars are filled with. */
export function laneDefs({ index, palette, prefix }: Place, laneIndex: number): Shape[] {
  const color = palette.lane(index.lanes[laneIndex]?.color ?? 1);
  const stop = (offset: number, opacity: number) =>
    shape("stop", { offset, "stop-color": color, "stop-opacity": opacity });
  return [
    shape("linearGradient", { id: `${prefix}fade-in-${laneIndex}` }, [stop(0, 0), stop(0.45, 0.2), stop(1, 0.2)]),
    shape("linearGradient", { id: `${prefix}fade-out-${laneIndex}` }, [stop(0, 0.2), stop(0.55, 0.2), stop(1, 0)]),
    shape("linearGradient", { id: `${prefix}fade-both-${laneIndex}` }, [stop(0, 0), stop(0.5, 0.22), stop(1, 0)]),
    shape("linearGradient", { id: `${prefix}unknown-${laneIndex}` }, [stop(0, 0.2), stop(0.2, 0.2), stop(1, 0)]),
    shape("pattern", { id: `${prefix}hatch-${laneIndex}`, width: 8, height: 8, patternUnits: "userSpaceOnUse" }, [
      shape("path", {
        d: "M-2 2L2 -2M0 8L8 0M6 10L10 6",
        stroke: color,
        "stroke-width": 1.6,
        "stroke-opacity": 0.8,
        fill: "none",
      }),
    ]),
  ];
}

function barFill({ index, palette, prefix }: Place, item: SceneItem): Attributes {
  const date = dateAt(index.events, item.row);
  const fadesIn = date.startApproximate || date.startOpen !== "known";
  const named = (name: string) => ({ fill: `url(#${prefix}${name}-${item.laneIndex})` });
  if (date.endOpen === "unknown") return named("unknown");
  if (fadesIn && date.endApproximate) return named("fade-both");
  if (fadesIn) return named("fade-in");
  if (date.endApproximate) return named("fade-out");
  const isSoft = date.startPrecision !== "day" && !date.interval;
  return { fill: palette.lane(index.lanes[item.laneIndex]?.color ?? 1), "fill-opacity": isSoft ? 0.34 : 0.16 };
}

/** A bar over its days, as on the chart: soft where a month is meant, fading where an end is not known, with an arrow where it goes on. */
function barShapes(place: Place, item: SceneItem, top: number): Shape[] {
  const { index, palette, x } = place;
  const { events } = index;
  const date = dateAt(events, item.row);
  const color = palette.lane(index.lanes[item.laneIndex]?.color ?? 1);
  const left = x(events.start[item.row] ?? 0);
  const width = Math.max(2, x(events.end[item.row] ?? 0) - left);
  const height = ROW_HEIGHT_PX - 6;
  const isSoft = date.startPrecision !== "day" && !date.interval;
  const box = { x: tenth(left), y: top + 3, width: tenth(width), height };
  const shapes = [
    shape("rect", { ...box, ...barFill(place, item), rx: isSoft ? Math.min(9, tenth(width / 2)) : undefined }),
  ];
  const crispStart = date.startPrecision === "day" && !date.startApproximate && date.startOpen === "known";
  if (!isSoft) {
    const shows = (share: number) => tenth(width * share);
    const from = crispStart ? 0 : shows(0.3);
    const to =
      date.endOpen === "unknown"
        ? shows(0.4)
        : date.endApproximate
          ? Math.max(0, tenth(width - FADE_PX / 2))
          : tenth(width);
    if (to > from)
      shapes.push(
        shape("rect", {
          x: tenth(left + from),
          y: top + 3 + height - 1.5,
          width: tenth(to - from),
          height: 1.5,
          fill: color,
        }),
      );
  }
  if (crispStart)
    shapes.push(shape("rect", { x: tenth(left), y: top + 3, width: Math.min(3, tenth(width)), height, fill: color }));
  if (date.endOpen === "ongoing") {
    const tip = tenth(left + width - 5);
    shapes.push(
      shape("path", { d: `M${tip - 5} ${top + 9}l5 5l-5 5`, fill: "none", stroke: color, "stroke-width": 1.75 }),
    );
  }
  return shapes;
}

/** Hatching from the earliest to the latest day claimed, a bracket a side. Null bounds where nothing is wide enough to draw. */
function disputedShapes(
  place: Place,
  item: SceneItem,
  top: number,
): { shapes: Shape[]; left: number; right: number } | null {
  const { index, palette, x, prefix } = place;
  const shapes: Shape[] = [];
  let [left, right] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let widest: { middle: number; width: number; edges: number[] } | null = null;
  for (const { row, sides } of index.events.disputedDates) {
    if (row !== item.row) continue;
    const from = x(Math.min(...sides.map((side) => side.start)));
    const to = x(Math.max(...sides.map((side) => side.end)));
    if (to - from < MIN_HATCH_PX) continue;
    [left, right] = [Math.min(left, from), Math.max(right, to)];
    const box = { x: tenth(from), y: top + 3, width: tenth(to - from), height: ROW_HEIGHT_PX - 6 };
    shapes.push(shape("rect", { ...box, fill: palette.paper }));
    shapes.push(shape("rect", { ...box, fill: `url(#${prefix}hatch-${item.laneIndex})` }));
    const edges = sides.flatMap((side) => [x(side.start), x(side.end)]);
    if (!widest || to - from > widest.width) widest = { middle: (from + to) / 2, width: to - from, edges };
    const brackets = sides.map((side) => {
      const [a, b] = [tenth(x(side.start)), tenth(x(side.end))];
      return `M${a + 4} ${top + 1}h-4v26h4M${b - 4} ${top + 1}h4v26h-4`;
    });
    shapes.push(shape("path", { d: brackets.join(""), fill: "none", stroke: palette.ink, "stroke-width": 1 }));
  }
  if (widest && item.differsAt === "hatch") {
    const middle = widest.middle;
    const struck = widest.edges.some((edge) => Math.abs(edge - middle) < 9);
    const at = tenth(struck ? middle - widest.width / 4 : middle);
    shapes.push(shape("rect", { x: at - 8, y: top + 5, width: 16, height: 18, rx: 2, fill: palette.paper }));
    shapes.push(
      shape("text", { x: at, y: top + 19, "text-anchor": "middle", "font-size": 13, fill: palette.ink }, ["≠"]),
    );
  }
  return shapes.length === 0 ? null : { shapes, left, right };
}

/** One event: its bar or mark, hatching where its date is disputed, and its text where the layout put it. */
export function itemShape(place: Place, item: SceneItem, top: number): Shape {
  const { index, palette, x } = place;
  const { events } = index;
  const start = x(events.start[item.row] ?? 0);
  const end = x(events.end[item.row] ?? 0);
  const middle = (start + end) / 2;
  const hatched = disputedShapes(place, item, top);
  const shapes: Shape[] = item.bar ? barShapes(place, item, top) : [];
  if (hatched) shapes.push(...hatched.shapes);
  if (!item.bar) shapes.push(markShape(place, item.laneIndex, middle, top + ROW_HEIGHT_PX / 2, { class: "mark" }));
  if (item.form !== "none") {
    const gap = item.bar ? BAR_TO_TEXT_PX : MARK_TO_TEXT_PX;
    const [after, before] = item.bar ? [end + gap, start - gap] : [middle + gap, middle - gap];
    const textX =
      item.labelAt === "inside"
        ? x(item.textDay) + BAR_PADDING_PX
        : item.labelAt === "after"
          ? Math.max(after, hatched ? hatched.right + BAR_TO_TEXT_PX + 2 : after)
          : Math.min(before, hatched ? hatched.left - BAR_TO_TEXT_PX - 2 : before);
    shapes.push(
      shape(
        "text",
        {
          class: "label",
          x: tenth(textX),
          y: top + 19,
          "text-anchor": item.labelAt === "before" ? "end" : undefined,
          "font-weight": item.strong ? 600 : undefined,
          fill: palette.ink,
          // A breath of paper around the letters, where they cross a line.
          stroke: palette.paper,
          "stroke-width": 3,
          "stroke-linejoin": "round",
          "paint-order": "stroke",
        },
        [item.text + (item.differsAt === "text" ? DIFFERS_SUFFIX : "")],
      ),
    );
  }
  return shape("g", { "data-event-id": events.ids[item.row] ?? "" }, shapes);
}

/** Folded events: a tick each, up to twelve, and their number. */
export function clusterShape({ index, palette, x }: Place, cluster: SceneCluster, top: number): Shape {
  const left = x(cluster.day) + CLUSTER_PADDING_PX;
  const ticks = Math.min(cluster.rows.length, MAX_TICKS);
  const lines = Array.from({ length: ticks }, (_, tick) => `M${tenth(left + tick * TICK_PITCH_PX + 1)} ${top + 9}v11`);
  return shape("g", {}, [
    shape("path", {
      d: lines.join(""),
      stroke: palette.lane(index.lanes[cluster.laneIndex]?.color ?? 1),
      "stroke-width": 2,
      fill: "none",
    }),
    shape(
      "text",
      {
        x: tenth(left + ticks * TICK_PITCH_PX + CLUSTER_COUNT_GAP_PX - 2),
        y: top + 18,
        "font-size": 12,
        fill: palette.soft,
      },
      [String(cluster.rows.length)],
    ),
  ]);
}
