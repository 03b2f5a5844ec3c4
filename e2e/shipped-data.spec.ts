/**
 * The record as shipped, the only test that opens it all: every event opens cold in both languages. `npm test` takes a
 * sample that changes with the commit, FULL=1 takes every page; without scripts all of them are read either way.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AppPage } from "./app-page.ts";
import { randomFor, sampled, tryCase } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "real" });

const FULL = process.env.FULL === "1";
const SAMPLE = 4;

type Text = { readonly en: string; readonly zh: string };
type Shipped = {
  readonly events: readonly {
    readonly id: string;
    readonly title: Text;
    readonly summary: Text;
    readonly claims: readonly { readonly text: Text }[];
    readonly disagreements: readonly { readonly question: Text; readonly sides: readonly unknown[] }[];
    readonly perspectives: readonly { readonly text: Text }[];
  }[];
  readonly people: readonly { readonly id: string; readonly name: Text }[];
  readonly organizations: readonly { readonly id: string; readonly name: Text }[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
};

const shippedIn = (folder: string): Shipped => JSON.parse(readFileSync(join(folder, "data/wic.json"), "utf8"));

const LANGUAGES = ["en", "zh"] as const;
const prefixOf = (language: "en" | "zh") => (language === "zh" ? "zh/" : "");

/** The text of a page as its HTML holds it. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf("<body"));
  return body
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}

for (const language of sampled("shipped", LANGUAGES, 1)) {
  test(`${language}: events open cold, selected, in view and current in the list`, async ({ page, site }) => {
    const { events } = shippedIn(site.folder);
    const random = randomFor(`shipped ${language}`);
    const sample = FULL ? [...events] : Array.from({ length: SAMPLE }, () => random.one(events));
    test.setTimeout(20_000 + sample.length * 8_000);
    const app = new AppPage(page);
    for (const { id, title } of sample) {
      await tryCase(id, async () => {
        await app.open(`./${prefixOf(language)}events/${id}/`);
        await expect(app.title).toHaveText(title[language]);
        await expect(app.currentItem).toHaveAttribute("data-event-id", id);
        await expect(app.currentItem).toBeInViewport();
        await expect(app.currentRow).toHaveAttribute("data-event-id", id);
        await expect(app.currentRow).toBeInViewport();
        await expect(app.rows).toHaveCount(events.length);
      });
    }
  });

  test(`${language}: no source number begins a line`, async ({ page, site }) => {
    const { events } = shippedIn(site.folder);
    const random = randomFor(`numbers ${language}`);
    const sample = FULL ? [...events] : Array.from({ length: SAMPLE }, () => random.one(events));
    test.setTimeout(20_000 + sample.length * 5_000);
    for (const { id } of sample) {
      await tryCase(id, async () => {
        await page.goto(`./${prefixOf(language)}events/${id}/`);
        for (const width of [375, 768, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          const alone = await page.locator(".citations a:first-child").evaluateAll((numbers) =>
            numbers
              .filter((number) => {
                const before = number.parentElement?.previousSibling;
                if (!before) return false;
                const range = document.createRange();
                range.selectNodeContents(before);
                const line = [...range.getClientRects()].at(-1);
                const own = number.getBoundingClientRect();
                return line !== undefined && own.width > 0 && own.top >= line.bottom;
              })
              .map((number) => number.closest("p, li")?.textContent),
          );
          expect(alone, `at ${width} pixels`).toEqual([]);
        }
      });
    }
  });

  test(`${language}: without scripts every event reads in full`, async ({ request, site }) => {
    test.setTimeout(120_000);
    const { events } = shippedIn(site.folder);
    const missing: string[] = [];
    for (const event of events) {
      const response = await request.get(`${site.url}${prefixOf(language)}events/${event.id}/`);
      const html = await response.text();
      const text = textOf(html);
      const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(html)?.[1] ?? "";
      if (textOf(`<body>${heading}`) !== event.title[language]) missing.push(`${event.id}: the title as <h1>`);
      const parts = [
        event.summary[language],
        ...event.claims.map((claim) => claim.text[language]),
        ...event.disagreements.map((disagreement) => disagreement.question[language]),
        ...event.perspectives.map((perspective) => perspective.text[language]),
      ];
      for (const part of parts) if (!text.includes(part)) missing.push(`${event.id}: ${part}`);
    }
    expect(missing).toEqual([]);
  });

  test(`${language}: every person, organization and source has its page`, async ({ request, site }) => {
    test.setTimeout(120_000);
    const { people, organizations, sources } = shippedIn(site.folder);
    const missing: string[] = [];
    const look = async (path: string, name: string) => {
      const response = await request.get(`${site.url}${prefixOf(language)}${path}/`);
      const heading = /<h1[^>]*>([\s\S]*?)<\/h1>/.exec(await response.text())?.[1] ?? "";
      if (textOf(`<body>${heading}`) !== name) missing.push(`${path}: ${name}`);
    };
    for (const { id, name } of people) await look(`people/${id}`, name[language]);
    for (const { id, name } of organizations) await look(`organizations/${id}`, name[language]);
    for (const { id, title } of sources) await look(`sources/${id}`, title);
    expect(missing).toEqual([]);
  });

  test(`${language}: the start page holds every event, in the list and in the chart`, async ({ page, site }) => {
    const { events } = shippedIn(site.folder);
    const app = new AppPage(page);
    await app.open(`./${prefixOf(language)}`);
    const ids = events.map((event) => event.id).sort();
    expect((await app.listedIds()).sort()).toEqual(ids);
    expect(await app.chartIds()).toEqual(ids);
    await expect(app.title).toBeVisible();
    // Whoever speaks to the computer calls a link by what is drawn of it.
    const unnamed = await app.items.evaluateAll((links) =>
      links.flatMap((link) => {
        const drawn = link.querySelector(".chart-label")?.textContent ?? "";
        return link.ariaLabel?.toLowerCase().includes(drawn.toLowerCase()) ? [] : [`${drawn}: ${link.ariaLabel}`];
      }),
    );
    expect(unnamed).toEqual([]);
  });
}

test("the record is as large as promised", ({ site }) => {
  const { events } = shippedIn(site.folder);
  const count = (list: (event: Shipped["events"][number]) => readonly unknown[]) =>
    events.reduce((sum, event) => sum + list(event).length, 0);
  expect(events.length).toBeGreaterThanOrEqual(70);
  expect(count((event) => event.claims)).toBeGreaterThanOrEqual(200);
  expect(count((event) => event.disagreements)).toBeGreaterThanOrEqual(20);
  expect(count((event) => event.perspectives)).toBeGreaterThanOrEqual(10);
});

test("select, filter, select and Back ×3 on the record itself", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const before = await app.historyLength();
  await app.rowLink("wic-2014").click();
  await expect(app.currentItem).toHaveAttribute("data-event-id", "wic-2014");
  const zoomed = app.address;
  await app.control("in").click();
  await expect.poll(() => app.address).not.toBe(zoomed);
  await app.openFacet("lanes");
  const editions = Number(await app.facet("lanes", "editions").getAttribute("data-count"));
  await app.facet("lanes", "editions").check();
  await expect(app.rows).toHaveCount(editions);
  await app.rowLink("wic-2016").click();
  await expect(app.currentItem).toHaveAttribute("data-event-id", "wic-2016");
  expect(await app.historyLength()).toBe(before + 3);
  for (let back = 0; back < 3; back++) await page.goBack();
  await expect.poll(() => app.address).toBe("/");
  await expect(app.currentRow).toHaveCount(0);
});

test("a Chinese title of several lines is broken between words", async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 812 });
  const app = new AppPage(page);
  for (const [path, words] of [
    ["zh/events/wic-2020/", ["互联网", "发展", "论坛", "代替", "大会"]],
    ["zh/events/wic-2015/", ["第二届", "世界", "互联网", "大会"]],
    ["zh/tours/nine-editions/5/", ["国家", "元首", "什么", "方式", "到场"]],
  ] as const) {
    await page.goto(`./${path}`);
    await expect(app.title.locator("wbr").first()).toBeAttached();
    const lines = await app.title.evaluate((title) => {
      const texts = document.createTreeWalker(title, NodeFilter.SHOW_TEXT);
      const found = new Map<number, string>();
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        for (let at = 0; at < (text.textContent ?? "").length; at++) {
          const range = document.createRange();
          range.setStart(text, at);
          range.setEnd(text, at + 1);
          const { top } = range.getBoundingClientRect();
          found.set(top, (found.get(top) ?? "") + range.toString());
        }
      }
      return [...found.values()];
    });
    for (const word of words)
      expect(
        lines.some((line) => line.includes(word)),
        `${word} in ${lines}`,
      ).toBe(true);
  }
  await expect(app.title).toHaveText(/^国家元首以什么方式到场？$/);
});
