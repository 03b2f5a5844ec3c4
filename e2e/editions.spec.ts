/** The editions side by side, on the shipped record: the table, its picks, who says so, the figures, small screens. */
import { EditionsPage } from "./editions-page.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

type Claim = { readonly id: string; readonly property?: string; readonly value?: unknown };
type Edition = { readonly id: string; readonly claims: readonly Claim[] };

const COMPARABLES =
  "dates theme format host opened-by head-of-state-message participants countries outcome firsts guests".split(" ");

for (const language of sampled("cells", ["en", "zh"], 1)) {
  test(`every cell leads to a claim of its edition or says that nothing was found: ${language}`, async ({
    page,
    request,
  }) => {
    const app = new EditionsPage(page);
    await app.open(language === "en" ? "./editions/" : "./zh/editions/");
    const record = (await (await request.get("./data/wic.json")).json()) as { events: readonly Edition[] };
    const editions = record.events.filter(({ id }) => /^wic-\d{4}$/.test(id));
    const claims = new Map(editions.flatMap(({ id, claims }) => claims.map((claim) => [`${id}/${claim.id}`, claim])));
    const cells = await app.cells();
    expect(new Set(cells.map(({ edition, row }) => `${edition} ${row}`)).size).toBe(COMPARABLES.length * 9);
    for (const { edition, row, claims: linked, text } of cells) {
      const at = `${edition} ${row}`;
      expect(
        editions.map(({ id }) => id),
        at,
      ).toContain(edition);
      expect(linked.length, at).toBeGreaterThan(0);
      expect(text.trim(), at).not.toMatch(/^(0|–|-|)$/);
      for (const claim of linked) expect(claims.has(claim), `${at} ${claim}`).toBe(true);
      expect(
        linked.some((claim) => claims.get(claim)?.property === row),
        at,
      ).toBe(true);
      const missing = linked.some((claim) => claims.get(claim)?.value === "not-found");
      expect(/not found in the sources|所查来源中未见/.test(text), at).toBe(missing);
    }
    await expect(app.details).not.toContainText(/Seventh World|7th World|第七届世界互联网大会/);
    await expect(app.columns.nth(6)).toContainText(/in place of a seventh conference|代替第七届大会/);
  });
}

test("picks and 'only differences' go into the address; Back takes them back one by one", async ({ page }) => {
  const app = new EditionsPage(page);
  await app.open("./editions/");
  const before = await app.historyLength();
  await app.pick(2014).check();
  await app.pick(2020).check();
  await app.onlyDifferences.check();
  expect(app.address).toBe("/editions/?editions=wic-2014,wic-2020&differences=1");
  expect(await app.years()).toEqual([2014, 2020]);
  expect(await app.historyLength()).toBe(before + 3);
  await page.goBack();
  await page.goBack();
  expect(await app.years()).toEqual([2014]);
  await page.goBack();
  await expect.poll(() => app.years()).toHaveLength(9);
  expect(app.address).toBe("/editions/");
});

test("a link opens what it picks, and names what it cannot use", async ({ page }) => {
  const app = new EditionsPage(page);
  await app.open("./editions/?editions=wic-2017,wic-2018,wic-1999&differences=1");
  await expect(app.problems).toContainText("editions: “wic-1999”");
  expect(await app.years()).toEqual([2017, 2018]);
  await expect(app.pick(2017)).toBeChecked();
  await expect(app.question("theme")).toBeVisible();
  // Both were hosted by the same two, and both had a letter.
  await expect(app.question("host")).toHaveCount(0);
  await expect(app.question("head-of-state-message")).toHaveCount(0);
  await app.onlyDifferences.uncheck();
  await expect(app.question("host")).toBeVisible();
  await expect(app.tableRows).toHaveCount(COMPARABLES.length);
  await page.getByRole("button", { name: "All editions" }).click();
  expect(await app.years()).toHaveLength(9);
  expect(app.address).toBe("/editions/");
});

test("the picks stay on their page; the window goes along and comes back", async ({ page }) => {
  const app = new EditionsPage(page);
  await app.open("./editions/?from=2014&to=2016&editions=wic-2014,wic-2016");
  await app
    .question("theme")
    .getByRole("link", { name: /^Innovation-driven/ })
    .click();
  await expect(app.title).toHaveText("Third World Internet Conference");
  expect(app.address).toBe("/events/wic-2016/?from=2014&to=2016#claim-theme");
  await expect(page.locator("#claim-theme")).toBeFocused();
  await page.goBack();
  await expect(app.question("theme").getByRole("link", { name: /^Innovation-driven/ })).toBeFocused();
  expect(app.address).toBe("/editions/?from=2014&to=2016&editions=wic-2014,wic-2016");
});

test("who says so comes on demand, every side of it; Esc gives the focus back and leaves the page open", async ({
  page,
}) => {
  const app = new EditionsPage(page);
  await app.open("./editions/");
  const button = app.sources("participants", 0);
  await expect(app.question("participants").getByRole("cell").first()).toContainText("1,000–1,500");
  await button.click();
  for (const who of ["Xinmin Evening News", "TASS via OANA"]) await expect(app.note).toContainText(who);
  await expect(app.note.getByRole("link", { name: /^Sources differ/ })).toHaveAttribute(
    "href",
    /wic-2014\/#disagreement-/,
  );
  await page.keyboard.press("Escape");
  await expect(app.note).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(app.title).toHaveText("Editions side by side");
  expect(app.address).toBe("/editions/");
});

