import type { LaneShape } from "#domain/timeline-index.ts";

/** A mark drawn around 0,0, at most 12 px wide and high; `stroked` marks are drawn as lines of `MARK_STROKE_PX`. */
export type LaneMark = { readonly path: string; readonly stroked: boolean };

export const MARK_STROKE_PX = 2.4;

/** Every lane has its own shape, so that colour is never the only difference. */
export const LANE_MARKS: { readonly [K in LaneShape]: LaneMark } = {
  disc: { path: "M-5.2 0a5.2 5.2 0 1 0 10.4 0a5.2 5.2 0 1 0 -10.4 0z", stroked: false },
  bar: { path: "M-2.3 -6h4.6v12h-4.6z", stroked: false },
  ring: { path: "M-4.2 0a4.2 4.2 0 1 0 8.4 0a4.2 4.2 0 1 0 -8.4 0z", stroked: true },
  diamond: { path: "M0 -6L6 0L0 6L-6 0z", stroked: false },
  square: { path: "M-4.8 -4.8h9.6v9.6h-9.6z", stroked: false },
  triangle: { path: "M0 -5.6L6 5H-6z", stroked: false },
  cross: { path: "M-5.5 0H5.5M0 -5.5V5.5", stroked: true },
};
