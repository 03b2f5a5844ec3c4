import { AppPage } from "./app-page.ts";
import { HandoutPage } from "./handout-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("the panel for downloads leads to the handout of the same view, and the handout back to it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2014&lanes=editions&range=window");
  await page.getByRole("region", { name: "Filters" }).getByRole("button", { name: "Download" }).click();
  await page.getByRole("dialog").getByRole("link", { name: "Open the handout" }).click();
  const handout = new HandoutPage(page);
  await handout.settled();
  expect(app.address).toBe("/handout/?from=2014&to=2014&lanes=editions&range=window");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(handout.title).toBeFocused();
  await expect(handout.title).toHaveText("Handout");
  await handout.back.click();
  await app.settled();
  expect(app.address).toBe("/?from=2014&to=2014&lanes=editions&range=window");
});

test("each length and the window are in the address, and Back undoes them", async ({ page }) => {
  const app = new AppPage(page);
  const handout = new HandoutPage(page);
  await app.open("./");
  const all = (await app.listedIds()).sort();
  await app.open("./?from=2014&to=2014");
  const inView = await app.rows
    .and(page.locator("[data-in-view]"))
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-event-id") ?? "").sort());
  expect(inView.length).toBeLessThan(all.length);
  await handout.open("./handout/?from=2014&to=2014");
  const before = await app.historyLength();
  await handout.length("events").check();
  await expect.poll(() => app.address).toBe("/handout/?from=2014&to=2014&length=events");
  await expect.poll(async () => (await handout.ids()).sort()).toEqual(all);
  await handout.toWindow.check();
  await expect.poll(() => app.address).toBe("/handout/?from=2014&to=2014&range=window&length=events");
  await expect.poll(async () => (await handout.ids()).sort()).toEqual(inView);
  await handout.length("full").check();
  await expect.poll(() => app.address).toBe("/handout/?from=2014&to=2014&range=window&length=full");
  await expect.poll(async () => (await handout.ids()).sort()).toEqual(inView);
  expect(await app.historyLength()).toBe(before + 3);
  await page.goBack();
  await expect(handout.length("events")).toBeChecked();
  await page.goBack();
  await expect(handout.toWindow).not.toBeChecked();
  await page.goBack();
  await expect(handout.length("sheet")).toBeChecked();
  await expect.poll(() => app.address).toBe("/handout/?from=2014&to=2014");
});

test("a handout that fits no page is left while it is being made", async ({ page }) => {
  const app = new AppPage(page);
  const handout = new HandoutPage(page);
  await page.goto("./handout/?length=full");
  await handout.back.click();
  await app.settled();
  expect(app.address).toBe("/");
});

test("the button opens the print dialog", async ({ page }) => {
  const handout = new HandoutPage(page);
  await handout.open("./handout/");
  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute("data-printed", "");
  });
  await handout.print.click();
  await expect(page.locator("html[data-printed]")).toHaveCount(1);
});

test("no event passes: the handout says so, with the filters in words", async ({ page }) => {
  const handout = new HandoutPage(page);
  for (const length of ["sheet", "events", "full"]) {
    await handout.open(`./handout/?lanes=leadership&certainty=disputed&length=${length}`);
    await expect(handout.paper).toContainText("No event passes these filters.");
    await expect(handout.paper).toContainText("Lane: Leadership");
    await expect(handout.events).toHaveCount(0);
  }
});

test("what of the address could not be used is named, and the rest is shown", async ({ page }) => {
  const app = new AppPage(page);
  const handout = new HandoutPage(page);
  await handout.open("./handout/?length=long&lanes=editions");
  await expect(app.problems).toContainText("length: “long”");
  await expect(handout.length("sheet")).toBeChecked();
  await expect(handout.paper).toContainText("Lane: Editions");
});

test("narrow screens show all of it without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  const handout = new HandoutPage(page);
  for (const length of ["sheet", "events", "full"]) {
    await handout.open(`./handout/?length=${length}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    // The drawing keeps the size at which it can be read, in a box of its own.
    const box = handout.drawings.first();
    expect((await box.getByRole("img").boundingBox())?.width).toBeGreaterThan(800);
    await box.focus();
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => box.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
  }
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });
  test("the sheet of the whole record reads and prints", async ({ page }) => {
    await page.goto("./zh/handout/");
    const handout = new HandoutPage(page);
    await expect(handout.title).toHaveText("讲义");
    await expect(handout.events.first()).toBeVisible();
    await expect(handout.print).toBeHidden();
    const pages = await handout.pdf("A4");
    expect(pages).toHaveLength(2);
    expect(pages[0]?.foot).toContain("1 / 2");
  });
});
