/** Tours as they are given: two windows, keys and clickers, question mode, and what a browser may refuse. */
import { readFileSync } from "node:fs";
import { startStaticServer } from "#build/static-server.ts";
import { findTestSite } from "#build/test-sites.ts";
import { AppPage } from "./app-page.ts";
import { OwnTourPage } from "./own-tour-page.ts";
import { randomFor, sampled } from "./seeded.ts";
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
    for (let at = 0; at < (process.env.FULL ? 50 : 10); at++) {
      const [here, there] = random.one([true, false]) ? [audience, speaker] : [speaker, audience];
      await here.press(random.one(keys));
      await expect(there.main).toHaveAttribute("data-step", (await here.step()) ?? "none");
      const isBlank = (await here.control(/^Blank$/).getAttribute("aria-pressed")) ?? "none";
      await expect(there.control(/^Blank$/)).toHaveAttribute("aria-pressed", isBlank);
      await expect(audience.blank).toHaveCount(isBlank === "true" ? 1 : 0);
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
      await one.press("PageDown");
      await expect(other.page.getByRole("status").last()).toHaveText(
        (await one.page.getByRole("status").last().textContent()) ?? "",
      );
    }
    await context.close();
  });
});

test("every key of a tour acts in both windows; Esc leaves full screen, then the blank screen, then the tour", async ({
  page,
}) => {
  test.slow();
  const audience = new TourPage(page);
  await audience.open(`./tours/${tour.id}/3/`);
  // The controls go with the pointer.
  await expect(audience.controls).toHaveCSS("opacity", "0");
  await page.mouse.move(300, 300);
  const speaker = await audience.openOther(() => audience.control(/^Speaker’s window$/).click());
  for (const here of [audience, speaker]) {
    const at = here.page;
    const press = (key: string) => at.keyboard.press(key);
    await at.bringToFront();
    await at.evaluate(() => document.documentElement.setAttribute("data-loaded", "once"));
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
    // What the mouse has pressed keeps no key.
    await at.mouse.move(200, 200);
    await at.getByRole("link", { name: "← Previous" }).click();
    await audience.expectStep(3);
    await press(" ");
    await audience.expectStep(4);
    // Over a blank screen Esc leaves full screen first.
    for (const key of ["b", "."]) {
      await press(key);
      await expect(audience.blank).toHaveCount(1);
      if (key === "b") {
        await press("f");
        await expect.poll(() => here.isFull()).toBe(true);
        await press("Escape");
        await expect.poll(() => here.isFull()).toBe(false);
        await expect(audience.blank).toHaveCount(1);
        await press("b");
      } else {
        // An Esc right after that one may be the same press, as some browsers pass it on.
        await expect
          .poll(async () => {
            if ((await audience.blank.count()) > 0) await press("Escape");
            return audience.blank.count();
          })
          .toBe(0);
      }
      await expect(audience.blank).toHaveCount(0);
    }
    await press("1");
    await press("1");
    await press("Enter");
    await speaker.expectStep(11);
    await expect(speaker.page.locator('.speaker [aria-current="step"]')).toBeInViewport();
    await audience.expectStep(11);
    await press("?");
    await expect(at.getByRole("dialog")).toBeVisible();
    await press("Escape");
    await expect(at.getByRole("dialog")).toHaveCount(0);
    await press("3");
    await press("Enter");
    await audience.expectStep(3);
    // Controls and notes stay within the window, whatever the columns hold.
    expect(await at.evaluate(() => document.documentElement.scrollHeight - innerHeight)).toBeLessThanOrEqual(0);
    const before = await here.textSize();
    await press("+");
    await expect.poll(() => here.textSize()).toBeGreaterThan(before);
    await press("-");
    await expect.poll(() => here.textSize()).toBe(before);
    // The other window is there: it comes forward as it is, and no third one opens.
    await press("s");
    // What is typed is typed.
    await at.evaluate(() => {
      const field = document.body.appendChild(document.createElement("input"));
      field.setAttribute("aria-label", "typed");
      field.focus();
    });
    await at.keyboard.type("b.fs7 ?");
    await expect(at.getByLabel("typed")).toHaveValue("b.fs7 ?");
    await expect(audience.blank).toHaveCount(0);
    await at.getByLabel("typed").evaluate((field) => field.remove());
    await audience.expectStep(3);
  }
  expect(page.context().pages()).toHaveLength(2);
  for (const { page: at } of [audience, speaker]) {
    await expect(at.locator("html")).toHaveAttribute("data-loaded", "once");
  }
  await page.bringToFront();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(new RegExp(`/tours/#${tour.id}$`));
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
  await audience.press("PageDown");
  await audience.press("PageDown");
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
    while ((await audience.step()) !== String(step)) await audience.press("PageDown");
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
  while (await audience.reveal.isVisible()) {
    await audience.reveal.click();
    await audience.drawn();
  }
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

for (const how of sampled("how", ["refuses", "lacks"] as const, 1)) {
  test(`what a browser ${how} is told once, and presenting goes on`, async ({ page }) => {
    await page.addInitScript((isLacking) => {
      const refused = () => Promise.reject(new DOMException("no", "NotAllowedError"));
      const set = (holder: object, key: string, value: unknown) => Object.defineProperty(holder, key, { value });
      if (isLacking) {
        set(globalThis, "BroadcastChannel", undefined);
        Reflect.deleteProperty(Navigator.prototype, "wakeLock");
        set(Element.prototype, "requestFullscreen", undefined);
      } else {
        set(
          globalThis,
          "BroadcastChannel",
          class {
            constructor() {
              throw new DOMException("no", "SecurityError");
            }
          },
        );
        set(navigator, "wakeLock", { request: refused });
        set(Element.prototype, "requestFullscreen", refused);
      }
      window.open = () => null;
    }, how === "lacks");
    const audience = new TourPage(page);
    await audience.open(`./tours/${tour.id}/3/`);
    const told = audience.statuses.first();
    await expect(told).toContainText("does not let windows hear each other");
    await expect(told).toContainText("cannot keep the screen awake");
    await audience.expectNothingUnderNotice();
    await page.keyboard.press("f");
    await expect(told).toContainText("Full screen is not available here");
    await page.keyboard.press("s");
    await expect(told).toContainText("did not open a window");
    await audience.expectNothingUnderNotice();
    await page.keyboard.press("PageDown");
    await audience.expectStep(4);
    await expect(told).not.toContainText("hear each other");
    if (how === "lacks") return;
    // The same where a view is presented.
    const app = new AppPage(page);
    await app.open("./events/wic-2014/");
    await page.keyboard.press("p");
    await audience.alive();
    await page.keyboard.press("f");
    await expect(told).toContainText("cannot keep the screen awake");
    await expect(told).toContainText("Full screen is not available here");
    await page.keyboard.press("PageDown");
    await expect(page).not.toHaveURL(/wic-2014/);
  });
}

const SCREENS = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
] as const;
/** How much larger text can be made: four presses. */
const LARGER = 4;

/** Steps where text is made larger too: the first of two kinds of step, with FULL=1 all. */
const triedOf = ({ id, steps }: AuthoredTour): readonly AuthoredTour["steps"][number][] =>
  process.env.FULL
    ? steps
    : sampled(
        `kinds of step in ${id}`,
        steps.filter(
          (step, at) =>
            steps.findIndex((one) => one.kind === step.kind && !one.disagreement === !step.disagreement) === at,
        ),
        2,
      );

for (const given of process.env.FULL ? tours : [tour]) {
  test(`a tour given by PageDown alone stays in the screen at any text size, and Back leaves it: ${given.id}`, async ({
    page,
  }) => {
    test.setTimeout(process.env.FULL ? 600_000 : 90_000);
    await page.setViewportSize(SCREENS[0]);
    await page.goto("./tours/");
    await page.getByRole("link", { name: `Present ${given.title.en}` }).click();
    const audience = new TourPage(page);
    await audience.alive();
    const steps = new Set<number>();
    const tried = triedOf(given).map((one) => given.steps.indexOf(one) + 1);
    for (let before = ""; ; ) {
      const step = Number(await audience.step());
      const place = `${step} ${await audience.statuses.last().textContent()}`;
      if (place === before) break;
      before = place;
      steps.add(step);
      const isTried = tried.includes(step);
      for (const screen of process.env.FULL ? SCREENS : SCREENS.slice(0, 1)) {
        await page.setViewportSize(screen);
        for (let size = 0; size <= (isTried ? LARGER : 0); size++) {
          if (size > 0) await page.keyboard.press("+");
          if (!process.env.FULL && size > 0 && size < LARGER) continue;
          const where = `${place} on ${screen.width}, size ${size}`;
          expect(await audience.overflows(), where).toEqual([]);
          expect(await audience.least(), where).toBeGreaterThanOrEqual(24);
        }
        for (let size = 0; isTried && size < LARGER; size++) await page.keyboard.press("-");
      }
      await page.setViewportSize(SCREENS[0]);
      await audience.press("PageDown");
    }
    expect([...steps]).toEqual(given.steps.map((_, at) => at + 1));
    await page.goBack();
    await expect(page).toHaveURL(/\/tours\/$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Tours");
  });
}

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
  for (let at = 0; at < 3; at++) await audience.press("PageDown");
  const said = await audience.statuses.last().textContent();
  await audience.open("./tours/nine-editions/6/");
  await expect(audience.title).toHaveText(title ?? "");
  for (let at = 0; at < 3; at++) await page.keyboard.press("PageDown");
  await expect(audience.statuses.last()).toHaveText(said ?? "");
});
