/** The real record, folded: every cluster opens as a list of exactly its events, every event is two actions away. */
import { AppPage } from "./app-page.ts";
import { randomFor, sampled, tryCase } from "./seeded.ts";
import { expect, test } from "./test.ts";

const idsIn = (list: AppPage["clusterList"]) =>
  list
    .getByRole("link")
    .evaluateAll((links) => links.map((link) => link.getAttribute("href")?.match(/events\/([^/]+)\//)?.[1] ?? ""));

const PLACES = [
  ["./", { width: 1440, height: 900 }],
  ["./zh/", { width: 1280, height: 720 }],
] as const;

for (const [place, viewport] of sampled("calm", PLACES, 1)) {
  test.describe(`${place} ${viewport.width}`, () => {
    test.use({ viewport });

    test("every cluster opens as a list of exactly its events, by pointer and by keyboard", async ({ page }) => {
      const app = new AppPage(page);
      await app.open(place);
      const count = await app.clusters.count();
      expect(count).toBeGreaterThan(10);
      const places = sampled(
        `clusters ${place}`,
        Array.from({ length: count }, (_, at) => at),
        10,
      );
      for (const at of places) {
        const cluster = app.clusters.nth(at);
        const ids = ((await cluster.getAttribute("data-event-ids")) ?? "").split(" ");
        await tryCase(ids.join(" "), async () => {
          expect(await cluster.getAttribute("data-cluster")).toBe(String(ids.length));
          if (at % 2 === 0) await cluster.click();
          else await cluster.press("Enter");
          await expect(app.clusterList).toBeVisible();
          expect(await idsIn(app.clusterList)).toEqual(ids);
          await page.keyboard.press("Escape");
          await expect(app.clusterList).toHaveCount(0);
          await expect(cluster).toBeFocused();
        });
      }
    });

    test("every event is opened from the whole range in two actions", async ({ page }) => {
      test.setTimeout(400_000);
      const app = new AppPage(page);
      await app.open(place);
      const random = randomFor(`two actions ${place}`);
      const all = await app.chartIds();
      const ids = process.env.FULL ? all : Array.from({ length: 6 }, () => random.one(all));
      for (const [at, id] of ids.entries()) {
        await tryCase(id, async () => {
          const byKey = at % 2 === 0;
          const item = app.item(id);
          const press = async (target: typeof item) => (byKey ? target.press("Enter") : target.click());
          if ((await item.count()) > 0) await press(item);
          else {
            await press(app.clusterOf(id));
            await press(app.clusterList.locator(`a[href*="/events/${id}/"]`));
          }
          await expect(app.currentRow).toHaveAttribute("data-event-id", id);
          await page.goBack();
          await expect(app.currentRow).toHaveCount(0);
        });
      }
    });
  });
}
