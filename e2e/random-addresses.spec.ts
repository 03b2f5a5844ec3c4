/** Addresses nobody thought of: random views come back as they were, random query strings never blank the page. */
import { AppPage } from "./app-page.ts";
import { randomFor, tryCase } from "./seeded.ts";
import { expect, test } from "./test.ts";

test.use({ dataset: "small" });

const FULL = process.env.FULL === "1";
const LANES = ["documents", "editions", "leadership"];
const EVENTS = ["wic-2014", "term-two", "month-note", "organization-2022", "first-network"];

const sorted = (ids: readonly string[]) => [...ids].sort().join(",");

/** A canonical address: what the app itself would write. */
function randomView(number: number): string {
  const random = randomFor(`view ${number}`);
  const pairs: string[] = [];
  const add = (key: string, value: string) => {
    if (value !== "") pairs.push(`${key}=${value}`);
  };
  if (random.below(2) === 0) {
    const from = 2013 + random.below(9);
    add("from", random.one([`${from}`, `${from}-05`, `${from}-05-17`]));
    add("to", random.one([`${from + 1}`, `${from + 1}-03`, `${from + 1}-03-09`]));
  }
  add("lanes", sorted(random.some(LANES, 2)));
  add("people", sorted(random.some(["ada-chair", "ben-guest"], 2)));
  add("organizations", sorted(random.some(["test-office"], 1)));
  add("sources", sorted(random.some(["source-a", "source-b", "source-c"], 2)));
  add("certainty", sorted(random.some(["documented", "reported", "disputed"], 2)));
  add("q", random.one(["", "", "letter", "first+conference", "%E4%B9%8C%E9%95%87", "a%26b%3D%23"]));
  add("others", random.one(["", "dim"]));
  add("collapsed", sorted(random.some(LANES, 2)));
  add("range", random.one(["", "window"]));
  const path = random.one([
    "/",
    `/events/${random.one(EVENTS)}/`,
    `/zh/events/${random.one(EVENTS)}/`,
    "/people/ada-chair/",
  ]);
  return path + (pairs.length > 0 ? `?${pairs.join("&")}` : "");
}

const SCRAPS = [
  ..."&=?%#+,;:/\\\"'<>[]{}()|^~`$!@*. \u0000\u0007\u202e\ud83d\ude00乌镇",
  ..."from to lanes people organizations sources certainty q others collapsed order range embed t events".split(" "),
  ..."2014 9999-99-99 -1 1e9 null NaN true editions wic-2014 __proto__ constructor dim window %00 %ff %E4%B9 %".split(
    " ",
  ),
];

function randomQuery(number: number): string {
  const random = randomFor(`query ${number}`);
  let query = "?";
  for (let scraps = 1 + random.below(24); scraps > 0; scraps--) {
    const scrap = random.one(SCRAPS);
    query += random.below(3) === 0 ? encodeURIComponent(scrap) : scrap;
    if (random.below(3) === 0) query += random.one(["=", "&", "&", ","]);
  }
  return query.replaceAll("embed=1", "embed=2");
}

const numbers = (count: number) => Array.from({ length: count }, (_, number) => number);

test("random views are restored as they were", async ({ page }) => {
  test.setTimeout(FULL ? 600_000 : 120_000);
  const app = new AppPage(page);
  for (const number of numbers(FULL ? 200 : 8)) {
    const address = randomView(number);
    await tryCase(address, async () => {
      await app.open(`.${address}`);
      await expect(app.problems).toHaveCount(0);
      expect(app.address).toBe(address);
      // What the app writes is what it read: the links of the page carry the same view.
      const { search } = new URL(page.url());
      await expect(page.getByRole("link", { name: /^(Disagreements|分歧)$/ })).toHaveAttribute(
        "href",
        new RegExp(`/disagreements/${search.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
      );
    });
  }
});

test("random query strings never blank the page", async ({ page, site }) => {
  test.setTimeout(FULL ? 600_000 : 120_000);
  const app = new AppPage(page);
  for (const number of numbers(FULL ? 500 : 10)) {
    const query = randomQuery(number);
    await tryCase(JSON.stringify(query), async () => {
      await page.goto(`${site.url}events/wic-2014/${query}`);
      await app.settled();
      await expect(app.title).toHaveText("First conference");
      await expect(app.row("wic-2014")).toBeVisible();
      await expect(app.currentItem).toHaveCount(1);
    });
  }
});
