/** Nothing is lost on 320 pixels (a wide page at 400 %), nor with the reader's own text spacing (WCAG 1.4.10, 1.4.12). */
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

const PAGES = [
  "",
  "events/wic-2014/",
  "people/jack-ma/",
  "organizations/icann/",
  "sources/techcrunch-2014/",
  "disagreements/",
  "editions/",
  "about/",
  "no-such-page/",
];

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole("button", { name: /^(Preferences|Menu|偏好设置|菜单)$/ }).first()).toBeVisible();
  await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
}

/** What sticks out of the page sideways, unless a box of its own scrolls it. */
const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      return width > 0 && right > clientWidth + 1 && element.checkVisibility();
    });
    return out
      .slice(-5)
      .map((element) => `${element.localName}.${element.getAttribute("class")} at ${location.pathname}`);
  });

/** Texts that a box of fixed size cuts: with dots, or without. Lines of the chart shorten on purpose and say it all on focus. */
const cutTexts = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")]
      .filter((element) => element.checkVisibility() && !element.closest(".chart, .overview, svg, [hidden]"))
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => !element.closest(".visually-hidden, .skip"))
      .filter((element) => {
        const { overflowX, overflowY, whiteSpace } = getComputedStyle(element);
        const clips = (overflow: string) => overflow === "hidden" || overflow === "clip";
        const wide = clips(overflowX) && element.scrollWidth > element.clientWidth + 1 && whiteSpace !== "nowrap";
        return wide || (clips(overflowY) && element.scrollHeight > element.clientHeight + 2);
      })
      .map((element) => `${element.localName}.${element.className} “${element.textContent?.slice(0, 40)}”`),
  );

for (const language of sampled("320", ["", "zh/"], 1)) {
  test(`at 320 pixels no page scrolls sideways: ${language || "en/"}`, async ({ page, expectErrors }) => {
    expectErrors(/404/);
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    for (const path of sampled(`320 ${language}`, PAGES, 5)) {
      await open(page, `./${language}${path}`);
      expect(await stickingOut(page), path).toEqual([]);
    }
  });
}

test("with the reader's text spacing no text is cut and nothing sticks out", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  test.slow();
  await page.setViewportSize({ width: 1280, height: 720 });
  for (const path of sampled("text spacing", PAGES, 3)) {
    await open(page, `./${path}`);
    const before = await cutTexts(page);
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
          "p { margin-bottom: 2em !important }",
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    expect(await stickingOut(page), path).toEqual([]);
    expect(
      (await cutTexts(page)).filter((text) => !before.includes(text)),
      path,
    ).toEqual([]);
  }
});
