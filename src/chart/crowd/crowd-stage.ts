import type { ChartProps } from "#chart/chart-props.ts";
import { keepTextsInView } from "#chart/keep-in-view.ts";
import type { Viewport } from "#chart/overlay.ts";
import type { Stage } from "#chart/stage.ts";
import { StopBoxes } from "#chart/stop-boxes.ts";
import { clusterStop, itemStop, type Stop, type StopWay } from "#chart/stops.ts";
import type { VisTimeline } from "#chart/vis-timeline.ts";
import type { Row } from "#domain/event-table.ts";
import { type Span, spansEqual } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { wholeBuckets } from "#scene/crowd/buckets.ts";
import { type Crowd, crowdOf } from "#scene/crowd/crowd.ts";
import { firstAtLeast } from "#scene/crowd/crowd-query.ts";
import { type CrowdScene, crowdItem } from "#scene/crowd/crowd-scene.ts";
import { type CrowdLevel, type CrowdView, crowdView, levelOf } from "#scene/crowd/crowd-view.ts";
import type { Scene, SceneCluster } from "#scene/scene.ts";
import { CrowdCanvas } from "./crowd-canvas.ts";
import { type CrowdColors, readColors, watchColors } from "./crowd-colors.ts";
import { type Hit, hitAt } from "./crowd-hit.ts";
import { wayThroughCrowd } from "./crowd-way.ts";
import { LaneLayers } from "./lane-layers.ts";

/** More related events than this do not get an element each; they stand out on the canvas. */
const MOST_LIT = 30;

/**
 * Draws a crowd: what is in view on a canvas, from the columns; elements only for what is few, selected, related, hovered,
 * focused or found, and for the numbers of the rest. vis has nothing to place here, so it draws no frame: it would take
 * longer than the rest.
 */
export class CrowdStage implements Stage {
  readonly boxes = new StopBoxes();
  readonly #host: HTMLElement;
  readonly #canvas: CrowdCanvas;
  readonly #layers: LaneLayers;
  readonly #stopWatching: () => void;
  #index: TimelineIndex | null = null;
  #scene: CrowdScene | null = null;
  #lanes: Scene | null = null;
  #way: StopWay | null = null;
  #colors: CrowdColors | null = null;
  #bright: Crowd | null = null;
  #isBright: (row: Row) => boolean = () => true;
  #view: CrowdView | null = null;
  #viewport: Viewport | null = null;
  /** What the elements were made for. */
  #fed: { readonly special: readonly (Row | null)[]; readonly tracks: string; readonly whole: Span } | null = null;
  #levels: ReadonlyMap<number, CrowdLevel> = new Map();
  #apart: ReadonlySet<Row> = new Set();
  /** The crowd of the bright events, and what it was made of. */
  #brightFrom: { readonly key: ReadonlySet<Row>; readonly all: readonly Row[]; readonly crowd: Crowd } | null = null;

