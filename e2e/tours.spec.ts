/** Tours as they are given: two windows, keys and clickers, question mode, and what a browser may refuse. */
import { readFileSync } from "node:fs";
import { startStaticServer } from "#build/static-server.ts";
import { findTestSite } from "#build/test-sites.ts";
import { AppPage } from "./app-page.ts";
import { OwnTourPage } from "./own-tour-page.ts";
import { randomFor } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";
import { TourPage } from "./tour-page.ts";

type Texts = { readonly en: string; readonly zh: string };
type AuthoredTour = {
  readonly id: string;
  readonly title: Texts;
  readonly steps: readonly {
    readonly title: Texts;
    readonly notes: Texts;
    readonly hide?: readonly string[];
    readonly fragments?: readonly { readonly lit?: readonly string[] }[];
    readonly disagreement?: string;
    readonly kind: string;
  }[];
};
const tours = JSON.parse(readFileSync("data/tours.json", "utf8")) as AuthoredTour[];
const tour = tours[0] as AuthoredTour;
const last = tour.steps.length;

/** Until the worker has kept everything and answers for this page. */
async function kept(page: Page): Promise<void> {
  await page.waitForFunction(async () => (await navigator.serviceWorker.ready).active?.state === "activated");
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

test.describe("without a network", () => {
  test.use({ serviceWorkers: "allow" });

  test("either window leads, and either may be loaded anew", async ({ browser }) => {
    test.slow();
    const server = await startStaticServer({ folder: findTestSite("real").folder, basePath: "/", port: 0 });
    const context = await browser.newContext({ serviceWorkers: "allow" });
    const audience = new TourPage(await context.newPage());
    await audience.open(`${server.url}tours/${tour.id}/1/`);
    await kept(audience.page);
    await server.close();

    const speaker = await audience.openOther(() => audience.page.keyboard.press("s"));
    await expect(speaker.notes).toContainText(tour.steps[0]?.notes.en.slice(0, 40) ?? "no notes");
    const random = randomFor("moves of a tour");
    const keys = ["PageDown", "PageDown", "PageDown", "ArrowRight", "PageUp", "b"];
    for (let at = 0; at < (process.env.FULL ? 50 : 15); at++) {
      const [here, there] = random.one([true, false]) ? [audience, speaker] : [speaker, audience];
      await here.page.keyboard.press(random.one(keys));
      await expect(there.main).toHaveAttribute("data-step", (await here.step()) ?? "none");
      await expect(audience.blank).toHaveCount(
        (await speaker.control(/^Blank$/).getAttribute("aria-pressed")) === "true" ? 1 : 0,
      );
    }
    await speaker.page.keyboard.press("7");
    await speaker.page.keyboard.press("Enter");
    await audience.expectStep(7);
    await audience.page.keyboard.press("PageDown");
    await expect(audience.page).toHaveURL(/\/7\/$/);
    for (const [one, other] of [
      [audience, speaker],
      [speaker, audience],
    ] as const) {
      await one.page.reload();
      await one.alive();
      await one.expectStep(7);
      await one.page.keyboard.press("PageDown");
      await expect(other.page.getByRole("status").last()).toHaveText(
        (await one.page.getByRole("status").last().textContent()) ?? "",
      );
    }
    await context.close();
  });
});

test("every key of a tour acts in both windows; Esc leaves the blank screen, then the tour", async ({ page }) => {
  test.slow();
  const audience = new TourPage(page);
  await audience.open(`./tours/${tour.id}/3/`);
  // The controls go with the pointer.
  await expect(audience.controls).toHaveCSS("opacity", "0");
  await page.mouse.move(300, 300);
  const speaker = await audience.openOther(() => audience.control(/^Speaker’s window$/).click());
  for (const { page: at } of [audience, speaker]) {
    const press = (key: string) => at.keyboard.press(key);
    for (const [key, step] of [
      ["PageDown", 4],
      ["PageUp", 3],
      ["ArrowRight", 4],
      ["ArrowLeft", 3],
      [" ", 4],
    ] as const) {
      await at.locator("h1").focus();
      await press(key);
      await audience.expectStep(step);
      await speaker.expectStep(step);
    }
    for (const key of ["b", "."]) {
      await press(key);
      await expect(audience.blank).toHaveCount(1);
      await press("Escape");
      await expect(audience.blank).toHaveCount(0);
    }
    await press("1");
    await press("1");
    await press("Enter");
    await speaker.expectStep(11);
    await audience.expectStep(11);
    await press("?");
    await expect(at.getByRole("dialog")).toBeVisible();
    await press("Escape");
    await expect(at.getByRole("dialog")).toHaveCount(0);
    await press("3");
    await press("Enter");
    await audience.expectStep(3);
  }
  const size = () => audience.title.evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
  const before = await size();
  await page.bringToFront();
  await page.keyboard.press("+");
  await expect.poll(size).toBeGreaterThan(before);
  await page.keyboard.press("-");
  await expect.poll(size).toBe(before);
  await page.keyboard.press("f");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false);
  await audience.expectStep(3);
  // An Esc right after that one may be the same press, as some browsers pass it on.
  await expect
    .poll(async () => {
      await page.keyboard.press("Escape");
      return page.url();
    })
    .toMatch(new RegExp(`/tours/#${tour.id}$`));
});

