import { estimateMeasure } from "#scene/estimate-measure.ts";
import { LANE_PADDING_PX, ROW_HEIGHT_PX } from "#scene/scene.ts";
import type { ChartProps } from "./chart-props.ts";
import { element, px } from "./element.ts";
import type { Viewport } from "./overlay.ts";
import type { Stop } from "./stops.ts";

/** A bar that began before the window keeps its text in view, as long as the bar is long enough to hold it. */
export function keepLabelsInView(drawn: Iterable<{ stop: Stop; box: HTMLElement }>, props: ChartProps, viewport: Viewport): void {
  const { span, pxPerDay } = viewport;
  const { start, end } = props.index.events;
  for (const { stop, box } of drawn) {
    if (stop.item?.labelAt !== "inside" || stop.item.form === "none") continue;
    const text = box.querySelector<HTMLElement>(".chart-text");
    if (!text) continue;
    const before = (span.start - (start[stop.row] ?? 0)) * pxPerDay;
    let shift = 0;
    if (before > 0) {
      const length = ((end[stop.row] ?? 0) - (start[stop.row] ?? 0)) * pxPerDay;
      shift = Math.max(0, Math.min(before, length - text.offsetWidth - 26));
    }
    const transform = shift > 0 ? `translateX(${px(shift)})` : "";
    if (text.style.transform !== transform) text.style.transform = transform;
  }
}

/** The first date of a lane that is empty for years, right before its first event or at the right edge of the window. */
export function placeNotes(props: ChartProps, viewport: Viewport, laneElement: (laneIndex: number) => HTMLElement | null): void {
  const { span, plotWidthPx, pxPerDay } = viewport;
  for (const lane of props.scene.lanes) {
    const parent = laneElement(lane.laneIndex);
    const known = parent?.querySelector<HTMLElement>(":scope > .chart-note") ?? null;
    const note = props.scene.notes.find((one) => one.laneIndex === lane.laneIndex);
    const item = note && props.scene.items.find((one) => one.row === note.row);
    if (!parent || !note || !item) {
      known?.remove();
      continue;
    }
    const shown = known ?? element("span", "chart-note", parent);
    const text = props.words.note(note.row);
    if (shown.textContent !== text) shown.textContent = text;
    const first = ((props.index.events.start[note.row] ?? 0) - span.start) * pxPerDay - Math.max(0, item.leftPx);
    const right = Math.min(first - 10, plotWidthPx - 14);
    const width = estimateMeasure(text, "count");
    shown.hidden = right - width < 4;
    shown.style.width = px(Math.ceil(width));
    shown.style.top = px(LANE_PADDING_PX / 2 + note.rowInLane * ROW_HEIGHT_PX);
    shown.style.transform = `translateX(${px(Math.round(right - width))})`;
  }
}
