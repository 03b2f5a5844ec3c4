/** What fails to load or to be read: the text stays, a message says what is missing, and Retry brings it back. */
import { AppPage } from "./app-page.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

/** Answers addresses that match with 503, until the returned function is called. */
async function refuse(page: Page, pattern: RegExp): Promise<() => Promise<void>> {
  await page.route(pattern, (route) => route.fulfill({ status: 503, body: "busy" }));
  return () => page.unroute(pattern);
}

const READS_IN_FULL = ["What is claimed", "About 1,000 people took part.", "1,200 people took part.", "Our reading."];

async function expectWholeText(page: Page): Promise<void> {
  const app = new AppPage(page);
  await expect(app.title).toHaveText("First conference");
  for (const text of READS_IN_FULL) await expect(app.details).toContainText(text, { useInnerText: true });
  await expect(app.rows).toHaveCount(12);
}

const REFUSED = [
  ["the index", /\/data\/en\/index\.json/],
  ["the details", /\/data\/en\/events\/wic-2014\.json/],
  ["the messages", /\/assets\/messages-en-[^/]*\.js/],
] as const;
for (const [name, pattern] of sampled("refused", REFUSED, 1)) {
  test(`${name} answered 503: the static page stays, its links work, and Retry brings it to life`, async ({
    page,
    expectErrors,
  }) => {
    expectErrors(/503/);
    const app = new AppPage(page);
    const restore = await refuse(page, pattern);
    await page.goto("./events/wic-2014/?lanes=editions");
    await expect(app.failure).toBeVisible();
    await expectWholeText(page);
    await expect(app.rowLink("meeting-2015")).toHaveAttribute("href", "/events/meeting-2015/");
    await app.retry(app.failure).click();
    await expect(app.failure).toBeVisible();
    await restore();
    await app.retry(app.failure).click();
    await app.settled();
    await expect(app.failure).toHaveCount(0);
    await expect(app.rows).toHaveCount(3);
    await expect(app.title).toHaveText("First conference");
    await expect(app.currentItem).toBeVisible();
  });
}

test("the failure speaks Chinese on a Chinese page", async ({ page, expectErrors }) => {
  expectErrors(/503/);
  const app = new AppPage(page);
  await refuse(page, /\/data\/zh\/index\.json/);
  await page.goto("./zh/events/wic-2014/");
  await expect(app.failure).toContainText("时间线");
  await expect(app.failure).not.toContainText("could not");
  await expect(app.retry(app.failure)).toHaveText("重试");
});

test("the index answered 503 on a page that is not there", async ({ page, expectErrors }) => {
  expectErrors(/503/, /404/);
  const app = new AppPage(page);
  const restore = await refuse(page, /\/data\/en\/index\.json/);
  await page.goto("./events/wic-2024/");
  await expect(app.failure).toBeVisible();
  await expect(app.title).toHaveText("There is no such page");
  await restore();
  await app.retry(app.failure).click();
  await app.settled();
  await expect(app.details.getByRole("link", { name: "First conference" })).toBeVisible();
});

const BROKEN = [
  ["no JSON", '{"format": 1, '],
  ["JSON of another form", '{"hello": "world"}'],
  ["null", "null"],
  ["an empty file", ""],
] as const;

for (const [name, body] of sampled("broken", BROKEN, 1)) {
  test(`an index that is ${name}: the static page stays and Retry works`, async ({ page }) => {
    const app = new AppPage(page);
    await page.route(/\/data\/en\/index\.json/, (route) => route.fulfill({ contentType: "application/json", body }));
    await page.goto("./events/wic-2014/");
    await expect(app.failure).toBeVisible();
    await expectWholeText(page);
    await page.unroute(/\/data\/en\/index\.json/);
    await app.retry(app.failure).click();
    await app.settled();
    await expect(app.failure).toHaveCount(0);
  });
}

test("details that do not parse: the static page stays", async ({ page }) => {
  const app = new AppPage(page);
  await page.route(/\/events\/wic-2014\.json/, (route) =>
    route.fulfill({ contentType: "application/json", body: "[]" }),
  );
  await page.goto("./events/wic-2014/");
  await expect(app.failure).toBeVisible();
  await expectWholeText(page);
});

test("details answered 503 inside the app: title, list and chart go on, Retry works", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/503/);
  const app = new AppPage(page);
  const restore = await refuse(page, /\/data\/en\/events\/wic-2014\.json/);
  await app.open("./");
  await app.item("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  const alert = app.details.getByRole("alert");
  await expect(alert).toContainText("could not be loaded");
  await expect(app.title).toBeFocused();
  await app.rowLink("meeting-2015").click();
  await expect(app.details).toContainText("Second meeting");
  await expect(alert).toHaveCount(0);
  await page.goBack();
  await expect(app.title).toHaveText("First conference");
  await restore();
  await app.retry(app.details).click();
  await expect(app.details).toContainText("1,200 people took part.");
  expect(await app.focused()).not.toBe("body");
});

test("a chart that does not load: list and text go on, Retry draws it", async ({ page, expectErrors }) => {
  expectErrors(/503/);
  const app = new AppPage(page);
  const restore = await refuse(page, /\/assets\/(chart|vis-timeline)-[^/]*\.js/);
  await app.open("./events/wic-2014/");
  await expectWholeText(page);
  await expect(app.timeline.getByRole("alert")).toContainText("The chart could not be loaded");
  await app.rowLink("meeting-2015").click();
  await expect(app.title).toHaveText("Second meeting");
  await app.retry(app.timeline).click();
  await expect(app.timeline.getByRole("alert")).toBeVisible();
  await restore();
  await app.retry(app.timeline).click();
  await expect(app.currentItem).toHaveAttribute("data-event-id", "meeting-2015");
  await app.settled();
  await expect(app.timeline.getByRole("alert")).toHaveCount(0);
});

test("the chart's styles that do not load leave a working page", async ({ page, expectErrors }) => {
  expectErrors(/503/);
  const app = new AppPage(page);
  await refuse(page, /\/assets\/chart-[^/]*\.css/);
  await app.open("./events/wic-2014/");
  await expectWholeText(page);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("every event reads in full and every link works", async ({ page }) => {
    const app = new AppPage(page);
    await page.goto("./events/wic-2014/");
    await expectWholeText(page);
    await app.rowLink("meeting-2015").click();
    await expect(app.title).toHaveText("Second meeting");
    await page.getByRole("link", { name: "中文" }).click();
    await expect(app.title).toHaveText("第二次会议");
    expect(app.address).toBe("/zh/events/meeting-2015/");
    for (const width of [1280, 375]) {
      await page.setViewportSize({ width, height: 800 });
      for (const name of ["历届", "导览", "分歧", "关于"])
        await expect(page.getByRole("navigation").getByRole("link", { name, exact: true })).toBeVisible();
    }
    await page.getByRole("link", { name: "导览", exact: true }).click();
    await expect(app.title).toHaveText("导览");
  });

  test("a page that is not there reads in both languages", async ({ page, expectErrors }) => {
    expectErrors(/404/);
    await page.goto("./events/nothing/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no such page");
    await expect(page.getByText("本记录中没有这个地址")).toBeVisible();
  });
});
