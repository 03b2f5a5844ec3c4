/** The search where things go wrong, strange texts, input methods, and 'go to'. */

import { SearchPage } from "./search-page.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

const INDEX = /\/data\/search\.json/;

test("an index answered 503: the search says so, titles and names are found, Retry brings the rest", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/503/);
  await page.route(INDEX, (route) => route.fulfill({ status: 503, body: "busy" }));
  const search = new SearchPage(page);
  await search.open("./?q=ben");
  await expect(search.searchFailure).toBeVisible();
  expect(await search.listedIds()).toEqual(["wic-2014", "term-two"]);
  await search.searchBox.fill("1,200 people");
  await expect(search.rows).toHaveCount(0);
  await search.searchBox.fill("letter");
  await expect.poll(() => search.resultIds()).toEqual(["reply-letter", "second-letter"]);
  expect(await search.marks(search.entry("event", "reply-letter"))).toEqual(["letter"]);
  await search.searchBox.fill("1,200 people");
  await expect(search.rows).toHaveCount(0);
  await page.unroute(INDEX);
  await search.retry(search.searchFailure).click();
  await expect(search.searchFailure).toHaveCount(0);
  expect(await search.focused()).not.toBe("body");
  await expect(search.row("wic-2014")).toBeVisible();
});

test("code of the search answered 503: the list still narrows by titles and names", async ({ page, expectErrors }) => {
  expectErrors(/503/);
  await page.route(/\/assets\/(search-panel|find-names|search-worker)-/, (route) =>
    route.fulfill({ status: 503, body: "busy" }),
  );
  const search = new SearchPage(page);
  await search.open("./?q=ben");
  await expect(search.searchFailure).toContainText("only titles and names are searched");
  expect(await search.listedIds()).toEqual(["wic-2014", "term-two"]);
  await search.rowLink("wic-2014").click();
  await expect(search.title).toBeFocused();
});

for (const body of sampled("indexes", ["{", "null", '{"format":0}'], 1)) {
  test(`an index that reads ${body} is as good as none`, async ({ page }) => {
    await page.route(INDEX, (route) => route.fulfill({ contentType: "application/json", body }));
    const search = new SearchPage(page);
    await search.open("./?q=letter");
    await expect(search.searchFailure).toBeVisible();
    expect(await search.listedIds()).toEqual(["reply-letter", "second-letter"]);
  });
}

test("nothing is fetched before the search is used", async ({ page }) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const search = new SearchPage(page);
  await search.open("./");
  expect(asked.filter((url) => /search\.json|search-worker|search-panel/.test(url))).toEqual([]);
  const index = page.waitForRequest(INDEX);
  await search.searchBox.focus();
  await index;
});

test("until a text of the address is answered nothing else is shown", async ({ page }) => {
  let open = () => {};
  const gate = new Promise<void>((done) => {
    open = done;
  });
  await page.route(INDEX, async (route) => {
    await gate;
    await route.continue();
  });
  const search = new SearchPage(page);
  await page.goto("./?q=letter");
  await expect(search.searchBox).toHaveValue("letter");
  await expect(search.rows.first()).toBeHidden();
  await expect(search.timeline).toHaveAttribute("aria-busy", "true");
  await expect(search.items).toHaveCount(0);
  open();
  await search.settled();
  expect(await search.listedIds()).toEqual(["reply-letter", "second-letter"]);
  await expect(search.rows.first()).toBeVisible();
});

test("while typing the answer before stays until the new one is there", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./");
  await search.searchBox.fill("letter");
  await expect(search.rows).toHaveCount(2);
  await page.evaluate(() => {
    const seen = new Set<number>();
    const list = document.querySelector("[data-region=events] ol");
    new MutationObserver(() => {
      seen.add(list?.children.length ?? -1);
      sessionStorage.setItem("seen", [...seen].join());
    }).observe(list as Element, { childList: true });
  });
  await search.searchBox.fill("second letter");
  await expect(search.rows).toHaveCount(1);
  expect(await page.evaluate(() => sessionStorage.getItem("seen"))).toBe("1");
});

