/** After one visit everything works without a network: the server is stopped, not the browser's flag set. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { killSwitch } from "#build/kill-switch.ts";
import { startStaticServer } from "#build/static-server.ts";
import { findTestSite } from "#build/test-sites.ts";
import { AppPage } from "./app-page.ts";
import { HandoutPage } from "./handout-page.ts";
import { randomFor, tryCase } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ serviceWorkers: "allow" });

/** What a first visit may cost beyond the page. */
const MOST_BYTES = 1.5 * 1024 * 1024;

/** Until the worker has kept everything and answers for this page. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

const serve = (folder: string, port = 0) => startStaticServer({ folder, basePath: "/", port });

test("one visit to the start page, then no network: any page opens cold, search and picture work, it prints", async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const { folder } = findTestSite("real");
  const server = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(error.error().message));
  const page = await context.newPage();
  await page.goto(server.url);
  await kept(page);
  await server.close();

  const record = JSON.parse(readFileSync(join(folder, "data/wic.json"), "utf8")) as Record<
    "events" | "people" | "organizations" | "sources",
    { id: string; title: { en: string; zh: string } | string; name?: { en: string; zh: string } }[]
  >;
  const random = randomFor("offline pages");
  const count = process.env.FULL ? 20 : 3;
  for (let at = 0; at < count; at++) {
    const kind = random.one(["events", "people", "organizations", "sources"] as const);
    const one = random.one(record[kind]);
    const language = random.one(["en", "zh"] as const);
    const name = kind === "sources" || kind === "events" ? one.title : one.name;
    const title = typeof name === "string" ? name : (name?.[language] ?? "");
    const path = `${language === "zh" ? "zh/" : ""}${kind}/${one.id}/`;
    await tryCase(path, async () => {
      const cold = await context.newPage();
      await cold.goto(server.url + path);
      await expect(cold.getByRole("heading", { level: 1 })).toHaveText(title);
      await expect(cold.locator("html")).toHaveAttribute("lang", language === "zh" ? "zh-Hans" : "en");
      await new AppPage(cold).settled();
      await cold.close();
    });
  }

  const app = new AppPage(page);
  await page.goto(`${server.url}?q=council&from=2015&to=2019`);
  await app.settled();
  await expect.poll(() => app.rows.count()).toBeGreaterThan(3);
  await page.goto(`${server.url}editions/`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const handout = new HandoutPage(page);
  await handout.open(`${server.url}handout/?length=full&lanes=documents`);
  expect((await handout.ids()).length).toBeGreaterThan(10);
  await page.goto(server.url);
  await page.getByRole("button", { name: "Download" }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog").getByRole("button", { name: /^SVG/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.svg$/);
  expect((await page.pdf()).length).toBeGreaterThan(10_000);
  expect(errors).toEqual([]);
  await context.close();
});

test("what a first visit fetches for later stays within its bounds, and holds no card and no download", () => {
  const { folder } = findTestSite("real");
  const worker = readFileSync(join(folder, "sw.js"), "utf8");
  const paths = [...new Set(Array.from(worker.matchAll(/url:[`"']\/([^`"']+)[`"']/g), ([, path]) => path ?? ""))];
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => /^cards\/|\.csv$|\.ics$|wic\.json$/.test(path))).toEqual([]);
  const bytes = paths
    .map((path) => readFileSync(join(folder, path)))
    .reduce((sum, content) => sum + Math.min(content.length, gzipSync(content, { level: 6 }).length), 0);
  console.log(`kept for use without a network: ${paths.length} files, ${(bytes / 1024).toFixed(0)} KiB`);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
});

test("a new version waits and says so, takes over when asked, and the old one's goes; the kill switch takes all", async ({
  browser,
}) => {
  const folder = mkdtempSync(join(tmpdir(), "wic-versions-"));
  cpSync(findTestSite("small").folder, folder, { recursive: true });
  const server = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const page = await context.newPage();
  await page.goto(server.url);
  await kept(page);
  await expect(page.getByText("A newer version of this record is ready.")).toHaveCount(0);
  // Any other build has another script.
  cpSync(join(findTestSite("folded").folder, "sw.js"), join(folder, "sw.js"));
  for (const file of ["offline.html", "data", "assets"]) {
    cpSync(join(findTestSite("folded").folder, file), join(folder, file), { recursive: true });
  }
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const notice = page.getByRole("status").filter({ hasText: "A newer version of this record is ready." });
  await expect(notice).toBeVisible();
  const before = await page.evaluate(() => caches.keys());
  await Promise.all([page.waitForEvent("load"), notice.getByRole("button", { name: "Use it now" }).click()]);
  await kept(page);
  const visited = (names: string[]) => names.filter((name) => name.includes("visited"));
  await expect
    .poll(async () => visited(await page.evaluate(() => caches.keys())).filter((name) => before.includes(name)))
    .toEqual([]);
  // A build with OFFLINE=0 has this in the worker's place: SECURITY.md, 'If a worker goes bad'.
  writeFileSync(join(folder, "sw.js"), killSwitch("/"));
  await Promise.all([
    page.waitForEvent("load"),
    page.evaluate(() => void navigator.serviceWorker.ready.then((one) => one.update())),
  ]);
  const left = () =>
    page.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
  await expect.poll(() => left().catch(() => ["on its way"])).toEqual([]);
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true });
});

test("no worker in an embed, none under Save-Data, and none does harm", async ({ browser }) => {
  const server = await serve(findTestSite("small").folder);
  const registrations = (page: Page) =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  for (const [path, script] of [
    ["?embed=1", ""],
    ["", "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"],
  ] as const) {
    const context = await browser.newContext({ serviceWorkers: "allow" });
    const page = await context.newPage();
    if (script) await page.addInitScript(script);
    await page.goto(server.url + path);
    await new AppPage(page).settled();
    // The worker is asked for when the page is idle: longer than that is certain.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
    expect(await registrations(page)).toBe(0);
    await context.close();
  }
  await server.close();
});

test("a worker that cannot be read does no harm", async ({ browser }) => {
  const folder = mkdtempSync(join(tmpdir(), "wic-broken-"));
  cpSync(findTestSite("small").folder, folder, { recursive: true });
  writeFileSync(join(folder, "sw.js"), "<p>A page of the host</p>");
  const server = await serve(folder);
  const context = await browser.newContext({ serviceWorkers: "allow" });
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(error.error().message));
  const page = await context.newPage();
  await page.goto(server.url);
  const app = new AppPage(page);
  await app.settled();
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(() => requestIdleCallback(resolve))));
  await app.rowLink("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  expect(errors).toEqual([]);
  await context.close();
  await server.close();
  rmSync(folder, { recursive: true });
});
