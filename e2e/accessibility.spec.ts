/** axe finds nothing, in either language and theme, whatever is open. */
import AxeBuilder from "@axe-core/playwright";
import { ChartPage } from "./chart-page.ts";
import { expect, type Page, test } from "./test.ts";

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const PAGES = [
  "",
  "events/wic-2018/",
  "people/jack-ma/",
  "sources/techcrunch-2014/",
  "disagreements/",
  "about/",
  "events/no-such-event/",
];

/** Every breach with the first place it was found at. */
async function findBreaches(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 5).map(({ target, failureSummary }) => `${id} at ${target.join(" ")}: ${failureSummary}`),
  );
}

async function openSettled(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await new ChartPage(page).settled();
  // Colours that fade from one to another would be measured half way.
  await expect.poll(() => page.evaluate(() => document.getAnimations().length)).toBe(0);
}

for (const colorScheme of ["light", "dark"] as const) {
  for (const language of ["", "zh/"]) {
    test.describe(`${colorScheme}, ${language || "en/"}`, () => {
      test.use({ colorScheme, viewport: { width: 1440, height: 900 } });

      for (const path of PAGES) {
        test(`nothing on /${path}`, async ({ page, expectErrors }) => {
          if (path.includes("no-such")) expectErrors(/404/);
          await openSettled(page, `./${language}${path}`);
          expect(await findBreaches(page)).toEqual([]);
        });
      }

      test("nothing while something is open", async ({ page }) => {
        test.slow();
        const chart = new ChartPage(page);
        await openSettled(page, `./${language}`);
        const openers = {
          preferences: page.getByRole("button", { name: /^(Preferences|偏好设置)$/ }),
          lanes: page.getByRole("button", { name: /^(All lanes|全部栏目)$/ }),
          legend: page.getByRole("button", { name: /^(How to read this|如何阅读)$/ }),
          cluster: chart.region.locator(".chart button[data-cluster]").first(),
        };
        for (const [name, opener] of Object.entries(openers)) {
          await opener.click();
          await expect(opener).toHaveAttribute("aria-expanded", "true");
          expect(await findBreaches(page), name).toEqual([]);
          await page.keyboard.press("Escape");
          await expect(opener).toHaveAttribute("aria-expanded", "false");
        }
        await page.keyboard.press("?");
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await findBreaches(page), "keys").toEqual([]);
      });
    });
  }
}

test("nothing on a phone with the chart open, a filter that leaves nothing and a link that is partly wrong", async ({
  page,
}) => {
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
  await openSettled(page, "./about/");
  await page.evaluate(() => document.querySelector("main")?.append(document.createElement("img")));
  expect((await findBreaches(page)).join()).toContain("image-alt");
});