  /** @param onRestyled the canvas must be drawn anew: its colours have changed */
  constructor(host: HTMLElement, vis: VisTimeline, onRestyled: () => void) {
    this.#host = host;
    this.#canvas = new CrowdCanvas(host);
    this.#layers = new LaneLayers((laneIndex) => vis.laneElement(laneIndex));
    host.classList.add("has-crowd");
    this.#stopWatching = watchColors(() => {
      this.#colors = null;
      onRestyled();
    });
  }

  get way(): StopWay {
    if (!this.#way) throw new Error("a stage has a scene before it has a way through it");
    return this.#way;
  }

  get mode(): string {
    return this.#view?.room === "among" ? "items" : [...new Set(this.#levels.values())].sort().join(" + ");
  }

  setScene(props: ChartProps, redraw: boolean): void {
    const { crowd } = props.scene;
    if (!crowd) throw new Error("a crowd's stage needs a crowd");
    if (redraw || this.#scene?.crowd !== crowd.crowd) this.boxes.outdate();
    if (this.#index !== props.index) this.#colors = null;
    this.#index = props.index;
    this.#scene = crowd;
    this.#lanes = props.scene;
    this.#way = wayThroughCrowd(crowd, (key) => this.boxes.get(key)?.stop);
    this.#fed = null;
    this.#setBright(props);
  }

  applyStates(props: ChartProps): void {
    this.#setBright(props);
    this.#fed = null;
  }

  /** What stands out: what a filter leaves where the rest is dimmed, else what the selection is related to. */
  #setBright({ index, dimmedRows, litRows }: ChartProps): void {
    const scene = this.#scene;
    if (!scene) return;
    if (dimmedRows.size > 0) {
      this.#isBright = (row) => !dimmedRows.has(row);
      this.#bright = this.#brightOf(index, dimmedRows, () => scene.rows.filter((row) => !dimmedRows.has(row)));
    } else if (litRows.size > 0) {
      this.#isBright = (row) => litRows.has(row);
      this.#bright = this.#brightOf(index, litRows, () => [...litRows].sort((a, b) => a - b));
    } else {
      this.#isBright = () => true;
      this.#bright = null;
    }
  }

  #brightOf({ events }: TimelineIndex, key: ReadonlySet<Row>, rows: () => readonly Row[]): Crowd {
    const all = this.#scene?.rows ?? [];
    const before = this.#brightFrom;
    if (before?.key === key && before.all === all) return before.crowd;
    const crowd = crowdOf(events, rows());
    this.#brightFrom = { key, all, crowd };
    return crowd;
  }

  prepare(props: ChartProps, viewport: Viewport, focusRow: Row | null): boolean {
    const crowd = this.#scene;
    if (!crowd) return false;
    this.#viewport = viewport;
    const { span, pxPerDay, plotWidthPx } = viewport;
    const shown = { start: span.start, end: span.start + plotWidthPx / pxPerDay };
    this.#levels = new Map(
      Array.from(crowd.lanes, ([laneIndex, rows]) => [laneIndex, levelOf(rows, shown, plotWidthPx)]),
    );
    this.#feed(props, viewport, focusRow);
    return false;
  }

  draw(props: ChartProps, viewport: Viewport): void {
    const crowd = this.#scene;
    if (!crowd) return;
    const colors = this.#colors ?? readColors(this.#host, props.index);
    this.#colors = colors;
    this.#canvas.draw({
      index: props.index,
      scene: props.scene,
      crowd,
      viewport,
      colors,
      levels: this.#levels,
      apart: this.#apart,
      bright: this.#bright,
      isBright: this.#isBright,
      dims: props.dimmedRows.size > 0,
      stepsBack: props.subjectRow !== null || props.litRows.size > 0,
    });
    this.#layers.move(viewport);
    keepTextsInView(this.boxes.all(), props, viewport);
  }

  /** Makes and removes elements where the window has come to other stretches, or other events want one. */
  #feed(props: ChartProps, { span, pxPerDay, plotWidthPx }: Viewport, focusRow: Row | null): void {
    const crowd = this.#scene;
    if (!crowd) return;
    const { index, subjectRow, hoverRow, litRows, dimmedRows } = props;
    const shown = { start: span.start, end: Math.min(span.start + plotWidthPx / pxPerDay, crowd.range.end) };
    const lit = litRows.size <= MOST_LIT ? [...litRows] : [];
    const special = [focusRow, subjectRow, hoverRow, ...lit];
    const fed = this.#fed;
    const tracks = [...this.#levels].filter(([, level]) => level === "tracks").join();
    const asks =
      fed?.tracks === tracks &&
      fed.special.length === special.length &&
      special.every((row, at) => row === fed.special[at]);
    if (fed && asks && spansEqual(fed.whole, wholeBuckets(crowd.unit, shown))) return;
    const rows = special.filter((row) => row !== null);
    const view = crowdView(crowd, shown, rows, this.#bright);
    this.#view = view;
    this.#fed = { special, tracks, whole: view.whole };
    this.#apart = new Set(view.items);
    const all = view.room === "among";
    const overTrack = (laneIndex: number) => !all && this.#levels.get(laneIndex) === "tracks";
    const items = view.items.flatMap((row) => {
      const item = crowdItem(crowd, row, all && !rows.includes(row) ? "among" : "alone", overTrack);
      return item ? [itemStop(index.events, item)] : [];
    });
    const stops: Stop[] = [...items, ...view.clusters.map(clusterStop)];
    const drawn = stops.map((stop) => ({ stop, box: this.boxes.draw(stop, props) }));
    this.boxes.keepOnly(new Set(stops.map((stop) => stop.key)));
    this.#layers.place(drawn, index, props.scene, crowd.range.start);
    this.boxes.applyStates(props, {
      isLit: () => false,
      isDimmed: (cluster) => dimmedRows.size > 0 && !this.#holdsBright(cluster, props.scene.pxPerDay),
    });
  }

  #holdsBright({ laneIndex, day, widthPx }: SceneCluster, pxPerDay: number): boolean {
    const starts = this.#bright?.lanes.get(laneIndex)?.starts;
    return starts !== undefined && firstAtLeast(starts, day) < firstAtLeast(starts, day + widthPx / pxPerDay);
  }

  /** What is at a place, in pixels from the plot's left edge and the lanes' top. */
  hit(xPx: number, yPx: number): Hit | null {
    const crowd = this.#scene;
    const viewport = this.#viewport;
    if (!crowd || !viewport || !this.#view || !this.#lanes) return null;
    const { clusters } = this.#view;
    const marksOf = (laneIndex: number) => this.#canvas.marksOf(laneIndex);
    return hitAt({ scene: this.#lanes, crowd, viewport, xPx, yPx, marksOf, clusters });
  }

  leave(): void {
    this.#stopWatching();
    this.#host.classList.remove("has-crowd");
    this.#canvas.remove();
    this.#layers.remove();
    this.boxes.keepOnly(new Set());
  }
}
