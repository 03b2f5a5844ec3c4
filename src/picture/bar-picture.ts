import { dateAt } from "#domain/event-table.ts";
import { ROW_HEIGHT_PX, type SceneItem } from "#scene/scene.ts";
import { type Shape, shape, tenth } from "./drawing.ts";
import type { Place } from "./place.ts";

/** How far an approximate end fades, and an unknown one. */
const FADE_PX = 44;
/** How dense a bar is where it does not fade. */
const FADE_OPACITY = 0.2;

/** The patterns and gradients a lane's bars are filled with. */
export function laneDefs({ index, palette, prefix }: Place, laneIndex: number): Shape[] {
  const color = palette.lane(index.lanes[laneIndex]?.color ?? 1);
  const stop = (offset: number, opacity: number) =>
    shape("stop", { offset, "stop-color": color, "stop-opacity": opacity });
  return [
    shape("linearGradient", { id: `${prefix}fade-in-${laneIndex}` }, [
      stop(0, 0),
      stop(0.45, FADE_OPACITY),
      stop(1, FADE_OPACITY),
    ]),
    shape("linearGradient", { id: `${prefix}fade-out-${laneIndex}` }, [
      stop(0, FADE_OPACITY),
      stop(0.55, FADE_OPACITY),
      stop(1, 0),
    ]),
    shape("linearGradient", { id: `${prefix}fade-both-${laneIndex}` }, [stop(0, 0), stop(0.5, 0.22), stop(1, 0)]),
    shape("linearGradient", { id: `${prefix}unknown-${laneIndex}` }, [
      stop(0, FADE_OPACITY),
      stop(0.2, FADE_OPACITY),
      stop(1, 0),
    ]),
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

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A round bar with a thin outline inside its box, as the tint alone would be too faint to be seen by all. */
function softShape({ x, y, width, height }: Box, color: string): Shape {
  const inner = { x: tenth(x + 0.5), y: y + 0.5, width: tenth(Math.max(1, width - 1)), height: height - 1 };
  const rx = Math.min(8.5, tenth(inner.width / 2));
  return shape("rect", { ...inner, rx, fill: color, "fill-opacity": 0.34, stroke: color, "stroke-width": 1 });
}

/** The ground of a bar: even, soft where a month is meant, fading over its last stretch where an end is not exact. */
function groundShapes({ index, palette, prefix }: Place, item: SceneItem, box: Box): Shape[] {
  const date = dateAt(index.events, item.row);
  const color = palette.lane(index.lanes[item.laneIndex]?.color ?? 1);
  const fadesIn = date.startApproximate || date.startOpen !== "known";
  const fadesOut = date.endApproximate;
  const named = (name: string, part: Partial<Box> = {}) =>
    shape("rect", { ...box, ...part, fill: `url(#${prefix}${name}-${item.laneIndex})` });
  if (date.endOpen === "unknown") return [named("unknown")];
  const isSoft = date.startPrecision !== "day" && !date.interval;
  if (!fadesIn && !fadesOut) {
    return [isSoft ? softShape(box, color) : shape("rect", { ...box, fill: color, "fill-opacity": 0.16 })];
  }
  // A short bar fades over all of it.
  if (box.width < FADE_PX * 3) return [named(fadesIn && fadesOut ? "fade-both" : fadesIn ? "fade-in" : "fade-out")];
  const left = fadesIn ? FADE_PX : 0;
  const width = tenth(box.width - left - (fadesOut ? FADE_PX : 0));
  const even = { ...box, x: tenth(box.x + left), width };
  return [
    shape("rect", { ...even, fill: color, "fill-opacity": FADE_OPACITY }),
    ...(fadesIn ? [named("fade-in", { width: FADE_PX })] : []),
    ...(fadesOut ? [named("fade-out", { x: tenth(even.x + width), width: FADE_PX })] : []),
  ];
}

/** A bar over its days, as on the chart: soft where a month is meant, fading where an end is not known, with an arrow where it goes on. */
export function barShapes(place: Place, item: SceneItem, top: number): Shape[] {
  const { index, palette, x } = place;
  const { events } = index;
  const date = dateAt(events, item.row);
  const color = palette.lane(index.lanes[item.laneIndex]?.color ?? 1);
  const left = x(events.start[item.row] ?? 0);
  const width = Math.max(2, x(events.end[item.row] ?? 0) - left);
  const height = ROW_HEIGHT_PX - 6;
  const isSoft = date.startPrecision !== "day" && !date.interval;
  const box = { x: tenth(left), y: top + 3, width: tenth(width), height };
  const shapes = groundShapes(place, item, box);
  const crispStart = date.startPrecision === "day" && !date.startApproximate && date.startOpen === "known";
  if (!isSoft) {
    const shows = (share: number) => tenth(width * share);
    const from = crispStart ? 0 : Math.min(shows(0.3), FADE_PX / 2);
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
