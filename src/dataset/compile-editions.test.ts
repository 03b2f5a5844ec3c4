import { describe, expect, it } from "vitest";
import { COMPARABLES, type Comparable, type EditionsDetails } from "#domain/editions.ts";
import { citationOf, claimOf, datasetOf, disagreementOf, textOf } from "#testing/dataset-of.ts";
import { compileDataset } from "./compile.ts";
import { packPage } from "./compiled.ts";
import { readPage } from "./load.ts";
import type { AuthoredClaim, AuthoredDisagreement } from "./schema.ts";

const PREFERRED = { rank: "preferred", rankReason: textOf("The official count") } as const;
const DEPRECATED = { rank: "deprecated", rankReason: textOf("Alone") } as const;
const people = (n: number) => ({ min: n, max: n, approximate: false, unit: "people" });

type Edition = { readonly claims?: readonly AuthoredClaim[]; readonly disagreements?: readonly AuthoredDisagreement[] };

/** Editions from 2014 on; a comparable that is not given is not found. */
function compile(editions: readonly Edition[], language: "en" | "zh" = "en"): EditionsDetails {
  const events = editions.map(({ claims = [], disagreements = [] }, i) => {
    const given = new Set(claims.map(({ property }) => property));
    const missing = COMPARABLES.filter((property) => !given.has(property)).map((property) =>
      claimOf({ id: property, property, value: "not-found" }),
    );
    const id = `wic-${2014 + i}`;
    return {
      id,
      date: `${2014 + i}-11-19/${2014 + i}-11-21`,
      claims: [...claims, ...missing],
      disagreements: [...disagreements],
    };
  });
  const dataset = datasetOf({ events: [{ id: "opening", claims: [claimOf({ id: "fact" })] }, ...events] });
  return readPage(packPage(compileDataset(dataset, language).pages.get("editions/all") as never)) as EditionsDetails;
}

const cell = (page: EditionsDetails, property: Comparable, place = 0) =>
  page.rows.find((row) => row.property === property)?.cells[place];
const idsIn = (page: EditionsDetails, property: Comparable, place = 0) =>
  cell(page, property, place)?.claims.map(({ id, aside }) => (aside ? `(${id})` : id));

describe("the page of the editions", () => {
  it("has the editions in time order and a row for each comparable, a cell for each edition", () => {
    const page = compile([{}, {}, {}]);
    expect(page.editions.map(({ id, year }) => [id, year])).toEqual([
      ["wic-2014", 2014],
      ["wic-2015", 2015],
      ["wic-2016", 2016],
    ]);
    expect(page.rows.map(({ property }) => property)).toEqual([...COMPARABLES]);
    for (const { cells } of page.rows) expect(cells.map(({ claims }) => claims.length)).toEqual([1, 1, 1]);
    expect(cell(page, "guests", 2)?.claims[0]).toMatchObject({ id: "guests", value: "not-found", aside: false });
  });

  it("is there without editions too", () => {
    expect(compile([]).editions).toEqual([]);
  });

  it("names each source once, with publisher, date and kind", () => {
    const claims = [
      claimOf({ id: "theme", property: "theme", citations: [citationOf("source-b"), citationOf("source-a")] }),
    ];
    const { sources } = compile([{ claims }]);
    expect(sources.map(({ id }) => id).sort()).toEqual(["source-a", "source-b"]);
    expect(Object.keys(sources[0] ?? {}).sort()).toEqual(["date", "id", "kind", "publisher"]);
  });

  it("tells forums, first and last days and organizations in the rows they belong to, after the row's own claims", () => {
    const claims = [
      claimOf({ id: "halls", property: "forums" }),
      claimOf({ id: "format", property: "format" }),
      claimOf({ id: "first-day", property: "start" }),
      claimOf({ id: "dates", property: "dates" }),
      claimOf({ id: "bodies", property: "international-organizations" }),
      claimOf({ id: "countries", property: "countries" }),
      claimOf({ id: "called", property: "name" }),
    ];
    const page = compile([{ claims }]);
    expect(idsIn(page, "format")).toEqual(["format", "halls"]);
    expect(idsIn(page, "dates")).toEqual(["dates", "first-day"]);
    expect(idsIn(page, "countries")).toEqual(["countries", "bodies"]);
    expect(page.rows.flatMap(({ cells }) => cells.flatMap((one) => one.claims.map(({ id }) => id)))).not.toContain(
      "called",
    );
  });
});

