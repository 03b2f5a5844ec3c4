/** What holds for a few hundred events holds for thousands: chart, list, keys and filters. FULL=1 asks 10 000. */
import { AppPage } from "./app-page.ts";
import { tabUntil } from "./by-keyboard.ts";
import { dayOf, expectEveryEventOnce } from "./chart-page.ts";
import { CrowdPage, readManyEvents } from "./crowd-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "many", viewport: { width: 1440, height: 900 } });

const LANES: Readonly<Record<string, string>> = {
  leadership: "Leadership",
  "advisory-council": "Advisory Council",
  "international-organization": "International Organization",
  documents: "Documents",
  incidents: "Incidents",
  context: "Context",
};

/** A window in which many events are drawn one by one. */
const QUERY = "?from=2016-03&to=2016-04";
const WINDOW = { start: dayOf(2016, 3), end: dayOf(2016, 5) };

/** An event far enough from the edges of that window. */
function eventInWindow() {
  const event = readManyEvents().find(({ start }) => start > WINDOW.start + 12);
  if (!event) throw new Error("the window has no event");
  return event;
}

test("the chart accounts for every event with few elements, and a press on a number lists what it counts", async ({
  page,
}) => {
  const app = new AppPage(page);
  const chart = new CrowdPage(page);
  await app.open("./");
  const events = readManyEvents();
  expect(await chart.accountedFor()).toBe(events.length);
  expect(await chart.elements()).toBeLessThan(400);
  expect((await chart.readCanvas()).inked).toBeGreaterThan(10_000);
  const cluster = app.clusters.first();
  const count = Number(await cluster.getAttribute("data-cluster"));
  await cluster.click();
  await expect(app.clusterList.getByRole("link")).toHaveCount(Math.min(count, 200));
  await page.keyboard.press("Escape");
  await expect(app.clusterList).toHaveCount(0);
  await expect(cluster).toBeFocused();
  await cluster.press("Enter");
  await app.clusterList.getByRole("button", { name: "Zoom to these" }).click();
  await expect(page).toHaveURL(/from=/);
});

test("an event that is only drawn is shown by the pointer and opened by a press", async ({ page }) => {
  const app = new AppPage(page);
  const chart = new CrowdPage(page);
  await app.open(`./${QUERY}`);
  const event = eventInWindow();
  await chart.pointAt(page, event, WINDOW, LANES[event.lane] ?? "");
  await expect(app.preview).toContainText(event.title);
  await expect(app.item(event.id)).toHaveClass(/is-hovered/);
  await page.mouse.down();
  await page.mouse.up();
  await expect(app.title).toHaveText(event.title);
  await expect(app.currentItem).toHaveAttribute("data-event-id", event.id);
  await expect(app.currentRow).toHaveAttribute("data-event-id", event.id);
  await expect(app.currentRow).toBeInViewport();
});

test("keys go from event to event whatever is drawn, open one and come back to it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const events = readManyEvents();
  await tabUntil(page, () => app.chartHasFocus());
  await page.keyboard.press("Home");
  for (const { id } of events.slice(0, 4)) {
    await expect(app.item(id)).toBeFocused();
    await page.keyboard.press("ArrowRight");
  }
  await page.keyboard.press("End");
  await expect(app.item(events.at(-1)?.id ?? "")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  const before = events.at(-2);
  await expect(app.item(before?.id ?? "")).toBeFocused();
  await expect(app.item(before?.id ?? "")).toHaveAccessibleName(
    new RegExp(`, ${events.length - 1} of ${events.length}$`),
  );
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  const stop = await app.focused();
  await page.keyboard.press("Enter");
  await expect(app.title).toHaveText(events.find(({ id }) => id === stop)?.title ?? "");
  await page.keyboard.press("Escape");
  await expect(app.item(stop)).toBeFocused();
});

