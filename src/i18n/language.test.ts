import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { splitHan, splitLatinQuotes } from "./language.ts";

const marked = (text: string) =>
  splitHan(text)
    .map((part) => (part.lang ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["Wuzhen", "Wuzhen"],
  ["Jack Ma 马云 spoke", "Jack Ma [马云] spoke"],
  ["the book《网络强国》of 2014", "the book《[网络强国》]of 2014"],
  ["互联网 and 乌镇", "[互联网] and [乌镇]"],
  ["", ""],
])("%j is split as %j", (text, expected) => expect(marked(text)).toBe(expected));

it("loses nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("乌", "镇", "《", "》", "，", " ", "1", "a", "B")), (signs) => {
      const text = signs.join("");
      expect(
        splitHan(text)
          .map((part) => part.text)
          .join(""),
      ).toBe(text);
    }),
  );
});

describe("splitLatinQuotes", () => {
  it("marks English words that a Chinese text quotes", () => {
    expect(splitLatinQuotes("译作“board of directors”和“council”。")).toEqual([
      { text: "译作“", lang: null },
      { text: "board of directors", lang: "en" },
      { text: "”和“", lang: null },
      { text: "council", lang: "en" },
      { text: "”。", lang: null },
    ]);
  });

  it("leaves names and Chinese quotations alone", () => {
    for (const text of ["ICANN的Fadi Chehadé说", "“沃森”（Watson）", "“数字化 5G 未来”", "", "“5G”"]) {
      expect(splitLatinQuotes(text).filter(({ lang }) => lang !== null)).toEqual([]);
    }
  });
});
