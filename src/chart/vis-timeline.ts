import { DataSet } from "vis-data/esnext";
import { type DataGroup, type DataItem, Timeline, type TimelineOptions } from "vis-timeline/esnext";
import type { Day } from "#domain/day.ts";
import { type Span, spanLength } from "#domain/span.ts";
import { END_ROOM_PX, LANE_PADDING_PX, ROW_HEIGHT_PX } from "#scene/scene.ts";
import { element } from "./element.ts";
import { millisecondsOf } from "./vis-time.ts";

/** What vis places: a box from `start` to `end` in a lane, with our element in it. */
export type Placed = Span & { readonly key: string; readonly laneIndex: number; readonly content: HTMLElement };

export type PlacedLane = {
  readonly laneIndex: number;
  readonly name: string;
  readonly label: HTMLElement;
  readonly heightPx: number;
};

/** Parts of vis-timeline its types leave out. */
type VisInternals = { emit(event: "_change"): void };

type VisItem = DataItem & { align: "left" };
type VisGroup = DataGroup & { order: number; heightPx: number };

const groupId = (laneIndex: number): string => `lane-${laneIndex}`;

/**
 * vis-timeline, held on a short lead: it places boxes in lanes and keeps those in view in the page. The axis, rows, labels,
 * gestures, keys and selection are ours.
 */
export class VisTimeline {
  readonly #timeline: Timeline;
  readonly #items = new DataSet<VisItem>();
  readonly #groups = new DataSet<VisGroup>();
  readonly #contents = new Map<string, HTMLElement>();
  readonly #labels = new Map<string, HTMLElement>();
  readonly #host: HTMLElement;
  #span: Span = { start: 0, end: 365 };
  /** True where vis has been handed the window it should show. */
  #isSpanHanded = false;
  /** The window vis drew last. */
  #drawn: { readonly start: Date; readonly end: Date } | null = null;
  #plot: { readonly leftPx: number; readonly widthPx: number } | null = null;

