/** Every control of every kind of page, by a robot with no mouse and by one with a finger. FULL=1 uses them all. */
import { AppPage } from "./app-page.ts";
import { type Control, controlsOf, use, walk } from "./robot.ts";
import { randomFor, sampled } from "./seeded.ts";
import { expect, type Page, test } from "./test.ts";

const PAGES = [
  "",
  "events/wic-2014/",
  "people/jack-ma/",
  "organizations/icann/",
  "sources/techcrunch-2014/",
  "disagreements/",
  "about/",
  "editions/",
  "no-such-page/",
];
/** Which pages a robot goes through. */
const pagesFor = (by: string): readonly string[] => sampled(`pages ${by}`, PAGES, 1);

/** How many controls of a page are used; each wants a page of its own. */
const USED = process.env.FULL ? Number.POSITIVE_INFINITY : 2;

const NOT_FOUND = /404/;

async function open(page: Page, path: string): Promise<void> {
  // In the middle of things, so that every control of the window has somewhere to go.
  await page.goto(`./${path}${path === "editions/" ? "" : "?from=2015&to=2019"}`);
  await expect(page.getByRole("button", { name: /^(Preferences|Menu)$/ }).first()).toBeVisible();
  await expect(page.locator("html")).not.toHaveAttribute("data-filtered");
  if (path !== "editions/") await new AppPage(page).settled();
}

/** One control of each kind, or some of them, chosen anew with every commit. */
function chosen(controls: readonly Control[], purpose: string): Control[] {
  const random = randomFor(purpose);
  const names = [...new Set(controls.map(({ kind }) => kind))];
  const kinds = names.map((name) => random.one(controls.filter(({ kind }) => kind === name)));
  while (kinds.length > USED) kinds.splice(random.below(kinds.length), 1);
  return kinds;
}

async function useSome(page: Page, path: string, by: "key" | "touch"): Promise<string[]> {
  await open(page, path);
  const wrong: string[] = [];
  const controls = await controlsOf(page);
  // Skip links show themselves to the keyboard alone.
  const usable = by === "touch" ? controls.filter(({ kind }) => !/\bskip\b/.test(kind)) : controls;
  for (const control of chosen(usable, `${by} ${path}`)) {
    await test.step(control.name, async () => {
      await open(page, path);
      if ((await page.locator(control.path).count()) === 0) return;
      wrong.push(...(await use(page, control, by)));
    });
    await page.evaluate(() => localStorage.clear());
  }
  return wrong;
}

for (const path of pagesFor("keys")) {
  test(`by keys through /${path}: everything is reached, nothing traps, each control does something`, async ({
    page,
    expectErrors,
  }) => {
    test.setTimeout(process.env.FULL ? 600_000 : 60_000);
    if (path === "no-such-page/") expectErrors(NOT_FOUND);
    await open(page, path);
    const offered = await controlsOf(page);
    const { met, wrong } = await walk(page);
    expect(wrong).toEqual([]);
    // What is reached by arrow keys inside a group (one stop for all) is no stop of its own.
    const stops = await page.evaluate(
      (paths) => paths.filter((each) => (document.querySelector<HTMLElement>(each)?.tabIndex ?? -1) >= 0),
      offered.map((control) => control.path),
    );
    const radios = await page.locator("input[type=radio]:not(:checked)").evaluateAll((all) => all.length);
    expect(stops.filter((stop) => !met.includes(stop)).length).toBeLessThanOrEqual(radios);
    expect(await useSome(page, path, "key")).toEqual([]);
  });
}

test.describe("on a phone", () => {
  test.use({ viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true });
  for (const path of pagesFor("touch")) {
    test(`by touch through /${path}: each control does something`, async ({ page, expectErrors }) => {
      test.setTimeout(process.env.FULL ? 600_000 : 60_000);
      if (path === "no-such-page/") expectErrors(NOT_FOUND);
      expect(await useSome(page, path, "touch")).toEqual([]);
    });
  }
});
