import type { Day } from "#domain/day.ts";
import { clampSpan, type Span, spanLength, spanShowing, zoomSpan } from "#domain/span.ts";
import type { ChartProps } from "./chart-props.ts";
import type { Viewport } from "./overlay.ts";
import { SpanEcho } from "./span-echo.ts";
import type { VisTimeline } from "./vis-timeline.ts";
import type { WheelIntent } from "./wheel.ts";

/** How long a wheel must rest for the window to be settled. */
const SETTLE_MS = 200;
/** How long the window must rest for vis to be handed it. */
const HAND_MS = 300;

type Owner = {
  readonly props: () => ChartProps;
  readonly onMoved: () => void;
};

/** The window on its way between the app, which owns it, the gestures that move it, and vis, which draws it once it rests. */
export class ChartWindow {
  readonly #vis: VisTimeline;
  readonly #owner: Owner;
  readonly #echo = new SpanEcho();
  #settling: ReturnType<typeof setTimeout> | undefined;
  #handing: ReturnType<typeof setTimeout> | undefined;

  constructor(vis: VisTimeline, owner: Owner) {
    this.#vis = vis;
    this.#owner = owner;
  }

  destroy(): void {
    clearTimeout(this.#settling);
    clearTimeout(this.#handing);
  }

  get span(): Span {
    return this.#vis.span;
  }

  /** True from a move until the window has rested. */
  get isMoving(): boolean {
    return this.#handing !== undefined;
  }

  /** Takes the window the app wants, unless it is one of our own moves coming back. True where the window changed. */
  take(span: Span): boolean {
    if (this.#echo.isEcho(span)) return false;
    const shown = this.span;
    const hair = spanLength(shown) * 1e-6;
    const equal = Math.abs(shown.start - span.start) < hair && Math.abs(shown.end - span.end) < hair;
    if (equal || this.#owner.props().sameSpan(span, shown)) return false;
    clearTimeout(this.#settling);
    this.#echo.forget();
    this.#set(span);
    return true;
  }

  /** Moves the window for the reader. */
  move(span: Span, phase: "moving" | "settled"): void {
    const clamped = clampSpan(span, this.#owner.props().limits);
    this.#set(clamped);
    this.#owner.onMoved();
    clearTimeout(this.#settling);
    this.#emit(clamped, phase);
  }

  /** The gesture has ended where the window is. */
  settle(): void {
    this.#emit(this.span, "settled");
  }

  /** @param x where the wheel turned, from the plot's left edge */
  turn(intent: Exclude<WheelIntent, { kind: "scroll" }>, x: number, { plotWidthPx, pxPerDay }: Viewport): void {
    const { span } = this;
    if (intent.kind === "pan") {
      const days = intent.deltaPx / pxPerDay;
      this.#roll({ start: span.start + days, end: span.end + days });
      return;
    }
    const { limits, shortestDays } = this.#owner.props();
    const length = spanLength(span);
    const factor = Math.max(shortestDays, Math.min(length * intent.factor, spanLength(limits))) / length;
    const anchor = span.start + Math.min(Math.max(x, 0), plotWidthPx) / pxPerDay;
    this.#roll(zoomSpan(span, factor, anchor));
  }

  /** Moves the window by the least that shows some days. False where it shows them already. */
  show({ start, end }: { readonly start: Day; readonly end: Day }): boolean {
    const shown = this.span;
    const margin = spanLength(shown) * 0.02;
    if (end >= shown.start + margin && start <= shown.end - margin) return false;
    const target = { start, end: Math.min(Math.max(end, start + 1), start + spanLength(shown) / 4) };
    this.move(spanShowing(shown, target, 0.12), "settled");
    return true;
  }

  /** Moves the window for a wheel, which does not say when it ends. */
  #roll(span: Span): void {
    this.move(span, "moving");
    this.#settling = setTimeout(() => this.settle(), SETTLE_MS);
  }

  #emit(span: Span, phase: "moving" | "settled"): void {
    this.#echo.send(span);
    this.#owner.props().onSpanChange(span, phase);
  }

  #set(span: Span): void {
    this.#vis.setSpan(span);
    clearTimeout(this.#handing);
    this.#handing = setTimeout(() => {
      this.#handing = undefined;
      this.#vis.handSpan();
    }, HAND_MS);
  }
}
