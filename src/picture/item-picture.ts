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
import { barShapes } from "./bar-picture.ts";
import { type Shape, shape, tenth } from "./drawing.ts";
import { markShape, type Place } from "./place.ts";

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
  return shape("g", { "data-event-id": events.ids.at(item.row) }, shapes);
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
