import { AppPage } from "./app-page.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

test("by keyboard, from the filter line: a lane goes down, becomes thin, is hidden; each is an entry", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./");
  expect(await app.laneNames()).toEqual(["Editions", "Leadership", "Documents"]);
  const before = await app.historyLength();
  await app.openFacet("lanes");
  await page.getByRole("button", { name: "Move Editions down" }).press("Enter");
  await expect.poll(() => app.laneNames()).toEqual(["Leadership", "Editions", "Documents"]);
  expect(app.address).toBe("/?order=leadership,editions,documents");
  await page.getByRole("button", { name: "Draw Documents as a thin strip" }).press("Enter");
  await expect(page.getByRole("button", { name: "Draw Documents as a thin strip" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect.poll(() => app.address).toBe("/?collapsed=documents&order=leadership,editions,documents");
  await page.getByRole("button", { name: "Hide Leadership" }).press("Enter");
  await expect.poll(() => app.laneNames()).toEqual(["Editions", "Documents"]);
  expect(await app.historyLength()).toBe(before + 3);
  const ids = (await app.listedIds()).sort();
  expect(await app.chartIds()).toEqual(ids);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect.poll(() => app.laneNames()).toEqual(["Editions", "Leadership", "Documents"]);
  expect(app.address).toBe("/");
});

test("a press on a lane's name offers the same, and gives the focus back", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./?order=documents,editions,leadership");
  await app.laneName("Documents").click();
  const menu = page.getByRole("dialog", { name: "How Documents is shown" });
  await expect(menu.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(menu).toHaveCount(0);
  await expect(app.laneName("Documents")).toBeFocused();
  await app.laneName("Documents").click();
  await menu.getByRole("button", { name: "Move Documents down" }).click();
  await expect.poll(() => app.laneNames()).toEqual(["Editions", "Documents", "Leadership"]);
  await app.laneName("Leadership").click();
  await page.getByRole("button", { name: "Show Leadership alone" }).click();
  await expect.poll(() => app.laneNames()).toEqual(["Leadership"]);
  await expect(app.rows).toHaveCount(3);
});

test("a hidden lane comes back for the event that is open, and its order as authored needs no address", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./events/wic-2014/?lanes=leadership");
  expect(await app.laneNames()).toEqual(["Editions", "Leadership"]);
  await app.open("./?order=leadership,editions,documents");
  await app.openFacet("lanes");
  await page.getByRole("button", { name: "Move Editions up" }).click();
  await expect.poll(() => app.address).toBe("/");
});
