import type { Day } from "#domain/day.ts";
import { type Span, spanContains, spanLength } from "#domain/span.ts";
import type { ChartProps } from "./chart-props.ts";
import { element, px } from "./element.ts";
import { daysAndPx } from "./item-element.ts";
import { LaneLabels } from "./lane-labels.ts";
import type { Viewport } from "./overlay.ts";
import type { StopBox } from "./stop-boxes.ts";
import { stopDays } from "./stops.ts";
import type { VisTimeline } from "./vis-timeline.ts";

/** So far from the beginning of a strip browsers still place an element to a fraction of a pixel. */
const FARTHEST_PX = 1_000_000;

/**
 * A strip a lane, on which the elements of events and clusters stand at their days. vis places the strips; a move or a zoom
 * of the window shifts them from there and changes one number of the zoom, so that vis need not draw.
 */
export class LaneStrips {
  readonly #vis: VisTimeline;
  readonly #labels = new LaneLabels();
  readonly #strips = new Map<number, HTMLElement>();
  /** The days a strip covers: where its elements are counted from. */
  #days: Span = { start: 0, end: 1 };
  #placed: readonly StopBox[] = [];
  #props: ChartProps | null = null;
  #pxPerDay = 1;
  #transform = "";

  constructor(vis: VisTimeline) {
    this.#vis = vis;
  }

  of(laneIndex: number): HTMLElement {
    const known = this.#strips.get(laneIndex) ?? element("div", "chart-strip");
    this.#strips.set(laneIndex, known);
    return known;
  }

  /** The lanes of a scene. True where vis has to draw. */
  setLanes({ scene, index }: ChartProps): boolean {
    this.#transform = "";
    return this.#vis.setLanes(
      scene.lanes.map(({ laneIndex, heightPx }) => {
        const lane = index.lanes[laneIndex];
        const label = this.#labels.of(lane, laneIndex);
        return { laneIndex, heightPx, name: lane?.name ?? "", label, strip: this.of(laneIndex) };
      }),
    );
  }

  /** Makes the strips reach around the window, over everything where that is near enough. True where vis has to draw. */
  reach(limits: Span, { span, pxPerDay }: Viewport): boolean {
    const days = reachOf(limits, span, pxPerDay, this.#days);
    if (days === this.#days) return false;
    this.#days = days;
    // Of a strip that ends before the last day vis shows what meets its own window.
    this.#vis.handSpan();
    this.#vis.setStrips(days);
    this.#putAll();
    return true;
  }

  /** Puts boxes on their strips, in time order, and takes all others off. */
  place(boxes: readonly StopBox[], props: ChartProps): void {
    this.#props = props;
    this.#placed = boxes;
    const byLane = new Map<number, StopBox[]>(Array.from(this.#strips.keys(), (laneIndex) => [laneIndex, []]));
    for (const one of boxes) byLane.get(one.stop.laneIndex)?.push(one);
    for (const [laneIndex, own] of byLane) {
      const strip = this.of(laneIndex);
      const wanted = new Set<Element>(own.map(({ box }) => box));
      for (const child of [...strip.children]) if (!wanted.has(child)) child.remove();
      let next = strip.firstElementChild;
      for (const { box } of own.sort((a, b) => a.stop.row - b.stop.row)) {
        if (box === next) next = next.nextElementSibling;
        else strip.insertBefore(box, next);
      }
    }
    this.#putAll();
  }

  #putAll(): void {
    for (const one of this.#placed) this.#put(one);
  }

  #put({ stop, box }: StopBox): void {
    const props = this.#props;
    if (!props) return;
    const { start } = stopDays(props.index.events, stop);
    const days = start - this.#days.start;
    if (!stop.cluster?.isStretch) {
      box.style.left = daysAndPx(days);
      return;
    }
    // In pixels: for these, which are many, that is faster than a number for all to be reckoned with.
    box.style.left = px(days * this.#pxPerDay);
    box.style.width = px((stop.cluster.widthPx / props.scene.pxPerDay) * this.#pxPerDay);
  }

  /** Moves the strips to the window. */
  move({ pxPerDay }: Viewport): void {
    if (pxPerDay !== this.#pxPerDay) {
      this.#pxPerDay = pxPerDay;
      this.#vis.lanesElement()?.style.setProperty("--px-per-day", String(pxPerDay));
      for (const one of this.#placed) if (one.stop.cluster?.isStretch) this.#put(one);
    }
    const transform = `translateX(${px(this.#vis.stripShift(pxPerDay))})`;
    if (transform === this.#transform) return;
    this.#transform = transform;
    for (const strip of this.#strips.values()) strip.style.transform = transform;
  }
}

/** The days strips should cover; those they cover where these will do. */
function reachOf(limits: Span, window: Span, pxPerDay: number, now: Span): Span {
  const isNear = (days: Span): boolean => spanLength(days) * pxPerDay <= FARTHEST_PX;
  if (isNear(limits)) return now.start === limits.start && now.end === limits.end ? now : limits;
  if (spanContains(now, window) && isNear(now)) return now;
  const around: Day = FARTHEST_PX / 8 / pxPerDay;
  return { start: Math.floor(window.start - around), end: Math.ceil(window.end + around) };
}