test("the list says of each row which of all it is, has few in the page, and goes to the window", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const events = readManyEvents();
  await expect(app.rows.first()).toHaveAttribute("aria-setsize", String(events.length));
  await expect(app.rows.first()).toHaveAttribute("aria-posinset", "1");
  expect((await app.listedIds()).length).toBeLessThan(60);
  await app.events.evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  const last = app.row(events.at(-1)?.id ?? "");
  await expect(last).toBeInViewport();
  await expect(last).toHaveAttribute("aria-posinset", String(events.length));
  const bottom = await app.listScroll();
  await app.control("in").click();
  await expect.poll(() => app.listScroll()).toBeLessThan(bottom / 2);
  await expect.poll(() => app.isFirstInSightMarked()).toBe(true);
});

test("Tab goes on from row to row; Back returns to the row that was left", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2019&to=2020");
  await app.control("in").click();
  const begun = app.rows.and(page.locator("[data-in-view]")).first();
  const id = (await begun.getAttribute("data-event-id")) ?? "";
  await app.rowLink(id).focus();
  for (let presses = 0; presses < 30; presses++) await page.keyboard.press("Tab");
  const ids = readManyEvents().map((event) => event.id);
  const further = ids[ids.indexOf(id) + 30] ?? "";
  await expect(app.rowLink(further)).toBeFocused();
  await expect(app.row(further)).toBeInViewport();
  await page.keyboard.press("Enter");
  await expect(app.currentRow).toHaveAttribute("data-event-id", further);
  await page.goBack();
  await expect(app.rowLink(further)).toBeFocused();
});

test("a filter that leaves few draws each of them once, one that dims makes them stand out", async ({ page }) => {
  const app = new AppPage(page);
  const chart = new CrowdPage(page);
  // So few that each has an element of its own, however many there are in all.
  await app.open("./?lanes=documents");
  const all = readManyEvents().length;
  await app.openFacet("people");
  await app.facet("people", "person-3").click();
  await expect(app.count).toContainText(/^\d+ of \d+/);
  await expect.poll(() => chart.region.locator("canvas").count()).toBe(0);
  await expectEveryEventOnce(page);
  const few = await app.listedIds();
  await page.getByRole("checkbox", { name: "Dim the others" }).click();
  await expect.poll(() => chart.accountedFor()).toBe(all);
  const { links } = await chart.ids();
  expect(links.sort()).toEqual([...few].sort());
});

test("the canvas follows the window's size and theme, and forced colours", async ({ page }) => {
  const app = new AppPage(page);
  const chart = new CrowdPage(page);
  await app.open("./");
  const light = await chart.readCanvas();
  expect(light.width).toBe(Math.round(light.shownWidth));
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await chart.readCanvas()).colour).not.toBe(light.colour);
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  await expect.poll(async () => (await chart.readCanvas()).colour).toBe("0,0,0");
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize({ width: 1180, height: 800 });
  await expect.poll(async () => (await chart.readCanvas()).width).toBeLessThan(light.width);
  const { plot } = await chart.read();
  const { width } = await chart.readCanvas();
  expect(width).toBe(Math.round(plot.right - plot.left));
});

test("?debug=perf says how it is drawn; without it nothing does", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?debug=perf");
  const panel = page.getByRole("complementary", { name: "Speed" });
  await expect(panel).toContainText(/Frames: [\d.]+ ms/);
  // A frame drawn since the panel came.
  await app.control("in").click();
  await expect(panel).toContainText(/Chart: drawn \d+ ×, last [\d.]+ ms, \d+ elements, [a-z]/);
  await expect(page).toHaveURL(/debug=perf/);
  await app.open("./");
  await expect(panel).toHaveCount(0);
});

test.describe("on a screen of finer pixels", () => {
  test.use({ deviceScaleFactor: 2 });
  test("the canvas has them all", async ({ page }) => {
    const app = new AppPage(page);
    const chart = new CrowdPage(page);
    await app.open("./");
    const { width, shownWidth, inked } = await chart.readCanvas();
    expect(width).toBe(Math.round(shownWidth * 2));
    expect(inked).toBeGreaterThan(40_000);
  });
});
