import type { Locator } from "@playwright/test";
import type { Bench, Subject } from "./kit/bench.ts";
import { painted, type Tab, type TabOptions } from "./kit/browser.ts";
import type { Figure } from "./kit/figure.ts";
import { sleep } from "./kit/machine.ts";

export const about = `The real record. Layout shift: the sum of all shifts while a page loads over a slow link (1.6 Mbit/s, 150 ms) with the
processor four times slower, until the chart has come. Interaction to next paint: the slowest of a visit's presses and keys, with the
processor four times slower.`;

const LINK = { bitsPerSecond: 1_600_000, latencyMs: 150 };
const SCREENS = {
  "1440×900": { viewport: { width: 1440, height: 900 } },
  "1280×720": { viewport: { width: 1280, height: 720 } },
  "768×1024": { viewport: { width: 768, height: 1024 } },
  "375×812": { viewport: { width: 375, height: 812 }, mobile: true },
} satisfies Record<string, TabOptions>;
const PAGES = { start: "", event: "events/wic-2014/", "event in Chinese": "zh/events/wic-2015/" } as const;
const SLOWDOWN = 4;

const CHART_IS_THERE = '[data-region="timeline"][aria-busy="false"]';

function shiftsOf(bench: Bench, path: string, screen: TabOptions): Subject {
  return async () => {
    const { url } = await bench.site("real");
    return bench.inTab({ ...screen, slowdown: SLOWDOWN, link: LINK }, async ({ page }) => {
      await page.addInitScript(() => {
        const told = { shift: 0 };
        Object.assign(window, { told });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
            if (!entry.hadRecentInput) told.shift += entry.value;
        }).observe({ type: "layout-shift", buffered: true });
      });
      await page.goto(`${url}${path}`);
      await page.waitForSelector(CHART_IS_THERE, { timeout: 0 });
      await sleep(1000);
      return page.evaluate(() => (window as unknown as { told: { shift: number } }).told);
    });
  };
}

type Told = { name: string; duration: number };

/** Presses and keys of a visit, each with a name; the last paint of each is over when the next begins. */
async function visit(tab: Tab, url: string): Promise<Told[]> {
  const { page } = tab;
  await page.addInitScript(() => {
    const told: Told[] = [];
    const state = { told, doing: "" };
    Object.assign(window, { visit: state });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId > 0) told.push({ name: state.doing, duration: entry.duration });
    }).observe({ type: "event", durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(url);
  await page.waitForSelector(CHART_IS_THERE, { timeout: 0 });
  await sleep(2000);
  const does = async (name: string, work: () => Promise<unknown>) => {
    await page.evaluate((doing) => Object.assign((window as unknown as { visit: object }).visit, { doing }), name);
    await work();
    await sleep(1200);
  };
  const key = (name: string) => page.keyboard.press(name);
  /** As a hand does it: there first, and pressed once the page has seen the pointer come. */
  const press = async (place: Locator, at?: { x: number; y: number }) => {
    const box = await place.boundingBox();
    if (!box) throw new Error(`${place} is not in the page`);
    const { x, y } = at ?? { x: box.width / 2, y: box.height / 2 };
    await page.mouse.move(box.x + x, box.y + y);
    await painted(tab);
    await page.mouse.down();
    await page.mouse.up();
  };
  const control = (at: number) => press(page.locator(".chart-controls button").nth(at));
  await does("zoom in", () => control(2));
  await does("zoom in again", () => control(2));
  await does("later", () => control(3));
  await does("fit all", () => control(4));
  await does("zoom by key", () => key("w"));
  await does("earlier by key", () => key("a"));
  await does("fit all by key", () => key("0"));
  await does("a row of the list", () => press(page.locator("#events li[data-event-id] a").nth(3)));
  await does("an item of the chart", () => press(page.locator(".chart a[data-event-id]").nth(12), { x: 4, y: 10 }));
  await does("arrow in the chart", () => key("ArrowRight"));
  await does("arrow down in the chart", () => key("ArrowDown"));
  await does("Enter in the chart", () => key("Enter"));
  await does("next event", () => press(page.locator('a[rel="next"]')));
  await does("Escape", () => key("Escape"));
  await does("a cluster", () => press(page.locator(".chart button[data-cluster]").first()));
  await does("Escape from it", () => key("Escape"));
  await does("a facet opens", () => press(page.locator(".filter-line button[aria-expanded]").first()));
  await does("an option of it", () => press(page.locator('input[data-facet="lanes"]').nth(2)));
  await does("Escape again", () => key("Escape"));
  await does("an edge of the overview by key", async () => {
    await page.locator('[role="slider"]').first().focus();
    await key("ArrowRight");
  });
  await does("the search box", () => press(page.getByRole("searchbox")));
  await does("a letter in it", () => key("W"));
  await does("another", () => key("u"));
  await does("Enter", () => key("Enter"));
  return page.evaluate(() => (window as unknown as { visit: { told: Told[] } }).visit.told);
}

export async function run(bench: Bench): Promise<Figure[]> {
  const subjects: Record<string, Subject> = {};
  for (const [page, path] of Object.entries(PAGES)) {
    for (const [screen, options] of Object.entries(SCREENS))
      subjects[`${page}, ${screen}`] = shiftsOf(bench, path, options);
  }
  const slowest = new Map<string, number>();
  subjects.visit = async () => {
    const { url } = await bench.site("real");
    return bench.inTab({ ...SCREENS["1440×900"], slowdown: SLOWDOWN }, async (tab) => {
      const told = await visit(tab, url);
      for (const { name, duration } of told) slowest.set(name, Math.max(duration, slowest.get(name) ?? 0));
      return { worst: Math.max(0, ...told.map(({ duration }) => duration)) };
    });
  };
  const samples = await bench.interleave(subjects);
  const shifts = Object.keys(subjects)
    .filter((name) => name !== "visit")
    .map(
      (name): Figure => ({
        what: `layout shift, ${name}`,
        value: samples[name]?.median("shift") ?? null,
        digits: 3,
        must: 0.005,
        aim: 0,
        detail: samples[name]?.say("shift", "", 4) ?? "",
      }),
    );
  const named = [...slowest].sort(([, a], [, b]) => b - a).slice(0, 5);
  return [
    ...shifts,
    {
      what: "interaction to next paint, real record, processor ÷ 4",
      value: samples.visit?.median("worst") ?? null,
      unit: "ms",
      digits: 0,
      must: 100,
      detail: `${samples.visit?.say("worst", "ms") ?? ""}; slowest: ${named.map(([name, ms]) => `${name} ${ms}`).join(", ")}`,
    },
  ];
}
