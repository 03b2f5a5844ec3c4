/** The pages of one: event, person, organization, source, disagreements, about. */
import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("an event shows date, lane, summary, claims, the sides as equals, views and parties", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  const { details } = app;
  await expect(details).toContainText("19–21 November 2014", { useInnerText: true });
  await expect(details).toContainText("Editions", { useInnerText: true });
  await expect(details).toContainText("Wuzhen", { useInnerText: true });
  await expect(details).toContainText("The first conference met for three days in Wuzhen.", { useInnerText: true });
  await expect(details.getByRole("heading", { name: /Sources differ: How many took part\?/ })).toBeVisible();
  const sides = app.sides;
  await expect(sides).toHaveCount(2);
  await expect(sides.nth(0)).toContainText("About 1,000 people took part.");
  await expect(sides.nth(1)).toContainText("1,200 people took part.");
  const boxes = await sides.evaluateAll((items) => items.map((item) => item.getBoundingClientRect().width));
  expect(Math.abs((boxes[0] ?? 0) - (boxes[1] ?? 1))).toBeLessThan(1);
  await expect(details).toContainText("Our reading.", { useInnerText: true });
  await expect(details).toContainText("The two sources do not say how they counted.", { useInnerText: true });
  await expect(details).toContainText("It was a beginning.", { useInnerText: true });
  await expect(details).toContainText("A commentator", { useInnerText: true });
  await expect(details.getByRole("link", { name: /Ada Chair/ }).first()).toHaveAttribute("href", "/people/ada-chair/");
});

test("a source number leads to the source, and back", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/");
  const number = app.details.getByRole("link", { name: /Source 1/ }).first();
  await number.click();
  await expect(app.details.getByText("Title of source-a").last()).toBeInViewport();
  expect(new URL(page.url()).pathname).toBe("/events/wic-2014/");
  await page.goBack();
  await expect(app.title).toHaveText("First conference");
});

test("related events lead on, and previous and next go through the list", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/draft-declaration/");
  await expect(app.step("prev")).toHaveAccessibleName(/First conference/);
  await expect(app.step("next")).toHaveAccessibleName(/Closing note of 2014/);
  await app.details.getByRole("link", { name: "First conference" }).click();
  await expect(app.title).toHaveText("First conference");
  await expect(app.title).toBeFocused();
});

test("previous and next end with the list", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./events/organization-2022/");
  await expect(app.step("next")).toHaveCount(0);
  await app.open("./events/first-network/");
  await expect(app.step("prev")).toHaveCount(0);
});

test("opening an event outside the window moves the window by the least that shows it", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?from=2014&to=2016");
  await app.rowLink("month-note").click();
  await expect(app.title).toHaveText("A note of November");
  await expect(app.row("month-note")).toHaveAttribute("data-in-view");
  await expect(app.currentItem).toBeInViewport();
  await expect(app.row("meeting-2015")).toHaveAttribute("data-in-view");
  await expect(app.row("meeting-2020")).not.toHaveAttribute("data-in-view");
});

test("a person shows roles over time and all events", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./people/ada-chair/");
  const { details } = app;
  await expect(details).toContainText("艾达");
  await expect(details).toContainText("Director");
  await expect(details).toContainText(/May 2014.+June 2016/);
  for (const title of ["First term of the director", "First conference", "Second meeting"]) {
    await expect(details.getByRole("link", { name: title, exact: true })).toBeVisible();
  }
  await details.getByRole("link", { name: "Second meeting", exact: true }).click();
  await expect(app.title).toHaveText("Second meeting");
});

test("a source shows every claim that cites it, each leading to its place", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./sources/source-b/");
  await expect(app.details).toContainText("1,200 people took part.");
  await app.details.getByRole("link", { name: "First conference" }).first().click();
  await expect(app.title).toHaveText("First conference");
  expect(app.address).toMatch(/#claim-/);
});

test("a source without an address is cited without a link", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./sources/source-c/");
  await expect(app.details).toContainText("Not known: read in a republished copy");
  await expect(app.details.locator("a[href^=http]")).toHaveCount(0);
});

test("the disagreements stand together, each with its sides", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./disagreements/");
  await expect(app.details).toContainText("1 question");
  await expect(app.sides).toHaveCount(2);
  await app.details.getByRole("link", { name: "First conference" }).first().click();
  await expect(app.title).toHaveText("First conference");
});

test("about tells method, certainty, licences and how to cite", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./about/");
  for (const name of ["Method", "How certain is a claim?", "Licences", "How to cite"]) {
    await expect(app.details.getByRole("heading", { name })).toBeVisible();
  }
  await expect(app.details).toContainText("Small record");
  const address = await app.details.getByRole("link", { name: /^Everything, as JSON/ }).getAttribute("href");
  const response = await page.request.get(new URL(address ?? "", page.url()).href);
  expect(Object.keys(await response.json())).toEqual(
    "$schema permalink dataset lanes events people organizations places glossary sources tours changes".split(" "),
  );
});

test("the introduction leads in, and once dismissed it stays away", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  const intro = page.getByRole("region", { name: "What this is about" });
  await expect(intro).toBeVisible();
  await intro.getByRole("link", { name: "Start with the first conference" }).click();
  await expect(app.title).toHaveText("First conference");
  await page.goBack();
  await intro.getByRole("button", { name: "Dismiss" }).click();
  await expect(intro).toHaveCount(0);
  expect(await app.focused()).not.toBe("body");
  await page.reload();
  await app.settled();
  await expect(intro).toHaveCount(0);
});