const QUERIES = [
  ["10,000 characters", "乌镇wuzhen ".repeat(1250), 2],
  ["10,000 characters of one word", "letter ".repeat(1429), 2],
  ["control characters", "\u0007let\u0000ter\u200b\u202e", 0],
  ["only punctuation", "?!…，。%_*\\", 0],
  ["what a machine might run", "<img src=x onerror=alert(1)> __proto__ constructor", 0],
] as const;

for (const [name, text, left] of sampled("queries", QUERIES, 2)) {
  test(`a query of ${name} leaves a working page`, async ({ page }) => {
    const search = new SearchPage(page);
    await search.open("./");
    await search.searchBox.fill(text);
    await expect(search.rows).toHaveCount(left);
    expect([...(new URL(page.url()).searchParams.get("q") ?? "")].length).toBeLessThanOrEqual(200);
    await search.searchBox.press("Enter");
    await search.searchBox.fill("letter");
    await expect(search.rows).toHaveCount(2);
  });
}

test("only spaces are no query", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./?q=%20%20%09");
  await expect(search.rows).toHaveCount(12);
  await search.searchBox.fill("   ");
  await search.searchBox.press("ArrowDown");
  await search.searchBox.press("Enter");
  await expect(search.results).toHaveCount(0);
  await expect(search.rows).toHaveCount(12);
  await expect(search.searchBox).toBeFocused();
});

test("'go to' opens what is chosen, sets no search, and Back returns", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./?lanes=editions,leadership");
  await search.rowLink("wic-2014").focus();
  await search.openPalette();
  await expect
    .poll(() => search.resultIds())
    .toEqual(["page:start", "page:editions", "page:disagreements", "page:about"]);
  await search.paletteBox.fill("ada");
  await expect(search.entry("person", "ada-chair")).toBeVisible();
  expect(search.address).toBe("/?lanes=editions,leadership");
  await expect(search.rows).toHaveCount(6);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(search.title).toHaveText("Ada Chair");
  await expect(search.title).toBeFocused();
  await expect(search.palette).toHaveCount(0);
  expect(search.address).toBe("/people/ada-chair/?lanes=editions,leadership");
  await page.goBack();
  await expect(search.rowLink("wic-2014")).toBeFocused();
});

test("Enter goes to the first result, pages among them, in Chinese too", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./zh/");
  await search.openPalette();
  // Before anything is found: what is first then is opened.
  await page.keyboard.type("分歧");
  await page.keyboard.press("Enter");
  await expect(search.title).toHaveText("分歧");
  expect(search.address).toBe("/zh/disagreements/");
});

test("Esc and the key itself close 'go to' and give the focus back; it opens from the box as well", async ({
  page,
}) => {
  const search = new SearchPage(page);
  await search.open("./");
  await search.rowLink("wic-2014").focus();
  await search.openPalette();
  await page.keyboard.press("Escape");
  await expect(search.palette).toHaveCount(0);
  await expect(search.rowLink("wic-2014")).toBeFocused();
  await search.searchBox.fill("letter");
  await expect(search.entries.first()).toBeVisible();
  await page.keyboard.press("Meta+k");
  await expect(search.paletteBox).toBeFocused();
  await expect(search.entries).toHaveCount(4);
  await page.keyboard.press("Meta+k");
  await expect(search.palette).toHaveCount(0);
  await expect(search.searchBox).toBeFocused();
});

test("'go to' waits while an input method composes", async ({ page }) => {
  const search = new SearchPage(page);
  await search.open("./");
  await search.openPalette();
  const client = await page.context().newCDPSession(page);
  await client.send("Input.imeSetComposition", { text: "letter", selectionStart: 6, selectionEnd: 6 });
  await expect(search.paletteBox).toHaveValue("letter");
  await search.paletteBox.dispatchEvent("keydown", { key: "Enter", isComposing: true, bubbles: true });
  await expect(search.palette).toBeVisible();
  await expect.poll(() => search.resultIds()).toContain("page:start");
  await client.send("Input.insertText", { text: "letter" });
  await expect.poll(() => search.resultIds()).toEqual(["reply-letter", "second-letter"]);
});
