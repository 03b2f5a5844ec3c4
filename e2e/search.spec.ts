/** The search on the real record: what is found first, what is marked, and its use by keys alone. */
import { QUERIES } from "#build/record/search-queries.ts";
import { SearchPage } from "./search-page.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

const ASKED = [
  "乌镇",
  "烏鎮",
  "wuzhen",
  "互联网大会",
  "xijinping",
  "jack ma",
  "Chehadé",
  "2016 乌镇",
  "高咨委",
  "wuzen",
];

for (const language of sampled("search in", ["", "zh/"], 1)) {
  test(`${language || "en/"}: the same is found first, whatever the language`, async ({ page }) => {
    const search = new SearchPage(page);
    await search.open(`./${language}`);
    const asked = sampled(`asked ${language}`, ASKED, 3);
    for (const [query, first] of QUERIES.filter(([text]) => asked.includes(text))) {
      await search.expectFirst(query, first);
    }
  });
}

test("chart, list, count and address narrow with the results, and say how many they are", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./zh/");
  await search.expectFirst("高咨委", ["organization:advisory-council", "council-chairs-ma-chehade"]);
  await expect.poll(() => search.rows.count()).toBeLessThan(60);
  const listed = await search.listedIds();
  expect(listed.length).toBeGreaterThan(10);
  expect(listed.length).toBeLessThan(60);
  expect(await search.chartIds()).toEqual(listed.toSorted());
  await expect(search.count).toHaveText(`146个事件中的${listed.length}个`);
  await expect(page.getByText(`列表显示146个事件中的${listed.length}个`)).toBeVisible();
  expect(new URL(page.url()).searchParams.get("q")).toBe("高咨委");
});

test("marks go across characters, accents, typing errors, pinyin and languages", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./");
  await search.expectFirst("烏鎮", ["wic-2021"]);
  expect(await search.marks(search.entry("event", "permanent-venue-2014"))).toEqual(["乌镇"]);
  await expect(search.entry("event", "permanent-venue-2014").locator("[lang=zh-Hans]")).toContainText("乌镇成为");
  await search.expectFirst("cheha", ["person:fadi-chehade"]);
  expect(await search.marks(search.entry("person", "fadi-chehade"))).toEqual(["Cheha"]);
  await search.expectFirst("wuzen", ["permanent-venue-2014"]);
  expect(await search.marks(search.entry("event", "permanent-venue-2014"))).toEqual(["Wuzhen"]);
  await search.open("./zh/");
  await search.expectFirst("wuzhen", ["permanent-venue-2014"]);
  expect(await search.marks(search.entry("event", "permanent-venue-2014"))).toEqual(["乌镇"]);
});

test("an event found by its text alone shows the passage", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./");
  await search.expectFirst("sovereignty", ["report-wording-2016"]);
  const entry = search.entry("event", "opening-2014");
  await expect(entry.locator("mark")).toHaveText("sovereignty");
  await expect(entry).toContainText("respect for internet sovereignty");
});

test("the rest of a group is shown on demand, and the focus stays", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./");
  await search.expectFirst("马云", ["person:jack-ma", "council-chairs-ma-chehade"]);
  const ids = await search.resultIds();
  await page.getByRole("button", { name: "Show all 18 Events" }).press("Enter");
  await expect(search.results.locator("[data-event-id]")).toHaveCount(18);
  expect((await search.resultIds()).length).toBeGreaterThan(ids.length);
  expect(await search.focused()).not.toBe("body");
});

test("a dozen keys: down to the results, along them, open, back to the box, away", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./");
  await page.keyboard.press("/");
  await page.keyboard.type("chehade");
  // Before the results are there: the focus follows when they are.
  await page.keyboard.press("ArrowDown");
  await expect(search.entry("person", "fadi-chehade").getByRole("link")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(search.searchBox).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  expect(await search.focused()).toBe("chehade-icann-overlap");
  await page.keyboard.press("End");
  await page.keyboard.press("Home");
  await expect(search.entry("person", "fadi-chehade").getByRole("link")).toBeFocused();
  // A letter goes on in the box, and no shortcut of the page takes it.
  await page.keyboard.press("s");
  await expect(search.searchBox).toHaveValue("chehades");
  await page.keyboard.press("Backspace");
  // Two steps, the first of them before the new answer.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => search.focused()).toBe("chehade-icann-overlap");
  await page.keyboard.press("Enter");
  await expect(search.title).toBeFocused();
  expect(search.address).toBe("/events/chehade-icann-overlap/?q=chehade");
  await expect(search.results).toHaveCount(0);
  await page.goBack();
  await expect(search.searchBox).toBeFocused();
  expect(search.address).toBe("/?q=chehade");
  await expect(search.entry("event", "chehade-icann-overlap")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(search.results).toHaveCount(0);
  await expect(search.searchBox).toBeFocused();
  await expect(search.searchBox).toHaveValue("chehade");
});

test("Enter in the box shows the list and makes one entry of the history", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./");
  const before = await search.historyLength();
  await search.expectFirst("lu", ["person:lu-wei"]);
  await search.expectFirst("lu wei", ["person:lu-wei"]);
  await expect.poll(() => search.address).toBe("/?q=lu+wei");
  expect(await search.historyLength()).toBe(before);
  await search.searchBox.press("Enter");
  await expect.poll(() => search.historyLength()).toBe(before + 1);
  expect(search.address).toBe("/?q=lu+wei");
  await expect(search.row("lu-wei-trial-2018")).toBeVisible();
  await expect(search.results).toHaveCount(0);
  await page.goBack();
  await expect.poll(() => search.address).toBe("/");
  await expect(search.rows).toHaveCount(146);
});

test("the results go away with a press elsewhere and with the focus", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./?q=zorn");
  await expect(search.results).toHaveCount(0);
  await search.searchBox.focus();
  await expect(search.results).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(search.results).toHaveCount(0);
  await search.searchBox.press("ArrowDown");
  await expect(search.entries.first()).toBeVisible();
  await page.getByRole("link", { name: "About" }).focus();
  await expect(search.results).toHaveCount(0);
});

const SCREENS = [
  [1280, 720],
  [375, 812],
  [320, 480],
] as const;

for (const [width, height] of sampled("results", SCREENS, 1)) {
  test(`at ${width}×${height} nothing covers or clips the results`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const search = new SearchPage(page);
    await search.open("./zh/");
    await search.expectFirst("互联网大会", ["wic-2014", "wic-2015", "wic-2016"]);
    const hidden = await search.entries.evaluateAll((entries) =>
      entries
        .filter((entry) => {
          entry.scrollIntoView({ block: "nearest" });
          const { left, right, top, bottom } = entry.getBoundingClientRect();
          const at = document.elementFromPoint((left + right) / 2, bottom - 4);
          return left < 0 || right > innerWidth || top < 0 || !entry.contains(at);
        })
        .map((entry) => entry.textContent),
    );
    expect(hidden).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });
}
