/** What Back undoes and what it restores: the 'History' of the public interface, line by line. */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("select, drag, filter, select make exactly three entries, and three times Back is the start", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const before = await app.historyLength();
  await app.item("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  await app.control("in").click();
  await expect.poll(() => app.address).toContain("from=");
  const zoomed = app.address;
  await app.drag(-200);
  await expect.poll(() => app.address).not.toBe(zoomed);
  await app.openFacet("lanes");
  await app.facet("lanes", "editions").check();
  await expect(app.rows).toHaveCount(3);
  await app.rowLink("meeting-2020").click();
  await expect(app.title).toHaveText("A forum instead");
  expect(await app.historyLength()).toBe(before + 3);
  await page.goBack();
  await expect(app.title).toHaveText("First conference");
  await expect(app.rows).toHaveCount(3);
  await page.goBack();
  await expect(app.rows).toHaveCount(12);
  await expect(app.title).toHaveText("First conference");
  await page.goBack();
  await expect(app.title).toHaveText("Small record");
  expect(app.address).toBe("/");
  await expect(app.currentItem).toHaveCount(0);
});

test("the window replaces: buttons, keys, drag and wheel add no entry", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const before = await app.historyLength();
  let address = app.address;
  const moved = async () => {
    await expect.poll(() => app.address).not.toBe(address);
    address = app.address;
  };
  for (const control of ["in", "in", "later", "earlier", "out"] as const) {
    await app.control(control).click();
    await moved();
  }
  for (const key of ["w", "d", "a", "s"]) {
    await page.keyboard.press(key);
    await moved();
  }
  await app.drag(-150);
  await moved();
  await app.zoomByWheel(-300);
  await moved();
  expect(await app.historyLength()).toBe(before);
  await page.reload();
  await app.settled();
  expect(app.address).toBe(address);
});

test("a page of a person, an organization, a source, the disagreements, about: each is an entry", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?from=2014&to=2016");
  const before = await app.historyLength();
  const titles = ["First conference"];
  const follow = async (name: RegExp, title: string) => {
    await page.getByRole("link", { name }).first().click();
    await expect(app.title).toHaveText(title);
    titles.push(title);
    expect(await app.historyLength()).toBe(before + titles.length - 1);
    expect(new URL(page.url()).search).toBe("?from=2014&to=2016");
  };
  await follow(/^Ada Chair/, "Ada Chair");
  await follow(/^Test Office/, "Test Office");
  await follow(/^Disagreements$/, "Disagreements");
  await follow(/^About$/, "About this record");
  for (const title of titles.slice(0, -1).reverse()) {
    await page.goBack();
    await expect(app.title).toHaveText(title);
  }
});

test("each filter change is an entry: a lane, the others dimmed, a chip dropped", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const before = await app.historyLength();
  await app.openFacet("lanes");
  await app.facet("lanes", "documents").check();
  await expect(app.rows).toHaveCount(6);
  await page.getByRole("checkbox", { name: /Dim the others/ }).check();
  await expect(app.rows).toHaveCount(12);
  expect(app.address).toBe("/?lanes=documents&others=dim");
  await page.getByRole("button", { name: "Drop filter Lane: Documents" }).click();
  await expect.poll(() => app.address).toBe("/?others=dim");
  expect(await app.historyLength()).toBe(before + 3);
  await page.goBack();
  await page.goBack();
  await expect(app.rows).toHaveCount(6);
  await page.goBack();
  await expect(app.rows).toHaveCount(12);
  expect(app.address).toBe("/");
});

test("typing a search makes no entry; a text asked for with Enter makes one", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const before = await app.historyLength();
  await app.searchBox.pressSequentially("lett", { delay: 40 });
  await expect(app.rows).toHaveCount(2);
  await app.searchBox.pressSequentially("er", { delay: 40 });
  await expect.poll(() => app.address).toBe("/?q=letter");
  expect(await app.historyLength()).toBe(before);
  await app.searchBox.fill("");
  await expect(app.rows).toHaveCount(12);
  await app.searchBox.fill("letter");
  await app.searchBox.press("Enter");
  await expect.poll(() => app.address).toBe("/?q=letter");
  expect(await app.historyLength()).toBe(before + 1);
  await page.goBack();
  await expect(app.rows).toHaveCount(12);
  await expect(app.searchBox).toHaveValue("");
  await page.goForward();
  await expect(app.searchBox).toHaveValue("letter");
});

test("stepping by next and previous: the first of a run pushes, the rest replace", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  const before = await app.historyLength();
  for (const title of ["A draft under the doors", "Closing note of 2014", "A letter in reply"]) {
    await app.step("next").click();
    await expect(app.title).toHaveText(title);
  }
  await app.step("prev").click();
  await expect(app.title).toHaveText("Closing note of 2014");
  expect(await app.historyLength()).toBe(before + 1);
  await app.rowLink("month-note").click();
  await expect(app.title).toHaveText("A note of November");
  await app.step("next").click();
  await expect(app.title).toHaveText("A forum instead");
  expect(await app.historyLength()).toBe(before + 3);
  await page.goBack();
  await expect(app.title).toHaveText("A note of November");
  await page.goBack();
  await expect(app.title).toHaveText("Closing note of 2014");
  await page.goBack();
  await expect(app.title).toHaveText("First conference");
});

