/** Nothing on a page moves while it comes alive: its chart, its fonts, its list have their places kept. */
import { ChartPage } from "./chart-page.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

const PAGES = [
  "",
  "events/wic-2014/",
  ...(process.env.FULL ? ["zh/", "zh/events/wic-2018/", "?from=2015&to=2016"] : []),
];
const SCREENS = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 375, height: 812 },
];

for (const viewport of sampled("still", SCREENS, 2)) {
  test.describe(`${viewport.width}×${viewport.height}`, () => {
    test.use({ viewport });

    test("no page shifts what one reads", async ({ page }) => {
      await page.addInitScript(() => {
        type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
        const shifts: string[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as Shift[]) {
            if (entry.hadRecentInput) continue;
            const nodes = entry.sources.map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 80) : ""));
            shifts.push(`${entry.value.toFixed(4)} by ${nodes.join(", ")}`);
          }
        }).observe({ type: "layout-shift", buffered: true });
      });
      const chart = new ChartPage(page);
      for (const path of PAGES) {
        await page.goto(`./${path}`);
        await expect(chart.region).toHaveAttribute("aria-busy", "false");
        await page.evaluate(() => document.fonts.ready);
        await chart.painted();
        const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: string[] }).shifts);
        // Less than a hundredth altogether is what is called none.
        const sum = shifts.reduce((total, shift) => total + Number.parseFloat(shift), 0);
        expect(sum, `/${path}: ${shifts.join("; ")}`).toBeLessThan(0.005);
      }
    });
  });
}
