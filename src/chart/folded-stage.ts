import { type Span, spanLength } from "#domain/span.ts";
import type { ChartProps } from "./chart-props.ts";
import { stopSpan } from "./item-element.ts";
import { keepTextsInView, placeNotes } from "./keep-in-view.ts";
import type { LaneStrips } from "./lane-strips.ts";
import type { Viewport } from "./overlay.ts";
import type { Stage } from "./stage.ts";
import { StopBoxes } from "./stop-boxes.ts";
import { type Stop, type StopWay, stopsOf, wayThrough } from "./stops.ts";

/** Elements are made anew around a window that many times shorter than the stretch that has them. */
const FED_WINDOWS = 8;

/** Draws a scene whose every event is an item or in a cluster: each an element, where it is near the window. */
export class FoldedStage implements Stage {
  readonly boxes = new StopBoxes();
  readonly mode = "items";
  readonly #strips: LaneStrips;
  readonly #laneElement: (laneIndex: number) => HTMLElement | null;
  #stops: readonly Stop[] = [];
  #way: StopWay | null = null;
  /** The days whose stops have elements. */
  #fed: Span | null = null;

  constructor(strips: LaneStrips, laneElement: (laneIndex: number) => HTMLElement | null) {
    this.#strips = strips;
    this.#laneElement = laneElement;
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

  draw(props: ChartProps, viewport: Viewport): void {
    this.#feed(props, viewport.span);
    this.#strips.move(viewport);
    keepTextsInView(this.boxes.all(), props, viewport);
    placeNotes(props, viewport, this.#laneElement);
  }

  /** Everything has an element. */
  stopAt(): null {
    return null;
  }

  leave(props: ChartProps): void {
    this.#strips.place([], props);
    for (const { laneIndex } of props.scene.lanes) this.#laneElement(laneIndex)?.querySelector(".chart-note")?.remove();
  }

  /** Makes the elements around the window. */
  #feed(props: ChartProps, shown: Span): void {
    const { scene, index } = props;
    const length = spanLength(shown);
    const fed = this.#fed;
    if (fed && fed.start <= shown.start && fed.end >= shown.end && spanLength(fed) < FED_WINDOWS * length) return;
    const around = { start: shown.start - length, end: shown.end + length };
    this.#fed = around;
    const near = this.#stops.filter((stop) => {
      const days = stopSpan(index, stop, scene.pxPerDay);
      return days.end >= around.start && days.start <= around.end;
    });
    const boxes = near.map((stop) => ({ stop, box: this.boxes.draw(stop, props) }));
    this.boxes.keepOnly(new Set(near.map(({ key }) => key)));
    this.boxes.applyStates(props);
    this.#strips.place(boxes, props);
  }
}
