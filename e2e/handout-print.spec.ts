/** The handout of the record as shipped, printed and read back. FULL=1 prints all lengths in both languages. */
import { readFile } from "node:fs/promises";
import { HandoutPage, type PrintedEntry } from "./handout-page.ts";
import { bare, joinPages, misnamed, type PdfPage } from "./read-pdf.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

const FULL = process.env.FULL === "1";

type Text = { readonly en: string; readonly zh: string };
type Shipped = {
  readonly events: readonly {
    readonly id: string;
    readonly importance: number;
    readonly title: Text;
    readonly claims: readonly { readonly text: Text }[];
    readonly perspectives: readonly { readonly text: Text }[];
  }[];
};

test.beforeEach(() => test.setTimeout(120_000));

const shippedIn = async (folder: string): Promise<Shipped> =>
  JSON.parse(await readFile(`${folder}/data/wic.json`, "utf8"));

/** On every page: where to find the same on the web, and which page of how many; nothing reaches into the margins by more than a Chinese bracket's empty half. */
function expectFeet(pages: readonly PdfPage[], address: string) {
  for (const [place, { foot, texts, widthMm }] of pages.entries()) {
    expect(bare(foot), `foot of page ${place + 1}`).toContain(bare(address));
    expect(bare(foot), `foot of page ${place + 1}`).toContain(`${place + 1}/${pages.length}`);
    const outside = texts.filter(({ left, right, top }) => left < 13.5 || right > widthMm - 12.5 || top < 11.5);
    expect(outside, `page ${place + 1}`).toEqual([]);
  }
}

/** Each entry stands whole on one page, once and in order; one longer than a page may go on, and begins on one where it has room. */
function expectWhole(pages: readonly PdfPage[], entries: readonly PrintedEntry[]) {
  const { text, pageAt } = joinPages(pages);
  let from = 0;
  for (const entry of entries) {
    const wanted = bare(entry.text);
    const start = text.indexOf(wanted, from);
    expect(start, `${entry.id} stands after the one before, with all it says: ${wanted.slice(0, 80)}`).toBeGreaterThan(
      -1,
    );
    expect(text.indexOf(wanted, start + 1), `${entry.id} stands once`).toBe(-1);
    from = start + wanted.length;
    if (entry.beginsPage && start > 0) expect(pageAt(start - 1), `${entry.id} begins a page`).toBe(pageAt(start) - 1);
    if (!entry.mayBreak) expect(pageAt(from - 1), `${entry.id} is on one page`).toBe(pageAt(start));
  }
}

const LANGUAGES = [
  ["en", ""],
  ["zh", "zh/"],
] as const;
/** Each length in both languages in the full run; two of the lengths, each in one, in the short one. */
const printed = sampled("printed", ["sheet", "events", "full"], 2);
const languagesFor = (length: string) => (printed.includes(length) ? sampled(`print ${length}`, LANGUAGES, 1) : []);

for (const [language, prefix] of languagesFor("sheet")) {
  test(`the sheet has two sides, on A4 and on Letter, with a line for each main event: ${language}`, async ({
    page,
    site,
  }) => {
    const handout = new HandoutPage(page);
    await handout.open(`./${prefix}handout/`);
    const { events } = await shippedIn(site.folder);
    const main = events.filter(({ importance }) => importance === 1);
    expect((await handout.ids()).sort()).toEqual(main.map(({ id }) => id).sort());
    for (const format of ["A4", "Letter"] as const) {
      const pages = await handout.pdf(format);
      expect(pages, format).toHaveLength(2);
      expectFeet(pages, new URL(prefix, site.url).href.replace(/^https?:\/\/|\/$/g, ""));
      const { text } = joinPages(pages);
      for (const { title } of main) expect(text).toContain(bare(title[language]));
      if (language === "zh" && format === "A4") {
        // Of such characters there are some, and each says which one it is.
        const bytes = await page.pdf({ format });
        expect(misnamed(new Uint8Array(), pages).length).toBeGreaterThan(20);
        expect(misnamed(bytes, pages)).toEqual([]);
      }
    }
  });
}

