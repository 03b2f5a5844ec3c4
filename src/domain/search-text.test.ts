import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anyText } from "#testing/any-text.ts";
import { askedTerms, indexTokens, isStopWord } from "./search-text.ts";
import { foldCharacters } from "./text-runs.ts";

const VARIANTS = new Map([
  ["鎮", "镇"],
  ["烏", "乌"],
]);

const indexed = (text: string) => indexTokens(text, VARIANTS).map(({ term }) => term);
const asked = (query: string) => askedTerms(query, VARIANTS).map(({ term }) => term);

describe("what a text is found under", () => {
  test.each([
    ["Fadi Chehadé", ["fadi", "chehade"]],
    ["烏鎮峰会", ["乌镇", "镇峰", "峰会", "会"]],
    ["镇", ["镇"]],
    ["Xi's letter", ["xi", "letter"]],
    ["China’s first e-mail", ["china", "first", "e", "mail", "email"]],
    ["O'Brien", ["o", "brien", "obrien"]],
    ["1,200 people", ["1200", "people"]],
    ["1,20 people", ["1", "20", "people"]],
    ["from 1,200,000", ["from", "1200000"]],
    ["WIC2016 and 5G", ["wic", "2016", "wic2016", "and", "5g"]],
    ["16 December 2015", ["16", "december", "2015-12", "2015"]],
    ["Dec 2015", ["dec", "2015-12", "2015"]],
    ["2015年12月16日", ["2015", "2015年", "2015-12", "12", "12月", "16", "16日"]],
    ["2015-12-16", ["2015", "12", "16", "20151216", "2015-12"]],
    ["2016年世界", ["2016", "2016年", "世界", "界"]],
    ["ＷＩＣ ﬁve", ["wic", "five"]],
    ["第3回インターネット", ["第", "3", "回イ", "イン", "ンタ", "ター", "ーネ", "ネッ", "ット", "ト"]],
    ["?!… ，。", []],
    ["", []],
  ])("%j: %j", (text, terms) => expect(indexed(text)).toEqual(terms));

  it("keeps the place of each term", () => {
    const text = "《烏鎮》, Chehadé";
    for (const { term, start, end } of indexTokens(text, VARIANTS)) {
      expect(
        foldCharacters(text.slice(start, end), VARIANTS)
          .map((one) => one.text)
          .join(""),
      ).toBe(term);
    }
  });
});

describe("what a query asks for", () => {
  test.each([
    ["烏鎮", ["乌镇"]],
    ["镇", ["镇"]],
    ["世界互联网", ["世界", "界互", "互联", "联网"]],
    ["习近平的讲话", ["习近", "近平", "讲话"]],
    ["的", ["的"]],
    ["the Wuzhen Outlook", ["wuzhen", "outlook"]],
    ["the", ["the"]],
    ["in the", ["the"]],
    ["december 2016", ["2016-12"]],
    ["December, 2016", ["2016-12"]],
    ["may", ["may"]],
    ["2016年12月16日", ["2016-12", "16日"]],
    ["2016-12-16", ["2016-12", "16"]],
    ["2016年乌镇", ["2016年", "乌镇"]],
    ["2016-13", ["201613"]],
    ["e-mail e-mail", ["email"]],
    ["wuzhen, WUZHEN", ["wuzhen"]],
    [" \t，？", []],
  ])("%j: %j", (query, terms) => expect(asked(query)).toEqual(terms));

  it("keeps the parts of a compound", () => {
    expect(askedTerms("co-chair 2014-2022 WIC2016").map(({ kind, parts }) => [kind, parts])).toEqual([
      ["word", ["co", "chair"]],
      ["number", ["2014", "2022"]],
      ["word", ["wic", "2016"]],
    ]);
  });
});

/** Texts like those of the record, and worse. */
const mixedText = fc
  .array(
    fc.oneof(
      anyText,
      fc.constantFrom(
        "乌镇",
        "烏鎮峰会",
        "镇",
        "的",
        "Chehadé",
        "e-mail",
        "Xi’s",
        "1,200",
        "2016年12月",
        "December 2016",
        "WIC2016",
        " ",
        "，",
        "İ",
        "ß",
      ),
    ),
    { maxLength: 8 },
  )
  .map((parts) => parts.join(""));

describe("whatever the text", () => {
  it("gives places inside it, in order of their beginning within a run, none empty", () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        for (const { term, start, end } of indexTokens(text, VARIANTS)) {
          expect(term).not.toBe("");
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it("finds a text by itself", () => {
    fc.assert(
      fc.property(mixedText, (text) => {
        const terms = indexTokens(text, VARIANTS).map(({ term }) => term);
        for (const { kind, term } of askedTerms(text, VARIANTS)) {
          if (isStopWord(term)) continue;
          const isFound = terms.some((one) => (kind === "han" ? one.startsWith(term) : one === term));
          expect(isFound, `${JSON.stringify(term)} of ${JSON.stringify(text)}`).toBe(true);
        }
      }),
    );
  });

  it("asks for the same in traditional characters, capitals and full width", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("烏", "鎮", "Wu", "zhen", "É", " ", "２０"), { maxLength: 8 }), (parts) => {
        const text = parts.join("");
        const plain = text.replaceAll("烏", "乌").replaceAll("鎮", "镇").toUpperCase().normalize("NFKD");
        expect(asked(plain)).toEqual(asked(text));
      }),
    );
  });
});
