/** Everything without a mouse: reaching and opening every event, the way back, and the single-key shortcuts. */
import { AppPage } from "./app-page.ts";
import { openFromChart, tabUntil, watchFocus } from "./by-keyboard.ts";
import { randomFor } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

const IDS = [
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
];

test("each event is reached and opened from the chart", async ({ page }) => {
  test.setTimeout(90_000);
  const ids = process.env.FULL ? IDS : randomFor("opened from the chart").some(IDS, 5);
  await openFromChart(page, ids, "first-network");
});

test("every event is reached and opened from the list, and Esc brings the focus back to its row", async ({ page }) => {
  test.setTimeout(90_000);
  const lost = await watchFocus(page);
  const app = new AppPage(page);
  await app.open("./");
  await tabUntil(
    page,
    async () => await app.rowLink("first-network").evaluate((link) => link === document.activeElement),
  );
  for (const id of process.env.FULL ? IDS : IDS.slice(0, 6)) {
    await expect(app.rowLink(id)).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(app.currentRow).toHaveAttribute("data-event-id", id);
    await expect(app.title).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(app.rowLink(id)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(app.currentRow).toHaveCount(0);
    await expect(app.rowLink(id)).toBeFocused();
    await page.keyboard.press("Tab");
  }
  expect(await lost()).toEqual([]);
});

test("Esc leaves a page that no event opened", async ({ page }) => {
  const lost = await watchFocus(page);
  const app = new AppPage(page);
  await app.open("./");
  const about = page.getByRole("link", { name: "About" });
  await about.focus();
  await page.keyboard.press("Enter");
  await expect(app.title).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(about).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.title).toHaveText("Small record");
  expect(await lost()).toEqual([]);
});

test("Esc leaves a page opened cold", async ({ page }) => {
  const lost = await watchFocus(page);
  const app = new AppPage(page);
  await app.open("./people/ben-guest/");
  await app.title.focus();
  await page.keyboard.press("Escape");
  await expect(app.title).toHaveText("Small record");
  expect(await app.focused()).not.toBe("body");
  expect(await lost()).toEqual([]);
});

test("the arrow keys go through time and lanes, Home and End to the ends", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await app.currentItem.focus();
  await page.keyboard.press("ArrowDown");
  expect(await app.focused()).toBe("term-one");
  await page.keyboard.press("ArrowUp");
  expect(await app.focused()).not.toBe("term-one");
  await page.keyboard.press("End");
  expect(await app.focused()).toBe("organization-2022");
  await page.keyboard.press("ArrowRight");
  expect(await app.focused()).toBe("organization-2022");
  await page.keyboard.press("ArrowLeft");
  expect(await app.focused()).toBe("meeting-2020");
  await page.keyboard.press("Home");
  expect(await app.focused()).toBe("term-one");
  await expect(app.title).toHaveText("First conference");
});

/** The first and last day of the window in the address; the whole range where it names none. */
function windowOf(app: AppPage): { from: string; to: string } {
  const query = new URL(app.page.url()).searchParams;
  return { from: query.get("from") ?? "2013", to: query.get("to") ?? "2022" };
}

test("each shortcut acts", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await app.title.focus();
  const press = async (key: string) => {
    const before = app.address;
    await page.keyboard.press(key);
    await expect.poll(() => app.address, `${key} moves the window`).not.toBe(before);
    return windowOf(app);
  };
  const all = windowOf(app);
  const plus = await press("+");
  expect(plus.from > all.from && plus.to < all.to).toBe(true);
  const equal = await press("=");
  expect(equal.from > plus.from && equal.to < plus.to).toBe(true);
  const w = await press("w");
  expect(w.from > equal.from && w.to < equal.to).toBe(true);
  const a = await press("a");
  expect(a.from < w.from && a.to < w.to).toBe(true);
  const d = await press("d");
  expect(d.from > a.from && d.to > a.to).toBe(true);
  const minus = await press("-");
  expect(minus.from < d.from && minus.to > d.to).toBe(true);
  const s = await press("s");
  expect(s.from < minus.from && s.to > minus.to).toBe(true);
  await press("w");
  expect(await press("0")).toEqual(all);
  const f = await press("f");
  expect(f.from > "2014-10" && f.from < "2014-11-20" && f.to > "2014-11-20" && f.to < "2014-12-31").toBe(true);
  await page.keyboard.press("/");
  await expect(app.searchBox).toBeFocused();
  await expect(app.searchBox).toHaveValue("");
  await app.title.focus();
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Keys" });
  await expect(dialog).toBeVisible();
  expect(await app.focused()).not.toBe("body");
  const address = app.address;
  for (const key of ["0", "w", "d"]) await page.keyboard.press(key);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(app.title).toBeFocused();
  expect(app.address).toBe(address);
});

