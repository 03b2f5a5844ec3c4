import type { Row } from "#domain/event-table.ts";
import { clampSpan, type Span, spanLength, spanShowing, zoomSpan } from "#domain/span.ts";
import { END_ROOM_PX } from "#scene/scene.ts";
import { ChartFocus } from "./chart-focus.ts";
import { AXIS_HEIGHT_PX, type ChartProps, LOW_AXIS_HEIGHT_PX } from "./chart-props.ts";
import { type DragStart, listenToDrag } from "./drag.ts";
import { px } from "./element.ts";
import { visSpan } from "./item-element.ts";
import { keepTextsInView, placeNotes } from "./keep-in-view.ts";
import { LaneLabels } from "./lane-labels.ts";
import { ChartOverlay, type Viewport } from "./overlay.ts";
import { listenToPointer } from "./pointer.ts";
import { SpanEcho } from "./span-echo.ts";
import { StopBoxes } from "./stop-boxes.ts";
import { type Stop, stopDays, stopsOf } from "./stops.ts";
import { VisTimeline } from "./vis-timeline.ts";
import type { WheelIntent } from "./wheel.ts";

/** How long a wheel must rest for the window to be settled. */
const SETTLE_MS = 200;

/**
 * The chart behind the React shell: takes each new set of props and changes what differs. It owns what is on screen; the
 * window belongs to the app, which hears of every move and hands it back.
 */
