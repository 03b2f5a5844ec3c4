/** The ordering activity: from the timeline to the answer, by keys and by drag, and what a link may name. */
import AxeBuilder from "@axe-core/playwright";
import { AppPage } from "./app-page.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

const entries = (page: Page) => page.getByRole("list", { name: /^(Your order|您的顺序)$/ }).getByRole("listitem");
const keys = (page: Page) =>
  entries(page).evaluateAll((items) => items.map((item) => item.getAttribute("data-key") ?? ""));

/** What axe finds, as lines. */
async function breaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

/** Puts the entries into this order with the arrow buttons alone. */
async function putInOrder(page: Page, wanted: readonly string[]): Promise<void> {
  for (const [place, id] of wanted.entries()) {
    while ((await keys(page)).indexOf(id) > place) {
      const up = page.locator(`[data-key="${id}"] [data-move="-1"]`);
      await up.press("Enter");
      await expect(up).toBeFocused();
    }
  }
}

test("made of what the timeline shows, solved by keys, and the answer tells dates and sources", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=editions");
  await page.getByRole("button", { name: "Teach" }).click();
  await page.getByRole("button", { name: "Put in order" }).click();
  await expect(page).toHaveURL(/\/order\/\?events=[\w,-]+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Put these in order");
  await expect(entries(page).first()).toBeVisible();
  const asked = (await keys(page)).length;
  expect(asked).toBeGreaterThanOrEqual(2);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("status")).toContainText("wrong place");
  await page.getByRole("button", { name: "Show the answer" }).click();
  const answer = page.getByRole("region", { name: "The answer" });
  const right = await answer
    .locator("h3 a")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.match(/events\/([^/]+)/)?.[1] ?? ""));
  expect(right).toHaveLength(asked);
  await expect(
    answer.getByRole("list", { name: "Sources of the date" }).first().getByRole("link").first(),
  ).toBeVisible();
  expect(await breaches(page)).toEqual([]);
  await putInOrder(page, right);
  await page.getByRole("button", { name: "Check" }).click();
  await expect(page.getByRole("status")).toHaveText("All in order.");
  await page.goBack();
  await app.settled();
  expect(app.address).toBe("/?lanes=editions");
});

test("by drag; a link may name what there is not, and other languages and screens do", async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 375, height: 812 });
  await page.goto("./zh/order/?events=wic-2014,no-such-event,meeting-2015,meeting-2020");
  await expect(page.getByRole("status").filter({ hasText: "no-such-event" })).toBeVisible();
  await expect(entries(page)).toHaveCount(3);
  const before = await keys(page);
  const handles = page.locator(".own-step__handle");
  const [from, to] = [await handles.nth(2).boundingBox(), await entries(page).nth(0).boundingBox()];
  if (!from || !to) throw new Error("no handle to drag");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y - 10);
  await page.mouse.move(from.x + 8, to.y + 2);
  await page.mouse.up();
  expect(await keys(page)).toEqual([before[2], before[0], before[1]]);
  await page.getByRole("button", { name: "显示答案" }).click();
  await page.getByRole("button", { name: "检查" }).click();
  expect(await breaches(page)).toEqual([]);
  await page.goto("./order/");
  await page.getByRole("button", { name: "Try it with events of the whole record" }).click();
  await expect(entries(page).first()).toBeVisible();
});
