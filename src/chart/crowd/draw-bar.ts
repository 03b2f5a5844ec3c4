import type { EventDate } from "#domain/event-date.ts";
import type { Row } from "#domain/event-table.ts";
import { MIN_HATCH_PX } from "#scene/scene.ts";
import type { LaneFrame } from "./crowd-canvas.ts";

type Bar = {
  readonly row: Row;
  readonly date: EventDate;
  readonly start: number;
  readonly end: number;
  /** The top of its row. */
  readonly top: number;
  readonly alpha: number;
};

/** The same as the elements of the style sheet: the tint, the line along the foot, the edge at the first day. */
const INSET_PX = 3;
const HEIGHT_PX = 22;
const TINT = 0.16;
const SOFT_TINT = 0.34;
const FOOT_PX = 1.5;
const EDGE_PX = 3;
const FADE_PX = 44;
const HATCH_PITCH_PX = 5;

/** A colour that goes from the lane's to nothing over the faded parts of a bar. */
function fading({ context, color }: LaneFrame, { date, start, end }: Bar): string | CanvasGradient {
  const { startApproximate, startOpen, endApproximate, endOpen } = date;
  const fadesIn = startApproximate || startOpen !== "known";
  const fadesOut = endApproximate || endOpen === "unknown";
  if (!fadesIn && !fadesOut) return color;
  const gradient = context.createLinearGradient(start, 0, end, 0);
  const share = Math.min(0.45, FADE_PX / Math.max(1, end - start));
  const nothing = `rgb(from ${color} r g b / 0)`;
  if (fadesIn) gradient.addColorStop(0, nothing);
  gradient.addColorStop(fadesIn ? share : 0, color);
  gradient.addColorStop(fadesOut ? (endOpen === "unknown" ? 0.2 : 1 - share) : 1, color);
  if (fadesOut) gradient.addColorStop(1, nothing);
  return gradient;
}

function drawHatch(frame: LaneFrame, { row, top }: Bar): void {
  const { context, viewport, crowd, color, colors } = frame;
  for (const span of crowd.surface.disputed.get(row) ?? []) {
    const x = (span.start - viewport.span.start) * viewport.pxPerDay;
    const width = (span.end - span.start) * viewport.pxPerDay;
    if (width < MIN_HATCH_PX) continue;
    context.save();
    context.beginPath();
    context.rect(x, top + INSET_PX, width, HEIGHT_PX);
    context.clip();
    context.fillStyle = colors.paper;
    context.fill();
    context.strokeStyle = color;
    context.lineWidth = 1.2;
    context.beginPath();
    const from = Math.max(x, 0) - HEIGHT_PX;
    for (
      let at = from - (from % HATCH_PITCH_PX);
      at < Math.min(x + width, viewport.plotWidthPx);
      at += HATCH_PITCH_PX
    ) {
      context.moveTo(at, top + INSET_PX);
      context.lineTo(at + HEIGHT_PX, top + INSET_PX + HEIGHT_PX);
    }
    context.stroke();
    context.restore();
  }
}

/** A bar from its first to its last day: soft where months are all that is known, fading where an end is not. */
export function drawBar(frame: LaneFrame, bar: Bar): void {
  const { context, color } = frame;
  const { date, start, end, alpha } = bar;
  const top = bar.top + INSET_PX;
  const soft = date.startPrecision !== "day" && !date.interval;
  const width = end - start;
  context.fillStyle = fading(frame, bar);
  context.globalAlpha = alpha * (soft ? SOFT_TINT : TINT);
  if (soft) {
    context.beginPath();
    context.roundRect(start, top, width, HEIGHT_PX, Math.min(9, width / 2));
    context.fill();
    // The tint alone would be too faint to be seen by all.
    context.globalAlpha = alpha;
    context.strokeStyle = context.fillStyle;
    context.lineWidth = 1;
    context.beginPath();
    context.roundRect(start + 0.5, top + 0.5, Math.max(0, width - 1), HEIGHT_PX - 1, Math.min(8.5, width / 2));
    context.stroke();
  } else {
    context.fillRect(start, top, width, HEIGHT_PX);
    context.globalAlpha = alpha;
    context.fillRect(start, top + HEIGHT_PX - FOOT_PX, width, FOOT_PX);
    if (date.startPrecision === "day" && !date.startApproximate && date.startOpen === "known")
      context.fillRect(start, top, Math.min(EDGE_PX, width), HEIGHT_PX);
  }
  context.globalAlpha = alpha;
  if (frame.crowd.surface.disputed.has(bar.row)) drawHatch(frame, bar);
  if (date.endOpen !== "ongoing") return;
  const [x, y] = [end - 6, top + HEIGHT_PX / 2];
  context.strokeStyle = color;
  context.lineWidth = 1.75;
  context.beginPath();
  context.moveTo(x - 5, y - 5);
  context.lineTo(x, y);
  context.lineTo(x - 5, y + 5);
  context.stroke();
}
