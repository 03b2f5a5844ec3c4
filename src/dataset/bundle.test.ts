import { expect, it } from "vitest";
import { citationOf, claimOf, datasetOf } from "#testing/dataset-of.ts";
import { packBundle, pageOfBundle } from "./bundle.ts";
import { compileDataset } from "./compile.ts";
import { packPage } from "./compiled.ts";

const { pages } = compileDataset(
  datasetOf({
    events: [
      { id: "one", date: "2014-11-19", claims: [claimOf({ id: "a", citations: [citationOf("source-a", "para 1")] })] },
      { id: "two", date: "2015-12-16", claims: [claimOf({ id: "b", citations: [citationOf("source-a", "para 2")] })] },
    ],
  }),
  "en",
);

it("every page of a bundle is what its own file holds", () => {
  const bundle = JSON.parse(JSON.stringify(packBundle(pages)));
  expect(pages.size).toBeGreaterThan(5);
  for (const [path, page] of pages) {
    expect(pageOfBundle(bundle, path), path).toEqual(JSON.parse(JSON.stringify(packPage(page))));
  }
});

it("what several pages hold stands in it once", () => {
  const text = JSON.stringify(packBundle(pages));
  const page = JSON.stringify(pages.get("sources/source-a"));
  // Under two names in the page: as the record has it, and as citations do.
  const address = page.match(/"url":("[^"]+")/)?.[1] ?? "-";
  expect(page.split(address).length - 1).toBe(2);
  expect(text.split(address).length - 1).toBe(1);
});

it("holds no event a second time for the handout", () => {
  expect(Object.keys(packBundle(pages).pages)).not.toContain("handout/all");
});

it("has no page it was not given", () => {
  const bundle = packBundle(pages);
  expect(pageOfBundle(bundle, "events/three")).toBeNull();
  expect(pageOfBundle(bundle, "constructor")).toBeNull();
});
