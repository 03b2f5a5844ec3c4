/** Where sources differ shows wherever the event does: on its page, in the list, in the chart, in print and in the data. */
import { AppPage } from "./app-page.ts";
import { sampled } from "./seeded.ts";
import { expect, test } from "./test.ts";

type Authored = {
  readonly events: readonly { readonly id: string; readonly disagreements: readonly { readonly id: string }[] }[];
};

test("in the data, the list and the chart alike", async ({ page, request }) => {
  const { events } = (await (await request.get("./data/wic.json")).json()) as Authored;
  const disputed = events.filter(({ disagreements }) => disagreements.length > 0).map(({ id }) => id);
  expect(disputed.length).toBeGreaterThan(30);
  const app = new AppPage(page);
  await app.open("./");
  expect((await app.differingRows()).sort()).toEqual(disputed.sort());
  const drawn = await app.differingItems();
  expect(drawn.length).toBeGreaterThan(5);
  expect(drawn.filter((id) => !disputed.includes(id))).toEqual([]);
});

const FOUNDED = ["./events/council-founded-2015/", "./zh/events/council-founded-2015/"];

for (const address of sampled("founded", FOUNDED, 1)) {
  test(`on the page and in print: ${address}`, async ({ page, request }) => {
    const { events } = (await (await request.get("./data/wic.json")).json()) as Authored;
    const record = events.find(({ id }) => id === "council-founded-2015");
    const app = new AppPage(page);
    await app.open(address);
    await expect(app.disagreements).toHaveCount(record?.disagreements.length ?? 0);
    await page.emulateMedia({ media: "print" });
    expect(await app.cutOff(app.disagreements)).toEqual([]);
    expect(await app.cutOff(app.details.locator(".claims, .sources, .perspectives, .parties"))).toEqual([]);
  });
}

test("every one of them on the page of disagreements, in print too", async ({ page, request }) => {
  const { events } = (await (await request.get("./data/wic.json")).json()) as Authored;
  const app = new AppPage(page);
  await app.open("./disagreements/");
  await expect(page.getByRole("link", { name: "Disagreements", exact: true })).toHaveAttribute("aria-current", "page");
  const ids = events.flatMap((event) => event.disagreements.map(({ id }) => `disagreement-${event.id}-${id}`));
  const shown = await app.disagreements.evaluateAll((sections) => sections.map((section) => section.id));
  expect(ids.filter((id) => !shown.includes(id))).toEqual([]);
  await page.emulateMedia({ media: "print" });
  expect(await app.cutOff(app.disagreements)).toEqual([]);
});

test("a source page lists claims, roles and opinions, and has no link where the address is unknown", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./sources/beijingnews-hac-2015/");
  await expect(app.details.getByRole("heading", { name: /claims? rests? on this source/ })).toBeVisible();
  await expect(app.details.getByRole("heading", { name: /roles? rests? on this source/ })).toBeVisible();
  await expect(app.details.locator('a[href^="http"][rel]')).toHaveCount(0);
});

test("the note on a source's own interest stands where it is cited", async ({ page }) => {
  const app = new AppPage(page);
  for (const address of [
    "./sources/ewi-2016/",
    "./events/council-founded-2015/",
    "./events/council-approves-report-2016/",
  ]) {
    await app.open(address);
    await expect(app.details.getByText(/McConnell of the institute sat on the committee/)).toBeVisible();
  }
});
