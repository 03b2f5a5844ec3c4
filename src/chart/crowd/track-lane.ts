import { eachPlaceIn } from "#scene/crowd/crowd-query.ts";
import { type CrowdRows, TRACK_PX } from "#scene/crowd/crowd-scene.ts";
import { LANE_PADDING_PX } from "#scene/scene.ts";
import type { LaneFrame } from "./crowd-canvas.ts";
import { type DrawnMarks, noMarks, strengthOf } from "./drawn-marks.ts";

/** A track less the gap to the next one. */
const HEIGHT_PX = 6;
const LEAST_WIDTH_PX = 5;
const TINT = 0.42;
const EDGE_PX = 2;

/** Every event of a lane as a thin bar in its track: who is when, and with whom, before there is room for names. */
export function drawTracks(frame: LaneFrame, rows: CrowdRows): DrawnMarks {
  const { context, viewport, apart, color, shownEnd, topPx } = frame;
  const drawn = noMarks();
  const { lane, trackOf } = rows;
  if (!lane) return drawn;
  const { span, pxPerDay } = viewport;
  context.fillStyle = color;
  eachPlaceIn(lane, { start: span.start, end: shownEnd }, (place) => {
    const row = lane.rows[place] ?? 0;
    const start = ((lane.starts[place] ?? 0) - span.start) * pxPerDay;
    const end = ((lane.ends[place] ?? 0) - span.start) * pxPerDay;
    const isBar = end - start > LEAST_WIDTH_PX;
    const left = Math.round(isBar ? start : (start + end - LEAST_WIDTH_PX) / 2);
    const width = Math.max(LEAST_WIDTH_PX, Math.round(end - start) - 1);
    const top = topPx + LANE_PADDING_PX / 2 + (trackOf[place] ?? 0) * TRACK_PX + 1;
    drawn.rows.push(row);
    drawn.lefts.push(left);
    drawn.rights.push(left + width);
    drawn.tops.push(top - 1);
    drawn.bottoms.push(top - 1 + TRACK_PX);
    // Its element covers it, and is still what the pointer means here.
    if (apart.has(row)) return;
    const { bar } = strengthOf(frame, row);
    context.globalAlpha = isBar ? bar * TINT : bar;
    context.fillRect(left, top, width, HEIGHT_PX);
    if (isBar) {
      context.globalAlpha = bar;
      context.fillRect(left, top, EDGE_PX, HEIGHT_PX);
    }
  });
  context.globalAlpha = 1;
  return drawn;
}
