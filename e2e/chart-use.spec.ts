/** What a reader does with the chart: opens what is folded, goes between it and the list, moves the window, by touch too. */
import { AppPage } from "./app-page.ts";
import { ChartPage, expectEveryEventOnce, touchingTexts } from "./chart-page.ts";
import { expect, type Page, test } from "./test.ts";

test.describe("a folded cluster", () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  for (const by of ["mouse", "keyboard"] as const) {
    test(`opens a list of exactly its events by ${by}; Esc closes and gives the focus back`, async ({ page }) => {
      const chart = new ChartPage(page);
      await chart.open("./");
      const cluster = chart.region.locator(".chart button[data-cluster]").first();
      const ids = ((await cluster.getAttribute("data-event-ids")) ?? "").split(" ");
      await expect(cluster).toHaveAttribute("data-cluster", String(ids.length));
      await expect(cluster).toHaveAttribute("aria-expanded", "false");
      if (by === "mouse") await cluster.click();
      else {
        await cluster.focus();
        await page.keyboard.press("Enter");
      }
      await expect(chart.clusterDialog).toBeVisible();
      await expect(cluster).toHaveAttribute("aria-expanded", "true");
      const links = chart.clusterDialog.getByRole("link");
      await expect(links).toHaveCount(ids.length);
      const hrefs = await links.evaluateAll((all) =>
        all.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
      expect(hrefs).toEqual(ids.map((id) => `/events/${id}/`));
      await expect(links.first()).toBeFocused();
      await page.keyboard.press("ArrowDown");
      await expect(links.nth(1)).toBeFocused();
      await page.keyboard.press("Escape");
      await expect(chart.clusterDialog).toBeHidden();
      await expect(cluster).toBeFocused();
    });
  }

  test("lies within the window, over the chart", async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.open("./");
    const clusters = chart.region.locator(".chart button[data-cluster]");
    for (let at = 0; at < (await clusters.count()); at++) {
      await clusters.nth(at).click();
      const box = await chart.clusterDialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect(box?.y).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(1280);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
      await page.keyboard.press("Escape");
    }
  });

  test("opens an event from its list, which is then selected", async ({ page }) => {
    const chart = new ChartPage(page);
    const app = new AppPage(page);
    await chart.open("./");
    const cluster = chart.region.locator(".chart button[data-cluster]").last();
    const id = ((await cluster.getAttribute("data-event-ids")) ?? "").split(" ").at(-1) ?? "";
    await cluster.click();
    await chart.clusterDialog.getByRole("link").last().click();
    await expect(page).toHaveURL(new RegExp(`/events/${id}/`));
    await expect(chart.clusterDialog).toBeHidden();
    await expect(app.currentItem).toHaveAttribute("data-event-id", id);
    await expectEveryEventOnce(page);
  });

  test("zooms to its events", async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.open("./");
    const cluster = chart.region.locator(".chart button[data-cluster]").first();
    const ids = ((await cluster.getAttribute("data-event-ids")) ?? "").split(" ");
    await cluster.click();
    await chart.clusterDialog.getByRole("button", { name: "Zoom to these" }).click();
    await expect(page).toHaveURL(/from=/);
    await expect(chart.clusterDialog).toBeHidden();
    const { links, folded } = await chart.ids();
    const there = new Set([...links, ...folded]);
    expect(ids.filter((id) => !there.has(id))).toEqual([]);
    const focused = await page.evaluate(() => document.activeElement?.closest("section")?.getAttribute("aria-label"));
    expect(focused).toBe("Timeline");
  });

  test("of what lies before the range opens a list too", async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.open("./");
    const background = chart.region.getByRole("button", { name: /before the range/ });
    const ids = ((await background.getAttribute("data-event-ids")) ?? "").split(" ");
    await background.click();
    await expect(chart.clusterDialog.getByRole("link")).toHaveCount(ids.length);
    await page.keyboard.press("Escape");
    await expect(background).toBeFocused();
  });
});

test.describe("list and chart", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test("pointing at a row marks its item, pointing at an item marks its row", async ({ page }) => {
    const app = new AppPage(page);
    await app.open("./");
    await app.row("wic-2014").scrollIntoViewIfNeeded();
    await app.row("wic-2014").hover();
    await expect(app.item("wic-2014")).toHaveClass(/is-hovered/);
    await app.searchBox.hover();
    await expect(app.item("wic-2014")).not.toHaveClass(/is-hovered/);
    await app.item("wic-2016").hover();
    await expect(app.row("wic-2016")).toHaveClass(/is-hovered/);
    await app.searchBox.hover();
    await expect(app.row("wic-2016")).not.toHaveClass(/is-hovered/);
  });

  test("pointing at a folded event's row marks its cluster", async ({ page }) => {
    const app = new AppPage(page);
    await app.open("./");
    const cluster = page.locator(".chart button[data-cluster]").first();
    const id = ((await cluster.getAttribute("data-event-ids")) ?? "").split(" ")[0] ?? "";
    await app.row(id).scrollIntoViewIfNeeded();
    await app.row(id).hover();
    await expect(cluster).toHaveClass(/is-hovered/);
  });

  test("an event opened in either is selected in both, and its related events are lit", async ({ page, site }) => {
    const app = new AppPage(page);
    const chart = new ChartPage(page);
    await app.open("./");
    await app.rowLink("wic-2015").click();
    await expect(app.currentItem).toHaveAttribute("data-event-id", "wic-2015");
    await expect(app.currentRow).toHaveAttribute("data-event-id", "wic-2015");
    await app.item("wic-2018").click();
    await expect(app.currentItem).toHaveAttribute("data-event-id", "wic-2018");
    await expect(app.currentRow).toHaveAttribute("data-event-id", "wic-2018");
    type Event = { id: string; relations: { event: string }[] };
    const record: { events: Event[] } = await (await page.request.get(`${site.url}data/wic.json`)).json();
    const related = record.events.flatMap(({ id, relations }) =>
      relations.flatMap(({ event }) => (event === "wic-2018" ? [id] : id === "wic-2018" ? [event] : [])),
    );
    const { items } = await chart.read();
    const lit = items.filter((item) => item.lit).map((item) => item.id);
    const drawn = items.map((item) => item.id);
    expect(lit.sort()).toEqual([...new Set(related)].filter((id) => drawn.includes(id)).sort());
    expect(lit.length).toBeGreaterThan(0);
    for (const id of lit.slice(0, 3)) await expect(app.row(id)).toHaveClass(/is-lit/);
  });
});

