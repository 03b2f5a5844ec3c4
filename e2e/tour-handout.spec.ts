/** A tour on paper: every step with its picture, sources by number, room to write; the teacher's copy has the notes. */
import { readFileSync } from "node:fs";
import AxeBuilder from "@axe-core/playwright";
import { OwnTourPage } from "./own-tour-page.ts";
import { bare, readPdf } from "./read-pdf.ts";
import { sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

type Texts = { readonly en: string; readonly zh: string };
const tours = JSON.parse(readFileSync("data/tours.json", "utf8")) as {
  readonly id: string;
  readonly title: Texts;
  readonly questions: readonly Texts[];
  readonly steps: readonly {
    readonly kind: string;
    readonly title: Texts;
    readonly narrative: Texts;
    readonly notes: Texts;
  }[];
}[];

const alive = (page: Page) => expect(page.locator(".paper__foot .qr-code")).toHaveCount(1);
const steps = (page: Page) => page.locator(".tour-paper__step");
const pictures = (page: Page) => page.locator("svg.tour-paper__picture");

/** Pictures that are cut, by a page's edge or their own: their box against the step's. */
const cutPictures = (page: Page) =>
  pictures(page).evaluateAll(
    (all) =>
      all.filter((svg) => {
        const box = svg.getBoundingClientRect();
        const sheet = svg.closest(".paper__sheet")?.getBoundingClientRect();
        return box.width < 200 || box.height < 60 || !sheet || box.left < sheet.left - 1 || box.right > sheet.right + 1;
      }).length,
  );

const tested = process.env.FULL ? tours : tours.slice(0, 1);

for (const language of sampled("tours on paper", ["en", "zh"] as const, 1)) {
  for (const tour of tested) {
    test(`${tour.id} in ${language}: all steps on paper, none cut, sources numbered`, async ({ page }) => {
      test.slow();
      const prefix = language === "zh" ? "zh/" : "";
      await page.goto(`./${prefix}tours/${tour.id}/handout/`);
      await alive(page);
      await expect(steps(page)).toHaveCount(tour.steps.length);
      const charts = tour.steps.filter(({ kind }) => kind === "event" || kind === "view").length;
      await expect(pictures(page)).toHaveCount(charts);
      expect(await cutPictures(page)).toBe(0);
      const note = tour.steps[0]?.notes[language] ?? "";
      expect(await page.locator("main").textContent()).not.toContain(note.slice(0, 30));

      const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
      const text = bare(pages.flatMap(({ texts }) => texts.map((one) => one.text)).join(""));
      for (const step of tour.steps) {
        expect(text, step.title[language]).toContain(bare(step.title[language]));
        // Source numbers stand between the sentences' end and the next text.
        expect(text).toContain(bare(step.narrative[language]).slice(0, 60));
      }
      for (const question of tour.questions) expect(text).toContain(bare(question[language]).slice(0, 40));
      const sources = await page.locator(".tour-paper__sources li").count();
      expect(sources).toBeGreaterThan(5);
      expect(text).toContain(
        bare(await page.locator(".tour-paper__sources li").last().locator("cite").innerText()).slice(0, 25),
      );

      await page.getByRole("radio", { name: /^(For the teacher|教师用)$/ }).check();
      await expect(page).toHaveURL(/\?teacher=1$/);
      await expect(page.locator(".tour-paper__notes").first()).toContainText(note.slice(0, 30));
    });
  }
}

test("axe finds nothing, and what is to be guessed is covered on the students' copy alone", async ({ page }) => {
  test.slow();
  await page.goto("./tours/declaration-at-midnight/handout/");
  await alive(page);
  const named = () => pictures(page).nth(0).locator("text").filter({ hasText: /^\?$/ }).count();
  expect(await named()).toBeGreaterThan(2);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target).join(" ")}`)).toEqual([]);
  await page.goto("./tours/declaration-at-midnight/handout/?teacher=1");
  await alive(page);
  expect(await named()).toBe(0);
});

test("a tour of one's own is printed as it was made", async ({ page }) => {
  const own = new OwnTourPage(page);
  await own.open();
  await own.button(/^Begin with a copy of ‘Nine editions/).click();
  await own.steps.first().getByRole("button", { name: /^Edit/ }).click();
  await own.field(/^What the audience reads$/).fill("Words of my own.");
  await page.getByRole("link", { name: "Handout", exact: true }).click();
  await expect(steps(page)).toHaveCount(12);
  await expect(page.locator(".tour-paper")).toContainText("its words are not the record’s");
  await expect(steps(page).first()).toContainText("Words of my own.");
  await expect(page.locator(".tour-paper__sources li").first()).toBeVisible();
});
