/**
 * The chart as a test measures it: boxes in CSS pixels of the viewport, dates as the address gives them.
 *
 *     const chart = new ChartPage(page);
 *     const { items, clusters, lanes, plot } = await chart.read();
 *     const x = chart.xOf(plot, window, dayOf(2014, 11, 20));
 */
import { expect, type Locator, type Page } from "@playwright/test";
import { AppPage } from "./app-page.ts";

/** Days since 1970; months may run past December. Half-open: `end` is the day after the last. */
export type Span = { readonly start: number; readonly end: number };

export const dayOf = (year: number, month = 1, day = 1): number => Date.UTC(year, month - 1, day) / 86_400_000;

/** The room the chart leaves between the end of the window and its right edge. */
const END_ROOM_PX = 60;

export type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

export type DrawnItem = {
  readonly id: string;
  readonly lane: string;
  /** Its days: what the link itself covers. */
  readonly box: Box;
  /** From the top of its lane. */
  readonly topInLane: number;
  /** Mark or bar as painted. */
  readonly body: Box;
  readonly label: { readonly text: string; readonly box: Box } | null;
  readonly words: string;
  readonly faded: boolean;
  readonly arrow: boolean;
  readonly lit: boolean;
};

export type DrawnCluster = {
  readonly count: number;
  readonly ids: readonly string[];
  readonly lane: string;
  readonly topInLane: number;
  readonly box: Box;
};

export type DrawnChart = {
  readonly items: readonly DrawnItem[];
  /** Those among the lanes; what happened before the range stands in the foot. */
  readonly clusters: readonly DrawnCluster[];
  readonly lanes: readonly (Box & { readonly name: string })[];
  readonly plot: Box;
  readonly axis: readonly string[];
  /** Where the lines of the axis' coarser unit stand. */
  readonly majorLines: readonly number[];
};

/** What the whole range of a record of ten years from 2013 is. */
export const WHOLE: Span = { start: dayOf(2013), end: dayOf(2023) };

