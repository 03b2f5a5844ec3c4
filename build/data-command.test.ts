import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "#build/data-command.ts";
import { writeFiles } from "#build/data-files.ts";
import { writeSchemas } from "#build/data-schemas.ts";
import { checkDataset } from "#dataset/check.ts";
import { nameOf } from "#dataset/read-authored.ts";
import { EDITION_PROPERTIES } from "#dataset/schema.ts";
import { claimOf, datasetOf, disagreementOf, filesOf, type GivenDataset, perspectiveOf } from "#testing/dataset-of.ts";
import { stepOf } from "#testing/tour-of.ts";

const FACTS = ["f1", "f2"];
const LIST = {
  facts: FACTS,
  contradictions: ["C01"],
  views: ["view-01"],
  sources: ["source-a", "source-b"],
  people: ["p"],
};

let root: string;
let printed: string[];

const command = (...args: string[]) => run(args, { root, print: (line) => printed.push(line) });

async function lay(given: GivenDataset): Promise<void> {
  await writeFiles(root, [
    ...filesOf(datasetOf(given)),
    { path: "data/coverage.json", text: JSON.stringify(LIST) },
    { path: "data/published-ids.json", text: "{}" },
  ]);
}

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "data-command-"));
  printed = [];
});
afterEach(() => rm(root, { recursive: true }));

describe("npm run data", () => {
  it("says that all is well", async () => {
    await lay({ events: [{ id: "a" }] });
    expect(await command()).toBe(0);
    expect(printed).toEqual(["0 problems in 12 files"]);
  });

  it("prints every problem and fails", async () => {
    await lay({ events: [{ id: "a", date: "2014-13-01", places: ["atlantis"] }] });
    expect(await command()).toBe(1);
    expect(printed).toHaveLength(3);
    expect(printed[0]).toMatch(
      /^data\/events\/editions\.json:\d+ events "a": date "2014-13-01" is not a valid EDTF date; write /,
    );
    expect(printed[2]).toBe("2 problems in 12 files");
  });

  it("refuses a command it does not know", async () => {
    expect(await command("dance")).toBe(1);
    expect(printed).toEqual(['no command "dance"; write check, new, coverage, publish, keep or schema']);
  });
});

describe("npm run data -- new", () => {
  it("prints an event that passes the check", async () => {
    await lay({ events: [{ id: "a" }] });
    expect(await command("new", "documents", "2011-05", "plan-2011")).toBe(0);
    const event = JSON.parse(printed.join("\n"));
    expect(event).toMatchObject({ id: "plan-2011", lane: "documents", date: "2011-05", background: true });
    expect(checkDataset(filesOf(datasetOf({ events: [event] })))).toEqual([]);
  });

  it.each([
    [["swimming", "2014"], '"swimming" is no lane; write one of editions, leadership, documents'],
    [["documents", "May"], '"May" is not a valid EDTF date'],
    [["documents"], '"" is not a valid EDTF date'],
    [["documents", "2014", "a"], '"a" is taken; choose another id'],
    [["documents", "2014", "A B"], '"A B" is no id; write lower-case letters, digits and single hyphens'],
  ])("refuses %j", async (args, message) => {
    await lay({ events: [{ id: "a" }] });
    expect(await command("new", ...args)).toBe(1);
    expect(printed[0]).toContain(message);
  });
});

describe("npm run data -- coverage", () => {
  it("counts what the record carries", async () => {
    await lay({
      events: [
        {
          id: "a",
          claims: [
            claimOf({ id: "fact", facts: ["f1"] }),
            claimOf({ id: "other", citations: [{ source: "source-b", locator: "title" }] }),
          ],
          disagreements: [
            disagreementOf({ id: "d", ref: ["C01"], sides: [{ claims: ["fact"] }, { claims: ["other"] }] }),
          ],
          perspectives: [perspectiveOf({ id: "v", view: "view-01" })],
        },
      ],
    });
    expect(await command("coverage")).toBe(0);
    expect(printed).toEqual([
      "facts: 1 of 2 (missing: f2)",
      "contradictions: 1 of 1",
      "views: 1 of 1",
      "sources: 2 of 2",
      "people: 0 of 1 (missing: p)",
    ]);
  });

  it("fails where a claim names a fact that does not exist", async () => {
    await lay({ events: [{ id: "a", claims: [claimOf({ id: "c", facts: ["f1", "typo"] })] }] });
    expect(await command("coverage")).toBe(1);
    expect(printed[0]).toBe("facts: 1 of 2 (missing: f2; unknown: typo)");
  });

  it("waits for a sound dataset", async () => {
    await lay({ events: [{ id: "a", date: "x" }] });
    expect(await command("coverage")).toBe(1);
    expect(printed).toEqual(["data/ has problems: mend what `npm run data` lists first"]);
  });
});

it("npm run data -- publish keeps every id, so that a later change is found", async () => {
  await lay({ events: [{ id: "b" }, { id: "a" }] });
  expect(await command("publish")).toBe(0);
  const kept = JSON.parse(await readFile(join(root, "data/published-ids.json"), "utf8"));
  expect(kept).toMatchObject({ events: ["a", "b"], sources: ["source-a", "source-b"], people: [] });
  await writeFile(join(root, "data/events/editions.json"), "[]");
  expect(await command()).toBe(1);
  expect(printed.filter((line) => line.includes("was published and leads nowhere"))).toHaveLength(2);
});

it("the JSON Schemas of data/schema are those of src/dataset/schema.ts (else run `npm run data -- schema`)", async () => {
  for (const { path, text } of writeSchemas()) {
    expect({ name: nameOf(path), text: await readFile(path, "utf8") }).toEqual({ name: nameOf(path), text });
  }
});

it("the examples of data/README.md, an event and a tour, pass the check", async () => {
  const readme = await readFile("data/README.md", "utf8");
  const [event, example] = [...readme.matchAll(/```json\n([\s\S]*?)```/g)].map(([, json]) => JSON.parse(json ?? ""));
  const edition = {
    id: "wic-2018",
    date: "2018-11-07/2018-11-09",
    claims: EDITION_PROPERTIES.map((property) => claimOf({ id: property, property })),
  };
  const sources = ["example-news-2018", "example-paper-2018", "example-review-2018"].map((id) => ({ id }));
  const others = Array.from({ length: 7 }, (_, i) => stepOf(`step-${i}`));
  const tour = { ...example, steps: [others[0], ...example.steps, ...others.slice(1)] };
  expect(
    checkDataset(
      filesOf(datasetOf({ events: [event, edition], people: [{ id: "ada-example" }], sources, tours: [tour] })),
    ),
  ).toEqual([]);
});
