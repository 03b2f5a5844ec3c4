import type { CrowdLane } from "#scene/crowd/crowd.ts";
import { columnCounts } from "#scene/crowd/crowd-query.ts";
import { COLUMN_PX, type CrowdRows } from "#scene/crowd/crowd-scene.ts";
import { LANE_PADDING_PX, ROW_HEIGHT_PX } from "#scene/scene.ts";
import type { LaneFrame } from "./crowd-canvas.ts";

/** A column that meets anything is this high at least. */
const LEAST_HEIGHT_PX = 2;
/** Above the fullest column. */
const HEADROOM_PX = 4;

/** How strong the columns are: alone, and those behind the bright ones. */
const ALONE = 0.78;
const BEHIND = { dims: 0.28, selection: 0.5 };

/** Kept from frame to frame: every lane is counted into the same columns. */
let counts = new Uint32Array(0);

/** The first column of the plot: columns stand at fixed days, so that panning moves them and changes none. */
function firstColumn({ viewport }: LaneFrame): { first: number; columns: number; x: number; days: number } {
  const days = COLUMN_PX / viewport.pxPerDay;
  const first = Math.floor(viewport.span.start / days);
  const x = Math.round((first * days - viewport.span.start) * viewport.pxPerDay);
  return { first: first * days, columns: Math.ceil(viewport.plotWidthPx / COLUMN_PX) + 1, x, days };
}

function drawColumns(frame: LaneFrame, lane: CrowdLane, rows: CrowdRows, alpha: number): void {
  const { context, color, topPx } = frame;
  const { first, columns, x, days } = firstColumn(frame);
  if (counts.length < columns) counts = new Uint32Array(columns);
  columnCounts(lane, first, days, columns, counts);
  const bottom = topPx + LANE_PADDING_PX / 2 + rows.eventRows * ROW_HEIGHT_PX;
  const most = bottom - topPx - HEADROOM_PX;
  const scale = most / rows.mostInColumn;
  context.globalAlpha = alpha;
  context.fillStyle = color;
  for (let from = 0; from < columns; ) {
    const count = counts[from] ?? 0;
    let to = from + 1;
    while (to < columns && counts[to] === count) to++;
    if (count > 0) {
      const height = Math.round(Math.min(most, Math.max(LEAST_HEIGHT_PX, count * scale)));
      context.fillRect(x + from * COLUMN_PX, bottom - height, (to - from) * COLUMN_PX, height);
    }
    from = to;
  }
  context.globalAlpha = 1;
}

/** How many events there are at a time, a column every two pixels; those that stand out before those that do not. */
export function drawDensity(frame: LaneFrame, rows: CrowdRows): void {
  const { bright, dims, laneIndex } = frame;
  if (!rows.lane) return;
  const before = bright.crowd?.lanes.get(laneIndex);
  drawColumns(frame, rows.lane, rows, bright.crowd ? (dims ? BEHIND.dims : BEHIND.selection) : ALONE);
  if (before) drawColumns(frame, before, rows, 1);
}
