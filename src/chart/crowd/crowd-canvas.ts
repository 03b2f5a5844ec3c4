import { element } from "#chart/element.ts";
import type { Viewport } from "#chart/overlay.ts";
import type { Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { CrowdScene } from "#scene/crowd/crowd-scene.ts";
import type { CrowdLevel } from "#scene/crowd/crowd-view.ts";
import type { Scene } from "#scene/scene.ts";
import type { BrightEvents } from "./bright-events.ts";
import type { CrowdColors } from "./crowd-colors.ts";
import { drawDensity } from "./density-lane.ts";
import type { DrawnMarks } from "./drawn-marks.ts";
import { drawRows } from "./row-lane.ts";
import { drawTracks } from "./track-lane.ts";

/** One frame of the canvas. */
export type CanvasFrame = {
  readonly index: TimelineIndex;
  readonly scene: Scene;
  readonly crowd: CrowdScene;
  readonly viewport: Viewport;
  readonly colors: CrowdColors;
  /** How each lane is drawn. */
  readonly levels: ReadonlyMap<number, CrowdLevel>;
  /** Events that have an element: the canvas leaves them out. */
  readonly apart: readonly Row[];
  readonly bright: BrightEvents;
  /** True where the rest is dimmed by a filter, and not only stepped back beside a selection. */
  readonly dims: boolean;
  /** True where something is selected: what is not steps back. */
  readonly stepsBack: boolean;
};

/** What one lane's drawing needs beside the frame. */
export type LaneFrame = Omit<CanvasFrame, "apart"> & {
  readonly apart: ReadonlySet<Row>;
  readonly context: CanvasRenderingContext2D;
  readonly laneIndex: number;
  readonly color: string;
  /** The window's end at the right edge of the plot. */
  readonly shownEnd: number;
  /** The top of the lane's first row. */
  readonly topPx: number;
};

/** The events that have no element of their own: marks and bars, or a density where there is no room for those. */
export class CrowdCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D | null;
  #marks = new Map<number, DrawnMarks>();

  constructor(host: HTMLElement) {
    this.#canvas = element("canvas", "chart-crowd", host);
    this.#canvas.setAttribute("aria-hidden", "true");
    this.#context = this.#canvas.getContext("2d");
  }

  remove(): void {
    this.#canvas.remove();
  }

  /** The marks drawn last in a lane; undefined where it was drawn as a density. */
  marksOf(laneIndex: number): DrawnMarks | undefined {
    return this.#marks.get(laneIndex);
  }

  /** Makes the canvas as large as the plot, in the screen's own pixels. */
  #fit({ plotLeftPx, plotWidthPx }: Viewport, heightPx: number): number {
    const ratio = window.devicePixelRatio || 1;
    const [width, height] = [Math.round(plotWidthPx * ratio), Math.round(heightPx * ratio)];
    const canvas = this.#canvas;
    if (canvas.width !== width || canvas.height !== height) {
      canvas.width = width;
      canvas.height = height;
      canvas.style.width = `${plotWidthPx}px`;
      canvas.style.height = `${heightPx}px`;
      canvas.style.left = `${plotLeftPx}px`;
    }
    return ratio;
  }

  draw(frame: CanvasFrame): void {
    const context = this.#context;
    if (!context) return;
    const { scene, crowd, viewport, colors } = frame;
    const ratio = this.#fit(viewport, scene.heightPx);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, viewport.plotWidthPx, scene.heightPx);
    context.textBaseline = "middle";
    const shownEnd = viewport.span.start + viewport.plotWidthPx / viewport.pxPerDay;
    this.#marks = new Map();
    const apart = new Set(frame.apart);
    for (const { laneIndex, topPx } of scene.lanes) {
      const rows = crowd.lanes.get(laneIndex);
      if (!rows?.lane) continue;
      const level = frame.levels.get(laneIndex);
      const lane: LaneFrame = {
        ...frame,
        context,
        laneIndex,
        color: colors.lanes[laneIndex] ?? colors.ink,
        shownEnd,
        topPx,
        apart,
      };
      if (level === "density") drawDensity(lane, rows);
      else this.#marks.set(laneIndex, level === "rows" ? drawRows(lane, rows) : drawTracks(lane, rows));
    }
  }
}
