import type { Day } from "#domain/day.ts";
import type { Precision } from "#domain/event-date.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { axisTicks } from "#scene/axis.ts";
import { LANE_PADDING_PX, ROW_HEIGHT_PX, type Scene } from "#scene/scene.ts";
import { laneDefs } from "./bar-picture.ts";
import { type Shape, shape, tenth } from "./drawing.ts";
import { clusterShape, itemShape } from "./item-picture.ts";
import type { Palette } from "./palette.ts";
import { markShape, type Place } from "./place.ts";

/** Height of years and towns above the lanes. */
const PICTURE_AXIS_PX = 66;
/** The least room between two names of towns. */
const TOWN_PX = 46;
/** Longest line of a lane's name: characters of the Latin alphabet; a Chinese one counts for two. */
const LINE_CHARACTERS = 15;
const NAME_LINE_PX = 16;

export type ChartPictureRequest = {
  readonly index: TimelineIndex;
  readonly scene: Scene;
  readonly palette: Palette;
  readonly widthPx: number;
  /** Room for the lanes' names at the left. */
  readonly namesPx: number;
  /** The first day drawn; what the scene has before it falls outside. */
  readonly from: Day;
  /** The end of the axis. */
  readonly to: Day;
  readonly prefix: string;
  /** A name on the axis, as of the chart. */
  readonly axis: (day: Day, precision: Precision, place: "major" | "minor") => string;
};

/** A lane's name on as many lines as it needs. */
function nameLines(name: string): string[] {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > LINE_CHARACTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function laneShapes(place: Place, scene: Scene, widthPx: number): Shape[] {
  const { index, palette } = place;
  return scene.lanes.flatMap(({ laneIndex, topPx, heightPx }) => {
    const top = PICTURE_AXIS_PX + topPx;
    const lines = nameLines(index.lanes[laneIndex]?.name ?? "");
    // A lane of one row has room for a name of two lines only from its top.
    const first = top + Math.min(25, Math.max(13, (heightPx - (lines.length - 1) * NAME_LINE_PX) / 2 + 5));
    return [
      shape("path", { d: `M0 ${top + heightPx}H${widthPx}`, stroke: palette.hairline, fill: "none" }),
      markShape(place, laneIndex, 7, first - 5),
      shape(
        "text",
        { x: 22, y: first, "font-size": 13, "font-weight": 600, fill: palette.ink },
        lines.map((line, at) => shape("tspan", { x: 22, dy: at === 0 ? 0 : NAME_LINE_PX }, [line])),
      ),
    ];
  });
}

function axisShapes(request: ChartPictureRequest, place: Place, height: number): Shape[] {
  const { palette, axis, from, to, scene } = request;
  const { major, minor } = axisTicks({ start: from, end: to }, scene.pxPerDay);
  const named = (tick: Span & { readonly precision: Precision }, rank: "major" | "minor"): Shape => {
    const [left, right] = [Math.max(place.x(tick.start), place.x(from)), Math.min(place.x(tick.end), place.x(to))];
    return shape(
      "text",
      rank === "major"
        ? {
            x: tenth((left + right) / 2),
            y: minor.length > 0 ? 20 : 24,
            "text-anchor": "middle",
            "font-size": 14,
            "font-weight": 600,
            fill: palette.soft,
          }
        : { x: tenth(left + 4), y: 38, "font-size": 12, fill: palette.soft },
      [axis(tick.start, tick.precision, rank)],
    );
  };
  const inside = (tick: Span) => tick.start >= from && tick.start <= to;
  const lines = major.filter(inside).map((tick) => `M${tenth(place.x(tick.start))} 8V${height}`);
  const small = minor.filter(inside).map((tick) => `M${tenth(place.x(tick.start))} 28v12`);
  const hasRoom = (tick: Span) =>
    Math.min(place.x(tick.end), place.x(to)) - Math.max(place.x(tick.start), place.x(from)) >= 30;
  return [
    shape("path", { d: lines.join(""), stroke: palette.hairline, fill: "none" }),
    ...(small.length > 0 ? [shape("path", { d: small.join(""), stroke: palette.hairline, fill: "none" })] : []),
    ...major.filter((tick) => tick.named && hasRoom(tick)).map((tick) => named(tick, "major")),
    ...minor.filter((tick) => tick.named && inside(tick) && hasRoom(tick)).map((tick) => named(tick, "minor")),
  ];
}

function editionShapes({ index, from, to, palette }: ChartPictureRequest, place: Place, height: number): Shape[] {
  const { start, end } = index.events;
  let free = Number.NEGATIVE_INFINITY;
  return index.editions.flatMap(({ row, town }) => {
    const day = ((start[row] ?? 0) + (end[row] ?? 0)) / 2;
    if (day < from || day > to) return [];
    const x = tenth(place.x(day));
    const line = shape("path", {
      d: `M${x} 60V${height}`,
      stroke: palette.control,
      "stroke-opacity": 0.7,
      fill: "none",
    });
    if (x - TOWN_PX / 2 < free) return [line];
    free = x + TOWN_PX / 2;
    return [
      line,
      shape(
        "text",
        {
          class: "town",
          x,
          y: 55,
          "text-anchor": "middle",
          "font-family": palette.serif,
          "font-size": 12,
          fill: palette.soft,
        },
        [town],
      ),
    ];
  });
}

/**
 * The chart as a drawing: years and towns above, the lanes with all that the scene places in them below. The scene's
 * `heightPx` and the axis make its height.
 */
export function chartPicture(request: ChartPictureRequest): { readonly shapes: Shape[]; readonly heightPx: number } {
  const { index, scene, palette, widthPx, namesPx, from, prefix } = request;
  const heightPx = PICTURE_AXIS_PX + scene.heightPx;
  const place: Place = { index, palette, prefix, x: (day) => namesPx + (day - from) * scene.pxPerDay };
  const tops = new Map(scene.lanes.map((lane) => [lane.laneIndex, PICTURE_AXIS_PX + lane.topPx]));
  const topOf = (laneIndex: number, row: number) =>
    (tops.get(laneIndex) ?? 0) + LANE_PADDING_PX / 2 + row * ROW_HEIGHT_PX;
  const shapes = [
    shape(
      "defs",
      {},
      scene.lanes.flatMap(({ laneIndex }) => laneDefs(place, laneIndex)),
    ),
    ...axisShapes(request, place, heightPx),
    ...editionShapes(request, place, heightPx),
    ...laneShapes(place, scene, widthPx),
    shape("g", { "font-size": 13.5 }, [
      ...scene.items.map((item) => itemShape(place, item, topOf(item.laneIndex, item.rowInLane))),
      ...scene.clusters.map((cluster) => clusterShape(place, cluster, topOf(cluster.laneIndex, cluster.rowInLane))),
    ]),
  ];
  return { shapes, heightPx };
}