for (const [language, prefix] of languagesFor("events")) {
  test(`every event in short, each once and on one page, with its number in the drawing: ${language}`, async ({
    page,
    site,
  }) => {
    const handout = new HandoutPage(page);
    await handout.open(`./${prefix}handout/?length=events`);
    const { events } = await shippedIn(site.folder);
    const entries = await handout.entries();
    expect(entries.map(({ id }) => id).sort()).toEqual(events.map(({ id }) => id).sort());
    const pages = await handout.pdf(language === "en" ? "A4" : "Letter");
    expectFeet(pages, new URL(prefix, site.url).host);
    expectWhole(pages, entries);
    const titles = new Map(events.map(({ id, title }) => [id, title[language]]));
    for (const { id, text } of entries) expect(text).toContain(titles.get(id));
    // The drawings come before the entries; each number is at a label there, or before one of the events before the range.
    const first = pages.findIndex(({ texts }) =>
      bare(texts.map(({ text }) => text).join("")).includes(bare(entries[0]?.text ?? "")),
    );
    const drawn = new Set(pages.slice(0, first).flatMap(({ texts }) => texts.map(({ text }) => text.trim())));
    for (const [place, { id }] of entries.entries()) expect(drawn, id).toContain(String(place + 1));
  });
}

for (const [language, prefix] of languagesFor("full")) {
  test(`in full, with every claim and every opinion, cut only where a page is too short: ${language}`, async ({
    page,
    site,
  }) => {
    const handout = new HandoutPage(page);
    const query = FULL ? "" : "&lanes=advisory-council";
    await handout.open(`./${prefix}handout/?length=full${query}`);
    const entries = await handout.entries();
    expect(entries.length).toBeGreaterThan(FULL ? 140 : 10);
    for (const format of FULL ? (["A4", "Letter"] as const) : (["Letter"] as const)) {
      const pages = await handout.pdf(format);
      expectFeet(pages, new URL(prefix, site.url).host);
      expectWhole(pages, entries);
      const { text } = joinPages(pages);
      const { events } = await shippedIn(site.folder);
      const printed = new Set(entries.map(({ id }) => id));
      for (const { id, claims, perspectives } of events.filter((event) => printed.has(event.id))) {
        for (const said of [...claims, ...perspectives]) expect(text, id).toContain(bare(said.text[language]));
      }
    }
  });
}

test("printed at once, before all of it has been set, it is complete; a longer one can be stopped", async ({
  page,
}) => {
  const handout = new HandoutPage(page);
  await page.goto("./handout/?length=events");
  await expect(handout.events.first()).toBeVisible();
  // As slow as the slowest machine: nothing more is set by itself.
  await page.evaluate(() => {
    window.setTimeout = (() => 0) as unknown as typeof window.setTimeout;
  });
  const before = await handout.events.count();
  const pages = await handout.pdf("A4");
  const all = await handout.entries();
  expect(all.length).toBeGreaterThanOrEqual(before);
  expectWhole(pages, all);
  await handout.length("full").check();
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(handout.length("sheet")).toBeChecked();
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(handout.title).toBeFocused();
  await handout.settled();
});

test("the dark theme prints black on white", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  const handout = new HandoutPage(page);
  await page.goto("./handout/");
  await expect(handout.paper).toHaveAttribute("aria-busy", "false");
  const colours = await page.evaluate(() =>
    ["html", ".paper h2", ".handout-line__title"].map((selector) => {
      const style = getComputedStyle(document.querySelector(selector) ?? document.documentElement);
      return selector === "html" ? style.backgroundColor : style.color;
    }),
  );
  expect(colours).toEqual(["rgb(255, 255, 255)", "rgb(0, 0, 0)", "rgb(0, 0, 0)"]);
});
