/**
 * What a screen reader is told: the whole tree of some pages, kept in `trees/`, and what is said as the chart moves.
 * `--update-snapshots` keeps the trees anew, to be looked at again.
 */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";
import { treeOf } from "./tree-of.ts";

test.use({ dataset: "small" });

test("start, facets and an event are told as they were", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  expect(await treeOf(page)).toMatchSnapshot("start.yml");
  await app.openFacet("lanes");
  const facet = page.getByRole("group", { name: "Lanes", exact: true });
  expect(`${await facet.ariaSnapshot()}\n`).toMatchSnapshot("facet.yml");
  await app.open("./events/wic-2014/");
  expect(await treeOf(page)).toMatchSnapshot("event.yml");
});

test("an event of the chart says title, date, lane, place and that sources differ, in its lane's group", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./");
  const lane = app.timeline.getByRole("group", { name: "Editions" });
  await expect(
    lane.getByRole("link", { name: "First conference, 19–21 November 2014, Editions, 3 of 12, sources differ" }),
  ).toHaveCount(1);
  await app.open("./zh/");
  await expect(app.item("wic-2014")).toHaveAttribute("aria-label", /第一届大会.*2014年11月19日至21日.*来源说法不一/);
});

test("once the window rests it is said once: from when to when, and how many of how many events", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014-11&to=2016-03");
  const said = app.timeline.getByRole("status").last();
  await expect(said).toHaveText("Showing November 2014 to March 2016, 7 of 12 events");
  await said.evaluate((region) => {
    const heard: string[] = [];
    new MutationObserver(() => heard.push(region.textContent ?? "")).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    Object.assign(window, { heard });
  });
  for (let times = 0; times < 5; times++) await app.control("later").click();
  const heard = () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
  expect(await heard()).toEqual([expect.stringMatching(/^Showing \w+ \d{4} to \w+ \d{4}, \d+ of 12 events$/)]);
});
