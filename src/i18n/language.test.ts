import fc from "fast-check";
import { expect, it, test } from "vitest";
import { splitHan } from "./language.ts";

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
