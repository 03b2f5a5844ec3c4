import { dateAt, type EventTable, type Row } from "#domain/event-table.ts";
import { eachPlaceIn } from "#scene/crowd/crowd-query.ts";
import type { CrowdRows } from "#scene/crowd/crowd-scene.ts";
import { LANE_MARKS, MARK_STROKE_PX } from "#scene/lane-marks.ts";
import { GAP_PX } from "#scene/lane-rows.ts";
import {
  BAR_PADDING_PX,
  BAR_TO_TEXT_PX,
  DIFFERS_SUFFIX,
  LANE_PADDING_PX,
  MARK_HALF_PX,
  MARK_TO_TEXT_PX,
  MIN_BAR_PX,
  ROW_HEIGHT_PX,
} from "#scene/scene.ts";
import type { LaneFrame } from "./crowd-canvas.ts";
import { drawBar } from "./draw-bar.ts";
import { type DrawnMarks, noMarks, strengthOf } from "./drawn-marks.ts";

/** With less room no text is tried. */
const LEAST_TEXT_PX = 16;
const MIDDLE_PX = ROW_HEIGHT_PX / 2;

/** A mark or bar, in pixels from the plot's left edge. */
type Placed = {
  readonly row: Row;
  readonly rowInLane: number;
  readonly start: number;
  readonly middle: number;
  readonly end: number;
  readonly isBar: boolean;
};

const paths = new Map<string, Path2D>();

function pathOf(path: string): Path2D {
  const known = paths.get(path) ?? new Path2D(path);
  paths.set(path, known);
  return known;
}

/** The room for an event's text, on its bar and after it, up to where the next one of its row begins. */
function roomFor({ start, middle, end, isBar }: Placed, nextLeft: number, plotWidthPx: number) {
  const onBar = Math.max(start, 0) + BAR_PADDING_PX;
  const after = isBar ? end + BAR_TO_TEXT_PX : middle + MARK_TO_TEXT_PX;
  return {
    onBar: { x: onBar, px: isBar ? Math.min(end, plotWidthPx, nextLeft + BAR_PADDING_PX) - BAR_PADDING_PX - onBar : 0 },
    after: { x: after, px: after > plotWidthPx ? 0 : nextLeft - after },
  };
}

/** The rows of one lane in one frame. */
class RowDrawing {
  readonly drawn = noMarks();
  readonly #frame: LaneFrame;
  /** In each row the last event, whose text waits for where the next one begins, and its place in `drawn`. */
  readonly #waiting: ({ readonly placed: Placed; readonly at: number } | undefined)[] = [];

  constructor(frame: LaneFrame) {
    this.#frame = frame;
  }

  #top(rowInLane: number): number {
    return this.#frame.topPx + LANE_PADDING_PX / 2 + rowInLane * ROW_HEIGHT_PX;
  }

  /** Events come in the order of their first days. */
  add(placed: Placed): void {
    const { row, rowInLane, start, middle, end, isBar } = placed;
    const left = isBar ? start : middle - MARK_HALF_PX - 1;
    this.#drawText(rowInLane, left - GAP_PX);
    if (this.#frame.apart.has(row)) return;
    const top = this.#top(rowInLane);
    if (isBar) {
      const alpha = strengthOf(this.#frame, row).bar;
      drawBar(this.#frame, { row, date: dateAt(this.#frame.index.events, row), start, end, top, alpha });
    } else this.#drawMark(row, Math.round(middle * 2) / 2, top + MIDDLE_PX);
    const { drawn } = this;
    this.#waiting[rowInLane] = { placed, at: drawn.rows.length };
    drawn.rows.push(row);
    drawn.tops.push(top);
    drawn.bottoms.push(top + ROW_HEIGHT_PX);
    drawn.lefts.push(left);
    drawn.rights.push(isBar ? end : middle + MARK_HALF_PX + 1);
  }

  /** The last texts of all rows, which nothing comes after. */
  finish(): void {
    for (const rowInLane of this.#waiting.keys()) this.#drawText(rowInLane, Number.POSITIVE_INFINITY);
    this.#frame.context.globalAlpha = 1;
  }

  #drawMark(row: Row, x: number, y: number): void {
    const { context, index, laneIndex, color } = this.#frame;
    const mark = LANE_MARKS[index.lanes[laneIndex]?.shape ?? "disc"];
    context.globalAlpha = strengthOf(this.#frame, row).mark;
    context.translate(x, y);
    if (mark.stroked) {
      context.strokeStyle = color;
      context.lineWidth = MARK_STROKE_PX;
      context.stroke(pathOf(mark.path));
    } else {
      context.fillStyle = color;
      context.fill(pathOf(mark.path));
    }
    context.translate(-x, -y);
  }

  /** The longest text of a row's last event that the room allows. */
  #drawText(rowInLane: number, nextLeft: number): void {
    const waiting = this.#waiting[rowInLane];
    if (!waiting) return;
    this.#waiting[rowInLane] = undefined;
    const { context, crowd, index, viewport, colors } = this.#frame;
    const { row } = waiting.placed;
    const { onBar, after } = roomFor(waiting.placed, nextLeft, viewport.plotWidthPx);
    if (Math.max(onBar.px, after.px) < LEAST_TEXT_PX) return;
    const strong = index.events.importance[row] === 1;
    for (const form of ["label", "tick"] as const) {
      const text = textOf(index.events, row, form);
      const width = crowd.surface.measure(text, strong ? "strong" : "label");
      const room = width <= onBar.px ? onBar : after;
      if (width > room.px) continue;
      context.globalAlpha = strengthOf(this.#frame, row).text;
      context.font = `${strong ? 600 : 400} 13.5px ${colors.fontFamily}`;
      context.fillStyle = colors.ink;
      context.fillText(text, Math.round(room.x), this.#top(rowInLane) + MIDDLE_PX + 0.5);
      if (room === after) this.drawn.rights[waiting.at] = after.x + width;
      return;
    }
  }
}

function textOf(events: EventTable, row: Row, form: "label" | "tick"): string {
  const text = form === "label" ? events.labels.at(row) : events.ticks.at(row);
  return (events.disagreements[row] ?? 0) > 0 ? text + DIFFERS_SUFFIX : text;
}

/** Every event of a lane as mark or bar in its row, with the longest text that ends before the next one of the row. */
export function drawRows(frame: LaneFrame, { lane, rowOf }: CrowdRows): DrawnMarks {
  const drawing = new RowDrawing(frame);
  if (!lane) return drawing.drawn;
  const { span, pxPerDay } = frame.viewport;
  eachPlaceIn(lane, { start: span.start, end: frame.shownEnd }, (place) => {
    const start = ((lane.starts[place] ?? 0) - span.start) * pxPerDay;
    const end = ((lane.ends[place] ?? 0) - span.start) * pxPerDay;
    drawing.add({
      row: lane.rows[place] ?? 0,
      rowInLane: rowOf[place] ?? 0,
      start,
      middle: (start + end) / 2,
      end,
      isBar: end - start >= MIN_BAR_PX,
    });
  });
  drawing.finish();
  return drawing.drawn;
}
