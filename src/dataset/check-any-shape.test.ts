import fc from "fast-check";
import { expect, it } from "vitest";
import { claimOf, datasetOf, disagreementOf, filesOf, perspectiveOf, textOf } from "#testing/dataset-of.ts";
import { stepOf, tourOf } from "#testing/tour-of.ts";
import { checkDataset } from "./check.ts";
import { compileDataset } from "./compile.ts";
import { walkObjects } from "./entry.ts";
import { assemble } from "./read-authored.ts";

const citations = [{ source: "source-a", locator: "title" }];

const tour = tourOf("t");
const shown = stepOf("shown", {
  kind: "view",
  query: "lanes=documents",
  lit: ["b"],
  disagreement: "b/d",
  fragments: [{ text: textOf("More"), lit: ["b"] }],
  hide: ["dates"],
  citations: [
    { source: "source-a", locator: "para 1" },
    { source: "source-b", locator: "p. 2" },
  ],
});
const compared = stepOf("compared", { kind: "compare", query: "differences=1", properties: ["theme"] });

const DATASET = datasetOf({
  tours: [{ ...tour, steps: [...tour.steps.slice(2), compared, shown, stepOf("end")] }],
  events: [
    { id: "wic", claims: [claimOf({ id: "c", value: { min: 1, max: 2, approximate: false, unit: "people" } })] },
    {
      id: "b",
      lane: "documents",
      aliases: ["former"],
      date: "2014-12",
      relations: [{ type: "outcome-of", event: "wic" }],
      people: [{ person: "p", role: textOf("guest"), citations }],
      claims: [
        claimOf({
          id: "x",
          property: "start",
          value: { date: "2014-12-01" },
          rank: "preferred",
          rankReason: textOf("Why"),
        }),
        claimOf({
          id: "y",
          property: "start",
          value: { date: "2014-12-02" },
          citations: [{ source: "source-b", locator: "p. 2" }],
        }),
      ],
      disagreements: [disagreementOf({ id: "d", sides: [{ claims: ["x", "wic/c"] }, { claims: ["y"] }] })],
      perspectives: [perspectiveOf({ id: "v" })],
    },
  ],
  people: [{ id: "p", roles: [{ title: textOf("Chair"), event: "wic", date: "2014/..", citations }] }],
});

const FILES = filesOf(DATASET);

/** Every place where one value can be put for another: a file, an object in it, a key of the object. */
const PLACES = FILES.flatMap(({ path, text }) =>
  [...walkObjects(JSON.parse(text))].flatMap((object) =>
    Object.keys(object.value).map((key) => ({ file: path, path: object.path, key })),
  ),
);

/** The files with one value replaced. */
function spoil(place: (typeof PLACES)[number], value: unknown) {
  return FILES.map((file) => {
    if (file.path !== place.file) return file;
    const content: unknown = JSON.parse(file.text);
    const holder = place.path.reduce<unknown>(
      (found, key) => (found as Record<string | number, unknown>)[key],
      content,
    );
    (holder as Record<string, unknown>)[place.key] = value;
    return { path: file.path, text: JSON.stringify(content) };
  });
}

const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("2014", "../..", "wic", "b", "x", "former", -1, [], {}),
);

// 300 checks and compilings of a whole dataset: minutes' worth of patience for a machine that does other things too.
it("never throws, whatever stands anywhere, and what it lets through can be compiled", { timeout: 90_000 }, () => {
  expect(checkDataset(FILES)).toEqual([]);
  fc.assert(
    fc.property(fc.constantFrom(...PLACES), anyValue, (place, value) => {
      const files = spoil(place, value);
      if (checkDataset(files).length > 0) return;
      for (const language of ["en", "zh"] as const) compileDataset(assemble(files), language);
    }),
    { numRuns: 300 },
  );
});

it("never throws on text that is not JSON", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(300), (noise, at) => {
      const files = FILES.map(({ path, text }) => ({ path, text: text.slice(0, at) + noise + text.slice(at) }));
      checkDataset(files);
    }),
    { numRuns: 30 },
  );
});
