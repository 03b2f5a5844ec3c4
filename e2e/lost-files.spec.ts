/** Every file a page asks for is lost once: the page stays usable, and says what is missing where anything is. */
import { AppPage } from "./app-page.ts";
import { randomFor, sampled, tryCase } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

const PAGES = ["./", "./events/wic-2014/", "./zh/editions/"];

/** Files, without the page itself and what names the build, that a page and a search in it ask for. */
async function filesOf(page: Page, path: string): Promise<string[]> {
  const files = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.resourceType() !== "document") files.add(pathname);
  });
  await use(page, path);
  return [...files].sort();
}

async function use(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  const search = page.getByRole("search").getByRole("searchbox");
  if (path === "./" && (await search.isVisible())) {
    await search.fill("conference");
    await page.waitForLoadState("networkidle");
  }
}

for (const path of sampled("lost", PAGES, 1)) {
  test(`each file of ${path} lost once`, async ({ page, expectErrors }) => {
    test.setTimeout(300_000);
    expectErrors(/ERR_FAILED|Failed to (load|fetch)|is not allowed|preload/);
    const files = await filesOf(page, path);
    expect(files.length).toBeGreaterThan(8);
    const random = randomFor(`lost ${path}`);
    const chosen = process.env.FULL ? files : [random.one(files), random.one(files)];
    for (const file of chosen) {
      await tryCase(`without ${file}`, async () => {
        await page.route(`**${file}*`, (route) => route.abort(), { times: 1 });
        await use(page, path);
        // Title and text are there, and links lead on.
        await expect(new AppPage(page).title).toBeVisible();
        expect((await page.locator("main, [data-region=details]").first().innerText()).length).toBeGreaterThan(50);
        const alive = await page
          .locator("#root")
          .evaluate((root) => Object.keys(root).some((key) => /react/i.test(key)));
        if (!alive) await expect(page.getByRole("alert").filter({ hasText: /again|Retry|重试/ })).toBeVisible();
        await page.unroute(`**${file}*`);
      });
    }
  });
}
