/** The chart where events are many: what stands on its canvas, and the numbers that count them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { findTestSite } from "#build/test-sites.ts";
import { ChartPage, dayOf } from "./chart-page.ts";
import { expect, type Page } from "./test.ts";

export type ManyEvent = { readonly id: string; readonly lane: string; readonly start: number; readonly title: string };

export type AuthoredEvent = {
  readonly id: string;
  readonly lane: string;
  readonly date: string;
  readonly title: { readonly en: string };
};

/** The events of a test site as they were written for it, in the order of its index. */
export function readAuthoredEvents(name: string): AuthoredEvent[] {
  const site = findTestSite(name);
  const index = JSON.parse(readFileSync(join(site.folder, "data/en/index.json"), "utf8")) as {
    readonly events: { readonly ids: readonly string[] };
  };
  const places = new Map(index.events.ids.map((id, at) => [id, at]));
  const folder = join(site.dataDir, "events");
  return readdirSync(folder)
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), "utf8")) as AuthoredEvent[])
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
}

/** The events of the site `many`; their dates are all days. */
export const readManyEvents = (): ManyEvent[] =>
  readAuthoredEvents("many").map(({ id, lane, date, title }) => {
    const [year = 0, month = 1, day = 1] = (date.split("/")[0] ?? "").split("-").map(Number);
    return { id, lane, start: dayOf(year, month, day), title: title.en };
  });

export type Canvas = {
  /** In the screen's own pixels. */
  readonly width: number;
  readonly height: number;
  /** As wide as it is shown. */
  readonly shownWidth: number;
  /** Pixels with something on them. */
  readonly inked: number;
  /** The colour of most of them, as `r,g,b`. */
  readonly colour: string;
};

export class CrowdPage extends ChartPage {
  readCanvas(): Promise<Canvas> {
    return this.region.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      const { width, height } = canvas;
      const { data } = canvas.getContext("2d")?.getImageData(0, 0, width, height) ?? { data: [] };
      const colours = new Map<string, number>();
      let inked = 0;
      for (let at = 0; at < data.length; at += 4) {
        if ((data[at + 3] ?? 0) < 40) continue;
        inked++;
        const colour = `${data[at]},${data[at + 1]},${data[at + 2]}`;
        colours.set(colour, (colours.get(colour) ?? 0) + 1);
      }
      const [colour = ""] = [...colours].sort(([, a], [, b]) => b - a)[0] ?? [];
      return { width, height, shownWidth: canvas.getBoundingClientRect().width, inked, colour };
    });
  }

  /** How many events the chart accounts for: those it draws as elements, and those its numbers count. */
  async accountedFor(): Promise<number> {
    const { links, counts } = await this.ids();
    return links.length + counts;
  }

  /** How many elements the chart is made of. */
  elements(): Promise<number> {
    return this.region.locator(".chart *").count();
  }

  /** Moves the pointer down a lane at a day until the event drawn there has its element. */
  async pointAt(page: Page, event: ManyEvent, window: { start: number; end: number }, laneName: string): Promise<void> {
    const { plot, lanes } = await this.read();
    const lane = lanes.find(({ name }) => name === laneName);
    if (!lane) throw new Error(`the chart has no lane ${laneName}`);
    // Half a day after its beginning every mark and every bar of it is met.
    const x = this.xOf(plot, window, event.start + 0.5);
    const link = this.region.locator(`.chart a[data-event-id="${event.id}"]`);
    // As long as the window comes to rest a pointer points at nothing.
    await expect(async () => {
      for (let y = lane.top + 8; y < lane.bottom - 30; y += 6) {
        await page.mouse.move(x, y);
        await this.painted();
        if ((await link.count()) > 0) return;
      }
      throw new Error(`${event.id} is not where it should be drawn`);
    }).toPass({ timeout: 10_000 });
  }
}