test("the correction of an address replaces", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  await app.open("./about/");
  await page.goto("./events/WIC-2014/");
  await app.settled();
  await expect.poll(() => app.address).toBe("/events/wic-2014/");
  await page.goBack();
  await expect(app.title).toHaveText("About this record");
});

test("in an embed everything replaces", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?embed=1");
  const before = await app.historyLength();
  await app.item("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  await app.item("meeting-2020").click();
  await expect(app.title).toHaveText("A forum instead");
  expect(app.address).toContain("embed=1");
  expect(await app.historyLength()).toBe(before);
});

test("reload restores window, filters and selection", async ({ page }) => {
  const app = new AppPage(page);
  const address = "/events/meeting-2015/?from=2014-11&to=2016-02&lanes=editions,leadership&certainty=documented";
  await app.open(`.${address}`);
  const state = async () => ({
    address: app.address,
    title: await app.title.textContent(),
    rows: await app.listedIds(),
    inView: await app.rows.and(page.locator("[data-in-view]")).count(),
    current: await app.currentRow.getAttribute("data-event-id"),
    item: await app.currentItem.boundingBox(),
  });
  const before = await state();
  expect(before.address).toBe(address);
  expect(before.rows).toHaveLength(6);
  expect(before.current).toBe("meeting-2015");
  await page.reload();
  await app.settled();
  expect(await state()).toEqual(before);
});

test("Back restores the window, the scroll of the list and the focus on what opened the page", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 520 });
  const app = new AppPage(page);
  await app.open("./?from=2014-06&to=2015");
  const link = app.rowLink("second-letter");
  await link.focus();
  const scrolled = await app.listScroll();
  expect(scrolled).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  await expect(app.title).toHaveText("A second letter");
  await expect(app.title).toBeFocused();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => app.listScroll()).toBe(scrolled);
  expect(app.address).toBe("/?from=2014-06&to=2015");
});

test("Back does the same after the page was loaded anew, and Reload keeps the list where it was", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 520 });
  const app = new AppPage(page);
  await app.open("./?from=2014-06&to=2015");
  const link = app.rowLink("second-letter");
  await link.focus();
  const scrolled = await app.listScroll();
  await page.keyboard.press("Enter");
  await expect(app.title).toHaveText("A second letter");
  await page.reload();
  await app.settled();
  await page.goBack();
  await expect(link).toBeFocused();
  await expect.poll(() => app.listScroll()).toBe(scrolled);
  await app.events.evaluate((box) => box.scrollTo({ top: 40 }));
  await page.reload();
  await app.settled();
  await expect.poll(() => app.listScroll()).toBe(40);
});

test("Back gives the focus back to the item of the chart that opened the page", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.item("meeting-2015").focus();
  await page.keyboard.press("Enter");
  await expect(app.title).toBeFocused();
  await page.goBack();
  await expect(app.item("meeting-2015")).toBeFocused();
  await page.goForward();
  await expect(app.title).toHaveText("Second meeting");
  expect(await app.focused()).not.toBe("body");
});

test("Back gives the focus back to a link inside a page", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  const link = app.details.getByRole("link", { name: "Ben Guest" }).first();
  await link.focus();
  await page.keyboard.press("Enter");
  await expect(app.title).toHaveText("Ben Guest");
  await page.goBack();
  await expect(app.title).toHaveText("First conference");
  await expect(link).toBeFocused();
});

test("Back restores a window that was moved between two pages", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.rowLink("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  await app.control("in").click();
  await app.control("in").click();
  await expect(app.row("organization-2022")).not.toHaveAttribute("data-in-view");
  await app.rowLink("organization-2022").click();
  await expect(app.title).toHaveText("An organization is founded");
  await expect(app.row("organization-2022")).toHaveAttribute("data-in-view");
  await page.goBack();
  await expect(app.title).toHaveText("First conference");
  await expect(app.row("organization-2022")).not.toHaveAttribute("data-in-view");
});

test("a push right after a move takes the newest window along", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.control("in").click();
  await app.control("in").click();
  await app.control("in").click();
  await app.rowLink("wic-2014").dispatchEvent("click", { button: 0 });
  await expect(app.title).toHaveText("First conference");
  const opened = app.address;
  await page.goBack();
  await expect(app.title).toHaveText("Small record");
  await page.goForward();
  await expect(app.title).toHaveText("First conference");
  expect(app.address).toBe(opened);
  expect(opened).toContain("from=");
});
