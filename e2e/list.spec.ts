/** The list of events, the equal of the chart. */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("all events in time order, as an ordered list with years", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  expect(await app.listedIds()).toEqual([
    "first-network",
    "term-one",
    "wic-2014",
    "draft-declaration",
    "closing-note",
    "reply-letter",
    "second-letter",
    "meeting-2015",
    "term-two",
    "month-note",
    "meeting-2020",
    "organization-2022",
  ]);
  await expect(app.events.getByRole("list")).toHaveCount(1);
  await expect(app.events.getByRole("heading", { level: 3 })).toHaveText([
    "1994",
    "2014",
    "2015",
    "2016",
    "2017",
    "2020",
    "2022",
  ]);
  await expect(app.row("wic-2014")).toContainText("Sources differ");
  await expect(app.row("meeting-2015")).not.toContainText("Sources differ");
});

test("a row opens its event, and the chart selects it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.rowLink("meeting-2015").click();
  await expect(app.title).toHaveText("Second meeting");
  await expect(app.currentRow).toHaveAttribute("data-event-id", "meeting-2015");
  await expect(app.currentItem).toHaveAttribute("data-event-id", "meeting-2015");
  await expect(page).toHaveTitle("Second meeting · Small record");
});

test("an item of the chart opens its event, and the list marks it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.item("month-note").click();
  await expect(app.title).toHaveText("A note of November");
  await expect(app.currentRow).toHaveAttribute("data-event-id", "month-note");
  await expect(app.currentRow).toBeInViewport();
});

test("the pointer over one lights it in the other", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.row("meeting-2015").hover();
  await expect(app.item("meeting-2015")).toHaveClass(/is-hovered/);
  await app.item("meeting-2020").hover();
  await expect(app.row("meeting-2020")).toHaveClass(/is-hovered/);
  await expect(app.row("meeting-2015")).not.toHaveClass(/is-hovered/);
  await expect(app.item("meeting-2015")).not.toHaveClass(/is-hovered/);
});

test("the window marks rows and filters none", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2016&to=2018");
  await expect(app.rows).toHaveCount(12);
  const inView = await app.rows
    .and(page.locator("[data-in-view]"))
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-event-id")));
  expect(inView).toEqual(["term-one", "term-two", "month-note"]);
  await expect(app.count).toHaveText("12 events");
});

test("when the window settles the list scrolls to its first row, inside its own box", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 520 });
  const app = new AppPage(page);
  await app.open("./?from=2019");
  await expect(app.row("meeting-2020")).toHaveAttribute("data-in-view");
  const scrolled = await app.listScroll();
  await page.keyboard.press("0");
  await expect(app.row("term-one")).toHaveAttribute("data-in-view");
  await expect(app.row("term-one")).toBeInViewport();
  await expect.poll(() => app.listScroll()).not.toBe(scrolled);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test("while a hand holds the window the list goes where it rests, before the hand lets go", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 520 });
  const app = new AppPage(page);
  await app.open("./?from=2016&to=2018");
  await expect(app.row("month-note")).toHaveAttribute("data-in-view");
  await app.drag(500, async () => {
    await expect(app.row("month-note")).not.toHaveAttribute("data-in-view");
    await expect(app.row("meeting-2015")).toHaveAttribute("data-in-view");
    await expect(app.row("meeting-2015")).toBeInViewport();
    expect(page.url()).toContain("from=2016&to=2018");
  });
  await expect(page).not.toHaveURL(/from=2016&to=2018/);
});

test("it goes to what begins in the window, not to what only reaches into it, and marks both", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 520 });
  const app = new AppPage(page);
  await app.open("./?from=2016-01&to=2018");
  await app.control("in").click();
  await expect(app.row("month-note")).toBeInViewport();
  await expect(app.row("wic-2014")).not.toBeInViewport();
  const marked = (id: string) => app.rowLink(id).evaluate((link) => getComputedStyle(link).boxShadow !== "none");
  expect(await marked("month-note")).toBe(true);
  expect(await marked("term-two")).toBe(true);
  expect(await marked("wic-2014")).toBe(false);
});

test("a row opened with Ctrl opens a tab and leaves the page", async ({ page, context }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=editions");
  const opened = context.waitForEvent("page");
  await app.rowLink("wic-2014").click({ modifiers: ["ControlOrMeta"] });
  const other = await opened;
  await expect.poll(() => other.url()).toMatch(/^http:\/\/[^/]+\/events\/wic-2014\/\?lanes=editions$/);
  await expect(app.title).toHaveText("Small record");
  expect(app.address).toBe("/?lanes=editions");
});

test("related events are lit in chart and list", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  for (const id of ["draft-declaration", "closing-note"]) {
    await expect(app.row(id)).toHaveClass(/is-lit/);
    await expect(app.item(id)).toHaveClass(/is-lit/);
  }
  await expect(app.item("meeting-2020")).not.toHaveClass(/is-lit/);
});

test("what happened before the range waits in a cluster of its own", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.clusterOf("first-network").click();
  await app.clusterList.getByRole("link", { name: /A first network/ }).click();
  await expect(app.title).toHaveText("A first network");
  await expect(app.currentItem).toHaveAttribute("data-event-id", "first-network");
  expect(app.address).toBe("/events/first-network/");
});
