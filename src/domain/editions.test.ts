import { describe, expect, it } from "vitest";
import {
  countsIn,
  differsAmong,
  disputedRange,
  type EditionCell,
  type EditionClaim,
  type EditionHead,
  type EditionRow,
  numberOf,
  shownPlaces,
} from "./editions.ts";

const DISPUTE = { record: { kind: "event", id: "wic-2014", title: "" }, id: "attendance", question: "" } as const;

const claimOf = (given: Partial<EditionClaim>): EditionClaim => ({
  id: "claim",
  property: "participants",
  text: "",
  value: null,
  rank: "normal",
  rankReason: null,
  certainty: "documented",
  citations: [],
  short: null,
  aside: false,
  differs: null,
  ...given,
});
const people = (min: number | null, max: number | null, given: Partial<EditionClaim> = {}) =>
  claimOf({ value: { min, max, approximate: true, unit: "people" }, ...given });
const heads = [2014, 2015, 2016].map((year) => ({ id: `wic-${year}`, year }) as EditionHead);
const cellOf = (sameAs: number, claims: readonly EditionClaim[] = []): EditionCell => ({ sameAs, claims });

describe("the range of a number", () => {
  it("reaches over all sides of a disagreement, open ones by the end they name", () => {
    const differs = DISPUTE;
    expect(disputedRange([people(1000, null, { differs }), people(null, 2000, { differs })])).toEqual({
      from: 1000,
      to: 2000,
    });
    expect(disputedRange([people(2000, null, { differs }), people(2000, 2000, { differs })])).toEqual({
      from: 2000,
      to: 2000,
    });
  });

  it("is none where sources do not differ on it", () => {
    expect(disputedRange([people(1500, 1500), people(1500, null)])).toBeNull();
    expect(disputedRange([people(1000, 1000, { differs: DISPUTE }), people(600, null)])).toBeNull();
    expect(disputedRange([claimOf({ differs: DISPUTE }), claimOf({ differs: DISPUTE })])).toBeNull();
    expect(disputedRange([])).toBeNull();
  });
});

it("what counts in a row is a number of the row's own property", () => {
  const own = people(1600, 1600);
  const other = people(16, 16, { property: "international-organizations" });
  const words = claimOf({ short: "the largest" });
  const row: EditionRow = { property: "participants", cells: [] };
  expect(countsIn(row, cellOf(0, [own, other, words]))).toEqual([own]);
  expect(numberOf(claimOf({ value: "not-found" }))).toBeNull();
  expect(numberOf(claimOf({ value: { manner: "video" } }))).toBeNull();
});

it("the editions shown are those picked, in order of time, or all", () => {
  expect(shownPlaces(heads, [])).toEqual([0, 1, 2]);
  expect(shownPlaces(heads, ["wic-2016", "wic-2014"])).toEqual([0, 2]);
});

it("a row differs among editions that do not say the same; one alone differs from nothing", () => {
  const row: EditionRow = { property: "host", cells: [cellOf(0), cellOf(1), cellOf(0)] };
  expect(differsAmong(row, [0, 1])).toBe(true);
  expect(differsAmong(row, [0, 2])).toBe(false);
  expect(differsAmong(row, [0, 1, 2])).toBe(true);
  expect(differsAmong(row, [1])).toBe(false);
});
