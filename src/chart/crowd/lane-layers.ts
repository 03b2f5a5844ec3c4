import { element, px } from "#chart/element.ts";
import { daysAndPx, FARTHEST_PX } from "#chart/item-element.ts";
import type { Viewport } from "#chart/overlay.ts";
import type { StopBox } from "#chart/stop-boxes.ts";
import type { Day } from "#domain/day.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { Scene } from "#scene/scene.ts";

/**
 * One layer a lane for the elements of a crowd. Elements stand at their days from the layer's origin; panning moves the
 * layers alone.
 */
export class LaneLayers {
  readonly #laneElement: (laneIndex: number) => HTMLElement | null;
  readonly #layers = new Map<number, HTMLElement>();
  #origin: Day | null = null;
  #drawn: readonly StopBox[] = [];
  #scenePxPerDay = 1;
  #pxPerDay = 1;
  #moved = "";
  #index: TimelineIndex | null = null;

  constructor(laneElement: (laneIndex: number) => HTMLElement | null) {
    this.#laneElement = laneElement;
  }

  #layerOf(laneIndex: number): HTMLElement {
    const known = this.#layers.get(laneIndex) ?? element("div", "chart-crowd-lane");
    if (!this.#layers.has(laneIndex)) this.#moved = "";
    this.#layers.set(laneIndex, known);
    const parent = this.#laneElement(laneIndex);
    if (parent && known.parentElement !== parent) parent.append(known);
    return known;
  }

  /** Puts the boxes into their lanes, in time order, and takes all others out. */
  place(drawn: readonly StopBox[], index: TimelineIndex, scene: Scene, origin: Day): void {
    this.#index = index;
    this.#drawn = drawn;
    this.#scenePxPerDay = scene.pxPerDay;
    this.#origin ??= origin;
    const laneOrder = scene.lanes.map((lane) => lane.laneIndex);
    for (const [laneIndex, layer] of this.#layers) if (!laneOrder.includes(laneIndex)) layer.remove();
    for (const laneIndex of laneOrder) {
      const layer = this.#layerOf(laneIndex);
      const own = drawn.filter(({ stop }) => stop.laneIndex === laneIndex).sort((a, b) => a.stop.row - b.stop.row);
      const wanted = new Set<Element>(own.map(({ box }) => box));
      for (const child of [...layer.children]) if (!wanted.has(child)) child.remove();
      let next = layer.firstElementChild;
      for (const { box } of own) {
        if (box === next) next = next.nextElementSibling;
        else layer.insertBefore(box, next);
      }
    }
    this.#place();
  }

  /** Events stand by the zoom alone, so that a zoom changes one value a layer; numbers, for being many, in pixels. */
  #place(): void {
    const origin = this.#origin ?? 0;
    for (const { stop, box } of this.#drawn) {
      if (!stop.cluster) {
        box.style.left = daysAndPx((this.#index?.events.start[stop.row] ?? 0) - origin);
        continue;
      }
      const { day, widthPx } = stop.cluster;
      box.style.left = px((day - origin) * this.#pxPerDay);
      box.style.width = px((widthPx / this.#scenePxPerDay) * this.#pxPerDay);
    }
    for (const layer of this.#layers.values()) layer.style.setProperty("--px-per-day", String(this.#pxPerDay));
  }

  /** Moves the layers to the window. */
  move({ span, pxPerDay }: Viewport): void {
    const isFar = this.#origin === null || Math.abs(this.#origin - span.start) * pxPerDay > FARTHEST_PX;
    if (isFar) this.#origin = Math.floor(span.start);
    if (isFar || pxPerDay !== this.#pxPerDay) {
      this.#pxPerDay = pxPerDay;
      this.#place();
    }
    const transform = `translateX(${px(((this.#origin ?? 0) - span.start) * pxPerDay)})`;
    if (transform === this.#moved) return;
    this.#moved = transform;
    for (const layer of this.#layers.values()) layer.style.transform = transform;
  }

  remove(): void {
    for (const layer of this.#layers.values()) layer.remove();
  }
}
