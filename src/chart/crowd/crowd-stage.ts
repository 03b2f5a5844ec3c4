import type { ChartProps } from "#chart/chart-props.ts";
import { keepTextsInView } from "#chart/keep-in-view.ts";
import type { LaneStrips } from "#chart/lane-strips.ts";
import type { Viewport } from "#chart/overlay.ts";
import type { Stage } from "#chart/stage.ts";
import { StopBoxes } from "#chart/stop-boxes.ts";
import { clusterStop, itemStop, type Stop, type StopWay } from "#chart/stops.ts";
import type { Row } from "#domain/event-table.ts";
import { type Span, spansEqual } from "#domain/span.ts";
import { wholeBuckets } from "#scene/crowd/buckets.ts";
import { type CrowdScene, crowdItem } from "#scene/crowd/crowd-scene.ts";
import { type CrowdLevel, type CrowdView, crowdView, levelOf } from "#scene/crowd/crowd-view.ts";
import { BrightEvents } from "./bright-events.ts";
import { CrowdCanvas } from "./crowd-canvas.ts";
import { type CrowdColors, readColors, watchLook } from "./crowd-colors.ts";
import { hitAt } from "./crowd-hit.ts";
import { wayThroughCrowd } from "./crowd-way.ts";

/** More related events than this do not get an element each; they stand out on the canvas. */
const MOST_LIT = 30;

/** What the elements of a frame were made for. */
type Fed = { readonly special: readonly (Row | null)[]; readonly inTracks: string; readonly view: CrowdView };

/**
 * Draws a crowd: what is in view on a canvas, from the columns; elements only for what is few, selected, related, hovered,
 * focused or found, and for the numbers of the rest.
 */
export class CrowdStage implements Stage {
  readonly boxes = new StopBoxes();
  readonly #host: HTMLElement;
  readonly #canvas: CrowdCanvas;
  readonly #strips: LaneStrips;
  readonly #bright = new BrightEvents();
  readonly #stopWatching: () => void;
  #props: ChartProps | null = null;
  #way: StopWay | null = null;
  #colors: CrowdColors | null = null;
  #viewport: Viewport | null = null;
  #fed: Fed | null = null;
  #isOutdated = true;
  #levels: ReadonlyMap<number, CrowdLevel> = new Map();

  /** @param onRestyled the canvas must be drawn anew: its colours or its pixels have changed */
  constructor(host: HTMLElement, strips: LaneStrips, onRestyled: () => void) {
    this.#host = host;
    this.#strips = strips;
    this.#canvas = new CrowdCanvas(host);
    host.classList.add("has-crowd");
    this.#stopWatching = watchLook(() => {
      this.#colors = null;
      onRestyled();
    });
  }

  get way(): StopWay {
    if (!this.#way) throw new Error("a stage has a scene before it has a way through it");
    return this.#way;
  }

  get mode(): string {
    return this.#fed?.view.room === "among" ? "items" : [...new Set(this.#levels.values())].sort().join(" + ");
  }

  get #crowd(): CrowdScene {
    const crowd = this.#props?.scene.crowd;
    if (!crowd) throw new Error("a crowd's stage needs a crowd");
    return crowd;
  }

  setScene(props: ChartProps, redraw: boolean): void {
    const before = this.#props;
    this.#props = props;
    const crowd = this.#crowd;
    if (redraw || before?.scene.crowd?.crowd !== crowd.crowd) this.boxes.outdate();
    if (before?.index !== props.index) this.#colors = null;
    this.#way = wayThroughCrowd(crowd, (key) => this.boxes.get(key)?.stop);
    this.#bright.set(props, crowd.rows);
    this.#isOutdated = true;
  }

  applyStates(props: ChartProps): boolean {
    this.#props = props;
    this.#bright.set(props, this.#crowd.rows);
    this.#isOutdated = true;
    return true;
  }

  draw(props: ChartProps, viewport: Viewport, focusRow: Row | null): void {
    this.#props = props;
    this.#viewport = viewport;
    const { span, pxPerDay, plotWidthPx } = viewport;
    const shown = { start: span.start, end: span.start + plotWidthPx / pxPerDay };
    const { lanes, range } = this.#crowd;
    this.#levels = new Map(Array.from(lanes, ([laneIndex, rows]) => [laneIndex, levelOf(rows, shown, plotWidthPx)]));
    this.#feed(props, { start: shown.start, end: Math.min(shown.end, range.end) }, focusRow);
    this.#colors ??= readColors(this.#host, props.index);
    this.#canvas.draw({
      index: props.index,
      scene: props.scene,
      crowd: this.#crowd,
      viewport,
      colors: this.#colors,
      levels: this.#levels,
      apart: this.#fed?.view.items ?? [],
      bright: this.#bright,
      dims: props.dimmedRows.size > 0,
      stepsBack: props.subjectRow !== null || props.litRows.size > 0,
    });
    this.#strips.move(viewport);
    keepTextsInView(this.boxes.all(), props, viewport);
  }

  /** Makes and removes elements where the window has come to other stretches, or other events want one. */
  #feed(props: ChartProps, shown: Span, focusRow: Row | null): void {
    const crowd = this.#crowd;
    const { index, scene, subjectRow, hoverRow, litRows, dimmedRows } = props;
    const special = [focusRow, subjectRow, hoverRow, ...(litRows.size <= MOST_LIT ? litRows : [])];
    const inTracks = [...this.#levels].filter(([, level]) => level === "tracks").join();
    const fed = this.#fed;
    const isSame =
      fed !== null &&
      !this.#isOutdated &&
      fed.inTracks === inTracks &&
      fed.special.length === special.length &&
      special.every((row, at) => row === fed.special[at]) &&
      spansEqual(fed.view.whole, wholeBuckets(crowd.unit, shown));
    if (isSame) return;
    const rows = new Set(special.filter((row) => row !== null));
    const view = crowdView(crowd, shown, rows, this.#bright.crowd);
    this.#fed = { special, inTracks, view };
    this.#isOutdated = false;
    const all = view.room === "among";
    const overTrack = (laneIndex: number) => !all && this.#levels.get(laneIndex) === "tracks";
    const items = view.items.flatMap((row) => {
      const item = crowdItem(crowd, row, all && !rows.has(row) ? "among" : "alone", overTrack);
      return item ? [itemStop(index.events, item)] : [];
    });
    const stops: Stop[] = [...items, ...view.clusters.map(clusterStop)];
    const drawn = stops.map((stop) => ({ stop, box: this.boxes.draw(stop, props) }));
    this.boxes.keepOnly(new Set(stops.map((stop) => stop.key)));
    this.#strips.place(drawn, props);
    this.boxes.applyStates(props, {
      isLit: () => false,
      isDimmed: (cluster) => dimmedRows.size > 0 && !this.#bright.isIn(cluster, scene.pxPerDay),
    });
  }

  stopAt(xPx: number, yPx: number): Stop | null {
    const [props, viewport, fed] = [this.#props, this.#viewport, this.#fed];
    if (!props || !viewport || !fed) return null;
    const marksOf = (laneIndex: number) => this.#canvas.marksOf(laneIndex);
    const { clusters } = fed.view;
    const hit = hitAt({ scene: props.scene, crowd: this.#crowd, viewport, xPx, yPx, marksOf, clusters });
    if (!hit) return null;
    return "cluster" in hit ? clusterStop(hit.cluster) : (this.way.find(null, hit.row) ?? null);
  }

  leave(props: ChartProps): void {
    this.#stopWatching();
    this.#host.classList.remove("has-crowd");
    this.#canvas.remove();
    this.#strips.place([], props);
  }
}
