/** In the reader's own colours every edge that means something is seen: measured on the painted pixels. */

import type { Locator } from "@playwright/test";
import { AppPage } from "./app-page.ts";
import { expect, type Page, test } from "./test.ts";

/** The contrast between the ground of a painted box, its most frequent colour, and what stands out of it most. */
async function paintedContrast(page: Page, target: Locator, marginPx = 0): Promise<number> {
  await target.evaluate((element) => element.scrollIntoView({ block: "center" }));
  const box = await target.boundingBox();
  if (!box) throw new Error("nothing is painted");
  const clip = {
    x: box.x - marginPx,
    y: box.y - marginPx,
    width: Math.max(4, box.width) + 2 * marginPx,
    height: Math.max(4, box.height) + 2 * marginPx,
  };
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const { data: bytes } = context.getImageData(0, 0, image.width, image.height);
    const counts = new Map<string, number>();
    for (let at = 0; at < bytes.length; at += 4) {
      const key = `${bytes[at]},${bytes[at + 1]},${bytes[at + 2]}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const luminance = (key: string) => {
      const [r = 0, g = 0, b = 0] = key.split(",").map((text) => {
        const value = Number(text) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const [ground = "0,0,0"] = [...counts].sort((a, b) => b[1] - a[1]).map(([key]) => key);
    const base = luminance(ground);
    return Math.max(
      ...[...counts.keys()].map((key) => {
        const other = luminance(key);
        return (Math.max(base, other) + 0.05) / (Math.min(base, other) + 0.05);
      }),
    );
  }, picture);
}

for (const colorScheme of process.env.FULL ? (["light", "dark"] as const) : (["dark"] as const)) {
  test(`marks, spans, clusters, borders and focus rings are seen in forced colours, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme, reducedMotion: "reduce" });
    const app = new AppPage(page);
    await app.open("./");
    const chart = app.timeline.locator(".chart");
    const painted: Record<string, number> = {};
    const look = async (name: string, target: Locator, marginPx?: number) => {
      painted[name] = await paintedContrast(page, target, marginPx);
    };
    const lanes = await chart
      .locator(".chart-mark")
      .evaluateAll((marks) =>
        marks.map((mark) => /lane-color-\d/.exec(mark.closest(".chart-item")?.className ?? "")?.[0] ?? ""),
      );
    for (const lane of new Set(lanes.filter((each) => each !== "")))
      await look(`mark of ${lane}`, chart.locator(`.${lane} .chart-mark`).first());
    await look("outline of a span", chart.locator(".chart-item.is-bar .chart-bar").first());
    await look("ticks of a cluster", chart.locator(".chart-ticks").first());
    await look("border of a control", page.getByRole("button", { name: "Preferences" }), 2);
    await look("border of the search box", app.searchBox, 2);
    const zoom = app.control("in");
    await zoom.focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Shift+Tab");
    await look("focus on a control", zoom, 5);
    const item = app.item("wic-2016");
    await item.focus();
    await look("focus on an event", item.locator(".chart-text"), 8);
    expect(lanes.length).toBeGreaterThan(3);
    expect(Object.entries(painted).filter(([, contrast]) => contrast < 3)).toEqual([]);
  });
}
