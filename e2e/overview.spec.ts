import { AppPage } from "./app-page.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

const boxOf = async (page: Page, selector: string) => {
  const box = await page.locator(selector).boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
};

/** The middle of a day of 2013–2022 on the strip. */
async function pointAt(page: Page, share: number) {
  const strip = await boxOf(page, ".overview__strip");
  return { x: strip.x + share * strip.width, y: strip.y + strip.height / 2 };
}

async function drag(page: Page, from: number, to: number) {
  const [a, b] = [await pointAt(page, from), await pointAt(page, to)];
  await page.mouse.move(a.x, a.y);
  await page.mouse.down();
  await page.mouse.move((a.x + b.x) / 2, a.y, { steps: 3 });
  await page.mouse.move(b.x, b.y, { steps: 3 });
  await page.mouse.up();
}

test("the two edges move by keyboard, say their date in words, and make no history entry", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2015&to=2018");
  const before = await app.historyLength();
  await expect(app.from).toHaveAttribute("aria-valuetext", "January 2015");
  await expect(app.to).toHaveAttribute("aria-valuetext", "December 2018");
  await app.from.focus();
  await page.keyboard.press("ArrowRight");
  await expect(app.from).toHaveAttribute("aria-valuetext", "February 2015");
  await page.keyboard.press("PageDown");
  await expect(app.from).toHaveAttribute("aria-valuetext", "February 2014");
  await page.keyboard.press("Home");
  await expect(app.from).toHaveAttribute("aria-valuetext", "January 2013");
  await page.keyboard.press("Tab");
  await expect(app.to).toBeFocused();
  await page.keyboard.press("End");
  await expect.poll(() => app.address).toBe("/");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => app.address).toBe("/?from=2013&to=2022-11");
  // Letters that move the chart elsewhere are the slider's own business here.
  await expect(app.to).toBeFocused();
  expect(await app.historyLength()).toBe(before);
  // Never past the other edge.
  await page.keyboard.press("Home");
  await expect.poll(() => app.address).toBe("/?from=2013&to=2013-01-02");
});

test("by pointer the window moves, its edges are pulled, a press goes there, a drag opens a new one", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./?from=2015&to=2016");
  const before = await app.historyLength();
  const window = () => new URLSearchParams(new URL(page.url()).search);
  // 2015–2016 lies from 20 to 40 hundredths of the ten years: by its middle, three years on.
  await drag(page, 0.3, 0.6);
  await expect.poll(() => window().get("from")).toMatch(/^201(7-12|8)/);
  const strip = await boxOf(page, ".overview__strip");
  const edge = await boxOf(page, ".overview__thumb.is-end");
  const y = edge.y + edge.height / 2;
  await page.mouse.move(edge.x + edge.width / 2, y);
  await page.mouse.down();
  await page.mouse.move(strip.x + strip.width, y, { steps: 4 });
  await page.mouse.up();
  await expect.poll(() => window().get("to")).toBe("2022");
  const press = await pointAt(page, 0.05);
  await page.mouse.click(press.x, press.y);
  await expect.poll(() => window().get("from")).toBe("2013");
  await drag(page, 0.95, 0.85);
  await expect.poll(() => window().get("from")).toMatch(/^2021-0[67]/);
  await expect.poll(() => window().get("to")).toMatch(/^2022-0[67]/);
  const middle = await pointAt(page, 0.9);
  await page.mouse.dblclick(middle.x, middle.y);
  await expect.poll(() => app.address).toBe("/");
  expect(await app.historyLength()).toBe(before);
});

test("its years stand under those of the chart while that shows all of them", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./zh/");
  const strip = await boxOf(page, ".overview__strip");
  const centre = await boxOf(page, ".chart .vis-panel.vis-center");
  expect(Math.abs(strip.x - centre.x)).toBeLessThanOrEqual(1);
  expect(Math.abs(strip.x + strip.width - (centre.x + centre.width - 60))).toBeLessThanOrEqual(2);
  await expect(app.from).toHaveAttribute("aria-valuetext", "2013年1月");
});