test.describe("controls", () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  const shownWindow = (page: Page) => {
    const { searchParams } = new URL(page.url());
    return `${searchParams.get("from")} ${searchParams.get("to")}`;
  };

  test("earlier, later, in, out and fit move the window and the chart with it", async ({ page }) => {
    const app = new AppPage(page);
    const chart = new ChartPage(page);
    await app.open("./?from=2016&to=2017");
    const centre = async () => {
      const { items } = await chart.read();
      return items.find(({ id }) => id === "wic-2016")?.box.left ?? Number.NaN;
    };
    const x = await centre();
    await app.control("later").click();
    await expect(page).toHaveURL(/from=2016-07&to=2018-06|from=2016-0[67]-\d\d/);
    await expect.poll(centre).toBeLessThan(x - 100);
    await app.control("earlier").click();
    await expect(page).toHaveURL(/from=2016(-01-01)?&to=2017(-12-31)?$/);
    await expect.poll(async () => Math.abs((await centre()) - x)).toBeLessThan(2);
    await app.control("in").click();
    await expect(page).toHaveURL(/from=2016-0[45]/);
    const closer = shownWindow(page);
    await app.control("out").click();
    await expect.poll(() => shownWindow(page)).not.toBe(closer);
    await chart.region.getByRole("button", { name: "Fit", exact: true }).click();
    await expect(page).not.toHaveURL(/from=/);
    await expectEveryEventOnce(page);
  });

  test("a subject outside the window has a button at the edge that goes there", async ({ page }) => {
    const app = new AppPage(page);
    await app.open("./events/wic-2014/?from=2019&to=2020");
    await expect(app.timeline.getByRole("button", { name: /^‹ Earlier: / })).toBeVisible();
    await app.timeline.getByRole("button", { name: /^‹ Earlier: / }).click();
    await expect(app.item("wic-2014")).toBeInViewport();
    await expect(app.timeline.getByRole("button", { name: /Earlier: / })).toHaveCount(0);
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });

  /** One finger from `from` by `by`, as the browser hears it from a touch screen. */
  async function swipe(page: Page, from: { x: number; y: number }, by: { x: number; y: number }): Promise<void> {
    const client = await page.context().newCDPSession(page);
    const steps = 10;
    await client.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [from] });
    for (let step = 1; step <= steps; step++) {
      const point = { x: from.x + (by.x * step) / steps, y: from.y + (by.y * step) / steps };
      await client.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [point] });
      await new ChartPage(page).painted();
    }
    await client.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  }

  test("a tap on the strip opens the chart full screen; Esc and the button close it and give the focus back", async ({
    page,
  }) => {
    const chart = new ChartPage(page);
    await page.goto("./");
    await expect(chart.region).toHaveAttribute("aria-busy", "false");
    const strip = await chart.strip.boundingBox();
    expect(strip?.height).toBeGreaterThanOrEqual(64);
    expect(strip?.height).toBeLessThanOrEqual(96);
    await chart.strip.tap();
    await chart.settled();
    expect(await chart.body.boundingBox()).toEqual({ x: 0, y: 0, width: 375, height: 812 });
    await expectEveryEventOnce(page);
    expect(touchingTexts(await chart.read())).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(chart.plot).toBeHidden();
    await expect(chart.strip).toBeFocused();
    await chart.strip.tap();
    await chart.settled();
    await chart.close.tap();
    await expect(chart.plot).toBeHidden();
    await expect(chart.strip).toBeFocused();
  });

  test("one finger pans sideways", async ({ page }) => {
    const chart = new ChartPage(page);
    await page.goto("./?from=2015&to=2017");
    await chart.strip.tap();
    await chart.settled();
    const leftOf = async () => (await chart.read()).items.find(({ id }) => id === "wic-2016")?.box.left ?? Number.NaN;
    const x = await leftOf();
    const { plot, lanes } = await chart.read();
    const y = (lanes[0]?.top ?? plot.top) + 3;
    await swipe(page, { x: plot.left + 150, y }, { x: -60, y: 2 });
    await expect.poll(leftOf).toBeLessThan(x - 30);
    await expect(page).toHaveURL(/to=2018/);
    await expect.poll(leftOf).toBeGreaterThan(x - 75);
  });

  test("a tap on an item opens its event", async ({ page }) => {
    const chart = new ChartPage(page);
    await page.goto("./");
    await chart.strip.tap();
    await chart.settled();
    await new AppPage(page).item("wic-2014").locator(".chart-label").tap();
    await expect(page).toHaveURL(/\/events\/wic-2014\//);
  });
});
