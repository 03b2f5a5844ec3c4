/** What the chart shows: every event once, labels that never touch, and the decade in one glance. */
import {
  ChartPage,
  type DrawnChart,
  type DrawnItem,
  dayOf,
  expectEveryEventOnce,
  overlaps,
  type Span,
  touchingTexts,
} from "./chart-page.ts";
import { type Random, randomFor, sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 768, height: 1024 },
];
const LANGUAGES = ["en", "zh"] as const;
const FILTERS = ["?lanes=documents,incidents", "?lanes=editions", "?certainty=disputed", "?people=jack-ma,lu-wei"];
/** All of them in the full run, one that changes with the commit in the short one. */
const filtersFor = (purpose: string): string[] =>
  process.env.FULL ? ["", ...FILTERS] : ["", randomFor(`filters ${purpose}`).one(FILTERS)];

const pathOf = (language: "en" | "zh", query = "") => `./${language === "zh" ? "zh/" : ""}${query}`;

/** Each edition with about a month on either side. */
const EDITION_WINDOWS = [
  "?from=2014-10-20&to=2014-12-21",
  "?from=2015-11-16&to=2016-01-17",
  "?from=2016-10-17&to=2016-12-18",
  "?from=2017-11-03&to=2018-01-04",
  "?from=2018-10-08&to=2018-12-09",
  "?from=2019-09-20&to=2019-11-21",
  "?from=2020-10-24&to=2020-12-24",
  "?from=2021-08-27&to=2021-10-28",
  "?from=2022-10-10&to=2022-12-11",
];

/** Ten windows of any length anywhere, others with every commit. */
function randomWindows(random: Random): string[] {
  return Array.from({ length: 10 }, () => {
    const days = 3 + Math.round(random.below(100) ** 2 / 4);
    const start = dayOf(2013) + random.below(3652 - days);
    return `?from=${isoOf(start)}&to=${isoOf(start + days - 1)}`;
  });
}

/** All of them in the full run, a few that change with the commit in the short one. */
function windowsFor(purpose: string): string[] {
  const random = randomFor(`windows ${purpose}`);
  const anywhere = randomWindows(random);
  if (process.env.FULL) return [...EDITION_WINDOWS, ...anywhere];
  return [random.one(EDITION_WINDOWS), ...anywhere.slice(0, 2)];
}

const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Two days of a text as a half-open span, or one; null where there are none. */
function spanOf(text: string): Span | null {
  const [first, last = first] = Array.from(text.matchAll(/(\d{4})-(\d{2})-(\d{2})/g), ([, year, month, day]) =>
    dayOf(Number(year), Number(month), Number(day)),
  );
  return first === undefined || last === undefined ? null : { start: first, end: last + 1 };
}

const TO_THE_DAY = /^\d{4}-\d{2}-\d{2}(\/\d{4}-\d{2}-\d{2})?$/;

/** The events of the published record whose dates are given to the day. */
async function readDatedEvents(page: Page, siteUrl: string): Promise<{ id: string; span: Span }[]> {
  type Event = { id: string; date: string; background: boolean };
  const record: { events: Event[] } = await (await page.request.get(`${siteUrl}data/wic.json`)).json();
  return record.events.flatMap(({ id, date, background }) => {
    const span = TO_THE_DAY.test(date) && !background ? spanOf(date) : null;
    return span ? [{ id, span }] : [];
  });
}

/** Texts that lie on another event's mark. Bars of one succession whose days overlap lie on one another, texts and all. */
function coveredTexts(chart: DrawnChart): string[] {
  const share = (one: DrawnItem, other: DrawnItem) =>
    one.lane === other.lane &&
    one.topInLane === other.topInLane &&
    one.box.left < other.box.right &&
    other.box.left < one.box.right;
  return chart.items.flatMap((item) => {
    const { label } = item;
    if (!label) return [];
    return chart.items.flatMap((other) =>
      other.id !== item.id && !share(item, other) && overlaps([label, { box: other.body }], () => "").length > 0
        ? [`the text of ${item.id} on ${other.id}`]
        : [],
    );
  });
}

for (const viewport of SIZES) {
  for (const language of sampled(`chart ${viewport.width}`, LANGUAGES, 1)) {
    test.describe(`${viewport.width}×${viewport.height}, ${language}`, () => {
      test.use({ viewport });

      test("every event once, and no text touches another or is cut, under any filter", async ({ page }) => {
        const chart = new ChartPage(page);
        for (const query of filtersFor(`${viewport.width} ${language}`)) {
          await chart.open(pathOf(language, query));
          await expectEveryEventOnce(page);
          const drawn = await chart.read();
          expect.soft(touchingTexts(drawn), query).toEqual([]);
          expect.soft(coveredTexts(drawn), query).toEqual([]);
          const { left, right } = drawn.plot;
          const cut = drawn.items.filter(
            ({ label }) => label && (label.box.left < left - 1 || label.box.right > right + 1),
          );
          expect
            .soft(
              cut.map(({ id }) => id),
              `${query}: cut`,
            )
            .toEqual([]);
          const bare = drawn.items.filter(({ label }) => label === null);
          expect
            .soft(
              bare.map(({ id }) => id),
              `${query}: without a text`,
            )
            .toEqual([]);
        }
      });

      test("in windows around editions and elsewhere each event is there, once, and no text touches", async ({
        page,
        site,
      }) => {
        const dated = await readDatedEvents(page, site.url);
        const chart = new ChartPage(page);
        for (const query of windowsFor(`${viewport.width} ${language}`)) {
          await chart.open(pathOf(language, query));
          const drawn = await chart.read();
          expect(touchingTexts(drawn), query).toEqual([]);
          expect(coveredTexts(drawn), query).toEqual([]);
          const { links, folded } = await chart.ids();
          const all = [...links, ...folded];
          expect(new Set(all).size, `${query}: an event twice`).toBe(all.length);
          const window = spanOf(query);
          const within = dated.filter(({ span }) => window && span.start >= window.start && span.end <= window.end);
          expect(
            within.filter(({ id }) => !all.includes(id)),
            `${query}: in the window, not in the chart`,
          ).toEqual([]);
        }
      });
    });
  }
}

test.describe("1440×900", () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  for (const [query, laneCount] of [
    ["", 7],
    ["?lanes=documents,incidents,context", 3],
    ["?certainty=reported", 7],
  ] as const) {
    test(`the decade with its lanes fits without scrolling: ${query || "no filter"}`, async ({ page }) => {
      const chart = new ChartPage(page);
      await chart.open(`./${query}`);
      const { lanes } = await chart.read();
      expect(lanes).toHaveLength(laneCount);
      const sizes = await page.evaluate(() => ({
        page: document.documentElement.scrollHeight,
        window: window.innerHeight,
      }));
      expect(sizes.page).toBeLessThanOrEqual(sizes.window);
      const foot = await chart.region.getByRole("group", { name: "Overview" }).boundingBox();
      const bottom = Math.max(...lanes.map((lane) => lane.bottom));
      expect(bottom).toBeLessThanOrEqual(foot?.y ?? 0);
      expect(Math.min(...lanes.map((lane) => lane.top))).toBeGreaterThan(0);
    });
  }
});
