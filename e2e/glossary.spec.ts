import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test("a term is marked once on a page, at its first use", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/report-wording-2016/");
  await expect(app.terms.first()).toBeVisible();
  const targets = await app.terms.evaluateAll((links) => links.map((link) => link.getAttribute("href")));
  expect(new Set(targets).size).toBe(targets.length);
  expect(targets.every((href) => href?.includes("/about/#term-"))).toBe(true);
});

test("by keyboard: Enter shows the sentence, Esc closes it and nothing else", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/report-wording-2016/");
  const address = app.address;
  await app.term("cyber-sovereignty").focus();
  await page.keyboard.press("Enter");
  await expect(app.termNote).toContainText("The claim of each state");
  await page.keyboard.press("Tab");
  await expect(app.termNote.getByRole("link")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.termNote).toHaveCount(0);
  await expect(app.term("cyber-sovereignty")).toBeFocused();
  expect(app.address).toBe(address);
});

test("by pointer: the note lies within the window, closes on the next press, and leads to the entry", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 800 });
  const app = new AppPage(page);
  await app.open("./zh/events/governance-formula-2015/");
  const term = app.term("multilateral");
  const before = await term.boundingBox();
  await term.click();
  await expect(app.termNote).toBeVisible();
  const box = await app.termNote.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
  expect(await term.boundingBox()).toEqual(before);
  await app.title.click();
  await expect(app.termNote).toHaveCount(0);
  await term.click();
  await app.termNote.getByRole("link").click();
  await expect(page).toHaveURL(/\/zh\/about\/#term-multilateral$/);
  await expect(page.locator("#term-multilateral")).toBeInViewport();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the word leads to the glossary and says what it means", async ({ page }) => {
    const app = new AppPage(page);
    await page.goto("./events/report-wording-2016/");
    await expect(app.term("cyber-sovereignty")).toHaveAttribute("title", /^The claim of each state/);
    await app.term("cyber-sovereignty").click();
    await expect(page).toHaveURL(/\/about\/#term-cyber-sovereignty$/);
  });
});

test("the method page lists what was not found, each with its place", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./about/");
  const list = page.locator(".not-found-list li");
  await expect(list).not.toHaveCount(0);
  await list.getByRole("link").first().click();
  await expect(page).toHaveURL(/#claim-/);
});
