/** A tour of one's own: made by keys, kept, passed on in a link, given, and what a link may have become on its way. */
import AxeBuilder from "@axe-core/playwright";
import type { Locator } from "@playwright/test";
import { AppPage } from "./app-page.ts";
import { OwnTourPage, packByHand } from "./own-tour-page.ts";
import { bare, readPdf } from "./read-pdf.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";
import { TourPage } from "./tour-page.ts";

test.use({ dataset: "small" });

const kept = (page: Page) => page.evaluate(() => localStorage.getItem("wic-own-tours"));

test("made by keys alone, kept, passed on in a link, given, printed and equal to what was made", async ({
  page,
  browser,
  site,
}) => {
  test.slow();
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await app.details.getByRole("button", { name: "Teach" }).press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add to my tour" }).press("Enter");
  await expect(dialog.getByRole("status")).toContainText("Added to ‘My tour’ as step 1.");
  await dialog.getByRole("link", { name: "Open it" }).press("Enter");

  const own = new OwnTourPage(page);
  await expect(own.stepNames).toHaveText(["1. First conference"]);
  // Tab and letters, nothing else.
  const type = async (field: Locator, text: string) => {
    await own.tabTo(field);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type(text);
  };
  const press = async (button: Locator) => {
    await own.tabTo(button);
    await page.keyboard.press("Enter");
  };
  await type(own.name, "The two of 乌镇");
  await type(own.eventName, "A forum instead");
  await page.keyboard.press("Enter");
  await expect(own.said).toContainText("A forum instead");
  await type(own.field(/^Title$/), "And then a forum");
  await type(own.field(/^What the audience reads$/), "The next b is about a forum.");
  await type(own.field(/^What you say$/), "Say it slowly.");
  await type(own.field(/^What you ask$/), "Why?");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Who?");
  await press(own.button(/^Add a card$/));
  await type(own.field(/^Title$/), "b. Welcome");
  // The focus stays on the button whose step went up.
  for (const place of [2, 1]) {
    await press(own.steps.nth(place).getByRole("button", { name: /^Move .* up$/ }));
    await expect(own.steps.nth(place - 1).getByRole("button", { name: /^Move .* up$/ })).toBeFocused();
  }
  const made = ["1. b. Welcome", "2. First conference", "3. And then a forum"];
  await expect(own.stepNames).toHaveText(made);
  await expect(own.said).toHaveText("‘b. Welcome’ is now step 1 of 3.");
  await page.reload();
  await expect(own.stepNames).toHaveText(made);
  const link = await own.readLink();
  expect(link).toMatch(/\/tours\/own\/#t=[\w.-]+$/);

  // Somebody else.
  const context = await browser.newContext();
  const other = new OwnTourPage(await context.newPage());
  const asked: string[] = [];
  other.page.on("request", (request) => asked.push(request.url()));
  await other.open(link);
  await expect(other.preview.getByRole("heading", { level: 2 })).toHaveText("The two of 乌镇");
  await expect(other.preview.getByRole("heading", { level: 3 })).toHaveText(made.map((name) => name.slice(3)));
  expect(await kept(other.page)).toBeNull();
  for (const url of asked) expect(url).not.toContain("t=1.");

  await other.present.click();
  const audience = new TourPage(other.page);
  await audience.alive();
  await expect(audience.title).toHaveText("b. Welcome");
  const speaker = await audience.openOther(() => other.page.keyboard.press("s"));
  await speaker.page.keyboard.press("PageDown");
  await speaker.page.keyboard.press("PageDown");
  await audience.expectStep(3);
  await expect(speaker.notes).toContainText("Say it slowly.");
  await expect(audience.title).toHaveText("And then a forum");
  expect(await other.page.content()).not.toContain("Say it slowly");
  await audience.page.reload();
  await audience.alive();
  await audience.expectStep(3);
  await speaker.page.close();
  await other.page.keyboard.press("Escape");
  await expect(other.keep).toBeVisible();

  // On paper it says the same, the notes on the teacher's copy alone.
  await other.handout.click();
  await expect(other.page.locator(".paper__foot .qr-code")).toHaveCount(1);
  const printed = async () => {
    const pages = await readPdf(await other.page.pdf({ preferCSSPageSize: true }));
    return bare(pages.flatMap(({ texts }) => texts.map(({ text }) => text)).join(""));
  };
  const given = ["The two of 乌镇", ...made.map((name) => name.slice(3)), "The next b is about a forum."];
  const sheet = await printed();
  for (const text of given) expect(sheet).toContain(bare(text));
  expect(sheet).not.toContain(bare("Say it slowly."));
  await other.page.getByRole("radio", { name: "For the teacher" }).check();
  await expect(other.page.locator(".tour-paper__notes").first()).toBeVisible();
  const copy = await printed();
  for (const text of [...given, "Say it slowly.", "Why?", "Who?"]) expect(copy).toContain(bare(text));
  await other.page.getByRole("link", { name: "To the tour" }).click();

  await other.keep.click();
  await expect(other.preview.getByRole("status")).toHaveText("This tour is kept in this browser.");
  await other.button(/^Work on it$/).click();
  await expect(other.stepNames).toHaveText(made);
  expect(await other.readLink()).toBe(link.replace(/^.*?(?=\/tours\/)/, new URL(site.url).origin));
  await context.close();
});

test("put in order by drag, taken out and put back, and kept from another window", async ({ page }) => {
  const own = new OwnTourPage(page);
  await own.open();
  await own.button(/^An empty tour$/).click();
  for (const title of ["First conference", "A forum instead"]) await own.addEvent(title);
  await own.eventName.fill("No such thing");
  await own.eventName.press("Enter");
  await expect(own.alert).toHaveText("No event is called ‘No such thing’. Choose one from the list.");
  await own.button(/^Edit ‘A forum/).click();
  const handles = page.locator(".own-step__handle");
  const [from, to] = [await handles.nth(1).boundingBox(), await own.steps.nth(0).boundingBox()];
  if (!from || !to) throw new Error("no handle to drag");
  await page.mouse.move(from.x + 8, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 8, from.y - 10);
  await page.mouse.move(from.x + 8, to.y + 4);
  await page.mouse.up();
  await expect(own.stepNames).toHaveText(["1. A forum instead", "2. First conference"]);
  await own.button(/^Remove ‘A forum instead’$/).click();
  await expect(own.stepNames).toHaveText(["1. First conference"]);
  await own.button(/^Undo$/).click();
  await expect(own.stepNames).toHaveText(["1. A forum instead", "2. First conference"]);

  const second = await page.context().newPage();
  await new AppPage(second).open("./zh/?lanes=documents");
  await second.getByRole("button", { name: "教学" }).click();
  await second.getByRole("button", { name: "加入我的导览" }).click();
  await expect(second.getByRole("dialog").getByRole("status")).toContainText("为第3步");
  await expect(own.stepNames).toHaveCount(3);
});

const GOOD = {
  id: "hand-made",
  title: "<img src=x onerror=alert(1)> talk",
  minutes: 5,
  steps: [
    { kind: "event", event: "wic-2014", title: "<b>Bold</b>", narrative: "<script>alert(1)</script>" },
    { kind: "event", event: "never-was", title: "Gone" },
    { kind: "song" },
  ],
};
const good = packByHand(GOOD);

test("a link that was cut, changed, made by a newer version or far too long says so, and the page works on", async ({
  page,
}) => {
  const own = new OwnTourPage(page);
  for (const [packed, words] of [
    [good.slice(0, -6), /cut short/],
    [good.replace(/.{3}$/, "AAA"), /changed on its way/],
    [packByHand(GOOD, 2), /newer version/],
    [`1.4asw.1.${"A".repeat(200_000)}`, /longer than any tour/],
    ["hello", /holds no tour/],
  ] as const) {
    await page.goto("about:blank");
    await own.open(`./tours/own/#t=${packed}`);
    await expect(own.alert).toHaveText(words);
    await expect(own.button(/^An empty tour$/)).toBeVisible();
  }
  await page.goto(`./tours/own/present/#t=${good.slice(0, -6)}`);
  await expect(own.alert).toHaveText(/cut short/);
  await expect(page.getByRole("link", { name: "Your tours" })).toBeVisible();
});

test("a link names what it lacks, and its markup is text, in the preview and on the stage", async ({ page }) => {
  const own = new OwnTourPage(page);
  await own.open(`./tours/own/#t=${good}`);
  await expect(own.preview.getByRole("heading", { level: 2 })).toHaveText(GOOD.title);
  await expect(own.preview).toContainText("no such event: Gone (never-was)");
  await expect(own.preview).toContainText("One step could not be read.");
  await expect(own.preview).toContainText("<script>alert(1)</script>");
  await own.present.click();
  const audience = new TourPage(page);
  await audience.alive();
  await expect(audience.title).toHaveText("<b>Bold</b>");
  await expect(page.locator("main img, main b")).toHaveCount(0);
});

test("with storage full a tour lasts until the page is left, says so, and can still be given and passed on", async ({
  page,
}) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException("full", "QuotaExceededError");
    };
  });
  const own = new OwnTourPage(page);
  await own.open();
  await own.button(/^An empty tour$/).click();
  await expect(page.getByText("This browser cannot keep more")).toBeVisible();
  await own.addEvent("First conference");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page
      .getByText("Pass it on", { exact: true })
      .click()
      .then(() => own.button(/^Save as a file$/).click()),
  ]);
  expect(download.suggestedFilename()).toBe("my-tour.wic-tour.json");
  await own.present.click();
  const audience = new TourPage(page);
  await audience.alive();
  await expect(audience.title).toHaveText("First conference");
});

for (const language of sampled("axe own tour", ["", "zh/"], 1)) {
  test(`axe finds nothing on /${language}tours/own/: beginning, at work and looking at a link`, async ({ page }) => {
    test.slow();
    const own = new OwnTourPage(page);
    const breaches = async () => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
    };
    await own.open(`./${language}tours/own/`);
    await own.button(/^(An empty tour|空白导览)$/).click();
    await own.button(/^(Add a card|添加卡片)$/).click();
    await own.readLink();
    expect(await breaches()).toEqual([]);
    await page.goto("about:blank");
    await own.open(`./${language}tours/own/#t=${good}`);
    expect(await breaches()).toEqual([]);
  });
}
