/** Links from outside: every address opens what it says, and a damaged one as much of it as can be read. */
import { AppPage } from "./app-page.ts";
import { sampled, tryCase } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

const OPENED = [
  ["./", "Small record"],
  ["./events/wic-2014/", "First conference"],
  ["./people/ada-chair/", "Ada Chair"],
  ["./organizations/test-office/", "Test Office"],
  ["./sources/source-c/", "An unlinked report"],
  ["./disagreements/", "Disagreements"],
  ["./about/", "About this record"],
  ["./zh/", "小记录"],
  ["./zh/events/wic-2014/", "第一届大会"],
  ["./zh/people/ada-chair/", "艾达"],
] as const;

test("each kind of page opens cold on its title, in its language", async ({ page }) => {
  const app = new AppPage(page);
  for (const [address, title] of sampled("opened", OPENED, 5)) {
    await tryCase(address, async () => {
      const response = await page.goto(address);
      expect(response?.status()).toBe(200);
      await app.settled();
      await expect(app.title).toHaveText(title);
      const site = address.startsWith("./zh/") ? "小记录" : "Small record";
      await expect(page).toHaveTitle(title === site ? site : `${title} · ${site}`);
      await expect(page.locator("html")).toHaveAttribute("lang", address.startsWith("./zh/") ? "zh-Hans" : "en");
      await expect(app.rows).toHaveCount(12);
      await expect(app.problems).toHaveCount(0);
    });
  }
});

const FORGIVEN = [
  ["events/WIC-2014/", "/events/wic-2014/"],
  ["events/Wic-2014", "/events/wic-2014/"],
  ["events/wic-2014/).", "/events/wic-2014/"],
  ["events/wic-2014.?from=2014&to=2015", "/events/wic-2014/?from=2014&to=2015"],
  ["events/wic-2014。", "/events/wic-2014/"],
  ["events/wic-2014”）", "/events/wic-2014/"],
  ["Events/wic-2014/?lanes=editions#claim-theme", "/events/wic-2014/?lanes=editions#claim-theme"],
  ["zh/events/WIC-2014/", "/zh/events/wic-2014/"],
  ["PEOPLE/Ada-Chair,", "/people/ada-chair/"],
] as const;

test("capitals and what a chat glued to the end are forgiven, without an entry of their own", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  for (const [given, address] of sampled("forgiven", FORGIVEN, 4)) {
    await tryCase(given, async () => {
      const entries = await app.historyLength();
      await app.open(`./${given}`);
      await expect.poll(() => decodeURI(app.address)).toBe(address);
      await expect(app.title).toHaveText(/First conference|第一届大会|Ada Chair/);
      expect(await app.historyLength()).toBe(entries + 1);
    });
  }
});

test("a missing slash redirects and keeps the query", async ({ page }) => {
  const app = new AppPage(page);
  const response = await page.goto("./events/wic-2014?lanes=editions&q=first");
  expect(response?.status()).toBe(200);
  expect(response?.request().redirectedFrom()).not.toBeNull();
  await app.settled();
  expect(app.address).toBe("/events/wic-2014/?lanes=editions&q=first");
  await expect(app.currentRow).toHaveAttribute("data-event-id", "wic-2014");
});

const FORMER = [
  ["/events/first-conference/", "/events/wic-2014/", "First conference"],
  ["/zh/events/first-conference/", "/zh/events/wic-2014/", "第一届大会"],
  ["/people/ada/", "/people/ada-chair/", "Ada Chair"],
  ["/sources/source-old/", "/sources/source-c/", "An unlinked report"],
] as const;

test("a former address redirects, keeping query and fragment", async ({ page }) => {
  const app = new AppPage(page);
  for (const [former, now, title] of sampled("former", FORMER, 2)) {
    await tryCase(former, async () => {
      const entries = await app.historyLength();
      const response = await page.goto(`.${former}?lanes=editions&from=2014&to=2016#claim-theme`);
      expect(response?.status()).toBe(200);
      await app.settled();
      await expect(app.title).toHaveText(title);
      await expect.poll(() => app.address).toBe(`${now}?lanes=editions&from=2014&to=2016#claim-theme`);
      expect(await app.historyLength()).toBe(entries + 1);
    });
  }
});

test("an unknown id says so, offers the nearest and leaves the timeline at work", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  const response = await page.goto("./events/wic-2015/");
  expect(response?.status()).toBe(404);
  await app.settled();
  await expect(app.title).toHaveText("There is no such page");
  await expect(app.details).toContainText("/events/wic-2015/");
  await expect(app.rows).toHaveCount(12);
  await expect(app.items.first()).toBeVisible();
  await expect(app.searchBox).toBeVisible();
  await expect(page.locator('link[rel="canonical"]')).toHaveCount(0);
  await app.details.getByRole("link", { name: "First conference" }).click();
  await expect(app.title).toHaveText("First conference");
  expect(app.address).toBe("/events/wic-2014/");
  await page.goBack();
  await expect(app.title).toHaveText("There is no such page");
});

