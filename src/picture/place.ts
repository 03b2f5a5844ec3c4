import type { TimelineIndex } from "#domain/timeline-index.ts";
import { LANE_MARKS, MARK_STROKE_PX } from "#scene/lane-marks.ts";
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
