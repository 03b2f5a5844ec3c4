/** What browsers, machines and extensions do to a page: it goes on, or says in a plain word what does not. */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("a clock far off, no BroadcastChannel, no IntersectionObserver, no idle callback: everything goes on", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const now = Date.now;
    Date.now = () => now() - 40 * 365 * 86_400_000;
    for (const name of ["BroadcastChannel", "IntersectionObserver", "requestIdleCallback"]) {
      Object.defineProperty(globalThis, name, { value: undefined });
    }
  });
  const app = new AppPage(page);
  await app.open("./");
  await app.rowLink("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  await app.searchBox.fill("letter");
  await expect(app.rows).not.toHaveCount(12);
  await page.goto("./tours/own/");
  await expect(app.title).toBeVisible();
  await page.goto("./handout/");
  await expect(page.getByText("First conference").first()).toBeVisible();
});

test("an extension that wraps every text, as translators do: pages still open and go back", async ({ page }) => {
  await page.addInitScript(() => {
    const wrap = (root: Node) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const parent = text.parentElement;
        if (!parent || parent.localName === "font" || parent.closest("script, style, title, textarea, svg")) continue;
        const font = document.createElement("font");
        parent.replaceChild(font, text);
        font.append(`${text.data}`);
      }
    };
    const start = () => {
      if (!document.querySelector("[data-region=timeline][aria-busy=false]")) return requestAnimationFrame(start);
      wrap(document.body);
      document.documentElement.dataset.translated = "";
      return 0;
    };
    start();
  });
  const app = new AppPage(page);
  await app.open("./?q=conference");
  await expect(page.locator("html")).toHaveAttribute("data-translated", "");
  await app.rowLink("wic-2014").click();
  await expect(app.title).toHaveText("First conference");
  await app.searchBox.fill("letter");
  await expect(app.rows.first()).toBeVisible();
  await page.goBack();
  await expect(app.rowLink("wic-2014")).toBeVisible();
  await expect(page.locator(".crash")).toHaveCount(0);
});

test("a browser that refuses to write the address: the window moves on, and the address follows later", async ({
  page,
}) => {
  await page.addInitScript(() => {
    const replace = history.replaceState.bind(history);
    let refuse = false;
    Object.assign(window, {
      refuse: (now: boolean) => {
        refuse = now;
      },
    });
    history.replaceState = (...given) => {
      if (refuse) throw new DOMException("more than 100 times per 30 seconds", "SecurityError");
      replace(...given);
    };
  });
  const refuse = (now: boolean) =>
    page.evaluate((is) => (window as unknown as { refuse: (now: boolean) => void }).refuse(is), now);
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2016");
  const before = await app.from.getAttribute("aria-valuenow");
  await refuse(true);
  await app.control("later").click();
  await expect(app.from).not.toHaveAttribute("aria-valuenow", before ?? "");
  await refuse(false);
  await app.control("later").click();
  await expect(page).not.toHaveURL(/from=2014&to=2016$/);
});

test("a part that fails leaves the rest at work, and its report names version, page and error alone", async ({
  page,
  context,
  expectErrors,
}) => {
  expectErrors(/planted/);
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    // The chart's part breaks while it is drawn.
    const create = document.createElementNS.bind(document);
    let breaks = true;
    Object.assign(window, {
      mend: () => {
        breaks = false;
      },
    });
    document.createElementNS = ((space: string, name: string) => {
      if (breaks && name === "svg" && document.querySelector(".vis-timeline")) throw new Error("planted");
      return create(space, name);
    }) as typeof document.createElementNS;
  });
  const app = new AppPage(page);
  await page.goto("./events/wic-2014/?lanes=editions#claim-visitors");
  const alert = app.timeline.getByRole("alert");
  await expect(alert).toContainText("This part of the page failed.");
  await expect(app.title).toHaveText("First conference");
  await alert.getByRole("button", { name: "Copy a report" }).click();
  await expect(alert.getByRole("status")).toHaveText("Report copied");
  const report = await page.evaluate(() => navigator.clipboard.readText());
  expect(report.split("\n").map((line) => line.replace(/http:.*?\/events/, "/events"))).toEqual([
    "Version: 0.1.0",
    "Page: /events/wic-2014/?lanes=editions",
    "Error: Error: planted",
  ]);
  await app.rowLink("meeting-2015").click();
  await expect(app.title).toHaveText("Second meeting");
  await page.evaluate(() => (window as unknown as { mend: () => void }).mend());
  await app.retry(alert).click();
  await app.settled();
  await expect(app.currentItem).toHaveAttribute("data-event-id", "meeting-2015");
});
