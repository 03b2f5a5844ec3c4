/** The site under a path of its host, `/wic/`: the same pages, and nothing asked for outside of it. */
import { readFile } from "node:fs/promises";
import { AppPage } from "./app-page.ts";
import { ChartPage } from "./chart-page.ts";
import { HandoutPage } from "./handout-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "based" });

type Published = { readonly people: readonly { readonly id: string; readonly name: { readonly zh: string } }[] };

/** Two events that the chart of the whole range draws by themselves. */
async function drawnIds(app: AppPage): Promise<[string, string]> {
  const ids = await app.items.evaluateAll((items) => items.map((item) => item.getAttribute("data-event-id") ?? ""));
  const [one = "", other = ""] = ids.filter((id) => !id.startsWith("term"));
  return [one, other];
}

test.beforeEach(({ page, site, complaints }) => {
  expect(site.basePath).toBe("/wic/");
  page.on("request", (request) => {
    const { pathname, protocol } = new URL(request.url());
    if (protocol === "http:" && !pathname.startsWith("/wic/")) {
      complaints.all.push(`request outside /wic/: ${request.url()}`);
    }
  });
});

test("the start page is alive: list, chart, every event once", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await new ChartPage(page).settled();
  const listed = await app.listedIds();
  const { links, folded } = await new ChartPage(page).ids();
  expect([...links, ...folded].sort()).toEqual([...listed].sort());
  const hrefs = await page
    .locator("a[href^='/']")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(hrefs.length).toBeGreaterThan(30);
  expect(hrefs.filter((href) => !href.startsWith("/wic/"))).toEqual([]);
});

test("an event opens from the chart and from the list, and Back returns", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const [one, other] = await drawnIds(app);
  await app.item(one).click();
  await expect(page).toHaveURL(new RegExp(`/wic/events/${one}/`));
  await expect(app.currentItem).toHaveAttribute("data-event-id", one);
  await app.rowLink(other).click();
  await expect(page).toHaveURL(new RegExp(`/wic/events/${other}/`));
  await expect(app.title).toContainText(/\S/);
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL(/\/wic\/$/);
});

test("deep links with a view open cold in both languages, and the switch keeps them", async ({ page, site }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?from=2014&to=2015&lanes=editions");
  await expect(app.currentItem).toHaveAttribute("data-event-id", "wic-2014");
  await page.getByRole("link", { name: "中文" }).click();
  await expect(page).toHaveURL(/\/wic\/zh\/events\/wic-2014\/\?from=2014&to=2015&lanes=editions$/);
  await app.settled();
  await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
  await expect(app.currentItem).toHaveAttribute("data-event-id", "wic-2014");
  const { people } = JSON.parse(await readFile(`${site.folder}/data/wic.json`, "utf8")) as Published;
  await app.open(`./zh/people/${people[0]?.id}/`);
  await expect(app.title).toHaveText(people[0]?.name.zh ?? "");
});

test("an address that leads nowhere says so, with 404, beside a working timeline", async ({ page, expectErrors }) => {
  expectErrors(/404/);
  const app = new AppPage(page);
  const response = await page.goto("./events/wic-2099/");
  expect(response?.status()).toBe(404);
  await app.settled();
  await expect(app.title).toHaveText("There is no such page");
  await expect(app.details.getByRole("link", { name: /20\d\d|conference/i }).first()).toBeVisible();
  expect(new URL(page.url()).pathname).toBe("/wic/events/wic-2099/");
});

test("the files a build publishes are under the path, and name the public address", async ({ page, site }) => {
  for (const path of ["data/wic.json", "data/en/index.json", "data/zh/index.json", "manifest.webmanifest", "boot.js"]) {
    expect((await page.request.get(site.url + path)).status(), path).toBe(200);
  }
  expect((await page.request.get(new URL("/", site.url).href)).status()).toBe(404);
  await page.goto("./events/wic-2014/");
  const canonical = await page.locator("link[rel=canonical]").getAttribute("href");
  expect(canonical).toBe("https://wic.example/wic/events/wic-2014/");
});

test("what is taken away names the public address: link, frame, citation, picture, handout", async ({ page }) => {
  const address = "https://wic.example/wic/events/wic-2014/";
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?from=2014&to=2015");
  const open = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).first().click();
    return page.getByRole("dialog", { name });
  };
  const share = await open("Share");
  await expect(share.getByRole("textbox", { name: "Link" })).toHaveValue(`${address}?from=2014&to=2015`);
  await expect(share.getByRole("textbox", { name: "HTML" })).toHaveValue(/src="https:\/\/wic\.example\/wic\/events\//);
  await expect(share.locator("iframe")).toHaveAttribute("src", /^http:.*\/wic\/events\/wic-2014\/\?.*embed=1$/);
  await page.keyboard.press("Escape");
  const cite = await open("Cite");
  await expect(cite.getByRole("textbox", { name: "Citation" })).toHaveValue(new RegExp(`from ${address}$`));
  await page.keyboard.press("Escape");
  const panel = await open("Download");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    panel.getByRole("button", { name: /^SVG/ }).click(),
  ]);
  expect(await readFile(await download.path(), "utf8")).toContain(`${address}?from=2014&amp;to=2015`);
  await panel.getByRole("link", { name: "Open the handout" }).click();
  const handout = new HandoutPage(page);
  await handout.settled();
  await expect(handout.paper.getByRole("img", { name: /wic\.example\/wic\// }).first()).toBeVisible();
});

test("with scripts off the event reads in full and its links lead on", async ({ browser, site }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const page = await context.newPage();
  await page.goto("./events/wic-2014/");
  const details = page.getByRole("region", { name: "Details" });
  await expect(details.getByRole("heading", { level: 1 })).toContainText(/conference/i);
  const next = page.getByRole("link", { name: /^Next event/ });
  await next.click();
  await expect(page).toHaveURL(/\/wic\/events\/[a-z0-9-]+\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await context.close();
});
