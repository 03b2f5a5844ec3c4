/** Clusters without a mouse. The dataset folds at the widest zoom: one event alone, and twenty of the same month. */
import { AppPage } from "./app-page.ts";
import { openFromChart, watchFocus } from "./by-keyboard.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "folded", viewport: { width: 1024, height: 480 } });

const FOLDED = ["bridge-note", "tower-note", "spring-note", "alone"];

test("every event of a cluster is reached and opened from the chart", async ({ page }) => {
  await openFromChart(page, sampled("folded", FOLDED, 2));
});

test("a cluster opens by Enter, Esc closes it and the focus is on the cluster again", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const cluster = app.clusterOf("bridge-note");
  const drawn = await app.items.count();
  await cluster.focus();
  await page.keyboard.press("Enter");
  await expect(app.clusterList.getByRole("link").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(app.clusterList.getByRole("button")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.clusterList).toHaveCount(0);
  await expect(cluster).toBeFocused();
  await page.keyboard.press("Enter");
  await app.clusterList.getByRole("button").press("Enter");
  await expect.poll(() => app.address).toContain("from=");
  await expect.poll(() => app.items.count()).toBeGreaterThan(drawn);
  expect(await app.focused()).not.toBe("body");
});

test("Back from an event opened from a cluster gives the focus to the cluster", async ({ page }) => {
  const lost = await watchFocus(page);
  const app = new AppPage(page);
  await app.open("./");
  const cluster = app.clusterOf("bridge-note");
  await cluster.focus();
  await page.keyboard.press("Enter");
  await app.clusterList.getByRole("link", { name: /bridge/ }).focus();
  await page.keyboard.press("Enter");
  await expect(app.title).toHaveText("A note on the bridge");
  await expect(app.title).toBeFocused();
  await page.goBack();
  await expect(cluster).toBeFocused();
  expect(await lost()).toEqual([]);
});
