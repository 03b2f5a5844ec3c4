import type { Row } from "#domain/event-table.ts";
import { clampSpan, type Span, spanLength, spanShowing, zoomSpan } from "#domain/span.ts";
import { END_ROOM_PX } from "#scene/scene.ts";
import { ChartFocus } from "./chart-focus.ts";
import { AXIS_HEIGHT_PX, type ChartProps } from "./chart-props.ts";
import type { Hit } from "./crowd/crowd-hit.ts";
import { CrowdStage } from "./crowd/crowd-stage.ts";
import { type DragStart, listenToDrag } from "./drag.ts";
import { px } from "./element.ts";
import { FoldedStage } from "./folded-stage.ts";
import { LaneLabels } from "./lane-labels.ts";
import { ChartOverlay, type Viewport } from "./overlay.ts";
import { listenToPointer, type PointerPlace } from "./pointer.ts";
import { SpanEcho } from "./span-echo.ts";
import type { Stage } from "./stage.ts";
import { type Stop, stopDays } from "./stops.ts";
import { VisTimeline } from "./vis-timeline.ts";
import type { WheelIntent } from "./wheel.ts";

/** How long a wheel must rest for the window to be settled. */
const SETTLE_MS = 200;
/** How long the window must rest for vis to be handed it. */
const HAND_MS = 300;

/**
 * The chart behind the React shell: takes each new set of props and changes what differs. It owns what is on screen; the
 * window belongs to the app, which hears of every move and hands it back.
 */
export class ChartView {
  readonly #host: HTMLElement;
  readonly #vis: VisTimeline;
  readonly #overlay: ChartOverlay;
  readonly #labels = new LaneLabels();
  readonly #focus: ChartFocus;
  readonly #echo = new SpanEcho();
  readonly #resize: ResizeObserver;
  readonly #stopListening: () => void;
  #props: ChartProps;
  #stage: Stage;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #handing: ReturnType<typeof setTimeout> | undefined;
  #plotWidth = 0;
  /** The event under the pointer. */
  #overRow: Row | null = null;
  #started = false;
  #ready = false;

