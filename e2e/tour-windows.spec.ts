/** What a screen reader is told in the windows of a tour, and a window that slept. */
import { expect, test } from "./test.ts";
import { TourPage } from "./tour-page.ts";
import { treeOf } from "./tree-of.ts";

test("both windows of a tour are told as they were", async ({ page }) => {
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
  await session.send("Page.setWebLifecycleState", { state: "frozen" });
  for (let times = 0; times < 3; times++) await speaker.page.keyboard.press("PageDown");
  const step = await speaker.step();
  const said = await speaker.statuses.last().textContent();
  await session.send("Page.setWebLifecycleState", { state: "active" });
  await audience.expectStep(Number(step));
  await expect(audience.statuses.last()).toHaveText(said ?? "");
});
