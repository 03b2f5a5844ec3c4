import { clampSpan, type Span, spanLength, spanShowing, zoomSpan } from "#domain/span.ts";
import type { Row } from "#domain/event-table.ts";
import { type ChartProps, AXIS_HEIGHT_PX } from "./chart-props.ts";
import { END_ROOM_PX } from "#scene/scene.ts";
import { drawCluster } from "./cluster-element.ts";
import { element, px } from "./element.ts";
import { drawItem, visSpan } from "./item-element.ts";
import { ChartFocus } from "./chart-focus.ts";
import { LaneLabels } from "./lane-labels.ts";
import { ChartOverlay, type Viewport } from "./overlay.ts";
import { keepTextsInView, placeNotes } from "./keep-in-view.ts";
import { type Stop, stopDays, stopsOf } from "./stops.ts";
import { VisTimeline } from "./vis-timeline.ts";
import { wheelIntent } from "./wheel.ts";

/** How long a wheel must rest for the window to be settled. */
const SETTLE_MS = 200;
/** A press that moved this far was a drag, not a click. */
const DRAG_PX = 5;
/** Emitted spans remembered, to know them again when they come back as a prop. */
const REMEMBERED_SPANS = 40;

type Drawn = { readonly stop: Stop; readonly box: HTMLElement; readonly signature: string };

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
  readonly #drawn = new Map<string, Drawn>();
  readonly #resize: ResizeObserver;
  readonly #abort = new AbortController();
  #props: ChartProps;
  #stops: readonly Stop[] = [];
  #fed: Span | null = null;
  #emitted: Span[] = [];
  #lastProp: Span;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #wheelRest: ReturnType<typeof setTimeout> | undefined;
  #press: { x: number; y: number } | null = null;
  #plotWidth = 0;
  #started = false;
  #ready = false;

  constructor(host: HTMLElement, props: ChartProps) {
    this.#host = host;
    this.#props = props;
    this.#lastProp = props.span;
    host.classList.add("chart");
    host.tabIndex = -1;
    host.setAttribute("role", "group");
    host.style.setProperty("--chart-axis-height", px(AXIS_HEIGHT_PX));
    this.#overlay = new ChartOverlay(host);
    this.#vis = new VisTimeline(host, {
      onMove: (span, phase) => this.#emit(span, phase),
      onDrawn: () => this.#onDrawn(),
    });
    this.#focus = new ChartFocus(host, {
      elementOf: (stop) => this.#drawn.get(stop.key)?.box ?? null,
      onMoveTo: (stop) => this.#show(stop),
      onFocus: (row) => this.#props.onHover(row),
    });
    this.#listen();
    this.#vis.setLimits(props.limits, props.shortestDays);
    this.#vis.setSpan(props.span);
    this.#applyScene();
    this.#started = true;
    this.#vis.draw();
    this.#resize = new ResizeObserver(() => this.#vis.draw());
    this.#resize.observe(host);
  }

  update(props: ChartProps): void {
    const before = this.#props;
    this.#props = props;
    const worded = before.words !== props.words;
    const changedScene = before.scene !== props.scene || before.index !== props.index || worded;
    if (before.limits !== props.limits) this.#vis.setLimits(props.limits, props.shortestDays);
    const moved = this.#takeSpan(props.span);
    if (changedScene) this.#applyScene(worded);
    const restated =
      before.subjectRow !== props.subjectRow ||
      before.litRows !== props.litRows ||
      before.dimmedRows !== props.dimmedRows ||
      before.hoverRow !== props.hoverRow ||
      before.openClusterId !== props.openClusterId;
    if (restated) this.#applyStates();
    if (before.hrefOf !== props.hrefOf) this.#applyAddresses();
    if (changedScene || moved) this.#vis.draw();
    else if (restated) this.#drawOverlay();
  }

  destroy(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#wheelRest);
    this.#abort.abort();
    this.#resize.disconnect();
    this.#vis.destroy();
    this.#host.replaceChildren();
  }

  /** Takes the window the app wants, unless it is one of our own moves coming back. True where the window changed. */
  #takeSpan(span: Span): boolean {
    const known = this.#lastProp;
    this.#lastProp = span;
    if (span.start === known.start && span.end === known.end) return false;
    if (this.#emitted.some((own) => own.start === span.start && own.end === span.end)) return false;
    const shown = this.#vis.span;
    const hair = spanLength(shown) * 1e-6;
    const equal = Math.abs(shown.start - span.start) < hair && Math.abs(shown.end - span.end) < hair;
    if (equal || this.#props.sameSpan(span, shown)) return false;
    clearTimeout(this.#settling);
    this.#emitted = [];
    this.#vis.setSpan(span);
    return true;
  }

  #emit(span: Span, phase: "moving" | "settled"): void {
    this.#emitted.push(span);
    if (this.#emitted.length > REMEMBERED_SPANS) this.#emitted.shift();
    this.#props.onSpanChange(span, phase);
  }

  /** Moves the window for the reader. */
  #move(span: Span, phase: "moving" | "settled"): void {
    const clamped = clampSpan(span, this.#props.limits);
    this.#vis.setSpan(clamped);
    this.#vis.draw();
    clearTimeout(this.#settling);
    this.#emit(clamped, phase);
    if (phase === "moving") this.#settling = setTimeout(() => this.#emit(this.#vis.span, "settled"), SETTLE_MS);
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

  #applyScene(redrawAll = false): void {
    const { scene, index, words } = this.#props;
    this.#host.setAttribute("aria-label", words.chart);
    this.#stops = stopsOf(index.events, scene);
    this.#focus.setScene(index.events, scene, this.#stops);
    this.#vis.setLanes(
      scene.lanes.map(({ laneIndex, heightPx }) => ({ laneIndex, heightPx, label: this.#labels.of(index.lanes[laneIndex], laneIndex) })),
    );
    for (const { laneIndex } of scene.lanes) {
      const lane = this.#vis.laneElement(laneIndex);
      lane?.setAttribute("role", "group");
      lane?.setAttribute("aria-label", index.lanes[laneIndex]?.name ?? "");
    }
    if (redrawAll) for (const [key, drawn] of this.#drawn) this.#drawn.set(key, { ...drawn, signature: "" });
    this.#fed = null;
    this.#feed();
  }

  /** Hands vis the stops around the window: it tests every box it has with every frame. */
  #feed(): void {
    const { scene, index } = this.#props;
    const shown = this.#vis.span;
    const fed = this.#fed;
    if (fed && fed.start <= shown.start && fed.end >= shown.end && spanLength(fed) < 8 * spanLength(shown)) return;
    const length = spanLength(shown);
    const around = { start: shown.start - length, end: shown.end + length };
    this.#fed = around;
    const placed = [];
    const kept = new Set<string>();
    for (const stop of this.#stops) {
      const days = stop.item
        ? visSpan(index, stop.item, scene.pxPerDay)
        : { start: stop.cluster?.day ?? 0, end: (stop.cluster?.day ?? 0) + (stop.cluster?.widthPx ?? 0) / scene.pxPerDay };
      if (days.end < around.start || days.start > around.end) continue;
      kept.add(stop.key);
      placed.push({ key: stop.key, ...days, laneIndex: stop.laneIndex, content: this.#boxOf(stop) });
    }
    for (const key of this.#drawn.keys()) if (!kept.has(key)) this.#drawn.delete(key);
    this.#vis.setPlaced(placed);
    this.#applyStates();
  }

  /** The element of a stop, drawn anew only where its drawing changed. */
  #boxOf(stop: Stop): HTMLElement {
    const { scene, index, words, hrefOf } = this.#props;
    const known = this.#drawn.get(stop.key);
    const signature = stop.item ? `${JSON.stringify(stop.item)}${scene.pxPerDay}` : JSON.stringify(stop.cluster);
    if (known?.signature === signature) {
      this.#drawn.set(stop.key, { ...known, stop });
      return known.box;
    }
    let box: HTMLElement;
    if (stop.item) {
      const link = (known?.box as HTMLAnchorElement | undefined) ?? element("a", "");
      link.setAttribute("href", hrefOf(stop.row));
      link.draggable = false;
      drawItem(link, index, stop.item, scene.pxPerDay, words);
      box = link;
    } else {
      const button = (known?.box as HTMLButtonElement | undefined) ?? element("button", "");
      if (stop.cluster) drawCluster(button, index, stop.cluster, words);
      box = button;
    }
    if (!known) box.tabIndex = -1;
    this.#drawn.set(stop.key, { stop, box, signature });
    return box;
  }

  /** The addresses carry the view, so they change while everything else stays. */
  #applyAddresses(): void {
    for (const { stop, box } of this.#drawn.values()) {
      const href = stop.item ? this.#props.hrefOf(stop.row) : null;
      if (href !== null && box.getAttribute("href") !== href) box.setAttribute("href", href);
    }
  }

  #applyStates(): void {
    const { subjectRow, litRows, dimmedRows, hoverRow, openClusterId } = this.#props;
    this.#host.classList.toggle("has-selection", subjectRow !== null);
    for (const { stop, box } of this.#drawn.values()) {
      const has = (rows: ReadonlySet<Row>) => stop.rows.some((row) => rows.has(row));
      const selected = stop.item !== null && stop.row === subjectRow;
      box.classList.toggle("is-selected", selected);
      box.classList.toggle("is-lit", !selected && has(litRows));
      box.classList.toggle("is-dimmed", stop.rows.every((row) => dimmedRows.has(row)));
      box.classList.toggle("is-hovered", hoverRow !== null && stop.rows.includes(hoverRow));
      if (stop.cluster) box.setAttribute("aria-expanded", String(stop.cluster.id === openClusterId));
      else if (selected) box.setAttribute("aria-current", "true");
      else box.removeAttribute("aria-current");
    }
    this.#focus.setSubject(subjectRow);
  }

  get #viewport(): Viewport {
    const { leftPx, widthPx } = this.#vis.plot();
    const { span } = this.#vis;
    return { span, pxPerDay: (widthPx - END_ROOM_PX) / spanLength(span), plotLeftPx: leftPx, plotWidthPx: widthPx };
  }

  #drawOverlay(): void {
    this.#overlay.draw(this.#props, this.#viewport);
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
    keepTextsInView(this.#drawn.values(), this.#props, viewport);
    placeNotes(this.#props, viewport, (laneIndex) => this.#vis.laneElement(laneIndex));
    this.#focus.afterDraw(span);
    if (!this.#ready) {
      this.#ready = true;
      requestAnimationFrame(() => this.#props.onReady());
    }
  }

  #stopAt(target: EventTarget | null): Drawn | null {
    const box = target instanceof Element ? target.closest<HTMLElement>("[data-event-id], [data-cluster]") : null;
    if (!box) return null;
    for (const drawn of this.#drawn.values()) if (drawn.box === box) return drawn;
    return null;
  }

  #listen(): void {
    const host = this.#host;
    const { signal } = this.#abort;
    host.addEventListener("wheel", (event) => this.#onWheel(event), { capture: true, passive: false, signal });
    host.addEventListener("pointerdown", ({ clientX: x, clientY: y }) => (this.#press = { x, y }), { capture: true, signal });
    host.addEventListener("click", (event) => this.#onClick(event), { capture: true, signal });
    host.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    host.addEventListener("pointerover", (event) => {
      const drawn = this.#stopAt(event.target);
      if (drawn?.stop.item) this.#props.onHover(drawn.stop.row);
    }, { signal });
    host.addEventListener("pointerout", (event) => {
      if (this.#stopAt(event.target) && !this.#stopAt(event.relatedTarget)) this.#props.onHover(null);
    }, { signal });
  }

  #onWheel(event: WheelEvent): void {
    // vis has wheel rules of its own: it never hears of a wheel.
    event.stopPropagation();
    const intent = wheelIntent(event);
    if (intent.kind === "scroll") {
      if (this.#wheelRest === undefined) this.#props.onPlainWheel();
      clearTimeout(this.#wheelRest);
      this.#wheelRest = setTimeout(() => (this.#wheelRest = undefined), 600);
      return;
    }
    event.preventDefault();
    const { span, plotLeftPx, plotWidthPx, pxPerDay } = this.#viewport;
    const length = spanLength(span);
    if (intent.kind === "pan") {
      const shift = intent.deltaPx / pxPerDay;
      this.#move({ start: span.start + shift, end: span.end + shift }, "moving");
      return;
    }
    const { limits, shortestDays } = this.#props;
    const factor = Math.max(shortestDays, Math.min(length * intent.factor, spanLength(limits))) / length;
    const x = event.clientX - this.#host.getBoundingClientRect().left - plotLeftPx;
    const anchor = span.start + Math.min(Math.max(x, 0), plotWidthPx) / pxPerDay;
    this.#move(zoomSpan(span, factor, anchor), "moving");
  }

  #onClick(event: MouseEvent): void {
    const drawn = this.#stopAt(event.target);
    if (!drawn) return;
    const press = this.#press;
    this.#press = null;
    const byKeyboard = event.detail === 0;
    if (!byKeyboard && press && Math.hypot(event.clientX - press.x, event.clientY - press.y) > DRAG_PX) {
      event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.#focus.setCurrent(drawn.stop);
    drawn.box.focus({ preventScroll: true });
    if (drawn.stop.cluster) this.#props.onOpenCluster(drawn.stop.cluster, drawn.box);
    else this.#props.onSelect(drawn.stop.row, byKeyboard ? "keyboard" : "pointer");
  }
}
