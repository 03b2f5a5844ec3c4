import type { Lane } from "#domain/timeline-index.ts";
import { LANE_MARKS, MARK_STROKE_PX } from "#scene/lane-marks.ts";
import { svgElement } from "./element.ts";

/** A lane's mark, 14 px square with its middle at 7,7. */
export function markElement(lane: Lane | undefined): SVGSVGElement {
  const mark = LANE_MARKS[lane?.shape ?? "disc"];
  const svg = svgElement("svg", {
    class: "chart-mark",
    width: 14,
    height: 14,
    viewBox: "-7 -7 14 14",
    "aria-hidden": "true",
  });
  const attributes = mark.stroked ? { class: "is-stroked", "stroke-width": MARK_STROKE_PX } : { class: "is-filled" };
  svgElement("path", { d: mark.path, ...attributes }, svg);
  return svg;
}
