import type { Day } from "#domain/day.ts";
import { type Span, spanContains, spanLength } from "#domain/span.ts";
import type { ChartProps } from "./chart-props.ts";
import { shareOf } from "./day-sizes.ts";
import { element, px } from "./element.ts";
import { LaneLabels } from "./lane-labels.ts";
import type { Viewport } from "./overlay.ts";
import type { StopBox } from "./stop-boxes.ts";
import { stopDays } from "./stops.ts";
import type { VisTimeline } from "./vis-timeline.ts";

/** So far from the beginning of a strip browsers still place an element to a fraction of a pixel. */
const FARTHEST_PX = 1_000_000;

/**
 * A strip a lane, on which the elements of events and clusters stand at their days. vis places the strips; a move or a zoom
 * of the window shifts them from there and changes their width, so that vis need not draw.
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
  /** As the strips' styles have them; of none where a lane has come. */
  #transform = "";
  #width = "";

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
    this.#width = "";
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
  place(boxes: readonly StopBox[], props: ChartProps, { pxPerDay }: Viewport): void {
    this.#props = props;
    this.#pxPerDay = pxPerDay;
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

  /**
   * In shares of its strip, so that a step of the zoom changes the strip's width alone: styles of hundreds of elements set
   * anew took a third of the step.
   */
  #put({ stop, box, sizes }: StopBox): void {
    const props = this.#props;
    if (!props) return;
    const { start, end } = stopDays(props.index.events, stop);
    const length = spanLength(this.#days);
    const days = start - this.#days.start;
    // A number of a crowd stands in the middle of its stretch.
    const half = stop.cluster?.isStretch ? stop.cluster.widthPx / props.scene.pxPerDay / 2 : 0;
    box.style.left = shareOf(days + half, length);
    if (stop.item) box.style.width = shareOf(end - start, length);
    sizes?.apply(this.#pxPerDay);
  }

  clear(): void {
    for (const strip of this.#strips.values()) strip.replaceChildren();
    this.#placed = [];
  }

  /** Moves the strips to the window. */
  move({ pxPerDay }: Viewport): void {
    if (pxPerDay !== this.#pxPerDay) {
      this.#pxPerDay = pxPerDay;
      for (const { sizes } of this.#placed) sizes?.apply(pxPerDay);
    }
    const width = px(spanLength(this.#days) * pxPerDay);
    if (width !== this.#width) {
      this.#width = width;
      for (const strip of this.#strips.values()) strip.style.width = width;
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
