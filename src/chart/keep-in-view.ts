import { estimateMeasure } from "#scene/estimate-measure.ts";
import { DIFFERS_SUFFIX, LANE_PADDING_PX, type Measure, type SceneItem } from "#scene/scene.ts";
import type { ChartProps } from "./chart-props.ts";
import { element, px } from "./element.ts";
import { createMeasure } from "./measure-text.ts";
import type { Viewport } from "./overlay.ts";
import type { Stop } from "./stops.ts";

/** What a bar keeps free after its text, for its arrow and a little air. */
const AFTER_TEXT_PX = 26;

/**
 * Texts at the window's edges: a bar that began before the window keeps its text in view as long as the bar can hold it,
 * and the text beside a mark or bar that has left goes with it.
 */
export function keepTextsInView(
  drawn: Iterable<{ readonly stop: Stop; readonly box: HTMLElement }>,
  props: ChartProps,
  viewport: Viewport,
): void {
  const { span, pxPerDay } = viewport;
  const { start, end } = props.index.events;
  const xOf = (day: number) => (day - span.start) * pxPerDay;
  for (const { stop, box } of drawn) {
    const { item } = stop;
    if (!item) continue;
    const startX = xOf(start[stop.row] ?? 0);
    const endX = xOf(end[stop.row] ?? 0);
    if (item.bar && item.labelAt === "inside" && item.form !== "none") {
      keepBarText(box, item, startX, xOf(item.textDay), endX, viewport.plotWidthPx);
      continue;
    }
    // Of a mark what counts is its middle, of a bar all of it.
    const [first, last] = item.bar ? [startX, endX] : [(startX + endX) / 2, (startX + endX) / 2];
    box.classList.toggle("is-out", last < -2 || first > viewport.plotWidthPx + 2);
  }
}

/** Widths of the texts on bars, for as long as a scene is kept. */
const textWidths = new WeakMap<SceneItem, number>();
let measure: Measure | null = null;

/** As the layout measures it: asking the element would have the browser lay out the page in the middle of a frame. */
function widthOf(item: SceneItem): number {
  const known = textWidths.get(item);
  if (known !== undefined) return known;
  measure ??= createMeasure();
  const differs = item.differsAt === "text" ? measure(DIFFERS_SUFFIX, "label") : 0;
  const width = measure(item.text, item.strong ? "strong" : "label") + differs;
  textWidths.set(item, width);
  return width;
}

function keepBarText(
  box: HTMLElement,
  item: SceneItem,
  barX: number,
  textX: number,
  endX: number,
  plotWidthPx: number,
): void {
  const text = box.querySelector<HTMLElement>(".chart-text");
  if (!text) return;
  // Well inside, and so for most of all bars most of the time: nothing to do.
  if (textX >= 0 && (barX >= textX || textX <= plotWidthPx - 40) && text.style.transform === "") return;
  let shift = 0;
  // A text that has moved along its bar may have come upon hatching.
  let onHatch = item.onHatch || (textX < 0 && box.classList.contains("is-hatched"));
  if (textX < 0) shift = Math.max(0, Math.min(-textX, endX - textX - widthOf(item) - AFTER_TEXT_PX));
  else if (barX < textX && textX > plotWidthPx - 40 && barX < plotWidthPx) {
    // All that is in view of the bar is the hatching at its start.
    const room = Math.min(textX, plotWidthPx) - Math.max(barX, 0);
    if (room > widthOf(item) + AFTER_TEXT_PX) {
      shift = Math.max(barX, 0) - textX;
      onHatch = true;
    }
  }
  const transform = shift === 0 ? "" : `translateX(${px(shift)})`;
  if (text.style.transform !== transform) text.style.transform = transform;
  box.classList.toggle("is-on-hatch", onHatch);
}

/** The first date of a lane that is empty for years: before its first event, or at the right edge of the window. */
export function placeNotes(
  props: ChartProps,
  viewport: Viewport,
  laneElement: (laneIndex: number) => HTMLElement | null,
): void {
  const { span, plotWidthPx, pxPerDay } = viewport;
  for (const lane of props.scene.lanes) {
    const parent = laneElement(lane.laneIndex);
    const known = parent?.querySelector<HTMLElement>(":scope > .chart-note") ?? null;
    const note = props.scene.notes.find((one) => one.laneIndex === lane.laneIndex);
    const item = note && props.scene.items.find((one) => one.row === note.beforeRow);
    if (!parent || !note || !item) {
      known?.remove();
      continue;
    }
    const shown = known ?? element("span", "chart-note", parent);
    const text = props.words.note(note.row);
    if (shown.textContent !== text) shown.textContent = text;
    const first = ((props.index.events.start[item.row] ?? 0) - span.start) * pxPerDay - Math.max(0, item.leftPx);
    const right = Math.min(first - 14, plotWidthPx - 14);
    const width = estimateMeasure(text, "count");
    shown.hidden = right - width < 4;
    shown.style.width = px(Math.ceil(width));
    shown.style.top = px(LANE_PADDING_PX / 2);
    shown.style.transform = `translateX(${px(Math.round(right - width))})`;
  }
}
