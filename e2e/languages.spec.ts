/** The two languages of the interface and the switch between them. */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("the switch keeps path and query, and back again", async ({ page }) => {
  const app = new AppPage(page);
  const address = "/events/wic-2014/?from=2014&to=2016&lanes=editions,leadership&q=conference";
  await app.open(`.${address}`);
  await page.getByRole("link", { name: "中文" }).click();
  await expect(app.title).toHaveText("第一届大会");
  await app.settled();
  expect(app.address).toBe(`/zh${address}`);
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(app.currentRow).toHaveAttribute("data-event-id", "wic-2014");
  await expect(app.details).toContainText("2014年11月19日至21日");
  await page.getByRole("link", { name: "English" }).click();
  await expect(app.title).toHaveText("First conference");
  expect(app.address).toBe(address);
});

test("the switch keeps a window that was just moved", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.control("in").click();
  await expect.poll(() => app.address).toContain("from=");
  const { search } = new URL(page.url());
  await page.getByRole("link", { name: "中文" }).click();
  await expect(app.title).toHaveText("小记录");
  expect(app.address).toBe(`/zh/${search}`);
});

test("an unknown page switches too", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  await app.open("./events/nothing-there/");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(app.title).toHaveText("没有这个页面");
  await page.getByRole("link", { name: "English" }).click();
  await expect(app.title).toHaveText("There is no such page");
});

test("links inside a Chinese page stay Chinese", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./zh/events/wic-2014/");
  const hrefs = await page
    .locator("a[href^='/']:not([hreflang])")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThan(20);
  expect(hrefs.filter((href) => !href.startsWith("/zh/"))).toEqual([]);
});

test("regions and controls carry their names in both languages", async ({ page }) => {
  for (const [address, names] of [
    ["./events/wic-2014/", ["Timeline", "Events", "Details"]],
    ["./zh/events/wic-2014/", ["时间线", "事件", "详情"]],
  ] as const) {
    await page.goto(address);
    for (const name of names) await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
    await expect(page.getByRole("banner")).toBeVisible();
    await expect(page.getByRole("main")).toBeVisible();
    await expect(page.getByRole("search")).toBeVisible();
  }
});

test("the axis and the items speak the page's language", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./zh/");
  await expect(app.item("wic-2014")).toHaveAccessibleName(/第一届大会.*2014年11月19日至21日/);
  await expect(app.timeline).toContainText("2016年");
  await app.open("./");
  await expect(app.item("wic-2014")).toHaveAccessibleName(/First conference, 19–21 November 2014/);
  await expect(app.timeline).not.toContainText("年");
});

test("every page names its other language in the head", async ({ page }) => {
  await page.goto("./zh/people/ada-chair/");
  const alternates = await page
    .locator('link[rel="alternate"][hreflang]')
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute("hreflang"), new URL((link as HTMLLinkElement).href).pathname]),
    );
  expect(alternates).toEqual(
    expect.arrayContaining([
      ["en", "/people/ada-chair/"],
      ["zh-Hans", "/zh/people/ada-chair/"],
    ]),
  );
});
