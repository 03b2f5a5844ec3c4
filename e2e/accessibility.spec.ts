/** axe finds nothing, in either language and theme, whatever is open. */
import AxeBuilder from "@axe-core/playwright";
import { ChartPage } from "./chart-page.ts";
import { EditionsPage } from "./editions-page.ts";
import { SearchPage } from "./search-page.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

import { TourPage } from "./tour-page.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What can differ between the themes. */
const COLOUR_RULES = ["color-contrast", "link-in-text-block"];

const PAGES = [
  "",
  "events/wic-2018/",
  "people/jack-ma/",
  "sources/techcrunch-2014/",
  "disagreements/",
  "about/",
  "events/no-such-event/",
];

/** The chart and the list are read once alone and once with a selection, which is all they differ in; FULL=1 reads all. */
const WHOLE = ["", "events/wic-2018/"];
const SAME_EVERYWHERE = ["[data-region=timeline]", "#events"];

/** Disagreements and rows of the list are the same again and again: read are the first few; FULL=1 reads all. */
const REPEATED = [
  ".disagreement-group:nth-of-type(n + 3)",
  ".disagreement-entry:nth-of-type(n + 4)",
  "#events li:nth-of-type(n + 25)",
];

/** What opens over the page. */
const OPENED = "dialog[open], .popover:not([hidden])";

// axe reads a page of some thousand elements in seconds, on a busy machine in many.
test.beforeEach(() => test.slow());

/** Colours that fade from one to another would be measured half way. */
const stillColors = (page: Page) => expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);

/**
 * Makes axe read the colours that are painted. It asks for the fill of letters first, which in forced colours still
 * computes to the colour the author wrote though the reader's is painted; `color` computes to the reader's.
 */
const readPaintedLetters = (page: Page) =>
  page.evaluate(() => {
    const { getPropertyValue } = CSSStyleDeclaration.prototype;
    CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
      return getPropertyValue.call(this, name === "-webkit-text-fill-color" ? "color" : name);
    };
  });

/** Both languages in the full run, one that changes with the commit in the short one. */
const LANGUAGES = ["", "zh/"] as const;
const languagesFor = (what: string) => sampled(`axe ${what}`, LANGUAGES, 1);

const LOOKS = ["dark", "light"] as const;

/**
 * Every breach in one theme that changes with the commit and, with FULL=1, in the light one, of colours also in the dark
 * one and in forced colours, with where it was found; `within` limits the search. What the colours of the themes come to
 * is a unit test of its own.
 */
async function findBreaches(page: Page, within?: string, without: readonly string[] = []): Promise<string[]> {
  const breaches: string[] = [];
  const looks = sampled(`looks ${test.info().title}`, LOOKS, 1);
  for (const look of process.env.FULL ? (["forced", ...looks] as const) : looks) {
    await page.emulateMedia({
      colorScheme: look === "light" ? "light" : "dark",
      forcedColors: look === "forced" ? "active" : "none",
    });
    await stillColors(page);
    if (look === "forced") await readPaintedLetters(page);
    // No page here holds a frame: axe need not open a window to put the findings of several together, nor name what passed.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] });
    if (within) axe.include(within);
    for (const selector of process.env.FULL ? [] : [...without, ...REPEATED]) axe.exclude(selector);
    if (look === looks.at(-1)) axe.withTags(TAGS);
    else axe.withRules(COLOUR_RULES);
    const { violations } = await axe.analyze();
    for (const { id, nodes } of violations) {
      for (const { target, failureSummary } of nodes.slice(0, 5)) {
        breaches.push(`${look}: ${id} at ${target.join(" ")}: ${failureSummary}`);
      }
    }
  }
  return breaches;
}

