import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppPage } from "./app-page.ts";
import { type Random, randomFor, sampled, tryCase } from "./seeded.ts";
import { expect, test } from "./test.ts";

/** The facets of an event, read from the record as authored and not from what the page is made of. */
type Plain = { readonly id: string } & Readonly<Record<(typeof FACETS)[number], readonly string[]>>;
const FACETS = ["lanes", "people", "organizations", "sources", "certainty"] as const;
type Filters = Readonly<Record<(typeof FACETS)[number], readonly string[]>> & { readonly q: string };

type Claim = { rank: string; certainty: string; citations: { source: string }[] };
type Authored = {
  lanes: { id: string }[];
  people: { id: string }[];
  organizations: { id: string }[];
  sources: { id: string }[];
  events: {
    id: string;
    lane: string;
    people: { person: string }[];
    organizations: { organization: string }[];
    claims: Claim[];
  }[];
};

const plainOf = ({ events }: Authored): Plain[] =>
  events.map(({ id, lane, people, organizations, claims }) => ({
    id,
    lanes: [lane],
    people: people.map((one) => one.person),
    organizations: organizations.map((one) => one.organization),
    sources: claims.flatMap((claim) => claim.citations.map((citation) => citation.source)),
    certainty: claims.filter((claim) => claim.rank !== "deprecated").map((claim) => claim.certainty),
  }));

const passes = (event: Plain, filters: Filters, found: ReadonlySet<string> | null, without?: string): boolean =>
  (found === null || found.has(event.id)) &&
  FACETS.every(
    (facet) =>
      facet === without || filters[facet].length === 0 || filters[facet].some((id) => event[facet].includes(id)),
  );

const WORDS = ["council", "Xi Jinping", "乌镇", "sovereignty", "outlook", "会议", "2016"];

function someFilters(random: Random, data: Authored): Filters {
  const chosen: Record<string, readonly string[]> = {};
  for (const facet of random.some(FACETS, 5).concat(["lanes", "people"]).slice(0, 4)) {
    const ids = facet === "certainty" ? ["documented", "reported", "disputed"] : data[facet].map((one) => one.id);
    chosen[facet] = [...new Set([random.one(ids), ...random.some(ids, 2)])].sort();
  }
  return {
    ...(Object.fromEntries(FACETS.map((facet) => [facet, chosen[facet] ?? []])) as unknown as Filters),
    q: random.below(2) === 0 ? random.one(WORDS) : "",
  };
}

const queryOf = (filters: Filters): string => {
  const params = new URLSearchParams();
  for (const facet of FACETS) if (filters[facet].length > 0) params.set(facet, filters[facet].join(","));
  if (filters.q) params.set("q", filters.q);
  return `?${params}`;
};

const PLACES = [
  { place: "./", size: { width: 1280, height: 800 } },
  { place: "./zh/", size: { width: 375, height: 812 } },
];
const [BY_ADDRESS, BY_CLICKING] = process.env.FULL ? [150, 50] : [4, 2];

