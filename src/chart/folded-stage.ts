import { type Span, spanLength } from "#domain/span.ts";
import type { ChartProps } from "./chart-props.ts";
import { px } from "./element.ts";
import { daysAndPx, FARTHEST_PX, stopSpan } from "./item-element.ts";
import { keepTextsInView, placeNotes } from "./keep-in-view.ts";
import type { Viewport } from "./overlay.ts";
import type { Stage } from "./stage.ts";
import { StopBoxes } from "./stop-boxes.ts";
import { type Stop, type StopWay, stopDays, stopsOf, wayThrough } from "./stops.ts";
import type { VisTimeline } from "./vis-timeline.ts";

/** vis is handed anew what is around a window that many times shorter than what it has. */
const FED_WINDOWS = 8;

/**
 * Draws a scene whose every event is an item or in a cluster: each an element that vis places. All boxes vis is handed cover
 * the same days, and an element stands in its box at its own day by the zoom: so neither a zoom nor a move changes anything
 * vis has, and between the frames it draws the lanes move under the window as they are.
 */
export class FoldedStage implements Stage {
  readonly boxes = new StopBoxes();
  readonly mode = "items";
  readonly isPlacedByVis = true;
  readonly #vis: VisTimeline;
  #stops: readonly Stop[] = [];
  #way: StopWay | null = null;
  /** The days whose stops vis has been handed. */
  #fed: Span | null = null;
  /** The days every box covers: where its elements are counted from. */
  #boxDays: Span = { start: 0, end: 1 };
  #pxPerDay = 0;

  constructor(vis: VisTimeline) {
    this.#vis = vis;
  }

  get way(): StopWay {
    if (!this.#way) throw new Error("a stage has a scene before it has a way through it");
    return this.#way;
  }

  setScene(props: ChartProps, redraw: boolean): void {
    const { events } = props.index;
    this.#stops = stopsOf(events, props.scene);
    this.#way = wayThrough(events, props.scene, this.#stops);
    if (redraw) this.boxes.outdate();
    this.#fed = null;
  }

  applyStates(props: ChartProps): boolean {
    this.boxes.applyStates(props);
    return false;
  }

  prepare(props: ChartProps, viewport: Viewport): boolean {
    return this.#feed(props, viewport);
  }

  draw(props: ChartProps, viewport: Viewport): void {
    if (viewport.pxPerDay !== this.#pxPerDay) {
      this.#pxPerDay = viewport.pxPerDay;
      this.#vis.lanesElement()?.style.setProperty("--px-per-day", String(viewport.pxPerDay));
    }
    const shift = this.#vis.shiftFor(this.#boxDays.start, viewport.pxPerDay);
    for (const { laneIndex } of props.scene.lanes) {
      const lane = this.#vis.laneElement(laneIndex);
      if (lane) lane.style.transform = `translateX(${px(shift)})`;
    }
    keepTextsInView(this.boxes.all(), props, viewport);
    placeNotes(props, viewport, shift, (laneIndex) => this.#vis.laneElement(laneIndex));
  }

  /** Everything has an element. */
  stopAt(): null {
    return null;
  }

  leave(): void {
    this.#vis.setPlaced([]);
    this.boxes.keepOnly(new Set());
    for (const lane of this.#vis.lanesElement()?.querySelectorAll<HTMLElement>(".chart-lane") ?? []) {
      lane.style.transform = "";
      for (const note of lane.querySelectorAll(".chart-note")) note.remove();
    }
  }

  /** Hands vis the stops around the window. True where it was handed anything new. */
  #feed(props: ChartProps, { span: shown, pxPerDay }: Viewport): boolean {
    const { scene, index, limits } = props;
    const length = spanLength(shown);
    const fed = this.#fed;
    if (fed && fed.start <= shown.start && fed.end >= shown.end && spanLength(fed) < FED_WINDOWS * length) return false;
    const around = { start: shown.start - length, end: shown.end + length };
    this.#fed = around;
    // However far in the window zooms before it is fed anew.
    const isFar = spanLength(limits) * pxPerDay * FED_WINDOWS > FARTHEST_PX;
    this.#boxDays = isFar ? around : limits;
    // Of boxes that end somewhere vis shows those alone that meet its own window.
    if (isFar) this.#vis.handSpan();
    const placed = this.#stops.flatMap((stop) => {
      const days = stopSpan(index, stop, scene.pxPerDay);
      const isNear = days.end >= around.start && days.start <= around.end;
      const { key, laneIndex } = stop;
      return isNear ? [{ key, ...this.#boxDays, laneIndex, content: this.#boxOf(stop, props) }] : [];
    });
    this.boxes.keepOnly(new Set(placed.map((one) => one.key)));
    this.boxes.applyStates(props);
    return this.#vis.setPlaced(placed);
  }

  #boxOf(stop: Stop, props: ChartProps): HTMLElement {
    const box = this.boxes.draw(stop, props);
    const { start } = stopDays(props.index.events, stop);
    box.style.left = daysAndPx(start - this.#boxDays.start);
    return box;
  }
}
