import type { EventTable, Row } from "#domain/event-table.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { Scene } from "#scene/scene.ts";
import { isDirection, nextStop, type Stop, stopDays } from "./stops.ts";

type FocusCallbacks = {
  readonly elementOf: (stop: Stop) => HTMLElement | null;
  /** Asks for a window that shows the stop; its element is in the page when this returns. */
  readonly onMoveTo: (stop: Stop) => void;
  readonly onFocus: (row: Row | null, link: HTMLElement | null) => void;
};

/**
 * One tab stop for the whole chart, arrow keys inside, and a focus that is never lost: vis takes what leaves the window out
 * of the page, and what had the focus gives it to the chart's own element until its event is back.
 */
export class ChartFocus {
  readonly #host: HTMLElement;
  readonly #callbacks: FocusCallbacks;
  readonly #abort = new AbortController();
  #stops: readonly Stop[] = [];
  /** The event the focus is on or was last on. */
  #row: Row | null = null;
  #subject: Row | null = null;
  /** True while the focus is ours: on a stop, or on the host because the stop is gone. */
  #held = false;
  #tabStop: HTMLElement | null = null;
  #scene: { table: EventTable; scene: Scene } | null = null;

  constructor(host: HTMLElement, callbacks: FocusCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
    const { signal } = this.#abort;
    host.addEventListener("focusin", (event) => this.#onFocusIn(event), { signal });
    host.addEventListener("focusout", (event) => this.#onFocusOut(event), { signal });
    host.addEventListener("keydown", (event) => this.#onKey(event), { signal });
  }

  destroy(): void {
    this.#abort.abort();
  }

  setScene(table: EventTable, scene: Scene, stops: readonly Stop[]): void {
    this.#scene = { table, scene };
    this.#stops = stops;
  }

  /** Where Tab enters the chart if the focus was never in it. */
  setSubject(row: Row | null): void {
    if (row !== this.#subject && !this.#held) this.#row = row;
    this.#subject = row;
  }

  setCurrent(stop: Stop): void {
    this.#row = stop.row;
  }

  #stopOf(row: Row | null): Stop | undefined {
    return row === null ? undefined : this.#stops.find((stop) => stop.rows.includes(row));
  }

  /** After every frame: gives a lost focus back and keeps exactly one tab stop among what is in the page. */
  afterDraw(span: Span): void {
    const current = this.#stopOf(this.#row);
    const box = current ? this.#callbacks.elementOf(current) : null;
    const there = box?.isConnected ? box : null;
    if (this.#held) {
      const active = document.activeElement;
      const lost = active === null || active === document.body;
      if (there && (lost || active === this.#host || (active !== there && this.#host.contains(active)))) {
        there.focus({ preventScroll: true });
      } else if (!there && (lost || (active !== this.#host && this.#host.contains(active)))) {
        this.#host.focus({ preventScroll: true });
      }
    }
    // Tab leads to what is in sight: an event the window has left is entered again from its row, or by the chart's edge.
    this.#placeTabStop(there && current && (this.#held || this.#isIn(current, span)) ? there : null, span);
  }

  #isIn(stop: Stop, span: Span): boolean {
    if (!this.#scene) return false;
    const { start, end } = stopDays(this.#scene.table, stop);
    return spansOverlap({ start, end: Math.max(end, start + 1e-6) }, span);
  }

  #placeTabStop(current: HTMLElement | null, span: Span): void {
    let wanted = current;
    if (!wanted) {
      for (const stop of this.#stops) {
        const box = this.#callbacks.elementOf(stop);
        if (!box?.isConnected) continue;
        wanted ??= box;
        if (!this.#isIn(stop, span)) continue;
        wanted = box;
        break;
      }
    }
    if (wanted !== this.#tabStop) {
      if (this.#tabStop) this.#tabStop.tabIndex = -1;
      this.#tabStop = wanted;
    }
    if (wanted && wanted.tabIndex !== 0) wanted.tabIndex = 0;
    // With nothing in the window the chart itself can still be entered, to go on by keys.
    const hostIndex = wanted ? -1 : 0;
    if (this.#host.tabIndex !== hostIndex) this.#host.tabIndex = hostIndex;
  }

  #onFocusIn(event: FocusEvent): void {
    this.#held = true;
    const stop = this.#stops.find((one) => this.#callbacks.elementOf(one) === event.target);
    if (!stop) return;
    if (!this.#stopOf(this.#row) || !stop.rows.includes(this.#row ?? -1)) this.#row = stop.row;
    if (stop.item) this.#callbacks.onFocus(stop.row, this.#callbacks.elementOf(stop));
  }

  #onFocusOut(event: FocusEvent): void {
    const from = event.target as HTMLElement;
    if (event.relatedTarget instanceof Node && this.#host.contains(event.relatedTarget)) return;
    this.#callbacks.onFocus(null, null);
    if (event.relatedTarget) {
      this.#held = false;
      return;
    }
    // Nothing took the focus: either the reader pressed beside the chart, or vis took the element out of the page.
    queueMicrotask(() => {
      if (from.isConnected && document.hasFocus() && document.activeElement !== from) this.#held = false;
    });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    if (!isDirection(event.key) || !this.#scene) return;
    event.preventDefault();
    const { table, scene } = this.#scene;
    const row = this.#row;
    // An event that a filter took away since leaves the one before it as the place to go on from.
    const current = this.#stopOf(row) ?? (row === null ? undefined : this.#stops.findLast((one) => one.row <= row));
    const stop = nextStop(table, scene, this.#stops, current, event.key);
    if (!stop) return;
    this.#row = stop.row;
    this.#held = true;
    this.#callbacks.onMoveTo(stop);
    const box = this.#callbacks.elementOf(stop);
    if (!box?.isConnected) return;
    box.focus({ preventScroll: true });
    const { top, bottom } = box.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) box.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
