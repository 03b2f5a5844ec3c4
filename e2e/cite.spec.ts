/** The panel that cites, in the browser: what it offers, what it copies, and that nothing else is asked for it. */
import { AppPage } from "./app-page.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small", timezoneId: "Asia/Shanghai" });

test.beforeEach(async ({ page }) => {
  // Late on the 25th in London, the 26th in Shanghai: the day is the reader's.
  await page.clock.setFixedTime(new Date("2026-11-25T20:00:00Z"));
});

const openCite = async (page: Page, region: RegExp, name: string) => {
  await page.getByRole("region", { name: region }).getByRole("button", { name }).click();
  return page.getByRole("dialog", { name });
};

test("the event, a statement with its sources, and the record, in each style and form", async ({
  page,
  site,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?from=2014&to=2016");
  const panel = await openCite(page, /Details/, "Cite");
  const text = panel.getByRole("textbox", { name: "Citation" });
  await expect(text).toHaveValue(
    new RegExp(
      `^First conference\\. \\(20\\d\\d\\)\\..* Retrieved November 26, 2026, from ${site.url}events/wic-2014/$`,
    ),
  );
  await panel.getByRole("radio", { name: "MLA" }).check();
  await expect(text).toHaveValue(/^“First Conference\.” .* Accessed 26 Nov\. 2026\.$/);
  await panel.getByRole("button", { name: "Copy" }).click();
  await expect(panel.getByRole("button", { name: "Copied" })).toBeVisible();
  const copied = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { plain: await read("text/plain"), html: await read("text/html") };
  });
  expect(copied.plain).toBe(await text.inputValue());
  expect(copied.html).toMatch(/<i>.+<\/i>/);
  const what = panel.getByRole("combobox", { name: "What to cite" });
  const statement = panel.getByRole("option").nth(1);
  await what.selectOption((await statement.getAttribute("value")) ?? "");
  await expect(text).toHaveValue(/#claim-.+\n\n/);
  await panel.getByRole("checkbox", { name: /rests? on/ }).uncheck();
  await expect(text).not.toHaveValue(/\n/);
  await panel.getByRole("radio", { name: "BibTeX" }).check();
  await expect(text).toHaveValue(/^@inbook\{wic-2014-/);
  await what.selectOption({ label: "The whole record" });
  await panel.getByRole("radio", { name: "RIS" }).check();
  await expect(text).toHaveValue(/^TY {2}- DATA/);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: "Save as a file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("dataset.ris");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("region", { name: "Details" }).getByRole("button", { name: "Cite" })).toBeFocused();
});

test("in Chinese by the Chinese standard; a statement the address points at is the one cited; a source is itself", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./zh/events/wic-2014/");
  const id = (await page.locator("[id^=claim-]").first().getAttribute("id")) ?? "";
  await app.open(`./zh/events/wic-2014/#${id}`);
  const panel = await openCite(page, /详情/, "引用");
  const text = panel.getByRole("textbox", { name: "引文" });
  await expect(panel.getByRole("combobox", { name: "引用什么" })).toHaveValue(id);
  await expect(text).toHaveValue(new RegExp(`\\[DS/OL\\]//.*\\[2026-11-26\\]\\. .*#${id}\\.`));
  await page.goto("./zh/sources/source-a/");
  const source = await openCite(page, /详情/, "引用");
  await expect(source.getByRole("textbox", { name: "引文" })).toHaveValue(/\[(N|EB)\/OL\]/);
});
