/** The timeline inside a page of another origin, as a blog or a school's platform has it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { HOSTILE_TEXTS, spoil } from "#build/fuzz/hostile.ts";
import { randomFor } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ dataset: "small" });

/** A page of another origin, with text above and below the frame so that it scrolls. */
async function serveParent(body: (site: string) => string, site: string) {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="en"><title>A blog</title><body>
      <p style="height: 300px">Above</p>${body(site)}<p style="height: 1500px">Below</p>`);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return { url, close: () => server.close() };
}

/** Notes every message the frame sends. */
const listen = (page: Page) =>
  page.addInitScript(() => {
    if (window.parent !== window) return;
    const heard: unknown[] = [];
    addEventListener("message", ({ data }) => heard.push(data));
    Object.assign(window, { heard });
  });
type Heard = { type: string; event: string; url: string; height: number };
const lastHeard = (page: Page) =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard.findLast((message) => message.event === "view"));
const send = (page: Page, message: unknown) =>
  page.evaluate((sent) => document.querySelector("iframe")?.contentWindow?.postMessage(sent, "*"), message);

const frameOf = (page: Page) => {
  const frame = page.frames()[1];
  if (!frame) throw new Error("the page has no frame");
  return frame;
};

test("the page around hears address and height, and can send the frame elsewhere", async ({
  page,
  site,
  expectErrors,
}) => {
  const parent = await serveParent(
    (url) => `<iframe src="${url}events/wic-2014/?from=2014&embed=1" title="T" width="400" height="300"></iframe>`,
    site.url,
  );
  expectErrors(new RegExp(parent.url));
  await listen(page);
  await page.goto(parent.url);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("First conference");
  await expect.poll(async () => (await lastHeard(page))?.url).toBe(`${site.url}events/wic-2014/?from=2014&to=2022`);
  expect((await lastHeard(page))?.type).toBe("wic-timeline");
  expect((await lastHeard(page))?.height).toBeGreaterThan(300);

  await send(page, { type: "wic-timeline", command: "goto", path: "/events/meeting-2015/?lanes=editions" });
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Second meeting");
  await expect.poll(async () => (await lastHeard(page))?.url).toBe(`${site.url}events/meeting-2015/?lanes=editions`);

  // What is no such message, or names no page, does nothing.
  for (const foreign of [
    "goto",
    { type: "other", command: "goto", path: "/" },
    { type: "wic-timeline", command: "goto", path: "/events/no-such/" },
    { type: "wic-timeline", command: "goto", path: "https://elsewhere.example/" },
    { type: "wic-timeline", command: "goto", path: "javascript:alert(1)" },
  ]) {
    await send(page, foreign);
  }
  const random = randomFor("messages to an embed");
  const goto = () => ({ type: "wic-timeline", command: "goto", path: random.one(HOSTILE_TEXTS) });
  const hostile = Array.from({ length: 200 }, () => spoil(random, goto()));
  await page.evaluate((all) => {
    const target = document.querySelector("iframe")?.contentWindow;
    for (const message of all) target?.postMessage(message, "*");
  }, hostile);
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("Second meeting");
  await send(page, { type: "wic-timeline", command: "goto", path: "/zh/events/wic-2014/" });
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("第一届大会");
  expect(new URL(frameOf(page).url()).searchParams.get("embed")).toBe("1");
  parent.close();
});

test("it keeps nothing, offers nothing to keep, and opens in full", async ({ page, site, expectErrors }) => {
  const parent = await serveParent(
    (url) => `<iframe src="${url}?from=2014&embed=1" title="T" width="720" height="480"></iframe>`,
    site.url,
  );
  expectErrors(new RegExp(parent.url));
  await page.goto(parent.url);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("region", { name: "Timeline" })).toHaveAttribute("aria-busy", "false");
  await expect(frame.getByRole("banner")).toHaveCount(0);
  await expect(frame.locator("meta[name=robots]")).toHaveAttribute("content", "noindex");
  await expect(frame.getByRole("button", { name: "Share" })).toHaveCount(0);
  const before = await page.evaluate(() => history.length);
  await frame.locator("a[data-event-id=wic-2014]").first().click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText("First conference");
  expect(await page.evaluate(() => history.length)).toBe(before);
  const full = frame.getByRole("link", { name: "Open in full" });
  await expect(full).toHaveAttribute("href", `${site.url}events/wic-2014/?from=2014&to=2022`);
  await expect(full).toHaveAttribute("target", "_blank");
  const kept = await frameOf(page).evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(kept).toEqual([0, 0]);
  parent.close();
});

test("keys work in the frame; the page around scrolls under a wheel over the chart", async ({
  page,
  site,
  expectErrors,
}) => {
  const parent = await serveParent(
    (url) => `<iframe src="${url}?embed=1" title="T" width="800" height="600"></iframe>`,
    site.url,
  );
  expectErrors(new RegExp(parent.url));
  await page.setViewportSize({ width: 1000, height: 700 });
  await page.goto(parent.url);
  const frame = page.frameLocator("iframe");
  const region = frame.getByRole("region", { name: "Timeline" });
  await expect(region).toHaveAttribute("aria-busy", "false");
  await frame.locator("a[data-event-id=wic-2014]").first().focus();
  await page.keyboard.press("+");
  await expect.poll(() => frameOf(page).url()).toContain("from=");
  await page.keyboard.press("ArrowRight");
  const focused = await frameOf(page).evaluate(() => document.activeElement?.getAttribute("data-event-id"));
  expect(focused).not.toBe("wic-2014");
  await page.keyboard.press("Enter");
  await expect(frame.getByRole("heading", { level: 1 })).toBeVisible();
  // From the foot of the frame's own page on, the wheel is the outer page's.
  await frameOf(page).evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
  const box = await page.locator("iframe").boundingBox();
  await page.mouse.move((box?.x ?? 0) + 400, (box?.y ?? 0) + 100);
  await expect
    .poll(async () => {
      await page.mouse.wheel(0, 200);
      return page.evaluate(() => window.scrollY);
    })
    .toBeGreaterThan(100);
  parent.close();
});

test("mounted in a hidden tab and shown later, it draws", async ({ page, site, expectErrors }) => {
  const parent = await serveParent(
    (url) => `<div id="tab" hidden><iframe src="${url}?embed=1" title="T" width="800" height="600"></iframe></div>`,
    site.url,
  );
  expectErrors(new RegExp(parent.url));
  await page.goto(parent.url);
  await expect.poll(() => frameOf(page).evaluate(() => document.querySelectorAll("li[data-event-id]").length)).toBe(12);
  await page.locator("#tab").evaluate((tab) => tab.removeAttribute("hidden"));
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("region", { name: "Timeline" })).toHaveAttribute("aria-busy", "false");
  await expect.poll(() => frame.locator("[data-region=timeline] a[data-event-id]").count()).toBeGreaterThan(4);
  const texts = await frame
    .locator(".chart-label")
    .evaluateAll((labels) => labels.map((label) => label.getBoundingClientRect().width));
  expect(Math.min(...texts)).toBeGreaterThan(5);
  parent.close();
});
