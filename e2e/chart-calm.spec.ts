/** The chart keeps still: panning moves nothing but the dates, and a date stays under the pointer while zooming. */
import { AppPage } from "./app-page.ts";
import { ChartPage, type DrawnChart, dayOf } from "./chart-page.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

test.use({ viewport: { width: 1280, height: 720 } });

/** What must not change while the window moves. */
class Stillness {
  readonly #lanes = new Map<string, string>();
  readonly #rows = new Map<string, string>();
  readonly changes: string[] = [];

  watch(chart: DrawnChart): void {
    const first = chart.lanes[0]?.top ?? 0;
    for (const { name, top, bottom } of chart.lanes) {
      this.#compare(this.#lanes, name, `${Math.round(bottom - top)} px high at ${Math.round(top - first)}`);
    }
    for (const { id, lane, topInLane } of chart.items)
      this.#compare(this.#rows, id, `${lane}, ${Math.round(topInLane)}`);
    for (const { ids, lane, topInLane } of chart.clusters) {
      this.#compare(this.#rows, ids.join("+"), `${lane}, ${Math.round(topInLane)}`);
    }
  }

  get events(): number {
    return this.#rows.size;
  }

  #compare(known: Map<string, string>, key: string, now: string): void {
    const before = known.get(key);
    if (before !== undefined && before !== now) this.changes.push(`${key}: ${before} → ${now}`);
    known.set(key, now);
  }
}

/** An empty place of the plot to drag by: the strip of the first lane's upper padding. */
async function gripOf(chart: ChartPage): Promise<{ left: number; right: number; y: number }> {
  const { lanes, plot } = await chart.read();
  return { left: plot.left + 30, right: plot.right - 90, y: (lanes[0]?.top ?? plot.top) + 3 };
}

const ZOOMS = [
  ["four years", "?from=2013&to=2016", 4 * 365],
  ["one year", "?from=2013&to=2013", 365],
  ["a quarter", "?from=2017-10&to=2017-12", 92],
] as const;

for (const [name, query, days] of sampled("zooms", ZOOMS, 1)) {
  test(`panning from end to end at ${name} changes no lane and no row`, async ({ page }) => {
    test.setTimeout(120_000);
    const chart = new ChartPage(page);
    await chart.open(`./${query}`);
    const grip = await gripOf(chart);
    const still = new Stillness();
    still.watch(await chart.read());
    const pull = grip.right - grip.left;
    // A quarter is dragged through three years, the others through the whole decade.
    const drags = Math.ceil(((days < 100 ? 3 : 10) * 365) / days) + 1;
    for (let drag = 0; drag < drags; drag++) {
      await chart.drag({ x: grip.right, y: grip.y }, -pull, 3, async () => still.watch(await chart.read()));
    }
    if (days > 100) await expect(page).toHaveURL(/to=2022/);
    else await expect(page).toHaveURL(/from=202\d/);
    for (let drag = 0; drag < Math.min(drags, 3); drag++) {
      await chart.drag({ x: grip.left, y: grip.y }, pull, 3, async () => still.watch(await chart.read()));
    }
    expect(still.changes).toEqual([]);
    expect(still.events).toBeGreaterThan(20);
  });
}

test("a drag moves the dates with the pointer and opens nothing", async ({ page }) => {
  const chart = new ChartPage(page);
  const app = new AppPage(page);
  await chart.open("./?from=2015&to=2017");
  const leftOf = async (id: string) =>
    (await chart.read()).items.find((item) => item.id === id)?.box.left ?? Number.NaN;
  const x = await leftOf("wic-2016");
  const box = await app.item("wic-2016").locator(".chart-label").boundingBox();
  const from = { x: (box?.x ?? 0) + 10, y: (box?.y ?? 0) + 5 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (let step = 1; step <= 8; step++) {
    await page.mouse.move(from.x - step * 25, from.y);
    await chart.painted();
    expect(Math.abs((await leftOf("wic-2016")) - (x - step * 25)), `after ${step} steps`).toBeLessThan(
      step > 1 ? 2 : 30,
    );
  }
  await page.mouse.up();
  await expect(page).toHaveURL(/\?from=201[56](-\d\d)?&to=2018(-\d\d)?$/);
  await chart.painted();
  expect(Math.abs((await leftOf("wic-2016")) - (x - 200))).toBeLessThan(2);
});

async function turnWheel(page: Page, deltaY: number, times: number, key: "Control" | "Shift" | null): Promise<void> {
  if (key) await page.keyboard.down(key);
  for (let at = 0; at < times; at++) await page.mouse.wheel(0, deltaY);
  if (key) await page.keyboard.up(key);
}

const ZOOMED_AT = ["wic-2014", "wic-2017", "wic-2022"];
for (const id of sampled("zoomed at", ZOOMED_AT, 1)) {
  test(`a date stays under the pointer while Ctrl and the wheel zoom: ${id}`, async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.open("./");
    // What is under the pointer is reckoned from an event of known length beside it; pointers stand on whole pixels.
    const read = async () => (await chart.read()).items.find((one) => one.id === id)?.box ?? null;
    const before = await read();
    if (!before) throw new Error(`${id} is not drawn`);
    const x = Math.round(before.left);
    const share = (x - before.left) / (before.right - before.left);
    const away = async () => {
      const box = await read();
      return box ? Math.abs(box.left + share * (box.right - box.left) - x) : Number.NaN;
    };
    await page.mouse.move(x, before.bottom - 3);
    // Into the zoom and back, less than the way in: at the ends of the range nothing can stay.
    for (const [deltaY, turns] of [
      [-120, 12],
      [120, 5],
      [-120, 6],
    ] as const) {
      for (let turn = 1; turn <= turns; turn++) {
        await turnWheel(page, deltaY, 1, "Control");
        await chart.painted();
        expect(await away(), `${deltaY}, turn ${turn}`).toBeLessThanOrEqual(2);
      }
    }
    // Nor does it leave when the address gets its rounded window.
    await expect(page).toHaveURL(/from=/);
    await chart.painted();
    expect(await away()).toBeLessThanOrEqual(2);
    const { searchParams } = new URL(page.url());
    const days = (searchParams.get("from") ?? "").split("-").map(Number);
    expect(dayOf(days[0] ?? 0, days[1], days[2])).toBeGreaterThan(dayOf(2013));
  });
}

