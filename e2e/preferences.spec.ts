/** What a reader likes is kept, and storage that is full, forbidden or holds garbage harms nothing. */
import { AppPage } from "./app-page.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small", colorScheme: "light" });

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

async function chooseTheme(app: AppPage, name: "Dark" | "Light" | "As the system"): Promise<void> {
  await app.openPreferences();
  await app.page.getByRole("radio", { name }).check();
  await app.page.keyboard.press("Escape");
}

test("the theme switches at once, stays, and is there before the first paint", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const light = await background(page);
  await chooseTheme(app, "Dark");
  const dark = await background(page);
  expect(dark).not.toBe(light);
  await page.addInitScript(() => {
    requestAnimationFrame(() => {
      sessionStorage.setItem("first", getComputedStyle(document.documentElement).backgroundColor);
      sessionStorage.setItem("theme", document.documentElement.dataset.theme ?? "");
    });
  });
  await page.goto("./events/wic-2014/");
  await app.settled();
  expect(await page.evaluate(() => sessionStorage.getItem("theme"))).toBe("dark");
  expect(await page.evaluate(() => sessionStorage.getItem("first"))).toBe(dark);
  expect(await background(page)).toBe(dark);
  await chooseTheme(app, "As the system");
  expect(await background(page)).toBe(light);
  await page.emulateMedia({ colorScheme: "dark" });
  expect(await background(page)).toBe(dark);
  await chooseTheme(app, "Light");
  expect(await background(page)).toBe(light);
});

for (const [name, sabotage] of [
  [
    "full",
    () => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    },
  ],
  [
    "forbidden",
    () => {
      Object.defineProperty(window, "localStorage", {
        get: () => {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    },
  ],
] as const) {
  test(`with storage ${name} preferences act until the page is left, and the menu says so`, async ({ page }) => {
    await page.addInitScript(sabotage);
    const app = new AppPage(page);
    await app.open("./events/wic-2014/");
    await expect(app.rows).toHaveCount(12);
    const light = await background(page);
    await chooseTheme(app, "Dark");
    expect(await background(page)).not.toBe(light);
    await app.openPreferences();
    await expect(page.getByText("Preferences cannot be kept in this browser.")).toBeVisible();
    await app.rowLink("meeting-2015").click();
    await expect(app.title).toHaveText("Second meeting");
  });
}

const GARBAGE = [
  "{",
  "null",
  "[]",
  '"x"',
  '{"state":7,"version":1}',
  '{"state":{"theme":9,"singleKeys":"no"},"version":99}',
];

for (const garbage of sampled("stored", GARBAGE, 2)) {
  test(`stored garbage ${garbage} is as good as nothing`, async ({ page }) => {
    await page.addInitScript((text) => localStorage.setItem("wic-preferences", text), garbage);
    const app = new AppPage(page);
    await app.open("./");
    await expect(app.rows).toHaveCount(12);
    await page.keyboard.press("w");
    await expect.poll(() => app.address).toContain("from=");
    await app.openPreferences();
    await expect(page.getByRole("radio", { name: "As the system" })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Single-key shortcuts" })).toBeChecked();
  });
}

test("nothing but preferences is stored, and no cookie", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?lanes=editions");
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await chooseTheme(app, "Dark");
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(["wic-preferences"]);
  expect(await page.evaluate(() => document.cookie)).toBe("");
});

test("the menu closes by Esc and by a press elsewhere, and the focus is on its button", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const button = page.getByRole("button", { name: "Preferences" });
  await button.press("Enter");
  await expect(button).toHaveAttribute("aria-expanded", "true");
  await page.getByRole("radio", { name: "Dark" }).focus();
  await page.keyboard.press("Escape");
  await expect(button).toHaveAttribute("aria-expanded", "false");
  await expect(button).toBeFocused();
  expect(app.address).toBe("/");
});
