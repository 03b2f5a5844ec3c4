import { AppPage } from "./app-page.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

const openShare = async (page: Page, name = "Share") => {
  await page
    .getByRole("region", { name: /Details|详情/ })
    .getByRole("button", { name })
    .click();
  return page.getByRole("dialog", { name });
};
const linkIn = (panel: ReturnType<Page["getByRole"]>, name = "Link") =>
  panel.getByRole("textbox", { name }).inputValue();

test("the link is the view or the page, as chosen, and so are code and snippet", async ({ page, site }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?from=2014&to=2016&lanes=editions");
  const panel = await openShare(page);
  expect(await linkIn(panel)).toBe(`${site.url}events/wic-2014/?from=2014&to=2016&lanes=editions`);
  await panel.getByRole("radio", { name: "This page alone" }).check();
  const address = `${site.url}events/wic-2014/`;
  expect(await linkIn(panel)).toBe(address);
  await expect(panel.getByRole("img", { name: `QR code for ${address}` })).toBeVisible();
  await panel.getByRole("radio", { name: "400 × 300" }).check();
  expect(await linkIn(panel, "HTML")).toContain(
    `<iframe src="${address}?embed=1" title="First conference" width="400" height="300"`,
  );
  const preview = panel.frameLocator("iframe");
  await expect(preview.getByRole("heading", { level: 1 })).toHaveText("First conference");
  await panel.getByRole("button", { name: "Fill the panel" }).click();
  const code = await panel.getByRole("img").boundingBox();
  expect(code?.width).toBeGreaterThan(400);
});

test("pages without a chart are shared as they are, with what was chosen on them", async ({ page, site }) => {
  for (const path of ["editions/?editions=wic-2014", "handout/?lanes=editions&length=events"]) {
    await page.goto(`./${path}`);
    await page.getByRole("button", { name: "Share" }).click();
    const panel = page.getByRole("dialog", { name: "Share" });
    await expect(panel.getByRole("textbox", { name: "Link" })).toHaveValue(site.url + path);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Cite" }).click();
    await expect(page.getByRole("dialog", { name: "Cite" }).getByRole("textbox")).not.toHaveValue("");
  }
});

test("Copy copies and says so on its button; Esc gives the focus back", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const app = new AppPage(page);
  await app.open("./zh/events/wic-2014/");
  const panel = await openShare(page, "分享");
  await panel.getByRole("button", { name: "复制" }).first().click();
  await expect(panel.getByRole("button", { name: "已复制" })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await linkIn(panel, "链接"));
  await page.keyboard.press("Escape");
  await expect(panel).toHaveCount(0);
  await expect(page.getByRole("region", { name: "详情" }).getByRole("button", { name: "分享" })).toBeFocused();
  expect(app.address).toBe("/zh/events/wic-2014/");
});

test("a clipboard that is refused: the text is selected and the panel says so", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "clipboard", { value: { writeText: () => Promise.reject(new Error("refused")) } });
  });
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  const panel = await openShare(page);
  await panel.getByRole("button", { name: "Copy" }).first().click();
  await expect(panel.getByText(/does not let the page copy/)).toBeVisible();
  await expect(panel.getByRole("textbox", { name: "Link" })).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toContain("/events/wic-2014/");
});

test("the system's sheet: closed without sharing says nothing, failing says so", async ({ page }) => {
  await page.addInitScript(() => {
    const outcomes = [new DOMException("closed", "AbortError"), new DOMException("no", "NotAllowedError")];
    Object.defineProperty(navigator, "share", { value: () => Promise.reject(outcomes.shift()) });
  });
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  const panel = await openShare(page);
  const sheet = panel.getByRole("button", { name: "Share by …" });
  await sheet.click();
  await expect(panel.getByRole("alert")).toHaveCount(0);
  await sheet.click();
  await expect(panel.getByRole("alert")).toContainText("did not open");
});

test("a panel whose code does not load says so, tries again, and leaves the page at work", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/503|Failed to fetch dynamically imported module/);
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await page.route("**/share-panel*.js", (route) => route.fulfill({ status: 503 }));
  const panel = await openShare(page);
  await expect(panel.getByRole("alert")).toContainText("could not be loaded");
  await page.unroute("**/share-panel*.js");
  await panel.getByRole("button", { name: "Try again" }).click();
  await expect(panel.getByRole("textbox", { name: "Link" })).toBeVisible();
});
