/**
 * Five statements of the research base have no source and are not published. Their wording is kept as prints alone
 * (`wording.test.ts`); here is what the record would say if one of them had slipped in under other words.
 */
import { expect, it } from "vitest";
import { publishedTexts } from "./published-texts.ts";
import { RECORD } from "./real-record.ts";

const texts = publishedTexts(RECORD);
const saying = (...patterns: RegExp[]) =>
  texts.filter(({ en }) => patterns.every((pattern) => pattern.test(en))).map(({ at, en }) => `${at}: ${en}`);
const author = (id: string) => RECORD.sources.find((source) => source.id === id)?.author;

it("gk-02: no last day in office within March 2016", () => {
  expect(saying(/Chehadé/, /\b\d{1,2} March 2016|March \d{1,2}\b/)).toEqual([]);
});

it("gk-06: no list of countries with reservations at NETmundial", () => {
  expect(saying(/NETmundial/, /reservation|Cuba|\bIndia\b/)).toEqual([]);
});

it("gk-07: texts without a byline have no author", () => {
  expect(
    ["ewi-2016", "igr-q4-2019", "igr-q3-2018", "igr-de-2019", "igr-wic", "diplomat-2016", "igp-2019"].map(author),
  ).toEqual(Array(7).fill(null));
  expect(saying(/\bGady\b/)).toEqual([]);
});

it("gk-10: the unverified name of a caption is given no second form", () => {
  const person = RECORD.people.find(({ id }) => id === "yossi-dashti");
  expect(person).toMatchObject({ unverified: true, aliases: [] });
});

it("gk-12: no members or chairs of the new organization's advisory council", () => {
  expect(saying(/advisory/i, /reconstitut|re-established|newly formed/)).toEqual([]);
});
