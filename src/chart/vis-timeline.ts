import { DataSet } from "vis-data/esnext";
import { type DataGroup, type DataItem, Timeline, type TimelineOptions } from "vis-timeline/esnext";
import { type Span, spanLength } from "#domain/span.ts";
import { END_ROOM_PX, LANE_PADDING_PX, ROW_HEIGHT_PX } from "#scene/scene.ts";
import { element, px } from "./element.ts";
import { millisecondsOf } from "./vis-time.ts";

/** A lane as vis knows it: its name, and the strip its events stand on. */
export type PlacedLane = {
  readonly laneIndex: number;
  readonly name: string;
  readonly label: HTMLElement;
  readonly strip: HTMLElement;
  readonly heightPx: number;
};

/** Parts of vis-timeline its types leave out. */
type VisInternals = {
  emit(event: "_change"): void;
  readonly hammer: Gestures;
  readonly itemSet: { readonly hammer: Gestures; readonly groupHammer: Gestures };
};
type Gestures = { set(options: { enable: boolean }): void };

type VisItem = DataItem & { align: "left" };
/** However wide a strip is, it begins at its first day. */
const STRIP = { content: "", type: "range", align: "left", limitSize: false } as const;
type VisGroup = DataGroup & { order: number };

const groupId = (laneIndex: number): string => `lane-${laneIndex}`;

/** Around vis' panels: it reckons with a border that ours has not. */
const BORDERS_PX = 2;

/**
 * vis-timeline, held on a short lead: it keeps the lanes and their names, the panels, and in each lane one strip at its
 * place in time. An item of its own for every event would have a zoom step of 60 events take twice as long, and be 4
 * elements more. The axis, rows, labels, gestures, keys and selection are ours.
 */
export class VisTimeline {
  readonly #timeline: Timeline;
  readonly #items = new DataSet<VisItem>();
  readonly #groups = new DataSet<VisGroup>();
  readonly #lanes = new Map<string, PlacedLane>();
  readonly #laneElements = new Map<number, HTMLElement>();
  readonly #host: HTMLElement;
  #span: Span = { start: 0, end: 365 };
  /** The days every strip covers. */
  #strips: Span | null = null;
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
      template: (data?: { id: string }) => this.#lanes.get(data?.id ?? "")?.strip ?? "",
      groupTemplate: (data?: { id: string }) => this.#lanes.get(data?.id ?? "")?.label ?? "",
    };
    // Empty, so that its first fit has nothing to measure: 3 000 items drew in 0.56 s so, instead of 28.5 s.
    this.#timeline = new Timeline(this.#host, this.#items, this.#groups, options);
    const { hammer, itemSet } = this.#timeline as unknown as VisInternals;
    // Gestures are ours: reckoned with by vis too, they would take longer with every press and move.
    for (const gestures of [hammer, itemSet.hammer, itemSet.groupHammer]) gestures.set({ enable: false });
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

  /** Adds, changes and removes lanes by what changed. True where vis has to draw: not for heights, which are ours. */
  setLanes(lanes: readonly PlacedLane[]): boolean {
    let changed = false;
    const gone = new Set(this.#groups.getIds().map(String));
    lanes.forEach((lane, order) => {
      const id = groupId(lane.laneIndex);
      gone.delete(id);
      const known = this.#groups.get(id);
      const isNew = this.#lanes.get(id)?.label !== lane.label;
      this.#lanes.set(id, lane);
      lane.label.classList.toggle("is-low", lane.heightPx <= ROW_HEIGHT_PX + LANE_PADDING_PX);
      if (known?.order === order && !isNew) return;
      changed = true;
      this.#groups.update({ id, content: "", order, className: `chart-lane ${id}` });
    });
    for (const id of gone) {
      changed = true;
      this.#items.remove(id);
      this.#groups.remove(id);
      this.#lanes.delete(id);
    }
    if (changed) {
      this.#plot = null;
      this.#laneElements.clear();
      if (this.#strips) this.setStrips(this.#strips);
    }
    this.#setHeights(lanes);
    for (const { laneIndex, name } of lanes) {
      const items = this.laneElement(laneIndex);
      items?.setAttribute("role", "group");
      items?.setAttribute("aria-label", name);
    }
    return changed;
  }

  /** What vis would find by measuring the names, and write in the same places with its next frame. */
  #setHeights(lanes: readonly PlacedLane[]): void {
    let total = 0;
    for (const { laneIndex, label, heightPx } of lanes) {
      total += heightPx;
      for (const element of [label, label.closest<HTMLElement>(".vis-label"), this.laneElement(laneIndex)]) {
        if (element) element.style.height = px(heightPx);
      }
    }
    for (const panel of this.#host.querySelectorAll<HTMLElement>(
      ".vis-itemset, .vis-panel:is(.vis-center, .vis-left)",
    )) {
      panel.style.height = px(total);
    }
    const root = this.#host.querySelector<HTMLElement>(".vis-timeline");
    if (root) root.style.height = px(total + BORDERS_PX);
  }

  /** The element of a lane. */
  laneElement(laneIndex: number): HTMLElement | null {
    const known = this.#laneElements.get(laneIndex);
    if (known) return known;
    const lane = this.#host.querySelector<HTMLElement>(`.vis-foreground > .${groupId(laneIndex)}`);
    if (lane) this.#laneElements.set(laneIndex, lane);
    return lane;
  }

  /** The days every strip covers; vis has to draw it. */
  setStrips(days: Span): void {
    this.#strips = days;
    const [start, end] = [millisecondsOf(days.start), millisecondsOf(days.end)];
    const strips = Array.from(this.#lanes.keys(), (id): VisItem => ({ id, group: id, start, end, ...STRIP }));
    this.#items.update(strips);
  }

  /** How far the strips must be moved from where vis drew them to stand by the window. */
  stripShift(pxPerDay: number): number {
    const day = this.#strips?.start ?? 0;
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