test.describe("the counts of every facet are what a brute-force count finds, and list and chart hold the same", () => {
  for (const { place, size } of sampled("facets", PLACES, 1)) {
    test(`${place} ${size.width}`, async ({ page, site }) => {
      test.setTimeout(600_000);
      const random = randomFor(`facets ${place}`);
      const data = JSON.parse(await readFile(join(site.folder, "data/wic.json"), "utf8")) as Authored;
      const events = plainOf(data);
      const app = new AppPage(page);
      await page.setViewportSize(size);
      const found = new Map<string, ReadonlySet<string>>();
      const check = async (filters: Filters) => {
        let rows: ReadonlySet<string> | null = null;
        if (filters.q !== "") {
          rows = found.get(filters.q) ?? null;
          if (rows === null) throw new Error(`${filters.q} was not asked for before`);
        }
        const expected = events.filter((event) => passes(event, filters, rows)).map((event) => event.id);
        await expect(app.rows).toHaveCount(expected.length);
        expect((await app.listedIds()).sort()).toEqual([...expected].sort());
        // On a phone the chart opens on demand.
        if (size.width > 640) await expect.poll(() => app.chartIds()).toEqual([...expected].sort());
        const counts: Record<string, number> = {};
        for (const facet of FACETS) {
          const ids = facet === "certainty" ? ["documented", "reported", "disputed"] : data[facet].map((one) => one.id);
          for (const id of ids) {
            counts[`${facet} ${id}`] = events.filter(
              (event) => event[facet].includes(id) && passes(event, filters, rows, facet),
            ).length;
          }
        }
        const wrong = async () => {
          const shown = await app.facetCounts();
          return Object.keys(counts).flatMap((option) =>
            shown[option] === counts[option] ? [] : `${option}: ${shown[option]} instead of ${counts[option]}`,
          );
        };
        await expect.poll(wrong).toEqual([]);
      };
      const addressed = Array.from({ length: BY_ADDRESS / 2 }, () => someFilters(random, data));
      for (const word of new Set(addressed.map(({ q }) => q))) {
        if (word === "") continue;
        await page.goto(`${place}?q=${encodeURIComponent(word)}`);
        await expect(page.locator("html")).not.toHaveAttribute("data-filtered");
        await expect(app.count).not.toHaveText(/^\d+ events$|^\d+个事件$/);
        found.set(word, new Set(await app.listedIds()));
      }
      for (const filters of addressed) {
        await tryCase(queryOf(filters), async () => {
          await page.goto(place + queryOf(filters));
          await expect(page.locator("html")).not.toHaveAttribute("data-filtered");
          await check(filters);
        });
      }
      for (let at = 0; at < BY_CLICKING / 2; at++) {
        await page.goto(place);
        let filters: Filters = { lanes: [], people: [], organizations: [], sources: [], certainty: [], q: "" };
        for (const facet of [...random.some(FACETS, 3), "people" as const].slice(-2)) {
          await app.openFacet(facet);
          const open = Object.entries(await app.facetCounts()).filter(
            ([option, count]) => option.startsWith(`${facet} `) && count > 0,
          );
          // What is chosen already may leave events without anyone named in this facet.
          if (open.length === 0) {
            await app.facetButton(facet).click();
            continue;
          }
          const id = (random.one(open)[0] ?? "").slice(facet.length + 1);
          await tryCase(`choosing ${facet} ${id} with ${queryOf(filters)}`, async () => {
            await app.facet(facet, id).check();
            await app.facetButton(facet).click();
            filters = { ...filters, [facet]: [...filters[facet], id].sort() };
            await check(filters);
          });
        }
      }
    });
  }
});

test("a long facet has a box to find an option in, and groups sources by kind", async ({ page }) => {
  const app = new AppPage(page);
  await app.open("./");
  await app.openFacet("sources");
  await expect(page.getByRole("group", { name: "press", exact: true })).toBeVisible();
  const box = page.getByRole("searchbox", { name: "Find a source" });
  await box.fill("techcrunch");
  await expect(page.locator("input[data-facet=sources]")).toHaveCount(1);
  await box.fill("no such thing");
  await expect(page.locator("input[data-facet=sources]")).toHaveCount(0);
  await expect(page.getByText("Nothing here is called “no such thing”.")).toBeVisible();
  await box.fill("");
  await app.facet("sources", "techcrunch-2014").focus();
  await page.keyboard.press("Space");
  await expect.poll(() => app.address).toBe("/?sources=techcrunch-2014");
  await expect(app.facet("sources", "techcrunch-2014")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(app.facetButton("sources")).toBeFocused();
  await expect(app.facetButton("sources")).toHaveText("1 source");
  // What was typed to find an option is not there when it is opened again.
  await app.openFacet("sources");
  await box.fill("techcrunch");
  await page.keyboard.press("Escape");
  await app.openFacet("sources");
  await expect(box).toHaveValue("");
});

test("opening a facet draws none of its options anew, and Enter on one leaves the page where it is", async ({
  page,
}) => {
  const app = new AppPage(page);
  await app.open("./");
  const option = app.facet("people", "jack-ma");
  const before = await option.elementHandle();
  await app.openFacet("people");
  expect(await option.evaluate((now, first) => now === first, before)).toBe(true);
  await option.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Space");
  await expect.poll(() => app.address).toBe("/?people=jack-ma");
});