const OF_NO_KIND = ["nothing/at/all/", "zh/no-such/", "events/", "events/wic-2014/more/", "events/%00/"];

test("a path of no kind is a page that is not there", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  for (const path of sampled("of no kind", OF_NO_KIND, 2)) {
    await tryCase(path, async () => {
      const response = await page.goto(`./${path}`);
      expect(response?.status()).toBe(404);
      await app.settled();
      await expect(app.title).toHaveText(path.startsWith("zh/") ? "没有这个页面" : "There is no such page");
      await expect(app.rows).toHaveCount(12);
    });
  }
});

test("a path with broken percent-encoding is a page that is not there", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  const response = await page.goto("./events/%E4%B9%XY/");
  expect(response?.status()).toBe(404);
  await app.settled();
  await expect(app.title).toHaveText("There is no such page");
  await app.rowLink("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  expect(app.address).toBe("/events/wic-2014/");
});

test("a fragment leads to its claim", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/#claim-guests");
  await expect(page.locator("#claim-guests")).toBeFocused();
  await expect(page.locator("#claim-guests")).toBeInViewport();
});

test("each bad field is named and the rest of the address is shown", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=9999-99-99&lanes=nope,editions&q=%00&to=2016");
  await expect(app.problems).toContainText("from: “9999-99-99”");
  await expect(app.problems).toContainText("lanes: “nope”");
  await expect(app.problems).toContainText("q: “\uFFFD”");
  await expect(app.problems).not.toContainText("to:");
  await expect(app.rows).toHaveCount(3);
  await expect(app.row("meeting-2015")).toHaveAttribute("data-in-view");
  await expect(app.row("meeting-2020")).not.toHaveAttribute("data-in-view");
  await app.problems.getByRole("button").click();
  await expect(app.problems).toHaveCount(0);
});

test("the query of the brief spoils nothing", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?from=9999-99-99&lanes=nope&q=%00");
  for (const key of ["from", "lanes", "q"]) await expect(app.problems).toContainText(`${key}:`);
  await expect(app.title).toHaveText("First conference");
  await expect(app.rows).toHaveCount(12);
});

test("the notice speaks Chinese on a Chinese page", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./zh/?lanes=nope");
  await expect(app.problems).toContainText("nope");
  await expect(app.problems).not.toContainText(/Part of|Everything/);
});

test("an end before the beginning is named, and the beginning is kept", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2016&to=2014");
  await expect(app.problems).toContainText("to: “2014”");
  await expect(app.problems).not.toContainText("from:");
  await expect(app.row("meeting-2015")).not.toHaveAttribute("data-in-view");
  await expect(app.row("meeting-2020")).toHaveAttribute("data-in-view");
});

test("a subject that a filter hides is shown, marked and not counted; a button drops the filter", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?lanes=leadership");
  await expect(app.title).toHaveText("First conference");
  await expect(app.item("wic-2014")).toBeVisible();
  await expect(app.row("wic-2014")).toBeVisible();
  await expect(app.rows).toHaveCount(4);
  await expect(app.count).toHaveText("3 of 12 events");
  await app.details.getByRole("button", { name: /^Drop filter/ }).click();
  await expect(app.rows).toHaveCount(12);
  expect(app.address).toBe("/events/wic-2014/");
});

test("a given window is kept when the subject lies outside; the edge leads to it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?from=2019&to=2021");
  expect(app.address).toBe("/events/wic-2014/?from=2019&to=2021");
  await expect(app.row("meeting-2020")).toHaveAttribute("data-in-view");
  await expect(app.row("wic-2014")).not.toHaveAttribute("data-in-view");
  await app.timeline.getByRole("button", { name: /First conference/ }).click();
  await expect(app.row("wic-2014")).toHaveAttribute("data-in-view");
  await expect(app.currentItem).toBeInViewport();
  await expect(app.timeline.getByRole("button", { name: /^. ?(Earlier|Later): / })).toHaveCount(0);
});

test("without a window the whole range is shown", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  expect(app.address).toBe("/events/wic-2014/");
  await expect(app.rows.and(page.locator("[data-in-view]"))).toHaveCount(11);
});

const LIT = [
  ["people/ada-chair", ["term-one", "wic-2014", "meeting-2015"]],
  ["organizations/test-office", ["term-one", "organization-2022"]],
  ["sources/source-c", ["month-note"]],
] as const;
for (const [page_, lit] of sampled("lit", LIT, 1)) {
  test(`/${page_}/ lights its events in chart and list`, async ({ page }) => {
    const app = new AppPage(page);
    await app.open(`./${page_}/?from=2014&lanes=editions,documents,leadership`);
    for (const id of lit) {
      await expect(app.row(id)).toHaveClass(/is-lit/);
      await expect(app.item(id)).toHaveClass(/is-lit/);
    }
    await expect(app.row("meeting-2020")).not.toHaveClass(/is-lit/);
  });
}