test("without single keys a clicker still acts; letters and digits do nothing", async ({ page }) => {
  await page.addInitScript(() =>
    localStorage.setItem("wic-preferences", JSON.stringify({ state: { singleKeys: false }, version: 1 })),
  );
  const audience = new TourPage(page);
  await audience.open(`./tours/${tour.id}/3/`);
  for (const key of ["b", ".", "9", "Enter"]) await page.keyboard.press(key);
  await expect(audience.blank).toHaveCount(0);
  await page.keyboard.press("PageDown");
  await audience.expectStep(4);
});

test("each step has a link, one beyond the end opens the last and says so, and Reload finds the reveals again", async ({
  page,
  expectErrors,
}) => {
  expectErrors(/404/);
  const audience = new TourPage(page);
  await audience.open(`./zh/tours/${tour.id}/99/`);
  await audience.expectStep(last);
  await expect(audience.statuses.filter({ hasText: "没有第99步" })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`/zh/tours/${tour.id}/${last}/$`));
  await audience.open(`./tours/${tour.id}/`);
  await audience.expectStep(1);
  await audience.open(`./tours/${tour.id}/2/`);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  const said = await audience.statuses.last().textContent();
  await page.reload();
  await audience.alive();
  await expect(audience.statuses.last()).toHaveText(said ?? "");
  await audience.expectStep(2);
});

test("Back after a tour returns to where it was started, in one press; on a phone too", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("link", { name: "Tours", exact: true }).click();
  await expect(page.getByRole("button", { name: "Menu" })).toHaveAttribute("aria-expanded", "false");
  await page.getByRole("link", { name: `Present ${tour.title.en}` }).click();
  const audience = new TourPage(page);
  await audience.alive();
  for (const step of [2, 3]) {
    while ((await audience.step()) !== String(step)) await page.keyboard.press("PageDown");
  }
  await expect(page).toHaveURL(/\/3\/$/);
  await page.goBack();
  await expect(page).toHaveURL(/\/tours\/$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tours");
});

test("the introduction begins with a tour", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await page.getByRole("link", { name: "Start with a tour" }).click();
  await expect(page).toHaveURL(new RegExp(`/tours/${tour.id}/1/$`));
  await new TourPage(page).expectStep(1);
});

test("the audience is sent no note, and is not shown what is to be guessed", async ({ page }) => {
  const audience = new TourPage(page);
  const answers: string[] = [];
  page.on("response", async (response) => {
    if (/\.(json|html)|\/$/.test(new URL(response.url()).pathname)) answers.push(await response.text().catch(() => ""));
  });
  // A step that covers titles and uncovers them one by one.
  const { id, steps } = tours.find((one) => one.steps.some(({ hide }) => hide?.includes("titles"))) as AuthoredTour;
  const at = steps.findIndex(({ hide }) => hide?.includes("titles"));
  await audience.open(`./tours/${id}/${at + 1}/`);
  const note = steps[at]?.notes.en.slice(0, 40) ?? "";
  expect(note).not.toBe("");
  expect(answers.length).toBeGreaterThan(2);
  for (const answer of answers) expect(answer).not.toContain(note);
  expect(await page.content()).not.toContain(note);

  const named = () =>
    audience.timeline
      .locator("[data-event-id]")
      .evaluateAll((items) => items.filter((item) => !/^\?/.test(item.textContent ?? "")).length);
  expect(await named()).toBe(0);
  await audience.reveal.click();
  await expect.poll(named).toBeGreaterThan(0);
  while (await audience.reveal.isVisible()) await audience.reveal.click();
  await audience.expectStep(at + 1);
  await expect(audience.timeline.getByText("?", { exact: true })).toHaveCount(0);
});

