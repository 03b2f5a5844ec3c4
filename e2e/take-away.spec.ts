/** What others take, in the program it is for. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "./test.ts";

test.use({ dataset: "real" });

const PROGRAM = "node_modules/@knight-lab/timelinejs/dist";
const SLIDES = `<!doctype html><html lang="en"><head><title>Slides</title><link rel="icon" href="data:,">
  <link rel="stylesheet" href="program/css/timeline.css"></head>
  <body><div id="slides" style="width:1200px;height:700px"></div><script src="program/js/timeline.js"></script></body></html>`;

test("the slides open in TimelineJS itself, every event one of them", async ({ page, site }) => {
  await page.route("**/slides/**", async (route) => {
    const path = new URL(route.request().url()).pathname.replace(/^.*\/slides\//, "");
    if (path === "") await route.fulfill({ body: SLIDES, contentType: "text/html" });
    else await route.fulfill({ path: join(PROGRAM, path.replace(/^program\//, "")) });
  });
  await page.goto("./slides/");
  await page.evaluate(() => {
    const { TL } = window as unknown as { TL: { Timeline: new (...settings: unknown[]) => unknown } };
    // Its fonts come from another host.
    Object.assign(window, { slides: new TL.Timeline("slides", "../data/timelinejs.json", { font: null }) });
  });
  const { events } = JSON.parse(readFileSync(join(site.folder, "data/wic.json"), "utf8")) as {
    events: { id: string; title: { en: string } }[];
  };
  const markers = page.locator(".tl-timemarker");
  await expect(markers).toHaveCount(events.length);
  const ids = await markers.evaluateAll((all) => all.map(({ id }) => id.replace(/-marker$/, "")));
  expect(ids.sort()).toEqual(events.map(({ id }) => id).sort());
  const headlines = await markers.locator(".tl-headline").allTextContents();
  expect(headlines.map((text) => text.trim()).sort()).toEqual(events.map(({ title }) => title.en).sort());
});
