/** Five forms of a date: drawn from their first to their last day, and the same in every time zone. */
import { ChartPage, type DrawnItem, dayOf, type Span, WHOLE } from "./chart-page.ts";
import { sampled } from "./seeded.ts";
import { type BrowserContext, expect, test } from "./test.ts";

test.use({ dataset: "five-dates", viewport: { width: 1440, height: 900 } });

type Form = Span & { readonly faded: boolean; readonly arrow: boolean; readonly en: string; readonly zh: string };

const plain = { faded: false, arrow: false };
/** `2014-11-20`, `2017-11`, `2016-12~`, `2013-04/2016-06-29` and `2022-07-12/..`; ends are the day after the last. */
const FORMS: Readonly<Record<string, Form>> = {
  "a-day": {
    ...plain,
    start: dayOf(2014, 11, 20),
    end: dayOf(2014, 11, 21),
    en: "20 November 2014",
    zh: "2014年11月20日",
  },
  "a-month": { ...plain, start: dayOf(2017, 11), end: dayOf(2017, 12), en: "November 2017", zh: "2017年11月" },
  "about-a-month": {
    faded: true,
    arrow: false,
    start: dayOf(2016, 12),
    end: dayOf(2017, 1),
    en: "about December 2016",
    zh: "约2016年12月",
  },
  "a-term": {
    ...plain,
    start: dayOf(2013, 4),
    end: dayOf(2016, 6, 30),
    en: "April 2013 – 29 June 2016",
    zh: "2013年4月至2016年6月29日",
  },
  "still-open": {
    faded: false,
    arrow: true,
    start: dayOf(2022, 7, 12),
    end: dayOf(2023),
    en: "since 12 July 2022",
    zh: "自2022年7月12日起",
  },
};

/** Queries with the window they ask for. */
const WINDOWS: readonly (readonly [string, Span])[] = [
  ["", WHOLE],
  ["?from=2014-11&to=2014-12", { start: dayOf(2014, 11), end: dayOf(2015, 1) }],
  ["?from=2014-11-19&to=2014-11-21", { start: dayOf(2014, 11, 19), end: dayOf(2014, 11, 22) }],
  ["?from=2016&to=2017", { start: dayOf(2016), end: dayOf(2018) }],
  ["?from=2016-06-15&to=2016-12-20", { start: dayOf(2016, 6, 15), end: dayOf(2016, 12, 21) }],
  ["?from=2017-10-20&to=2017-12-10", { start: dayOf(2017, 10, 20), end: dayOf(2017, 12, 11) }],
  ["?from=2013-03&to=2013-05", { start: dayOf(2013, 3), end: dayOf(2013, 6) }],
  ["?from=2022-07&to=2022", { start: dayOf(2022, 7), end: dayOf(2023) }],
];

const inside = (form: Form, window: Span) => form.start < window.end && form.end > window.start;

for (const [query, window] of sampled("windows", WINDOWS, 4)) {
  test(`drawn edges are first and last day: ${query || "whole range"}`, async ({ page }) => {
    const chart = new ChartPage(page);
    await chart.open(`./${query}`);
    const { items, plot } = await chart.read();
    const drawn = new Map(items.map((item) => [item.id, item]));
    for (const [id, form] of Object.entries(FORMS)) {
      if (!inside(form, window)) continue;
      const item = drawn.get(id);
      expect(item, id).toBeDefined();
      if (!item) continue;
      const [left, right] = [chart.xOf(plot, window, form.start), chart.xOf(plot, window, form.end)];
      expect(Math.abs(item.box.left - left), `${id}: first day at ${left}, drawn at ${item.box.left}`).toBeLessThan(1);
      expect(Math.abs(item.box.right - right), `${id}: end at ${right}, drawn at ${item.box.right}`).toBeLessThan(1);
      // A bar is painted over exactly its days, a mark over their middle.
      const middle = (left + right) / 2;
      if (right - left > 20) {
        expect(Math.abs(item.body.left - left), `${id}: bar begins`).toBeLessThan(1);
        expect(Math.abs(item.body.right - right), `${id}: bar ends`).toBeLessThan(1);
      } else if (right - left < 5) {
        expect(Math.abs((item.body.left + item.body.right) / 2 - middle), `${id}: mark`).toBeLessThan(1);
      }
      expect({ faded: item.faded, arrow: item.arrow }, id).toEqual({ faded: form.faded, arrow: form.arrow });
      expect(item.words, id).toContain(form.en);
    }
  });
}

test("the axis has its years where the dates have theirs", async ({ page }) => {
  const chart = new ChartPage(page);
  await chart.open("./");
  const { plot, majorLines, axis } = await chart.read();
  for (let year = 2013; year <= 2022; year++) {
    const x = chart.xOf(plot, WHOLE, dayOf(year));
    expect(
      majorLines.some((line) => Math.abs(line - x) <= 1),
      `${year} at ${x}, lines at ${majorLines}`,
    ).toBe(true);
    expect(axis).toContain(String(year));
  }
});

const ZONES = ["UTC", "Asia/Shanghai", "America/Los_Angeles"];

test("boxes and words are the same in every time zone", async ({ browser, complaints, site }) => {
  test.slow();
  const seen = new Map<string, unknown>();
  for (const timezoneId of ZONES) {
    const context: BrowserContext = await browser.newContext({
      timezoneId,
      baseURL: site.url,
      viewport: { width: 1440, height: 900 },
    });
    await complaints.watch(context, new URL(site.url).origin);
    const page = await context.newPage();
    const chart = new ChartPage(page);
    const views: unknown[] = [];
    for (const language of ["en", "zh"] as const) {
      for (const [query, window] of process.env.FULL ? WINDOWS : WINDOWS.slice(0, 1)) {
        await chart.open(`./${language === "zh" ? "zh/" : ""}${query}`);
        expect(await page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId);
        const { items, axis } = await chart.read();
        for (const [id, form] of Object.entries(FORMS)) {
          if (!inside(form, window)) continue;
          const item = items.find((one) => one.id === id) as DrawnItem;
          expect(item.words, `${id} in ${timezoneId}`).toContain(form[language]);
        }
        const rows = await page
          .getByRole("region", { name: /^(Events|事件)$/ })
          .getByRole("listitem")
          .allTextContents();
        views.push({ query, items, axis, rows });
      }
      await page.goto(`./${language === "zh" ? "zh/" : ""}events/a-term/`);
      views.push(await page.getByRole("region", { name: /^(Details|详情)$/ }).textContent());
    }
    seen.set(timezoneId, views);
    await context.close();
  }
  for (const zone of ZONES.slice(1)) expect(seen.get(zone), zone).toEqual(seen.get("UTC"));
});
