/** What a screen reader is told in the windows of a tour, and a window that slept. */
import { expect, test } from "./test.ts";
import { TourPage } from "./tour-page.ts";
import { treeOf } from "./tree-of.ts";

test("both windows of a tour are told as they were", async ({ page }) => {
  // Some browsers keep the screen awake and some say that they cannot, a moment later.
  await page.addInitScript(() =>
    Object.defineProperty(navigator, "wakeLock", {
      value: { request: () => Promise.resolve({ release: () => Promise.resolve() }) },
    }),
  );
  const audience = new TourPage(page);
  // A step without a chart, whose rows follow the width of fonts; the tree of the chart is that of the start page.
  await audience.open("./tours/nine-editions/1/");
  expect(await treeOf(page)).toMatchSnapshot("tour.yml");
  await audience.open("./tours/nine-editions/1/speaker/");
  expect(await treeOf(page)).toMatchSnapshot("speaker.yml");
});

test("a window that was asleep while the tour went on is where the others are when it wakes", async ({ page }) => {
  const audience = new TourPage(page);
  await audience.open("./tours/nine-editions/1/");
  const speaker = await audience.openOther(() => page.keyboard.press("s"));
  const session = await page.context().newCDPSession(page);
  const placeIn = async (window: TourPage) => `${await window.step()} ${await window.statuses.last().textContent()}`;
  const before = await placeIn(speaker);
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  for (let times = 0; times < 3; times++) await speaker.page.keyboard.press("PageDown");
  await expect.poll(() => placeIn(speaker)).not.toBe(before);
  await session.send("Page.setWebLifecycleState", { state: "active" });
  // Whatever three presses come to, in both windows the same.
  await expect.poll(async () => (await placeIn(audience)) === (await placeIn(speaker))).toBe(true);
  expect(await placeIn(audience)).not.toBe(before);
});
