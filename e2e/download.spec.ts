import { readFile } from "node:fs/promises";
import type { Route } from "@playwright/test";
import Papa from "papaparse";
import { AppPage } from "./app-page.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

async function openDownload(page: Page) {
  await page.getByRole("region", { name: "Filters" }).getByRole("button", { name: "Download" }).click();
  return page.getByRole("dialog", { name: "Download" });
}

async function save(page: Page, press: () => Promise<void>) {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

const idsIn = (svg: string) => Array.from(svg.matchAll(/data-event-id="([^"]+)"/g), ([, id]) => id ?? "").sort();

test("the SVG holds every event of the filtered set once, whatever the zoom, and keeps to the window when asked", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./?from=2014-11&to=2014-12");
  const all = (await app.listedIds()).sort();
  const panel = await openDownload(page);
  const svgButton = panel.getByRole("button", { name: /^SVG/ });
  const whole = await save(page, () => svgButton.click());
  expect(whole.name).toMatch(/^wic-timeline-[\d.]+-en\.svg$/);
  expect(idsIn(whole.bytes.toString())).toEqual(all);
  await panel.getByRole("radio", { name: /Those in the window/ }).check();
  await expect.poll(() => app.address).toBe("/?from=2014-11&to=2014&range=window");
  const part = await save(page, () => svgButton.click());
  const inView = await app.rows
    .and(page.locator("[data-in-view]"))
    .evaluateAll((rows) => rows.map((row) => row.getAttribute("data-event-id") ?? "").sort());
  expect(idsIn(part.bytes.toString())).toEqual(inView);
});

test("nothing to download where no event passes", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=leadership&certainty=disputed");
  const panel = await openDownload(page);
  await expect(panel.getByText("No event passes these filters")).toBeVisible();
  await expect(panel.getByRole("button", { name: /^SVG/ })).toHaveCount(0);
});

test("work that takes long shows its progress and is cancelled; fonts that do not load are named, and the next try works", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/503/);
  const app = new AppPage(page);
  await app.open("./");
  const panel = await openDownload(page);
  const waiting: Route[] = [];
  let answering = false;
  const fail = (route: Route) => route.fulfill({ status: 503 });
  await page.route("**/*.woff2", (route) => (answering ? fail(route) : void waiting.push(route)));
  const svgButton = panel.getByRole("button", { name: /^SVG/ });
  await svgButton.click();
  await expect(panel.getByRole("progressbar")).toBeVisible();
  // The panel is at work meanwhile.
  await panel.getByRole("radio", { name: "For paper" }).check();
  await panel.getByRole("button", { name: "Cancel" }).click();
  await expect(panel.getByRole("progressbar")).toHaveCount(0);
  await expect(svgButton).toBeVisible();
  await svgButton.click();
  // Those the second press asks for may come before or after the answer to the first one's.
  answering = true;
  for (const route of waiting) await fail(route);
  await expect(panel.getByText(/could not be made/)).toBeVisible();
  await page.unroute("**/*.woff2");
  const { bytes } = await save(page, () => panel.getByRole("button", { name: /^SVG/ }).click());
  expect(bytes.length).toBeGreaterThan(1000);
});

test("every form of the data holds exactly the filtered events, says where it comes from, and opens elsewhere", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./?lanes=editions");
  const ids = (await app.listedIds()).sort();
  const panel = await openDownload(page);
  const take = async (name: RegExp) => {
    const file = await save(page, () => panel.getByRole("button", { name }).click());
    return { ...file, text: file.bytes.toString() };
  };
  const json = await take(/^JSON$/);
  expect(json.name).toMatch(/^wic-timeline-[\d.]+-selection\.json$/);
  const record = JSON.parse(json.text);
  expect(record.events.map(({ id }: { id: string }) => id).sort()).toEqual(ids);
  expect(record.permalink).toBe(new URL("/?lanes=editions", page.url()).href);
  const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data;
  const events = await take(/^CSV, events$/);
  expect([...events.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(
    rowsOf(events.text.slice(1))
      .map(({ id }) => id)
      .sort(),
  ).toEqual(ids);
  const claims = await take(/^CSV, claims$/);
  expect([...new Set(rowsOf(claims.text.slice(1)).map((row) => row.event))].sort()).toEqual(ids);
  const calendars = [await take(/^iCalendar, events$/), await take(/^iCalendar, terms$/)];
  const entries = calendars.flatMap(({ text }) => text.match(/^BEGIN:VEVENT/gm) ?? []);
  expect(entries).toHaveLength(ids.length);
  expect(JSON.parse((await take(/^TimelineJS$/)).text).events).toHaveLength(ids.length);
  const sources = JSON.parse((await take(/^CSL-JSON$/)).text).map(({ id }: { id: string }) => id);
  expect(sources.length).toBeGreaterThan(0);
  const bibtex = await take(/^BibTeX$/);
  expect(Array.from(bibtex.text.matchAll(/^@\w+\{([^,]+),/gm), ([, id]) => id)).toEqual(sources);
});
