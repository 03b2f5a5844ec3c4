import { civilOf } from "#domain/day.ts";
import type { Span } from "#domain/span.ts";
import { type AxisTick, axisTicks } from "#scene/axis.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { LANE_PADDING_PX, MIN_BAR_PX, ROW_HEIGHT_PX, type Scene, type SceneItem } from "#scene/scene.ts";

import type { ChartProps } from "./chart-props.ts";
import { ElementPool, element, px, svgElement } from "./element.ts";
import { LinePaths } from "./line-paths.ts";
import type { StopBoxes } from "./stop-boxes.ts";

/** What the overlay draws for. The window's first day stands at 0; its end at `plotWidthPx` less the room at the end. */
export type Viewport = {
  readonly span: Span;
  readonly pxPerDay: number;
  readonly plotWidthPx: number;
  readonly plotLeftPx: number;
};

/** The vertical middle of a row, from the top of the lanes. */
function rowMiddle(scene: Scene, laneIndex: number, rowInLane: number): number {
  const top = scene.lanes.find((lane) => lane.laneIndex === laneIndex)?.topPx ?? 0;
  return top + LANE_PADDING_PX / 2 + (rowInLane + 0.5) * ROW_HEIGHT_PX;
}

/** Changes of a name what differs: most of a frame's names are those of the frame before, elsewhere. */
function setName(name: HTMLElement, className: string, text: string, x: number, width: number): void {
  if (name.className !== className) name.className = className;
  if (name.textContent !== text) {
    name.textContent = text;
    name.style.width = px(Math.ceil(width));
  }
  name.style.transform = `translateX(${px(Math.round(x))})`;
}

/**
 * Everything around the items: the names and lines of the axis, the editions' towns and hairlines, the line from the
 * selected event up to the axis and those to its related events. Drawn with every frame vis draws.
 */
export class ChartOverlay {
  readonly #axis: HTMLElement;
  readonly #grid: SVGSVGElement;
  readonly #links: SVGSVGElement;
  readonly #stem: SVGPathElement;
  readonly #names: ElementPool<HTMLElement>;
  readonly #towns: ElementPool<HTMLElement>;
  readonly #lines: LinePaths;
  readonly #paths: ElementPool<SVGPathElement>;
  /** Where the layers stand. */
  #placed = "";

  constructor(host: HTMLElement, axisHeightPx: number) {
    this.#grid = svgElement("svg", { class: "chart-grid", "aria-hidden": "true" }, host);
    this.#links = svgElement("svg", { class: "chart-links", "aria-hidden": "true" }, host);
    this.#axis = element("div", "chart-axis", host);
    this.#axis.setAttribute("aria-hidden", "true");
    this.#stem = svgElement("path", { class: "chart-stem" }, this.#links);
    this.#names = new ElementPool(() => element("span", "chart-axis-name", this.#axis));
    this.#towns = new ElementPool(() => element("span", "chart-town", this.#axis));
    this.#lines = new LinePaths(this.#grid, axisHeightPx);
    this.#paths = new ElementPool(() => svgElement("path", {}, this.#links));
  }