test.describe("1440×900", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const path of sampled("axe pages", PAGES, 4)) {
    for (const language of languagesFor(path)) {
      test(`nothing on /${language}${path}`, async ({ page, expectErrors }) => {
        if (path.includes("no-such")) expectErrors(/404/);
        await new ChartPage(page).open(`./${language}${path}`);
        const without = WHOLE.includes(path) ? [] : SAME_EVERYWHERE;
        expect(await findBreaches(page, undefined, without)).toEqual([]);
      });
    }
  }

  for (const language of languagesFor("what opens")) {
    test(`nothing in what opens: /${language}`, async ({ page }) => {
      const chart = new ChartPage(page);
      await chart.open(`./${language}`);
      const openers = {
        preferences: page.getByRole("button", { name: /^(Preferences|偏好设置)$/ }),
        lanes: page.getByRole("button", { name: /^(All lanes|全部栏目)$/ }),
        legend: page.getByRole("button", { name: /^(How to read this|如何阅读)$/ }),
        cluster: chart.region.locator(".chart button[data-cluster]").first(),
      };
      for (const [name, opener] of sampled("opened", Object.entries(openers), 2)) {
        await opener.click();
        await expect(opener).toHaveAttribute("aria-expanded", "true");
        await expect(page.locator(OPENED).filter({ visible: true })).not.toHaveCount(0);
        expect(await findBreaches(page, OPENED), name).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(opener).toHaveAttribute("aria-expanded", "false");
      }
      const search = new SearchPage(page);
      await search.expectFirst("习近平", ["person:xi-jinping"]);
      expect(await findBreaches(page, OPENED), "results").toEqual([]);
      await page.keyboard.press("Escape");
      await search.openPalette();
      await search.paletteBox.fill("chehade");
      await expect(search.entry("person", "fadi-chehade")).toBeVisible();
      expect(await findBreaches(page, OPENED), "go to").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await expect(search.palette).toHaveCount(0);
      await search.searchBox.fill("");
      await chart.region.getByRole("button").first().focus();
      await page.keyboard.press("?");
      await expect(page.getByRole("dialog")).toBeVisible();
      expect(await findBreaches(page, OPENED), "keys").toEqual([]);
    });
  }
});

for (const language of languagesFor("editions")) {
  test(`nothing on /${language}editions/, wide with a note open and on a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 1440, height: 900 });
    const app = new EditionsPage(page);
    await app.open(`./${language}editions/`);
    await app.sources("participants", 0).click();
    await expect(app.note).toBeVisible();
    expect(await findBreaches(page)).toEqual([]);
    await page.setViewportSize({ width: 375, height: 812 });
    await page.goto(`./${language}editions/`);
    await app.settled();
    expect(await findBreaches(page), "phone").toEqual([]);
  });
}

for (const language of languagesFor("tours")) {
  test(`nothing in /${language}tours/: list, audience and speaker`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(`./${language}tours/`);
    expect(await findBreaches(page), "list").toEqual([]);
    const window = new TourPage(page);
    // A step where sources disagree, with all that comes on it, and one whose titles are covered.
    for (const path of [
      "tours/nine-editions/9/",
      "tours/nine-editions/9/speaker/",
      "tours/declaration-at-midnight/2/",
    ]) {
      await window.open(`./${language}${path}`);
      await page.keyboard.press("PageDown");
      expect(await findBreaches(page), path).toEqual([]);
    }
    await page.setViewportSize({ width: 375, height: 812 });
    await window.open(`./${language}tours/nine-editions/9/`);
    expect(await findBreaches(page, undefined, SAME_EVERYWHERE), "phone").toEqual([]);
  });
}

test("nothing on a phone: strip, chart full screen, no results and a notice", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  const chart = new ChartPage(page);
  await page.goto("./");
  await expect(chart.region).toHaveAttribute("aria-busy", "false");
  expect(await findBreaches(page), "start").toEqual([]);
  await chart.strip.click();
  await chart.settled();
  expect(await findBreaches(page), "chart").toEqual([]);
  await page.goto("./?q=no-such-word-anywhere&from=2014-99&lanes=nope");
  await expect(chart.region).toHaveAttribute("aria-busy", "false");
  expect(await findBreaches(page), "no results").toEqual([]);
});

test("axe finds what is planted", async ({ page }) => {
  await new ChartPage(page).open("./about/");
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  expect((await findBreaches(page, "main")).join()).toContain("image-alt");
});