export class ChartPage {
  readonly page: Page;
  readonly region: Locator;
  readonly plot: Locator;
  /** The chart with its controls: on a phone, what fills the screen. */
  readonly body: Locator;
  readonly hint: Locator;
  readonly clusterDialog: Locator;
  /** The strip a phone shows instead of the chart. */
  readonly strip: Locator;
  readonly close: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole("region", { name: /^(Timeline|时间线)$/ });
    this.plot = this.region.locator(".vis-panel.vis-center");
    this.body = this.region.locator(".timeline__body");
    this.hint = this.region.locator(".chart-hint");
    this.clusterDialog = this.region.getByRole("dialog");
    this.strip = this.region.getByRole("button", { name: /^(Open the chart full screen|全屏打开图表)$/ });
    this.close = this.region.getByRole("button", { name: /^(Close the chart|关闭图表)$/ });
  }

  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.settled();
  }

  async settled(): Promise<void> {
    await expect(this.region).toHaveAttribute("aria-busy", "false");
    await expect(this.plot).toBeVisible();
  }

  /** Waits until what was asked for is painted. */
  async painted(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
    );
  }

  async plotBox(): Promise<Box> {
    const box = await this.plot.boundingBox();
    if (!box) throw new Error("the chart has no plot");
    return { left: box.x, right: box.x + box.width, top: box.y, bottom: box.y + box.height };
  }

  /** Where a day begins, in a window as the address gives it: the window ends a little before the plot does. */
  xOf(plot: Box, window: Span, day: number): number {
    const width = plot.right - plot.left - END_ROOM_PX;
    return plot.left + ((day - window.start) / (window.end - window.start)) * width;
  }

  /** Everything drawn, at one moment. */
  read(): Promise<DrawnChart> {
    return this.region.evaluate((region) => {
      const boxOf = (target: Element | Range) => {
        const { left, right, top, bottom } = target.getBoundingClientRect();
        return { left, right, top, bottom };
      };
      const textBox = (element: Element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        return boxOf(range);
      };
      const laneOf = (element: Element) => element.closest(".chart [role=group]");
      const nameOf = (lane: Element | null) => lane?.getAttribute("aria-label") ?? "";
      const topIn = (lane: Element | null, top: number) =>
        Math.round((top - (lane?.getBoundingClientRect().top ?? 0)) * 10) / 10;
      const items = Array.from(region.querySelectorAll(".chart a[data-event-id]"), (link) => {
        const box = boxOf(link);
        const bar = link.querySelector(".chart-bar");
        const body = bar ?? link.querySelector(".chart-mark") ?? link;
        const text = link.querySelector(".chart-label");
        const label = text === null ? null : { text: text.textContent, box: textBox(text) };
        const differs = link.querySelector(".chart-differs");
        if (label && differs) label.box.right = Math.max(label.box.right, textBox(differs).right);
        return {
          id: link.getAttribute("data-event-id") ?? "",
          lane: nameOf(laneOf(link)),
          box,
          topInLane: topIn(laneOf(link), box.top),
          body: boxOf(body),
          label,
          words: link.getAttribute("aria-label") ?? "",
          faded: getComputedStyle(body).maskImage !== "none",
          arrow: link.querySelector(".chart-arrow") !== null,
          lit: link.classList.contains("is-lit"),
        };
      });
      const clusters = Array.from(region.querySelectorAll(".chart button[data-cluster]"), (button) => ({
        count: Number(button.getAttribute("data-cluster")),
        ids: (button.getAttribute("data-event-ids") ?? "").split(" "),
        lane: nameOf(laneOf(button)),
        topInLane: topIn(laneOf(button), button.getBoundingClientRect().top),
        box: boxOf(button),
      }));
      const plot = region.querySelector(".vis-panel.vis-center");
      return {
        items,
        clusters,
        lanes: Array.from(region.querySelectorAll(".chart .vis-foreground > [role=group]"), (lane) => ({
          name: nameOf(lane),
          ...boxOf(lane),
        })),
        plot: boxOf(plot ?? region),
        axis: Array.from(region.querySelectorAll(".chart-axis-name:not([hidden])"), (name) => name.textContent),
        majorLines: Array.from(region.querySelectorAll(".chart-axis-line.is-major"), (path) => {
          const left = path.closest("svg")?.getBoundingClientRect().left ?? 0;
          return Array.from((path.getAttribute("d") ?? "").matchAll(/M([\d.]+) /g), ([, x]) => left + Number(x));
        }).flat(),
      };
    });
  }

  /** The ids the Timeline region holds, as links and inside clusters, the one in its foot included. */
  async ids(): Promise<{ readonly links: string[]; readonly folded: string[]; readonly counts: number }> {
    return this.region.evaluate((region) => {
      const buttons = Array.from(region.querySelectorAll("button[data-cluster]"));
      return {
        links: Array.from(
          region.querySelectorAll("a[data-event-id]"),
          (link) => link.getAttribute("data-event-id") ?? "",
        ),
        folded: buttons.flatMap((button) => (button.getAttribute("data-event-ids") ?? "").split(" ")),
        counts: buttons.reduce((sum, button) => sum + Number(button.getAttribute("data-cluster")), 0),
      };
    });
  }

  /** Drags the plot by `deltaX` pixels with the mouse, in `steps` moves; `onStep` runs after each. */
  async drag(from: { x: number; y: number }, deltaX: number, steps: number, onStep?: () => Promise<void>) {
    const { mouse } = this.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (let step = 1; step <= steps; step++) {
      await mouse.move(from.x + (deltaX * step) / steps, from.y);
      await this.painted();
      await onStep?.();
    }
    await mouse.up();
    await this.painted();
  }
}

/** Pairs of boxes that cover each other by more than half a pixel in both directions. */
export function overlaps<T extends { readonly box: Box }>(things: readonly T[], say: (thing: T) => string): string[] {
  return things.flatMap((one, at) =>
    things.slice(at + 1).flatMap((other) => {
      const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      return width > 0.5 && height > 0.5 ? [`${say(one)} × ${say(other)}: ${width.toFixed(1)} px`] : [];
    }),
  );
}

/** Texts that touch: labels of events and counts of folded ones. */
export function touchingTexts(chart: DrawnChart): string[] {
  const visible = (box: Box) => box.right > chart.plot.left && box.left < chart.plot.right;
  const labels = chart.items.flatMap(({ label, id }) => (label && visible(label.box) ? [{ box: label.box, id }] : []));
  const clusters = chart.clusters.filter(({ box }) => visible(box)).map(({ box, ids }) => ({ box, id: `(${ids[0]})` }));
  return overlaps([...labels, ...clusters], ({ id }) => id);
}

/** Event links and what their clusters count are together the events the list holds. */
export async function expectEveryEventOnce(page: Page): Promise<void> {
  const listed = (await new AppPage(page).listedIds()).sort();
  const chart = new ChartPage(page);
  await expect
    .poll(async () => {
      const { links, folded, counts } = await chart.ids();
      return { ids: [...links, ...folded].sort(), count: links.length + counts };
    })
    .toEqual({ ids: listed, count: listed.length });
}