for (const years of sampled("years", [2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021], 2)) {
  test(`of what has left the window no text is left behind: ${years} to ${years + 1}`, async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.open(`./?from=${years}&to=${years + 1}`);
    const { items, plot } = await chart.read();
    const gone = items.filter(({ body }) => body.right < plot.left - 3 || body.left > plot.right + 3);
    const seen = await page.locator(".chart a[data-event-id] .chart-text").evaluateAll(
      (texts, { left, right }) =>
        texts
          .filter((text) => {
            const box = text.getBoundingClientRect();
            return getComputedStyle(text).opacity !== "0" && box.right > left + 1 && box.left < right - 1;
          })
          .map((text) => text.closest("[data-event-id]")?.getAttribute("data-event-id") ?? ""),
      plot,
    );
    expect(gone.map(({ id }) => id).filter((id) => seen.includes(id))).toEqual([]);
    expect(seen.length).toBeGreaterThan(5);
  });
}

test("a zoom sets no style of an item anew and keeps what its text belongs to", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.open("./");
  const before = await page.locator(".chart a[data-event-id]").evaluateAll((links) => {
    const read = (link: Element) => ({
      place: [(link as HTMLElement).style.left, (link as HTMLElement).style.width].join(),
      body: link.classList.contains("is-hatched") ? null : link.querySelector(".chart-mark, .chart-bar"),
    });
    const known = new Map(links.map((link) => [link, read(link)]));
    Object.assign(window, {
      changed: () => {
        const stayed = [...known].filter(([link]) => link.isConnected);
        const isBar = (body: Element | null) => body?.matches(".chart-bar") ?? null;
        const differing = stayed.filter(([link, { place, body }]) => {
          const now = read(link);
          return place !== now.place || (isBar(body) === isBar(now.body) && body !== now.body);
        });
        return { stayed: stayed.length, differing: differing.map(([link]) => link.getAttribute("data-event-id")) };
      },
    });
    return links.length;
  });
  expect(before).toBeGreaterThan(30);
  await page.mouse.move(700, 300);
  await turnWheel(page, -100, 4, "Control");
  await expect(page).toHaveURL(/from=/);
  await chart.painted();
  const now = await page.evaluate(() => (window as unknown as { changed: () => unknown }).changed());
  expect(now).toEqual({ stayed: expect.any(Number), differing: [] });
  expect((now as { stayed: number }).stayed).toBeGreaterThan(15);
});

test("a plain wheel scrolls, never zooms, and says once how to zoom", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 420 });
  const chart = new ChartPage(page);
  await chart.open("./?from=2015&to=2017");
  const before = (await chart.read()).items.map(({ id, box }) => [id, Math.round(box.left)]);
  const grip = await gripOf(chart);
  await page.mouse.move(grip.left + 200, grip.y + 20);
  await expect(chart.hint).toBeHidden();
  await turnWheel(page, 100, 3, null);
  await expect(chart.hint).toBeVisible();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);
  expect((await chart.read()).items.map(({ id, box }) => [id, Math.round(box.left)])).toEqual(before);
  await expect(page).toHaveURL(/\?from=2015&to=2017$/);
  // It goes after two seconds, though the wheel goes on turning.
  await expect
    .poll(
      async () => {
        await turnWheel(page, 5, 1, null);
        return chart.hint.isVisible();
      },
      { intervals: [150], timeout: 5000 },
    )
    .toBe(false);
});

test("Shift with the wheel and a sideways wheel pan", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.open("./?from=2015&to=2017");
  const grip = await gripOf(chart);
  const leftOf = async () => (await chart.read()).items.find((item) => item.id === "wic-2016")?.box.left ?? Number.NaN;
  const x = await leftOf();
  await page.mouse.move(grip.left + 200, grip.y + 20);
  await turnWheel(page, 100, 1, "Shift");
  await expect.poll(leftOf).toBeLessThan(x - 50);
  await page.mouse.wheel(-100, 0);
  await expect.poll(async () => Math.abs((await leftOf()) - x)).toBeLessThan(2);
  await expect(chart.hint).toBeHidden();
});