  /** @param boxes what has an element: where that stands */
  draw(props: ChartProps, viewport: Viewport, boxes: StopBoxes): void {
    const placed = `${viewport.plotLeftPx} ${viewport.plotWidthPx}`;
    if (placed !== this.#placed) {
      this.#placed = placed;
      for (const layer of [this.#axis, this.#grid, this.#links]) {
        layer.style.left = px(viewport.plotLeftPx);
        layer.style.width = px(viewport.plotWidthPx);
      }
    }
    this.#drawTicks(props, viewport);
    this.#drawEditions(props, viewport);
    this.#drawSelection(props, viewport, boxes);
    this.#lines.finish();
    for (const pool of [this.#names, this.#towns, this.#paths]) pool.finish();
  }

  #drawTicks(props: ChartProps, viewport: Viewport): void {
    const { span, plotWidthPx, pxPerDay } = viewport;
    const shown = { start: span.start, end: Math.min(span.start + plotWidthPx / pxPerDay, props.limits.end) };
    const { major, minor } = axisTicks(shown, pxPerDay);
    const alone = minor.length === 0;
    for (const [ticks, place] of [
      [major, "major"],
      [minor, "minor"],
    ] as const) {
      for (const tick of ticks) {
        const x = (tick.start - span.start) * pxPerDay;
        if (x >= 0 && x <= plotWidthPx) {
          this.#lines.add(alone ? "axis-alone" : `axis-${place}`, x);
          this.#lines.add(place, x);
        }
        if (tick.named)
          this.#drawName(props, tick, place, alone, x, x + (tick.end - tick.start) * pxPerDay, plotWidthPx);
      }
    }
  }

  #drawName(
    props: ChartProps,
    tick: AxisTick,
    place: "major" | "minor",
    alone: boolean,
    left: number,
    right: number,
    plotWidthPx: number,
  ): void {
    const style = place === "major" ? "strong" : "count";
    let text = props.words.axis(tick.start, tick.precision, place);
    // A name as wide as its stretch would touch the lines of both its ends: a year is known by its figures alone.
    if (alone && text !== "" && estimateMeasure(text, style) + 8 > right - left)
      text = String(civilOf(tick.start).year);
    const width = estimateMeasure(text, style);
    const oneUnit = tick.precision === "day" || (tick.precision === "month" && tick.end - tick.start < 32);
    let x: number;
    if (place === "major" && !alone) {
      // Stays in view while any of its stretch is, and gives way to the next one.
      x = Math.min(Math.max(left, 0) + 6, right - width - 10);
      if (x < 2 && left < 0 && right < width + 14) return;
    } else if (alone || (oneUnit && right - left >= width + 6)) {
      const from = alone ? Math.max(left, 0) : left;
      const to = alone ? Math.min(right, plotWidthPx) : right;
      x = (from + to - width) / 2;
      if (to - from < Math.min(width + 8, right - left)) return;
    } else x = left + 4;
    if (x < 0 || x + width > plotWidthPx) return;
    setName(
      this.#names.of(`${place} ${tick.start}`),
      `chart-axis-name is-${place}${alone ? " is-alone" : ""}`,
      text,
      x,
      width,
    );
  }

  #drawEditions(props: ChartProps, viewport: Viewport): void {
    const { span, plotWidthPx, pxPerDay } = viewport;
    const { start, end } = props.index.events;
    let free = Number.NEGATIVE_INFINITY;
    for (const { row, town } of props.index.editions) {
      const x = (((start[row] ?? 0) + (end[row] ?? 0)) / 2 - span.start) * pxPerDay;
      if (x < 0 || x > plotWidthPx) continue;
      this.#lines.add("edition", x);
      const width = estimateMeasure(town, "count");
      const left = Math.min(Math.max(x - width / 2, 2), plotWidthPx - width - 2);
      if (left < free) continue;
      free = left + width + 8;
      setName(this.#towns.of(String(row)), "chart-town", town, left, width);
    }
  }

  /** Where a row is drawn: the middle of its mark, the start of its bar, or its cluster. */
  #placeOf(
    props: ChartProps,
    viewport: Viewport,
    boxes: StopBoxes,
    row: number,
  ): { x: number; y: number; item: SceneItem | null } | null {
    const { scene, index } = props;
    const { pxPerDay } = viewport;
    const item = boxes.itemOf(index.events, row) ?? scene.items.find((one) => one.row === row);
    if (item) {
      const { start, end } = index.events;
      const first = start[row] ?? 0;
      const day = item.bar ? first : (first + (end[row] ?? 0)) / 2;
      const y = rowMiddle(scene, item.laneIndex, item.rowInLane);
      return { x: (day - viewport.span.start) * pxPerDay, y, item };
    }
    const crowded = scene.crowd && props.crowd?.placeOf(scene.crowd, row);
    if (crowded) {
      const { start, end } = index.events;
      const first = start[row] ?? 0;
      const isBar = ((end[row] ?? 0) - first) * pxPerDay >= MIN_BAR_PX;
      const day = isBar ? first : (first + (end[row] ?? 0)) / 2;
      const y = rowMiddle(scene, crowded.lane.laneIndex, crowded.rowInLane);
      return { x: (day - viewport.span.start) * pxPerDay, y, item: null };
    }
    const cluster = scene.clusters.find((one) => one.rows.includes(row));
    if (!cluster) return null;
    const x = (cluster.day - viewport.span.start) * pxPerDay + cluster.widthPx / 3;
    return { x, y: rowMiddle(scene, cluster.laneIndex, cluster.rowInLane), item: null };
  }

  #drawSelection(props: ChartProps, viewport: Viewport, boxes: StopBoxes): void {
    const { subjectRow, litRows, index, scene } = props;
    const { plotWidthPx } = viewport;
    const from = subjectRow === null ? null : this.#placeOf(props, viewport, boxes, subjectRow);
    const inView = from !== null && from.x >= 0 && from.x <= plotWidthPx;
    this.#stem.toggleAttribute("hidden", !inView);
    if (!from || subjectRow === null) return;
    // Above the lines to the related events, which often run along it.
    if (this.#links.lastChild !== this.#stem) this.#links.append(this.#stem);
    this.#stem.setAttribute("d", `M${Math.round(from.x) + 0.5} 0V${Math.max(0, from.y - 11)}`);
    this.#links.setAttribute("height", String(scene.heightPx));
    for (const row of litRows) {
      const to = row === subjectRow ? null : this.#placeOf(props, viewport, boxes, row);
      if (!to) continue;
      const path = this.#paths.of(String(row));
      const bend = Math.max(18, Math.abs(to.y - from.y) / 2) * Math.sign(to.y - from.y || 1);
      const flat = Math.abs(to.y - from.y) < 1;
      const lift = flat ? -Math.min(24, Math.abs(to.x - from.x) / 4 + 10) : 0;
      const [bendFrom, bendTo] = flat ? [from.y + lift, to.y + lift] : [from.y + bend, to.y - bend];
      path.setAttribute("d", `M${from.x} ${from.y}C${from.x} ${bendFrom} ${to.x} ${bendTo} ${to.x} ${to.y}`);
      path.setAttribute("class", `chart-link lane-color-${index.lanes[index.events.lane[row] ?? 0]?.color ?? 1}`);
    }
  }
}
