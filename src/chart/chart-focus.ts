import type { EventTable, Row } from "#domain/event-table.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { StopBoxes } from "./stop-boxes.ts";
import { isDirection, type Stop, type StopWay, stopDays } from "./stops.ts";

type FocusCallbacks = {
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
  #shown: { readonly table: EventTable; readonly way: StopWay; readonly boxes: StopBoxes } | null = null;
  /** The event the focus is on or was last on, and the stop it was. */
  #row: Row | null = null;
  #key: string | null = null;
  #subject: Row | null = null;
  /** True while the focus is ours: on a stop, or on the host because the stop is gone. */
  #held = false;
  #tabStop: HTMLElement | null = null;

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

  /** The event that must have an element wherever it is in the window: the focus is on it or will come back to it. */
  get itemRow(): Row | null {
    const current = this.#current;
    return current?.item ? current.row : null;
  }

  setWay(table: EventTable, way: StopWay, boxes: StopBoxes): void {
    this.#shown = { table, way, boxes };
  }

  /** Where Tab enters the chart if the focus was never in it. */
  setSubject(row: Row | null): void {
    if (row !== this.#subject && !this.#held) [this.#row, this.#key] = [row, null];
    this.#subject = row;
  }

  setCurrent(stop: Stop): void {
    [this.#row, this.#key] = [stop.row, stop.key];
  }

  get #current(): Stop | undefined {
    return this.#row === null ? undefined : this.#shown?.way.find(this.#key, this.#row);
  }

  #elementOf(stop: Stop | undefined): HTMLElement | null {
    return (stop && this.#shown?.boxes.elementOf(stop)) ?? null;
  }

  /** After every frame: gives a lost focus back and keeps exactly one tab stop among what is in the page. */
  afterDraw(span: Span): void {
    const current = this.#current;
    const box = this.#elementOf(current);
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
    if (!this.#shown) return false;
    const { start, end } = stopDays(this.#shown.table, stop);
    return spansOverlap({ start, end: Math.max(end, start + 1e-6) }, span);
  }

  #placeTabStop(current: HTMLElement | null, span: Span): void {
    const wanted = current ?? this.#firstInView(span);
    if (wanted !== this.#tabStop) {
      if (this.#tabStop) this.#tabStop.tabIndex = -1;
      this.#tabStop = wanted;
    }
    if (wanted && wanted.tabIndex !== 0) wanted.tabIndex = 0;
    // With nothing in the window the chart itself can still be entered, to go on by keys.
    const hostIndex = wanted ? -1 : 0;
    if (this.#host.tabIndex !== hostIndex) this.#host.tabIndex = hostIndex;
  }

  /** The earliest of what is in the page and the window; the earliest in the page where the window has nothing. */
  #firstInView(span: Span): HTMLElement | null {
    const shown = this.#shown;
    if (!shown) return null;
    let first: { readonly row: Row; readonly box: HTMLElement; readonly inView: boolean } | null = null;
    for (const { stop, box } of shown.boxes.all()) {
      if (!box.isConnected) continue;
      const inView = this.#isIn(stop, span);
      const isFirst = !first || (inView === first.inView ? stop.row < first.row : inView);
      if (isFirst) first = { row: stop.row, box, inView };
    }
    return first?.box ?? null;
  }

  #onFocusIn(event: FocusEvent): void {
    this.#held = true;
    const at = this.#shown?.boxes.at(event.target);
    if (!at || at.box !== event.target) return;
    const { stop, box } = at;
    const current = this.#current;
    if (!current || current.key !== stop.key || !stop.rows.includes(this.#row ?? -1)) this.setCurrent(stop);
    if (stop.item) this.#callbacks.onFocus(stop.row, box);
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
    if (!isDirection(event.key) || !this.#shown) return;
    event.preventDefault();
    const stop = this.#shown.way.lead(this.#current, this.#row, event.key);
    if (!stop) return;
    this.setCurrent(stop);
    this.#held = true;
    this.#callbacks.onMoveTo(stop);
    const box = this.#elementOf(stop);
    if (!box?.isConnected) return;
    box.focus({ preventScroll: true });
    const { top, bottom } = box.getBoundingClientRect();
    if (top < 0 || bottom > window.innerHeight) box.scrollIntoView({ block: "nearest", inline: "nearest" });
  }
}