  constructor(host: HTMLElement, props: ChartProps) {
    this.#host = host;
    this.#props = props;
    host.classList.add("chart");
    host.tabIndex = -1;
    host.setAttribute("role", "group");
    host.style.setProperty("--chart-axis-height", px(AXIS_HEIGHT_PX));
    this.#overlay = new ChartOverlay(host);
    this.#vis = new VisTimeline(host, () => this.#onVisDrawn());
    this.#stage = this.#stageFor(props);
    this.#focus = new ChartFocus(host, {
      onMoveTo: (stop) => this.#show(stop),
      onFocus: (row, link) => this.#props.onHover(row, link, "focus"),
    });
    const stopDragging = listenToDrag(host, {
      onStart: (clientX) => this.#takeHold(clientX),
      onMove: (span) => this.#move(span, "moving"),
      onEnd: () => this.#emit(this.#vis.span, "settled"),
      lengths: () => ({ least: this.#props.shortestDays, most: spanLength(this.#props.limits) }),
    });
    const stopPointer = listenToPointer(host, {
      onWheel: (intent, clientX) => this.#onWheel(intent, clientX),
      onPlainWheel: () => this.#props.onPlainWheel(),
      onPress: (place, by) => this.#onPress(place, by),
      onOver: (place) => this.#onOver(place),
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
    this.#resize = new ResizeObserver(() => {
      this.#vis.outdatePlot();
      this.#vis.draw();
    });
    this.#resize.observe(host);
  }

  update(props: ChartProps): void {
    const before = this.#props;
    this.#props = props;
    const moved = before.span !== props.span && this.#takeSpan(props.span);
    const worded = before.words !== props.words || before.index !== props.index;
    const replaced = worded || before.scene !== props.scene;
    const relaid = replaced && this.#applyScene(worded);
    const restated = (["subjectRow", "litRows", "dimmedRows", "hoverRow", "openClusterId"] as const).some(
      (state) => before[state] !== props[state],
    );
    if (restated) this.#applyStates();
    if (before.hrefOf !== props.hrefOf) this.#stage.boxes.applyAddresses(props);
    if (relaid) this.#vis.draw();
    else if (replaced || moved) this.#draw();
    else if (restated) this.#restate();
  }

  destroy(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#handing);
    this.#stopListening();
    this.#focus.destroy();
    this.#stage.leave();
    this.#resize.disconnect();
    this.#vis.destroy();
    this.#host.replaceChildren();
  }

  /** Takes the window the app wants, unless it is one of our own moves coming back. True where the window changed. */
  #takeSpan(span: Span): boolean {
    if (this.#echo.isEcho(span)) return false;
    const shown = this.#vis.span;
    const hair = spanLength(shown) * 1e-6;
    const equal = Math.abs(shown.start - span.start) < hair && Math.abs(shown.end - span.end) < hair;
    if (equal || this.#props.sameSpan(span, shown)) return false;
    clearTimeout(this.#settling);
    this.#echo.forget();
    this.#setSpan(span);
    return true;
  }

  #setSpan(span: Span): void {
    this.#vis.setSpan(span);
    clearTimeout(this.#handing);
    this.#handing = setTimeout(() => {
      this.#handing = undefined;
      if (this.#stage instanceof FoldedStage) this.#vis.handSpan();
    }, HAND_MS);
  }

  #emit(span: Span, phase: "moving" | "settled"): void {
    this.#echo.send(span);
    this.#props.onSpanChange(span, phase);
  }

  /** Moves the window for the reader. */
  #move(span: Span, phase: "moving" | "settled"): void {
    const clamped = clampSpan(span, this.#props.limits);
    this.#setSpan(clamped);
    this.#draw();
    clearTimeout(this.#settling);
    this.#emit(clamped, phase);
  }

  /** Moves the window for a wheel, which does not say when it ends. */
  #roll(span: Span): void {
    this.#move(span, "moving");
    this.#settling = setTimeout(() => this.#emit(this.#vis.span, "settled"), SETTLE_MS);
  }

  #takeHold(clientX: number): DragStart | null {
    const { span, pxPerDay, plotLeftPx } = this.#viewport;
    const leftPx = this.#host.getBoundingClientRect().left + plotLeftPx;
    return clientX >= leftPx ? { span, pxPerDay, leftPx } : null;
  }

  /** Moves the window by the least that shows a stop. */
  #show(stop: Stop): void {
    const shown = this.#vis.span;
    const { start, end } = stopDays(this.#props.index.events, stop);
    const margin = spanLength(shown) * 0.02;
    if (end >= shown.start + margin && start <= shown.end - margin) {
      // It may be in view without an element yet.
      if (!this.#stage.boxes.elementOf(stop)) this.#draw();
      return;
    }
    const target = { start, end: Math.min(Math.max(end, start + 1), start + spanLength(shown) / 4) };
    this.#move(spanShowing(shown, target, 0.12), "settled");
  }

  /** The stage for the scene: another one where the events have become a crowd or are one no longer. */
  #stageFor({ scene }: ChartProps): Stage {
    const stage = this.#stage;
    if (scene.crowd) {
      if (stage instanceof CrowdStage) return stage;
      stage?.leave();
      return new CrowdStage(this.#host, this.#vis, () => this.#draw());
    }
    if (stage instanceof FoldedStage) return stage;
    stage?.leave();
    return new FoldedStage(this.#vis);
  }

  /** True where lanes have changed, which vis has to draw. */
  #applyScene(redraw: boolean): boolean {
    const { scene, index, words } = this.#props;
    this.#host.setAttribute("aria-label", words.chart);
    const relaid = this.#vis.setLanes(
      scene.lanes.map(({ laneIndex, heightPx }) => {
        const lane = index.lanes[laneIndex];
        return { laneIndex, heightPx, name: lane?.name ?? "", label: this.#labels.of(lane, laneIndex) };
      }),
    );
    const before = this.#stage;
    this.#stage = this.#stageFor(this.#props);
    this.#stage.setScene(this.#props, redraw);
    this.#focus.setWay(index.events, this.#stage.way, this.#stage.boxes);
    this.#applyStates();
    return relaid || before !== this.#stage;
  }

  #applyStates(): void {
    const { subjectRow, litRows } = this.#props;
    this.#host.classList.toggle("has-selection", subjectRow !== null || litRows.size > 0);
    this.#stage.applyStates(this.#props);
    this.#focus.setSubject(this.#props.subjectRow);
  }

  get #viewport(): Viewport {
    const { leftPx, widthPx } = this.#vis.plot();
    const { span } = this.#vis;
    return { span, pxPerDay: (widthPx - END_ROOM_PX) / spanLength(span), plotLeftPx: leftPx, plotWidthPx: widthPx };
  }

  /** Draws a frame now. vis has a part in it only where it has something else to place. */
  #draw(): void {
    if (this.#plotWidth === 0) {
      this.#vis.draw();
      return;
    }
    const viewport = this.#viewport;
    if (viewport.pxPerDay <= 0) return;
    if (this.#stage.prepare(this.#props, viewport, this.#focus.itemRow)) this.#vis.draw();
    else this.#paint(viewport);
  }

  /** Draws what looks different in other states: in a crowd what is pointed at gets an element. */
  #restate(): void {
    if (this.#stage instanceof CrowdStage) this.#draw();
    else this.#overlay.draw(this.#props, this.#viewport);
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
    this.#stage.draw(this.#props, viewport);
    this.#overlay.draw(this.#props, viewport);
    this.#focus.afterDraw(viewport.span);
    if (this.#ready) return;
    this.#ready = true;
    requestAnimationFrame(() => this.#props.onReady());
  }

  /** What is at a place of the screen that has no element of its own. */
  #hitAt({ clientX, clientY }: PointerPlace): Hit | null {
    if (!(this.#stage instanceof CrowdStage)) return null;
    const { left, top } = this.#host.getBoundingClientRect();
    return this.#stage.hit(clientX - left - this.#vis.plot().leftPx, clientY - top - AXIS_HEIGHT_PX);
  }

  #onOver(place: PointerPlace | null): void {
    // What passes below a pointer while the window moves is not what it points at.
    if (place && this.#handing !== undefined) return;
    const over = place && this.#stage.boxes.at(place.target);
    const hit = place && !over ? this.#hitAt(place) : null;
    this.#host.classList.toggle("is-over-cluster", hit?.cluster != null);
    const row = over ? (over.stop.item?.row ?? null) : (hit?.row ?? null);
    if (row === this.#overRow) return;
    this.#overRow = row;
    if (row === null) {
      this.#props.onHover(null, null, "pointer");
      return;
    }
    // What has no element gets one, for the preview to stand beside and the press to meet.
    this.#hover(row);
  }

  #hover(row: Row): void {
    this.#props = { ...this.#props, hoverRow: row };
    this.#applyStates();
    this.#restate();
    const stop = this.#stage.way.find(null, row);
    this.#props.onHover(row, stop ? this.#stage.boxes.elementOf(stop) : null, "pointer");
  }

  #onWheel(intent: Exclude<WheelIntent, { kind: "scroll" }>, clientX: number): void {
    const { span, plotLeftPx, plotWidthPx, pxPerDay } = this.#viewport;
    if (intent.kind === "pan") {
      const days = intent.deltaPx / pxPerDay;
      this.#roll({ start: span.start + days, end: span.end + days });
      return;
    }
    const { limits, shortestDays } = this.#props;
    const length = spanLength(span);
    const factor = Math.max(shortestDays, Math.min(length * intent.factor, spanLength(limits))) / length;
    const x = clientX - this.#host.getBoundingClientRect().left - plotLeftPx;
    const anchor = span.start + Math.min(Math.max(x, 0), plotWidthPx) / pxPerDay;
    this.#roll(zoomSpan(span, factor, anchor));
  }

  #onPress(place: PointerPlace, by: "pointer" | "keyboard"): boolean {
    const { target } = place;
    const label = target instanceof Element ? target.closest<HTMLElement>(".chart-lane-label") : null;
    if (label) {
      this.#props.onLaneName(Number(label.dataset.laneIndex), label);
      return true;
    }
    const pressed = this.#stage.boxes.at(target);
    if (pressed) return this.#press(pressed.stop, pressed.box, by);
    const hit = by === "pointer" ? this.#hitAt(place) : null;
    if (!hit) return false;
    const stop = hit.cluster ?? (hit.row === null ? undefined : this.#stage.way.find(null, hit.row));
    if (!stop) return false;
    this.#focus.setCurrent(stop);
    this.#draw();
    const box = this.#stage.boxes.elementOf(stop);
    return box !== null && this.#press(stop, box, by);
  }

  #press(stop: Stop, box: HTMLElement, by: "pointer" | "keyboard"): boolean {
    this.#focus.setCurrent(stop);
    box.focus({ preventScroll: true });
    if (stop.cluster) this.#props.onOpenCluster(stop.cluster, box);
    else this.#props.onSelect(stop.row, by);
    return true;
  }
}
