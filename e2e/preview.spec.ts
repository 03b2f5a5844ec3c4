import { AppPage } from "./app-page.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("an event under the pointer says what it is; the pointer can go onto it, Esc closes it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.item("wic-2014").locator(".chart-text").hover();
  await expect(app.preview).toContainText("First conference");
  await expect(app.preview).toContainText("2014");
  await expect(app.preview).toContainText(/\d sources?/);
  await expect(app.preview).toContainText("Sources differ");
  await expect(app.item("wic-2014")).toHaveAccessibleDescription(/First conference/);
  const box = await app.preview.boundingBox();
  if (!box) throw new Error("the preview is not drawn");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 6 });
  await expect(app.preview).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(app.preview).toHaveCount(0);
  expect(app.address).toBe("/");
});

test("it leaves with the pointer, and when the chart moves", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.item("wic-2014").locator(".chart-text").hover();
  await expect(app.preview).toBeVisible();
  await page.mouse.move(5, 5);
  await expect(app.preview).toHaveCount(0);
  await app.item("wic-2014").locator(".chart-text").hover();
  await expect(app.preview).toBeVisible();
  await app.zoomByWheel(-100);
  await expect(app.preview).toHaveCount(0);
});

test("the focus shows it too, and the first Esc takes only it away", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await app.item("wic-2014").focus();
  await expect(app.preview).toContainText("First conference");
  await page.keyboard.press("Escape");
  await expect(app.preview).toHaveCount(0);
  await expect(app.item("wic-2014")).toBeFocused();
  expect(app.address).toBe("/events/wic-2014/");
});

test("without its summary it still says what and when", async ({ page, expectErrors }) => {
  expectErrors(/503/);
  const app = new AppPage(page);
  await app.open("./zh/");
  await page.route("**/data/zh/events/*.json*", (route) => route.fulfill({ status: 503 }));
  await app.item("wic-2014").locator(".chart-text").hover();
  await expect(app.preview).toContainText("第一届大会");
  await expect(app.preview.locator("[aria-busy=true]")).toHaveCount(0);
});

test("it lies within the window and over everything at every edge", async ({ page }) => {
  const app = new AppPage(page);
  await page.setViewportSize({ width: 1024, height: 640 });
  await app.open("./");
  const ids = await app.items.evaluateAll((items) => items.map((item) => item.getAttribute("data-event-id") ?? ""));
  for (const id of sampled("previewed", ids, 5)) {
    await app.item(id).focus();
    await expect(app.item(id)).toHaveAttribute("aria-describedby", /./);
    const clipped = await app.preview.evaluate((preview) => {
      const { left, top, right, bottom } = preview.getBoundingClientRect();
      const over = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      const isWithin = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      return !isWithin || !preview.contains(over);
    });
    expect(clipped, id).toBe(false);
  }
});
