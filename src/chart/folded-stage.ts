import { type Span, spanLength } from "#domain/span.ts";
import type { ChartProps } from "./chart-props.ts";
import { visSpan } from "./item-element.ts";
import { keepTextsInView, placeNotes } from "./keep-in-view.ts";
import type { Viewport } from "./overlay.ts";
import type { Stage } from "./stage.ts";
import { StopBoxes } from "./stop-boxes.ts";
import { type Stop, type StopWay, stopsOf, wayThrough } from "./stops.ts";
import type { VisTimeline } from "./vis-timeline.ts";

/** Draws a scene whose every event is an item or in a cluster: each an element that vis places. */
export class FoldedStage implements Stage {
  readonly boxes = new StopBoxes();
  readonly mode = "items";
  readonly #vis: VisTimeline;
  #stops: readonly Stop[] = [];
  #way: StopWay | null = null;
  /** The days whose stops vis has been handed. */
  #fed: Span | null = null;

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
    this.#feed(props, this.#vis.span);
  }

  applyStates(props: ChartProps): void {
    this.boxes.applyStates(props);
  }

  draw(props: ChartProps, viewport: Viewport): void {
    this.#feed(props, viewport.span);
    keepTextsInView(this.boxes.all(), props, viewport);
    placeNotes(props, viewport, (laneIndex) => this.#vis.laneElement(laneIndex));
  }

  leave(): void {
    this.#vis.setPlaced([]);
    this.boxes.keepOnly(new Set());
    for (const note of this.#vis.lanesElement()?.querySelectorAll(".chart-note") ?? []) note.remove();
  }

  /** Hands vis the stops around the window: it tests every box it has with every frame. */
  #feed(props: ChartProps, shown: Span): void {
    const { scene, index } = props;
    const length = spanLength(shown);
    const fed = this.#fed;
    if (fed && fed.start <= shown.start && fed.end >= shown.end && spanLength(fed) < 8 * length) return;
    const around = { start: shown.start - length, end: shown.end + length };
    this.#fed = around;
    const placed = this.#stops.flatMap((stop) => {
      const days = visSpan(index, stop, scene.pxPerDay);
      const isNear = days.end >= around.start && days.start <= around.end;
      const { key, laneIndex } = stop;
      return isNear ? [{ key, ...days, laneIndex, content: this.boxes.draw(stop, props) }] : [];
    });
    this.boxes.keepOnly(new Set(placed.map((one) => one.key)));
    this.#vis.setPlaced(placed);
    this.boxes.applyStates(props);
  }
}
