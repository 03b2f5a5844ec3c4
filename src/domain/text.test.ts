import fc from "fast-check";
import { expect, it, test } from "vitest";
import { anyText } from "#testing/any-text.ts";
import { foldText } from "./text.ts";

test.each([
  ["Ma Yún", "ma yun"],
  ["  World\u00a0Internet\n Conference ", "world internet conference"],
  ["乌镇 峰会", "乌镇 峰会"],
  ["ＷＩＣ ２０１４", "wic 2014"],
  ["a\u200bb\u0000c", "a b c"],
  ["\u0301", ""],
])("%j folds to %j", (text, folded) => expect(foldText(text)).toBe(folded));

it("finds nothing more to fold the second time", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});