test("P presents an event: clicker keys go on to the next, the address stays the event's, Esc ends it", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?lanes=editions");
  const title = await app.title.textContent();
  await page.keyboard.press("p");
  const stage = new TourPage(page);
  await stage.alive();
  await expect(stage.title).toHaveText(title ?? "");
  await page.keyboard.press("PageDown");
  await expect(stage.title).not.toHaveText(title ?? "");
  await expect(page).toHaveURL(/\/events\/[^/]+\/\?.*lanes=editions/);
  await page.keyboard.press("b");
  await expect(stage.blank).toHaveCount(1);
  await page.keyboard.press("PageUp");
  await expect(stage.title).toHaveText(title ?? "");
  await page.keyboard.press("Escape");
  await app.settled();
  await expect(app.rows.first()).toBeVisible();
});

test("what a browser refuses is told once, and the tour goes on", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, "BroadcastChannel", { value: undefined });
    Object.defineProperty(navigator, "wakeLock", {
      value: { request: () => Promise.reject(new DOMException("no", "NotAllowedError")) },
    });
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("no"));
    window.open = () => null;
  });
  const audience = new TourPage(page);
  await audience.open(`./tours/${tour.id}/3/`);
  const told = audience.statuses.first();
  await expect(told).toContainText("does not let windows hear each other");
  await expect(told).toContainText("cannot keep the screen awake");
  await page.keyboard.press("f");
  await expect(told).toContainText("Full screen is not available here");
  await page.keyboard.press("s");
  await expect(told).toContainText("did not open a window");
  await page.keyboard.press("PageDown");
  await audience.expectStep(4);
  await expect(told).not.toContainText("hear each other");
});

/** One step of each kind, all of them with FULL=1. */
const SHOWN = tours.flatMap(({ id, steps }) =>
  steps.flatMap((step, at) => {
    const isFirst = steps.findIndex((one) => one.kind === step.kind && one.disagreement === step.disagreement) === at;
    return process.env.FULL || (id === tour.id && isFirst) ? [{ id, step: at + 1 }] : [];
  }),
);

test("nothing runs out of the screen at any text size, and the words are large enough", async ({ page }) => {
  test.setTimeout(30_000 + SHOWN.length * 6_000);
  const audience = new TourPage(page);
  for (const { id, step } of SHOWN) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await audience.open(`./tours/${id}/${step}/`);
    const size = () =>
      page.locator(".stage__narrative").evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
    const shown = new Set<string>();
    for (;;) {
      const now = `${await audience.step()} ${await audience.statuses.last().textContent()}`;
      if (shown.has(now) || (await audience.step()) !== String(step)) break;
      shown.add(now);
      expect(await audience.overflows(), `${id} ${now}`).toEqual([]);
      if (await page.locator(".stage__narrative").isVisible()) expect(await size()).toBeGreaterThanOrEqual(24);
      await page.keyboard.press("PageDown");
    }
  }
});

test("a copy of a tour is the tour, comparison and disagreement included", async ({ page }) => {
  const own = new OwnTourPage(page);
  await own.open();
  await own.button(/^Begin with a copy of ‘Nine editions/).click();
  await expect(own.steps).toHaveCount(12);
  await own.present.click();
  const audience = new TourPage(page);
  await audience.alive();
  for (const key of ["6", "Enter"]) await page.keyboard.press(key);
  await audience.expectStep(6);
  await expect(page.getByRole("table")).toBeVisible();
  const title = await audience.title.textContent();
  for (let at = 0; at < 3; at++) await page.keyboard.press("PageDown");
  const said = await audience.statuses.last().textContent();
  await audience.open("./tours/nine-editions/6/");
  await expect(audience.title).toHaveText(title ?? "");
  for (let at = 0; at < 3; at++) await page.keyboard.press("PageDown");
  await expect(audience.statuses.last()).toHaveText(said ?? "");
});
