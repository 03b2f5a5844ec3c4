/** What filters and search leave, in list, chart, counts and address. */
import { AppPage } from "./app-page.ts";
import { sampled, tryCase } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

const LEFT = [
  ["lanes=leadership", ["term-one", "term-two", "organization-2022"]],
  ["lanes=editions,leadership&people=ada-chair", ["term-one", "wic-2014", "meeting-2015"]],
  ["people=ada-chair,ben-guest", ["term-one", "wic-2014", "meeting-2015", "term-two"]],
  ["organizations=test-office", ["term-one", "organization-2022"]],
  ["sources=source-c", ["month-note"]],
  ["certainty=reported", ["reply-letter", "month-note"]],
  ["certainty=disputed", ["wic-2014"]],
  ["certainty=disputed,reported", ["wic-2014", "reply-letter", "month-note"]],
  ["q=letter", ["reply-letter", "second-letter"]],
  ["q=SECOND+letter", ["second-letter"]],
  ["q=ben", ["wic-2014", "term-two"]],
  ["q=letter&certainty=reported", ["reply-letter"]],
] as const;

test("an address with filters leaves what they let through, in list, count and chart", async ({ page }) => {
  const app = new AppPage(page);
  for (const [query, ids] of sampled("left by filters", LEFT, 6)) {
    await tryCase(query, async () => {
      await app.open(`./?${query}`);
      expect(await app.listedIds()).toEqual(ids);
      await expect(app.count).toHaveText(`${ids.length} of 12 events`);
      expect(await app.chartIds()).toEqual([...ids].sort());
      expect(app.address).toBe(`/?${query}`);
    });
  }
});

test("the prerendered list does not flash before a filter is read", async ({ page }) => {
  const app = new AppPage(page);
  await page.addInitScript(() => {
    let most = 0;
    const look = () => {
      const rows = document.querySelectorAll("[data-region=events] ol > li");
      const seen = [...rows].filter((row) => row.checkVisibility({ visibilityProperty: true, opacityProperty: true }));
      most = Math.max(most, seen.length);
      sessionStorage.setItem("most", String(most));
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await app.open("./?lanes=editions");
  await expect(app.rows).toHaveCount(3);
  expect(await page.evaluate(() => sessionStorage.getItem("most"))).toBe("3");
});

test("others=dim steps the rest back instead of hiding it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=editions&others=dim");
  await expect(app.rows).toHaveCount(12);
  await expect(app.count).toHaveText("3 of 12 events");
  await expect(app.row("term-one")).toHaveClass(/is-dimmed/);
  await expect(app.item("term-one")).toHaveClass(/is-dimmed/);
  await expect(app.row("wic-2014")).not.toHaveClass(/is-dimmed/);
});

test("a lane's count leaves its own facet out and keeps the others", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=editions&people=ada-chair");
  await app.openFacet("lanes");
  await expect(app.facet("lanes", "editions")).toHaveAttribute("data-count", "2");
  await expect(app.facet("lanes", "leadership")).toHaveAttribute("data-count", "1");
  await expect(app.facet("lanes", "documents")).toHaveAttribute("data-count", "0");
  await expect(app.facet("lanes", "documents")).toBeDisabled();
  await app.facet("lanes", "leadership").check();
  await expect(app.rows).toHaveCount(3);
  expect(app.address).toBe("/?lanes=editions,leadership&people=ada-chair");
});

test("the count says how many of a facet's option the list then shows", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.openFacet("lanes");
  for (const lane of ["editions", "leadership", "documents"]) {
    const option = app.facet("lanes", lane);
    const count = Number(await option.getAttribute("data-count"));
    await option.check();
    await expect(app.rows).toHaveCount(count);
    await option.uncheck();
    await expect(app.rows).toHaveCount(12);
  }
});

test("chips say what is set and drop it, and the focus stays near", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=editions&people=ben-guest&q=first");
  await expect(app.rows).toHaveCount(1);
  await page.getByRole("button", { name: "Drop filter Search: first" }).press("Enter");
  await expect.poll(() => app.address).toBe("/?lanes=editions&people=ben-guest");
  expect(await app.focused()).not.toBe("body");
  await page.getByRole("button", { name: "Drop filter Lane: Editions" }).press("Enter");
  await expect.poll(() => app.address).toBe("/?people=ben-guest");
  expect(await app.focused()).not.toBe("body");
  await page.getByRole("button", { name: "Drop filter Person: Ben Guest" }).press("Enter");
  await expect.poll(() => app.address).toBe("/");
  expect(await app.focused()).not.toBe("body");
});

test("all filters go at once", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=editions&people=ben-guest&from=2014&to=2016");
  await page.getByRole("button", { name: "Clear all filters" }).click();
  await expect(app.rows).toHaveCount(12);
  expect(app.address).toBe("/?from=2014&to=2016");
});

test("with no results each remedy says how many events it brings back", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?lanes=leadership&certainty=disputed");
  await expect(app.rows).toHaveCount(0);
  await expect(app.events).toContainText("No event passes these filters.");
  await expect(app.items).toHaveCount(0);
  await app.events.getByRole("button", { name: /Drop Certainty: disputed to see 3 events/ }).press("Enter");
  await expect(app.rows).toHaveCount(3);
  expect(app.address).toBe("/?lanes=leadership");
  expect(await app.focused()).not.toBe("body");
});

test("the search box follows the address and the address the box", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?q=letter");
  await expect(app.searchBox).toHaveValue("letter");
  await app.searchBox.fill("note");
  await expect(app.rows).toHaveCount(2);
  await page.goBack();
  await page.goForward();
  await app.searchBox.fill("");
  await expect(app.rows).toHaveCount(12);
  await expect.poll(() => app.address).toBe("/");
});

test("nothing is searched while an input method composes", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const client = await page.context().newCDPSession(page);
  await app.searchBox.focus();
  await client.send("Input.imeSetComposition", { text: "letter", selectionStart: 6, selectionEnd: 6 });
  await expect(app.searchBox).toHaveValue("letter");
  await page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
  expect(app.address).toBe("/");
  await client.send("Input.insertText", { text: "letter" });
  await expect.poll(() => app.address).toBe("/?q=letter");
  await expect(app.rows).toHaveCount(2);
});

test("the search works from any page and stays there", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  await app.searchBox.fill("forum");
  await app.searchBox.press("Enter");
  await expect.poll(() => app.address).toBe("/events/wic-2014/?q=forum");
  await expect.poll(() => app.listedIds()).toEqual(["wic-2014", "meeting-2020"]);
  await expect(app.title).toHaveText("First conference");
});
