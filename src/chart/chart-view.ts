import type { Row } from "#domain/event-table.ts";
import { type Span, spanLength } from "#domain/span.ts";
import { END_ROOM_PX } from "#scene/scene.ts";
import { ChartAim } from "./chart-aim.ts";
import { ChartFocus } from "./chart-focus.ts";
import { AXIS_HEIGHT_PX, type ChartProps, LOW_AXIS_HEIGHT_PX } from "./chart-props.ts";
import { ChartWindow } from "./chart-window.ts";
import { type DragStart, listenToDrag } from "./drag.ts";
import { px } from "./element.ts";
import { FoldedStage } from "./folded-stage.ts";
import { LaneStrips } from "./lane-strips.ts";
import { ChartOverlay, type Viewport } from "./overlay.ts";
import { listenToPointer, type PointerPlace } from "./pointer.ts";
import type { Stage } from "./stage.ts";
import { type Stop, stopDays } from "./stops.ts";
import { VisTimeline } from "./vis-timeline.ts";

const STATES = ["subjectRow", "litRows", "dimmedRows", "hoverRow", "openClusterId"] as const;

/**
 * The chart behind the React shell: takes each new set of props and changes what differs. It owns what is on screen; the
 * window belongs to the app, which hears of every move and hands it back.
 */
export class ChartView {
  readonly #host: HTMLElement;
  readonly #vis: VisTimeline;
  readonly #window: ChartWindow;
  readonly #overlay: ChartOverlay;
  readonly #strips: LaneStrips;
  readonly #focus: ChartFocus;
  readonly #aim: ChartAim;
  readonly #resize: ResizeObserver;
  readonly #stopListening: () => void;
  readonly #axisHeightPx: number;
  #props: ChartProps;
  #stage: Stage;
  #hostWidth = 0;
  #plotWidth = 0;
  #paintedSpan: Span | null = null;
  #started = false;
  #ready = false;

