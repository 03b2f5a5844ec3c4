import { dateAt, type Row } from "#domain/event-table.ts";
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
  type Measure,
  MIN_BAR_PX,
  ROW_HEIGHT_PX,
} from "#scene/scene.ts";
import type { LaneFrame } from "./crowd-canvas.ts";
import { drawBar } from "./draw-bar.ts";
import { type DrawnMarks, noMarks, strengthOf } from "./drawn-marks.ts";

/** Widths of labels and ticks, measured once each. */
export class LabelWidths {
  #measure: Measure | null = null;
  readonly #widths = new Map<string, number>();

  /** Another measure (other fonts have come) starts anew. */
  start(measure: Measure): void {
    if (measure === this.#measure) return;
    this.#measure = measure;
    this.#widths.clear();
  }

  of(text: string, strong: boolean): number {
    const key = strong ? `*${text}` : text;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    const width = this.#measure?.(text, strong ? "strong" : "label") ?? 0;
    this.#widths.set(key, width);
    return width;
  }
}

/** With less room no text is tried. */
const LEAST_TEXT_PX = 16;
/** A mark or bar whose text waits for where the next one of its row begins. */
type Waiting = { row: Row; at: number; middle: number; start: number; end: number; isBar: boolean };

const paths = new Map<string, Path2D>();

function pathOf(path: string): Path2D {
  const known = paths.get(path) ?? new Path2D(path);
  paths.set(path, known);
  return known;
}

/** Every event of a lane as mark or bar in its row, with the longest text that ends before the next one of the row. */
export function drawRows(frame: LaneFrame, rows: CrowdRows): DrawnMarks {
  const { context, index, viewport, apart, color, colors, shownEnd, topPx, widths } = frame;
  const drawn = noMarks();
  const { lane } = rows;
  if (!lane) return drawn;
  const { events } = index;
  const { span, pxPerDay, plotWidthPx } = viewport;
  const mark = LANE_MARKS[index.lanes[frame.laneIndex]?.shape ?? "disc"];
  const path = pathOf(mark.path);
  const waiting: (Waiting | null)[] = new Array(rows.eventRows).fill(null);
  const rowTop = (rowInLane: number) => topPx + LANE_PADDING_PX / 2 + rowInLane * ROW_HEIGHT_PX;
  const textOf = (row: Row, form: "label" | "tick") => {
    const text = (form === "label" ? events.labels[row] : events.ticks[row]) ?? "";
    return (events.disagreements[row] ?? 0) > 0 ? text + DIFFERS_SUFFIX : text;
  };

  const drawText = (rowInLane: number, end: number) => {
    const one = waiting[rowInLane];
    if (!one) return;
    const { row, start, isBar, middle } = one;
    waiting[rowInLane] = null;
    const inBar = Math.min(one.end, plotWidthPx, end + BAR_PADDING_PX) - Math.max(start, 0) - 2 * BAR_PADDING_PX;
    const barRoom = isBar ? inBar : 0;
    const after = isBar ? one.end + BAR_TO_TEXT_PX : middle + MARK_TO_TEXT_PX;
    const room = end - after;
    if (after > plotWidthPx || (barRoom < LEAST_TEXT_PX && room < LEAST_TEXT_PX)) return;
    const strong = events.importance[row] === 1;
    for (const form of ["label", "tick"] as const) {
      const text = textOf(row, form);
      const width = widths.of(text, strong);
      const isInside = width <= barRoom;
      if (!isInside && width > room) continue;
      const x = isInside ? Math.max(start, 0) + BAR_PADDING_PX : after;
      context.globalAlpha = strengthOf(frame, row).text;
      context.font = `${strong ? 600 : 400} 13.5px ${colors.fontFamily}`;
      context.fillStyle = colors.ink;
      context.fillText(text, Math.round(x), rowTop(rowInLane) + ROW_HEIGHT_PX / 2 + 0.5);
      if (!isInside) drawn.rights[one.at] = x + width;
      return;
    }
  };

  eachPlaceIn(lane, { start: span.start, end: shownEnd }, (place) => {
    const row = lane.rows[place] ?? 0;
    const rowInLane = rows.rowOf[place] ?? 0;
    const start = ((lane.starts[place] ?? 0) - span.start) * pxPerDay;
    const end = ((lane.ends[place] ?? 0) - span.start) * pxPerDay;
    const middle = (start + end) / 2;
    const isBar = end - start >= MIN_BAR_PX;
    const left = isBar ? start : middle - MARK_HALF_PX - 1;
    drawText(rowInLane, left - GAP_PX);
    if (apart.has(row)) return;
    const y = rowTop(rowInLane);
    if (isBar) {
      drawBar(frame, { row, date: dateAt(events, row), start, end, top: y, alpha: strengthOf(frame, row).bar });
    } else {
      context.globalAlpha = strengthOf(frame, row).mark;
      const [x, middleY] = [Math.round(middle * 2) / 2, y + ROW_HEIGHT_PX / 2];
      context.translate(x, middleY);
      if (mark.stroked) {
        context.strokeStyle = color;
        context.lineWidth = MARK_STROKE_PX;
        context.stroke(path);
      } else {
        context.fillStyle = color;
        context.fill(path);
      }
      context.translate(-x, -middleY);
    }
    waiting[rowInLane] = { row, at: drawn.rows.length, middle, start, end, isBar };
    drawn.rows.push(row);
    drawn.tops.push(y);
    drawn.bottoms.push(y + ROW_HEIGHT_PX);
    drawn.lefts.push(left);
    drawn.rights.push(isBar ? end : middle + MARK_HALF_PX + 1);
  });
  for (let rowInLane = 0; rowInLane < rows.eventRows; rowInLane++) drawText(rowInLane, Number.POSITIVE_INFINITY);
  context.globalAlpha = 1;
  return drawn;
}
