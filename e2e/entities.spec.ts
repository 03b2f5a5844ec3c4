/** The pages of people and organizations, on the shipped record: their years, who appears with them, what names them. */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

type Text = { readonly en: string; readonly zh: string };
type Party = { readonly person?: string; readonly organization?: string };
type Event = {
  readonly id: string;
  readonly background: boolean;
  readonly people: readonly Party[];
  readonly organizations: readonly Party[];
  readonly claims: readonly { readonly id: string; readonly text: Text }[];
};

const idsIn = ({ people, organizations }: Event): Set<string> =>
  new Set([...people, ...organizations].map(({ person, organization }) => person ?? organization ?? ""));

for (const [path, id] of [
  ["people/xi-jinping", "xi-jinping"],
  ["zh/organizations/cac", "cac"],
] as const) {
  test(`/${path}/: every event is a mark, everybody who shares events is listed with their number`, async ({
    page,
    request,
  }) => {
    const app = new AppPage(page);
    await app.open(`./${path}/`);
    const { events } = (await (await request.get("./data/wic.json")).json()) as { events: readonly Event[] };
    const own = events.filter((event) => idsIn(event).has(id));
    const drawn = await app.lifeEvents.evaluateAll((links) =>
      links.map((link) => /\/events\/([^/]+)\//.exec(link.getAttribute("href") ?? "")?.[1] ?? ""),
    );
    expect(drawn.sort()).toEqual(
      own
        .filter(({ background }) => !background)
        .map((event) => event.id)
        .sort(),
    );
    const counts = new Map<string, number>();
    for (const event of own)
      for (const other of idsIn(event)) if (other !== id) counts.set(other, (counts.get(other) ?? 0) + 1);
    const listed = await app.together();
    expect(new Map(listed.map((entry) => [entry.id, entry.events.length]))).toEqual(counts);
    expect(listed.map((entry) => entry.events.length)).toEqual([...counts.values()].sort((a, b) => b - a));
  });
}

test("each claim that names somebody is there with its sources and leads to its place", async ({ page, request }) => {
  const app = new AppPage(page);
  await app.open("./people/zhuang-rongwen/");
  const { events } = (await (await request.get("./data/wic.json")).json()) as { events: readonly Event[] };
  const naming = events.flatMap(({ id, claims }) =>
    claims
      .filter(({ text }) => text.en.includes("Zhuang Rongwen") || text.zh.includes("庄荣文"))
      .map((claim) => `/events/${id}/#claim-${claim.id}`),
  );
  expect(naming.length).toBeGreaterThan(8);
  const shown = app.details.locator("section.claims").filter({ hasText: `Named in ${naming.length} claims` });
  const links = await shown
    .locator("li .claim__note a")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  expect(links.sort()).toEqual(naming.sort());
  for (const claim of await shown.getByRole("listitem").all())
    expect(await claim.getByRole("link", { name: /^Source \d+$/, includeHidden: true }).count()).toBeGreaterThan(0);
  await shown.getByText(/^\d+ more$/).click();
  await shown.getByRole("listitem").last().locator(".claim__note a").click();
  await expect(page.locator("li.claim:focus")).toContainText("Zhuang Rongwen");
});

test("from an event to a person to an event, and Back twice, with the window as it was", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/council-founded-2015/?from=2014-06&to=2017");
  await app.details
    .getByRole("link", { name: /^Jack Ma/ })
    .first()
    .click();
  await expect(app.title).toHaveText("Jack Ma");
  expect(app.address).toBe("/people/jack-ma/?from=2014-06&to=2017");
  const mark = app.lifeEvents.and(page.locator('[href*="/companies-2014/"]'));
  await mark.click();
  await expect(app.title).not.toHaveText("Jack Ma");
  expect(app.address).toBe("/events/companies-2014/?from=2014-06&to=2017");
  await page.goBack();
  await expect(app.title).toHaveText("Jack Ma");
  await expect(mark).toBeFocused();
  await page.goBack();
  await expect(app.currentRow).toHaveAttribute("data-event-id", "council-founded-2015");
  expect(app.address).toBe("/events/council-founded-2015/?from=2014-06&to=2017");
  await expect(app.row("wic-2015")).toHaveAttribute("data-in-view");
  await expect(app.row("wic-2019")).not.toHaveAttribute("data-in-view");
});

test("the small timeline is reached by keys, says what each mark is, and fits a narrow phone", async ({ page }) => {
  const app = new AppPage(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await app.open("./people/lu-wei/");
  await expect(app.life).toHaveAccessibleName("Over the years");
  await expect(app.life).toHaveAccessibleDescription(/^\d+ events and 2 longer roles between 2013 and 2022/);
  await expect(app.lifeEvents.first()).toHaveAccessibleName(/, \d+ .*20\d\d, Editions$/);
  await app.lifeEvents.first().focus();
  await page.keyboard.press("Tab");
  await expect(app.lifeEvents.nth(1)).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(app.title).not.toHaveText("Lu Wei");
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test("without scripts the years, who appears with them and the claims are there, and what is folded opens", async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.url });
  const app = new AppPage(await context.newPage());
  await app.page.goto("./organizations/icann/");
  await expect(app.lifeEvents.first()).toBeVisible();
  const entry = app.details.locator("section.together li").first();
  await entry.getByText(/^\d+ events$/).click();
  await expect(entry.getByRole("listitem").first()).toBeVisible();
  await context.close();
});
