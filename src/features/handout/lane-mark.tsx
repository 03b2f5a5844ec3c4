import type { Lane } from "#domain/timeline-index.ts";
import { PRINT_PALETTE } from "#picture/palette.ts";
import { LANE_MARKS, MARK_STROKE_PX } from "#scene/lane-marks.ts";

/** A lane's mark as the drawings have it. */
export function LaneMark({ lane }: { readonly lane: Lane }) {
  const { path, stroked } = LANE_MARKS[lane.shape];
  const color = PRINT_PALETTE.lane(lane.color);
  const look = stroked ? { fill: "none", stroke: color, strokeWidth: MARK_STROKE_PX } : { fill: color };
  return (
    <svg className="handout-mark" viewBox="-7 -7 14 14" aria-hidden="true" focusable="false">
      <path d={path} {...look} />
    </svg>
  );
}