describe("where sources differ", () => {
  const two = [
    claimOf({ id: "over", property: "participants", value: people(1200) }),
    claimOf({ id: "official", property: "participants", value: people(1000), ...PREFERRED }),
    claimOf({ id: "odd", property: "participants", value: people(1500), ...DEPRECATED }),
    claimOf({ id: "guests-among-them", property: "participants", value: people(300) }),
  ];
  const attendance = disagreementOf({
    id: "attendance",
    sides: [{ claims: ["official"] }, { claims: ["over"] }, { claims: ["odd"] }],
  });

  it("what is followed comes first; what another is preferred to, and what is not followed, stand aside", () => {
    const page = compile([{ claims: two, disagreements: [attendance] }]);
    expect(idsIn(page, "participants")).toEqual(["official", "guests-among-them", "(over)", "(odd)"]);
    const differs = { record: { kind: "event", id: "wic-2014" }, id: "attendance", question: "Question attendance?" };
    const claims = cell(page, "participants")?.claims ?? [];
    expect(claims[0]?.differs).toMatchObject(differs);
    expect(claims[1]?.differs).toBeNull();
  });

  it("with none preferred nothing stands aside but what is not followed", () => {
    const claims = two.map((claim) => (claim.rank === "preferred" ? { ...claim, rank: "normal" as const } : claim));
    expect(idsIn(compile([{ claims, disagreements: [attendance] }]), "participants")).toEqual([
      "over",
      "official",
      "guests-among-them",
      "(odd)",
    ]);
  });

  it("a disagreement of another record marks the claim and leads there", () => {
    const host = claimOf({ id: "host", property: "host", citations: [citationOf("source-b")] });
    const part = disagreementOf({ id: "part", sides: [{ claims: ["host"] }, { claims: ["wic-2015/host"] }] });
    const page = compile([
      { claims: [host], disagreements: [part] },
      { claims: [claimOf({ id: "host", property: "host" })] },
    ]);
    expect(cell(page, "host", 1)?.claims[0]?.differs).toMatchObject({ record: { id: "wic-2014" }, id: "part" });
    expect(idsIn(page, "host", 1)).toEqual(["host"]);
  });
});

describe("cells say the same", () => {
  const say = (short: string, zh: string, aside?: AuthoredClaim): Edition => ({
    claims: [claimOf({ id: "host", property: "host", short: textOf(short, zh) }), ...(aside ? [aside] : [])],
  });
  const numbers = (page: EditionsDetails, property: Comparable) =>
    page.rows.find((row) => row.property === property)?.cells.map(({ sameAs }) => sameAs);

  it("where what is followed is worded alike, in either language", () => {
    const odd = claimOf({ id: "odd", property: "host", ...DEPRECATED });
    const editions = [say("CAC", "网信办"), say("CAC", "国家网信办", odd), say("CNNIC", "网信办")];
    for (const language of ["en", "zh"] as const)
      expect(numbers(compile(editions, language), "host")).toEqual([0, 0, 1]);
  });

  it("where their values are equal or nothing was found", () => {
    const count = (n: number): Edition => ({
      claims: [claimOf({ id: `n-${n}`, property: "participants", value: people(n) })],
    });
    const page = compile([count(1500), {}, count(1500), {}, count(1600)]);
    expect(numbers(page, "participants")).toEqual([0, 1, 0, 1, 2]);
  });

  it("has its short words in the page's language", () => {
    expect(cell(compile([say("CAC", "网信办")], "zh"), "host")?.claims[0]?.short).toBe("网信办");
    expect(cell(compile([{}]), "host")?.claims[0]?.short).toBeNull();
  });
});