export class ChartView {
  readonly #host: HTMLElement;
  readonly #vis: VisTimeline;
  readonly #overlay: ChartOverlay;
  readonly #labels = new LaneLabels();
  readonly #boxes = new StopBoxes();
  readonly #focus: ChartFocus;
  readonly #echo = new SpanEcho();
  readonly #resize: ResizeObserver;
  readonly #stopListening: () => void;
  #props: ChartProps;
  #stops: readonly Stop[] = [];
  /** The days whose stops vis has been handed. */
  #fed: Span | null = null;
  #settling: ReturnType<typeof setTimeout> | undefined;
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
    host.style.setProperty("--chart-axis-height", px(props.lowAxis ? LOW_AXIS_HEIGHT_PX : AXIS_HEIGHT_PX));
    host.classList.toggle("has-low-axis", props.lowAxis ?? false);
    this.#overlay = new ChartOverlay(host);
    this.#vis = new VisTimeline(host, () => this.#onDrawn());
    this.#focus = new ChartFocus(host, {
      elementOf: (stop) => this.#boxes.elementOf(stop),
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
      onPress: (target, by) => this.#onPress(target, by),
      onOver: (target) => this.#onOver(target),
    });
    this.#stopListening = () => {
      stopDragging();
      stopPointer();
    };
    this.#vis.setSpan(props.span);
    this.#applyScene(true);
    this.#started = true;
    this.#vis.draw();
    this.#resize = new ResizeObserver(() => this.#vis.draw());
    this.#resize.observe(host);
  }

  update(props: ChartProps): void {
    const before = this.#props;
    this.#props = props;
    const moved = before.span !== props.span && this.#takeSpan(props.span);
    const worded = before.words !== props.words || before.index !== props.index;
    const replaced = worded || before.scene !== props.scene;
    if (replaced) this.#applyScene(worded);
    const restated = (["subjectRow", "litRows", "dimmedRows", "hoverRow", "openClusterId"] as const).some(
      (state) => before[state] !== props[state],
    );
    if (restated) this.#applyStates();
    if (before.hrefOf !== props.hrefOf) this.#boxes.applyAddresses(props);
    if (replaced || moved) this.#vis.draw();
    else if (restated) this.#overlay.draw(props, this.#viewport);
  }

  destroy(): void {
    clearTimeout(this.#settling);
    this.#stopListening();
    this.#focus.destroy();
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
    this.#vis.setSpan(span);
    return true;
  }

  #emit(span: Span, phase: "moving" | "settled"): void {
    this.#echo.send(span);
    this.#props.onSpanChange(span, phase);
  }

  /** Moves the window for the reader. */
  #move(span: Span, phase: "moving" | "settled"): void {
    const clamped = clampSpan(span, this.#props.limits);
    this.#vis.setSpan(clamped);
    this.#vis.draw();
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
    if (end >= shown.start + margin && start <= shown.end - margin) return;
    const target = { start, end: Math.min(Math.max(end, start + 1), start + spanLength(shown) / 4) };
    this.#move(spanShowing(shown, target, 0.12), "settled");
  }

  #applyScene(redraw: boolean): void {
    const { scene, index, words } = this.#props;
    this.#host.setAttribute("aria-label", words.chart);
    this.#stops = stopsOf(index.events, scene);
    this.#focus.setScene(index.events, scene, this.#stops);
    this.#vis.setLanes(
      scene.lanes.map(({ laneIndex, heightPx }) => {
        const lane = index.lanes[laneIndex];
        return { laneIndex, heightPx, name: lane?.name ?? "", label: this.#labels.of(lane, laneIndex) };
      }),
    );
    if (redraw) this.#boxes.outdate();
    this.#fed = null;
    this.#feed();
  }

  /** Hands vis the stops around the window: it tests every box it has with every frame. */
  #feed(): void {
    const { scene, index } = this.#props;
    const shown = this.#vis.span;
    const length = spanLength(shown);
    const fed = this.#fed;
    if (fed && fed.start <= shown.start && fed.end >= shown.end && spanLength(fed) < 8 * length) return;
    const around = { start: shown.start - length, end: shown.end + length };
    this.#fed = around;
    const placed = this.#stops.flatMap((stop) => {
      const days = visSpan(index, stop, scene.pxPerDay);
      const isNear = days.end >= around.start && days.start <= around.end;
      const { key, laneIndex } = stop;
      return isNear ? [{ key, ...days, laneIndex, content: this.#boxes.draw(stop, this.#props) }] : [];
    });
    this.#boxes.keepOnly(new Set(placed.map((one) => one.key)));
    this.#vis.setPlaced(placed);
    this.#applyStates();
  }

  #applyStates(): void {
    const { subjectRow, litRows } = this.#props;
    this.#host.classList.toggle("has-selection", subjectRow !== null || litRows.size > 0);
    this.#boxes.applyStates(this.#props);
    this.#focus.setSubject(this.#props.subjectRow);
  }

  get #viewport(): Viewport {
    const { leftPx, widthPx } = this.#vis.plot();
    const { span } = this.#vis;
    return { span, pxPerDay: (widthPx - END_ROOM_PX) / spanLength(span), plotLeftPx: leftPx, plotWidthPx: widthPx };
  }

  /** Runs with every frame vis has drawn. */
  #onDrawn(): void {
    // vis draws once inside its own constructor, before there is anything to go with it.
    if (!this.#started) return;
    const viewport = this.#viewport;
    const { span, plotWidthPx, pxPerDay } = viewport;
    if (pxPerDay <= 0) return;
    if (plotWidthPx !== this.#plotWidth) {
      this.#plotWidth = plotWidthPx;
      // The same window in another width: vis would have kept its own, which ends with the room after it.
      this.#vis.setSpan(span);
      queueMicrotask(() => this.#props.onWidth(plotWidthPx - END_ROOM_PX));
      this.#vis.draw();
      return;
    }
    this.#host.style.setProperty("--px-per-day", String(pxPerDay));
    this.#feed();
    this.#overlay.draw(this.#props, viewport);
    keepTextsInView(this.#boxes.all(), this.#props, viewport);
    placeNotes(this.#props, viewport, (laneIndex) => this.#vis.laneElement(laneIndex));
    this.#focus.afterDraw(span);
    if (this.#ready) return;
    this.#ready = true;
    requestAnimationFrame(() => this.#props.onReady());
  }

  #onOver(target: EventTarget | null): void {
    const over = this.#boxes.at(target);
    const row = over?.stop.item?.row ?? null;
    if (row === this.#overRow) return;
    this.#overRow = row;
    this.#props.onHover(row, row === null ? null : (over?.box ?? null), "pointer");
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

  #onPress(target: EventTarget | null, by: "pointer" | "keyboard"): boolean {
    const label = target instanceof Element ? target.closest<HTMLElement>(".chart-lane-label") : null;
    if (label) {
      this.#props.onLaneName(Number(label.dataset.laneIndex), label);
      return true;
    }
    const pressed = this.#boxes.at(target);
    if (!pressed) return false;
    const { stop, box } = pressed;
    this.#focus.setCurrent(stop);
    box.focus({ preventScroll: true });
    if (stop.cluster) this.#props.onOpenCluster(stop.cluster, box);
    else this.#props.onSelect(stop.row, by);
    return true;
  }
}