  constructor(host: HTMLElement, props: ChartProps) {
    this.#host = host;
    this.#props = props;
    host.classList.add("chart");
    host.tabIndex = -1;
    host.setAttribute("role", "group");
    this.#axisHeightPx = props.lowAxis ? LOW_AXIS_HEIGHT_PX : AXIS_HEIGHT_PX;
    host.style.setProperty("--chart-axis-height", px(this.#axisHeightPx));
    host.classList.toggle("has-low-axis", props.lowAxis ?? false);
    this.#overlay = new ChartOverlay(host, this.#axisHeightPx);
    this.#vis = new VisTimeline(host, () => this.#onVisDrawn());
    this.#strips = new LaneStrips(this.#vis);
    this.#window = new ChartWindow(this.#vis, {
      props: () => this.#props,
      onMoved: () => {
        // Unless the app's answer, another scene, has been drawn already.
        if (this.#paintedSpan !== this.#vis.span) this.#draw();
      },
    });
    this.#stage = this.#stageFor(props);
    this.#focus = new ChartFocus(host, {
      onMoveTo: (stop) => this.#show(stop),
      onFocus: (row, link) => this.#props.onHover(row, link, "focus"),
    });
    this.#aim = new ChartAim(host, {
      stage: () => this.#stage,
      stopAt: (place) => this.#stopAt(place),
      isMoving: () => this.#window.isMoving,
      giveElement: (row) => this.#giveElement(row),
      onHover: (row, link) => this.#props.onHover(row, link, "pointer"),
    });
    const stopDragging = listenToDrag(host, {
      onStart: (clientX) => this.#takeHold(clientX),
      onMove: (span) => this.#window.move(span, "moving"),
      onEnd: () => this.#window.settle(),
      lengths: () => ({ least: this.#props.shortestDays, most: spanLength(this.#props.limits) }),
    });
    const stopPointer = listenToPointer(host, {
      onWheel: (intent, clientX) => this.#window.turn(intent, clientX - this.#plotLeft(), this.#viewport),
      onPlainWheel: () => this.#props.onPlainWheel(),
      onPress: (place, by) => this.#onPress(place, by),
      onOver: (place) => this.#aim.move(place),
    });
    this.#stopListening = () => {
      stopDragging();
      stopPointer();
    };
    this.#vis.setSpan(props.span);
    this.#vis.handSpan();
    this.#applyScene(true);
    this.#started = true;
    this.#vis.draw();
    this.#resize = new ResizeObserver(() => this.#onResize());
    this.#resize.observe(host);
  }

  update(props: ChartProps): void {
    const before = this.#props;
    this.#props = props;
    const moved = before.span !== props.span && this.#window.take(props.span);
    const worded = before.words !== props.words || before.index !== props.index;
    const replaced = worded || before.scene !== props.scene;
    const relaid = replaced && this.#applyScene(worded);
    const restated = STATES.some((state) => before[state] !== props[state]);
    const redraws = restated && this.#applyStates();
    if (before.hrefOf !== props.hrefOf) this.#stage.boxes.applyAddresses(props);
    if (relaid) this.#vis.draw();
    else if (replaced || moved || redraws) this.#draw();
    else if (restated) this.#overlay.draw(props, this.#viewport, this.#stage.boxes);
  }

  destroy(): void {
    this.#window.destroy();
    this.#stopListening();
    this.#focus.destroy();
    this.#stage.leave(this.#props);
    this.#resize.disconnect();
    this.#vis.destroy();
    this.#host.replaceChildren();
  }

  /** The plot's left edge on the screen. */
  #plotLeft(): number {
    return this.#host.getBoundingClientRect().left + this.#vis.plot().leftPx;
  }

  #takeHold(clientX: number): DragStart | null {
    const { span, pxPerDay } = this.#viewport;
    const leftPx = this.#plotLeft();
    return clientX >= leftPx ? { span, pxPerDay, leftPx } : null;
  }

  /** Moves the window by the least that shows a stop, which has an element then. */
  #show(stop: Stop): void {
    const moved = this.#window.show(stopDays(this.#props.index.events, stop));
    if (!moved && !this.#stage.boxes.elementOf(stop)) this.#draw();
  }

  /** The stage for the scene: another one where the events have become a crowd or are one no longer. */
  #stageFor({ scene, crowd }: ChartProps): Stage {
    const kit = scene.crowd ? crowd : undefined;
    if (this.#stage && this.#stage instanceof FoldedStage === !kit) return this.#stage;
    this.#stage?.leave(this.#props);
    return kit
      ? kit.openStage(this.#host, this.#strips, () => this.#draw())
      : new FoldedStage(this.#strips, (laneIndex) => this.#vis.laneElement(laneIndex));
  }

  /** True where lanes have changed, which vis has to draw. */
  #applyScene(redraw: boolean): boolean {
    const { index, words } = this.#props;
    this.#host.setAttribute("aria-label", words.chart);
    const relaid = this.#strips.setLanes(this.#props);
    this.#stage = this.#stageFor(this.#props);
    this.#stage.setScene(this.#props, redraw);
    this.#focus.setWay(index.events, this.#stage.way, this.#stage.boxes);
    this.#applyStates();
    return relaid;
  }

  #applyStates(): boolean {
    const { subjectRow, litRows } = this.#props;
    this.#host.classList.toggle("has-selection", subjectRow !== null || litRows.size > 0);
    this.#focus.setSubject(this.#props.subjectRow);
    return this.#stage.applyStates(this.#props);
  }

  get #viewport(): Viewport {
    const { leftPx, widthPx } = this.#vis.plot();
    const { span } = this.#vis;
    return { span, pxPerDay: (widthPx - END_ROOM_PX) / spanLength(span), plotLeftPx: leftPx, plotWidthPx: widthPx };
  }

  /** Draws a frame now. vis has a part in it only where strips have to stand elsewhere. */
  #draw(): void {
    if (this.#plotWidth === 0) {
      this.#vis.draw();
      return;
    }
    const viewport = this.#viewport;
    if (viewport.pxPerDay <= 0) return;
    if (this.#strips.reach(this.#props.limits, viewport)) this.#vis.draw();
    else this.#paint(viewport);
  }

  #onResize(): void {
    const width = this.#host.clientWidth;
    // What grows or shrinks with its lanes needs no other place for anything.
    if (width === this.#hostWidth) return;
    this.#hostWidth = width;
    this.#vis.outdatePlot();
    this.#vis.draw();
  }

  /** Runs with every frame vis has drawn. */
  #onVisDrawn(): void {
    // vis draws once inside its own constructor, before there is anything to go with it.
    if (!this.#started) return;
    const { plotWidthPx, pxPerDay } = this.#viewport;
    if (pxPerDay <= 0) return;
    if (plotWidthPx !== this.#plotWidth) {
      this.#plotWidth = plotWidthPx;
      queueMicrotask(() => this.#props.onWidth(plotWidthPx - END_ROOM_PX));
    }
    this.#draw();
  }

  #paint(viewport: Viewport): void {
    const { onFrame } = this.#props;
    const began = onFrame ? performance.now() : 0;
    this.#paintedSpan = viewport.span;
    this.#stage.draw(this.#props, viewport, this.#focus.itemRow);
    this.#overlay.draw(this.#props, viewport, this.#stage.boxes);
    this.#focus.afterDraw(viewport.span);
    const { boxes, modes } = this.#stage;
    onFrame?.({ ms: performance.now() - began, elements: boxes.count, modes });
    if (this.#ready) return;
    this.#ready = true;
    requestAnimationFrame(() => this.#props.onReady());
  }

  #stopAt({ clientX, clientY }: PointerPlace): Stop | null {
    const top = this.#host.getBoundingClientRect().top + this.#axisHeightPx;
    return this.#stage.stopAt(clientX - this.#plotLeft(), clientY - top);
  }

  /** An event pointed at is drawn as an element before the app has heard of it. */
  #giveElement(row: Row): HTMLElement | null {
    this.#props = { ...this.#props, hoverRow: row };
    if (this.#applyStates()) this.#draw();
    const stop = this.#stage.way.find(null, row);
    return stop ? this.#stage.boxes.elementOf(stop) : null;
  }

  #onPress(place: PointerPlace, by: "pointer" | "keyboard"): boolean {
    const { target } = place;
    const label = target instanceof Element ? target.closest<HTMLElement>(".chart-lane-label") : null;
    if (label) {
      this.#props.onLaneName(Number(label.dataset.laneIndex), label);
      return true;
    }
    const stop = this.#aim.stopOf(place, by);
    if (!stop) return false;
    this.#focus.setCurrent(stop);
    if (!this.#stage.boxes.elementOf(stop)) this.#draw();
    const box = this.#stage.boxes.elementOf(stop);
    if (!box) return false;
    box.focus({ preventScroll: true });
    // It shows that it was heard before the app answers with the props in which it is selected or open.
    if (stop.cluster) {
      box.setAttribute("aria-expanded", String(stop.cluster.id !== this.#props.openClusterId));
      this.#props.onOpenCluster(stop.cluster, box);
    } else {
      box.classList.add("is-selected");
      this.#props.onSelect(stop.row, by);
    }
    return true;
  }
}