test("a figure's row says who says so on focus and on hover, and leads there", async ({ page }) => {
  const app = new EditionsPage(page);
  await app.open("./editions/");
  const first = app.figureRow(/^Participants/, 2014);
  await expect(first).toHaveAccessibleName("2014: 1,000–1,500, 3 claims, sources differ");
  await page.getByRole("link", { name: "Table", exact: true }).focus();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(first).toBeFocused();
  await expect(app.note).toContainText("China Daily");
  await app.figureRow(/^Countries/, 2019).hover();
  await expect(app.note).toContainText("83");
  await app.note.getByRole("link").first().hover();
  await expect(app.note).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(app.note).toHaveCount(0);
  await expect(app.figure(/^Participants/).getByRole("img")).toHaveAccessibleName(/^Participants/);
  await first.press("Enter");
  await expect(app.title).toHaveText("First World Internet Conference");
  expect(app.address).toBe("/events/wic-2014/#disagreement-attendance");
});

test("what is picked stands out in the figures, which always show all", async ({ page }) => {
  const app = new EditionsPage(page);
  await app.open("./editions/?editions=wic-2021");
  const row = (year: number) => app.figureRow(/^Days/, year).locator("xpath=..");
  await expect(row(2021)).toHaveClass(/is-picked/);
  await expect(row(2014)).toHaveClass(/is-other/);
  await expect(app.figure(/^Who opened/).getByRole("row")).toHaveCount(10);
  await expect(
    app
      .figure(/^Outcomes/)
      .getByRole("listitem")
      .nth(1)
      .getByRole("link"),
  ).toHaveCount(2);
});

test("keys of the chart do nothing where there is none; a search asked for opens the page with the list", async ({
  page,
}) => {
  const app = new EditionsPage(page);
  await app.open("./editions/");
  for (const key of ["+", "a", "0"]) await page.keyboard.press(key);
  await page.keyboard.press("/");
  await expect(app.searchBox).toBeFocused();
  expect(app.address).toBe("/editions/");
  await app.searchBox.fill("wuzhen");
  await app.searchBox.press("Enter");
  await expect(app.rows.first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/");
});

test("opened by a link it begins at its top, and so does what it opens", async ({ page }) => {
  const app = new EditionsPage(page);
  await app.open("./");
  await page.getByRole("link", { name: "Editions", exact: true }).click();
  await expect(app.title).toHaveText("Editions side by side");
  await expect(app.title).toBeFocused();
  await app.question("guests").scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(400);
  await app.question("guests").getByRole("link").first().click();
  await expect(app.events).toBeVisible();
  expect(await page.evaluate(() => scrollY)).toBeLessThan(200);
});

test.describe("on small screens", () => {
  /** True where something makes the page itself wider than the window. */
  const isTooWide = (app: EditionsPage) =>
    app.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);

  test("a phone shows two editions, one, or another pair", async ({ page }) => {
    await page.setViewportSize({ width: 375, height: 812 });
    const app = new EditionsPage(page);
    await app.open("./editions/");
    expect(await app.years()).toEqual([2014, 2022]);
    await app.choice("first").selectOption("2016");
    await expect.poll(() => app.years()).toEqual([2016, 2022]);
    await app.choice("second").selectOption("none");
    expect(app.address).toBe("/editions/?editions=wic-2016");
    await expect.poll(() => app.years()).toEqual([2016]);
    await app.choice("second").selectOption("2015");
    await expect.poll(() => app.years()).toEqual([2015, 2016]);
    await expect(app.choice("first")).toHaveValue("wic-2015");
    await page.goBack();
    expect(await app.years()).toEqual([2016]);
    expect(await isTooWide(app)).toBe(false);
  });

  test("on a tablet the table scrolls in its own box, the first column stays, and at 320 px nothing sticks out", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 768, height: 1024 });
    const app = new EditionsPage(page);
    await app.open("./zh/editions/");
    const head = app.question("theme").getByRole("rowheader");
    const before = await head.boundingBox();
    await app.box.evaluate((box) => {
      box.scrollLeft = 500;
    });
    expect(await app.box.evaluate((box) => box.scrollLeft)).toBeGreaterThan(300);
    expect((await head.boundingBox())?.x).toBe(before?.x);
    expect(await isTooWide(app)).toBe(false);
    await page.setViewportSize({ width: 320, height: 700 });
    expect(await isTooWide(app)).toBe(false);
  });
});

test("on paper all of it is there, in the colours of paper", async ({ page }) => {
  const app = new EditionsPage(page);
  await app.open("./editions/");
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  await page.setViewportSize({ width: 1047, height: 718 });
  expect(await app.cutOff(app.tableRows)).toEqual([]);
  await expect(app.pick(2014)).toBeHidden();
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe("light");
});