const WINDOW_KEYS = ["+", "=", "-", "w", "s", "a", "d", "0", "f", "?"];

/** True if a key that should do nothing did nothing; a last key that acts shows that the page had the time to. */
async function expectNothing(app: AppPage, press: () => Promise<void>): Promise<void> {
  const before = app.address;
  await press();
  await expect(app.page.getByRole("dialog")).toHaveCount(0);
  await app.page.evaluate(() => new Promise((done) => setTimeout(() => requestAnimationFrame(done), 150)));
  expect(app.address).toBe(before);
}

test("no shortcut acts while typing", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2017");
  await app.searchBox.focus();
  await page.keyboard.type("/");
  await expect(app.searchBox).toHaveValue("/");
  await app.searchBox.fill("");
  const before = await app.rows.and(page.locator("[data-in-view]")).count();
  await page.keyboard.type("was+d0?f");
  await expect(app.searchBox).toHaveValue("was+d0?f");
  await expect.poll(() => new URL(page.url()).searchParams.get("q")).toBe("was+d0?f");
  expect(windowOf(app)).toEqual({ from: "2014", to: "2017" });
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await app.searchBox.fill("");
  await expect(app.rows.and(page.locator("[data-in-view]"))).toHaveCount(before);
});

test("no shortcut acts while an input method composes", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2017");
  await expectNothing(app, () =>
    app.events.evaluate((region) => {
      for (const key of ["w", "0", "d"]) {
        region.dispatchEvent(new KeyboardEvent("keydown", { key, isComposing: true, bubbles: true, cancelable: true }));
      }
    }),
  );
});

test("no shortcut acts with a modifier held", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2017");
  await app.rowLink("wic-2014").focus();
  await expectNothing(app, () =>
    app.events.evaluate((region) => {
      for (const modifier of ["ctrlKey", "altKey", "metaKey"]) {
        for (const key of ["+", "-", "w", "s", "a", "d", "0", "f", "?", "/"]) {
          region.dispatchEvent(
            new KeyboardEvent("keydown", { key, [modifier]: true, bubbles: true, cancelable: true }),
          );
        }
      }
    }),
  );
  await expect(app.rowLink("wic-2014")).toBeFocused();
});

test("no shortcut acts on a control that uses the key itself", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2017");
  await app.openPreferences();
  await page.getByRole("radio", { name: "Dark" }).focus();
  await expectNothing(app, async () => {
    for (const key of WINDOW_KEYS) await page.keyboard.press(key);
  });
});

test("switched off, single keys do nothing and arrows, Enter and Esc still act", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2017");
  await app.openPreferences();
  await page.getByRole("checkbox", { name: "Single-key shortcuts" }).uncheck();
  await page.keyboard.press("Escape");
  await app.rowLink("wic-2014").focus();
  await expectNothing(app, async () => {
    for (const key of WINDOW_KEYS) await page.keyboard.press(key);
    await page.keyboard.press("/");
  });
  await expect(app.rowLink("wic-2014")).toBeFocused();
  await page.reload();
  await app.settled();
  await app.item("wic-2014").focus();
  await expectNothing(app, async () => {
    for (const key of WINDOW_KEYS) await page.keyboard.press(key);
  });
  await page.keyboard.press("ArrowRight");
  expect(await app.focused()).not.toBe("wic-2014");
  await page.keyboard.press("Enter");
  await expect(app.title).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.currentItem).toBeFocused();
});

test("the skip links are the first stops and lead to details and list", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the details" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the list of events" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(app.events).toBeFocused();
  await expect(app.title).toHaveText("First conference");
});