  constructor(host: HTMLElement, onDrawn: () => void) {
    this.#host = element("div", "chart-vis", host);
    const options: TimelineOptions = {
      // Without `rtl` vis hides itself until its first window has been set for 200 ms.
      rtl: false,
      autoResize: false,
      stack: false,
      selectable: false,
      showTooltips: false,
      showCurrentTime: false,
      showMajorLabels: false,
      showMinorLabels: false,
      // The hidden axis still walks its ticks with every frame: let them be few.
      timeAxis: { scale: "year", step: 1 },
      orientation: { axis: "none", item: "top" },
      margin: { axis: 0, item: { horizontal: 0, vertical: 0 } },
      groupOrder: "order",
      moveable: false,
      zoomable: false,
      template: (data?: { id: string }) => this.#contents.get(data?.id ?? "") ?? "",
      groupTemplate: (data?: { id: string }) => this.#labels.get(data?.id ?? "") ?? "",
    };
    // Empty, so that its first fit has nothing to measure: 3 000 items drew in 0.56 s so, instead of 28.5 s.
    this.#timeline = new Timeline(this.#host, this.#items, this.#groups, options);
    this.#timeline.on("changed", () => {
      this.#drawn = this.#timeline.getWindow();
      onDrawn();
    });
  }

  /** The window: from the left edge to `END_ROOM_PX` before the right one. */
  get span(): Span {
    return this.#span;
  }

  setSpan(span: Span): void {
    this.#span = span;
    this.#isSpanHanded = false;
  }

  /** Hands vis the window, once it has come to rest: until then what it drew is moved. */
  handSpan(): void {
    if (this.#isSpanHanded) return;
    this.#isSpanHanded = true;
    const span = this.#span;
    const { widthPx } = this.plot();
    const share = widthPx > END_ROOM_PX ? widthPx / (widthPx - END_ROOM_PX) : 1;
    const end = span.start + spanLength(span) * share;
    this.#timeline.setWindow(millisecondsOf(span.start), millisecondsOf(end), { animation: false });
  }

  /** Adds, changes and removes lanes by what changed; the label's height is the lane's. True where anything did. */
  setLanes(lanes: readonly PlacedLane[]): boolean {
    let changed = false;
    const gone = new Set(this.#groups.getIds());
    lanes.forEach(({ laneIndex, label, heightPx }, order) => {
      const id = groupId(laneIndex);
      gone.delete(id);
      label.style.height = `${heightPx}px`;
      label.classList.toggle("is-low", heightPx <= ROW_HEIGHT_PX + LANE_PADDING_PX);
      const known = this.#groups.get(id);
      const isNew = this.#labels.get(id) !== label;
      this.#labels.set(id, label);
      if (known?.heightPx === heightPx && known.order === order && !isNew) return;
      changed = true;
      this.#groups.update({ id, content: "", order, heightPx, className: `chart-lane ${id}` });
    });
    if (gone.size > 0) this.#groups.remove([...gone]);
    changed ||= gone.size > 0;
    if (changed) this.#plot = null;
    for (const { laneIndex, name } of lanes) {
      const items = this.laneElement(laneIndex);
      items?.setAttribute("role", "group");
      items?.setAttribute("aria-label", name);
    }
    return changed;
  }

  /** The element that holds those of all lanes. */
  lanesElement(): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(".vis-foreground");
  }

  /** The element that holds a lane's items. */
  laneElement(laneIndex: number): HTMLElement | null {
    return this.#host.querySelector<HTMLElement>(`.vis-foreground > .${groupId(laneIndex)}`);
  }

  /**
   * Adds, changes and removes boxes by what changed; elements that stay are kept, with their focus. True where anything did:
   * vis has to draw it.
   */
  setPlaced(placed: readonly Placed[]): boolean {
    const gone = new Set(this.#items.getIds());
    const changed: VisItem[] = [];
    for (const { key, start, end, laneIndex, content } of placed) {
      gone.delete(key);
      this.#contents.set(key, content);
      const item = { start: millisecondsOf(start), end: millisecondsOf(end), group: groupId(laneIndex) };
      const known = this.#items.get(key);
      if (known && known.start === item.start && known.end === item.end && known.group === item.group) continue;
      changed.push({ id: key, content: "", type: "range", align: "left", limitSize: false, ...item });
    }
    if (gone.size > 0) this.#items.remove([...gone]);
    for (const key of gone) this.#contents.delete(String(key));
    if (changed.length > 0) this.#items.update(changed);
    return gone.size > 0 || changed.length > 0;
  }

  /** How far the lanes must be moved from where vis drew them for what is counted from a day to stand by the window. */
  shiftFor(day: Day, pxPerDay: number): number {
    const wanted = (day - this.#span.start) * pxPerDay;
    if (!this.#drawn) return wanted;
    const [start, end] = [this.#drawn.start.valueOf(), this.#drawn.end.valueOf()];
    return wanted - ((millisecondsOf(day) - start) * this.plot().widthPx) / Math.max(1, end - start);
  }

  /** Draws at once: vis itself waits for the next frame. */
  draw(): void {
    (this.#timeline as unknown as VisInternals).emit("_change");
  }

  /** Makes the next look at the plot measure it anew. */
  outdatePlot(): void {
    this.#plot = null;
  }

  /** Where dates are drawn, in pixels from the left edge of the host. */
  plot(): { readonly leftPx: number; readonly widthPx: number } {
    if (this.#plot) return this.#plot;
    const center = this.#host.querySelector<HTMLElement>(".vis-panel.vis-center");
    const plot = { leftPx: center?.offsetLeft ?? 0, widthPx: center?.clientWidth ?? 0 };
    // Before vis has drawn there is no width to keep.
    if (plot.widthPx > 0) this.#plot = plot;
    return plot;
  }

  destroy(): void {
    this.#timeline.destroy();
    this.#host.remove();
  }
}
