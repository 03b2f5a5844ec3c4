import { LANE_PADDING_PX, ROW_HEIGHT_PX, type SceneCluster } from "#scene/scene.ts";
import type { LaneFrame } from "./crowd-canvas.ts";

const TOP_PX = 1;
const HEIGHT_PX = 2.5;
/** Between the brackets of two stretches. */
const GAP_PX = 2;
const STRENGTH = 0.55;

/** A bracket over the stretch of time each number of a lane stands for. */
export function drawBrackets(frame: LaneFrame, clusters: readonly SceneCluster[]): void {
  const { context, viewport, crowd, laneIndex, topPx } = frame;
  const zoomed = viewport.pxPerDay / crowd.surface.pxPerDay;
  context.globalAlpha = STRENGTH;
  context.strokeStyle = frame.color;
  context.lineWidth = 1;
  context.beginPath();
  for (const { laneIndex: own, rowInLane, day, widthPx } of clusters) {
    if (own !== laneIndex) continue;
    const left = (day - viewport.span.start) * viewport.pxPerDay;
    const [from, to] = [Math.round(left + GAP_PX) + 0.5, Math.round(left + widthPx * zoomed - GAP_PX) - 0.5];
    const y = topPx + LANE_PADDING_PX / 2 + rowInLane * ROW_HEIGHT_PX + TOP_PX;
    context.moveTo(from, y);
    context.lineTo(from, y + HEIGHT_PX);
    context.lineTo(to, y + HEIGHT_PX);
    context.lineTo(to, y);
  }
  context.stroke();
  context.globalAlpha = 1;
}
