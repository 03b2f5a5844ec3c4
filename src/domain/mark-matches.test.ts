import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { anyText } from "#testing/any-text.ts";
import { foldingOf } from "./folding.ts";
import type { Asked } from "./found.ts";
import { markMatches } from "./mark-matches.ts";
import { indexTokens } from "./search-text.ts";

const FOLDING = foldingOf(["鎮烏銀", "镇乌银"], {
  zhen: "镇",
  wu: "乌",
  hang: "行",
  xing: "行",
  yin: "银",
  lv: "绿",
  de: "德迪",
});

const word = (...spellings: string[]): Asked => ({ kind: "word", spellings, sound: false });
const sound = (...spellings: string[]): Asked => ({ kind: "word", spellings, sound: true });
const han = (term: string): Asked => ({ kind: "han", spellings: [term], sound: false });

/** The text with `[ ]` around what is marked. */
function marked(text: string, asked: readonly Asked[], terms: readonly (readonly string[])[]): string {
  const { ranges } = markMatches(text, { asked, terms }, FOLDING);
  return ranges
    .toReversed()
    .reduce((out, { start, end }) => `${out.slice(0, start)}[${out.slice(start, end)}]${out.slice(end)}`, text);
}

test.each([
  ["Fadi Chehadé", [word("chehade")], [["chehade"]], "Fadi [Chehadé]"],
  ["Fadi Chehadé", [word("cheh")], [["chehade"]], "Fadi [Cheh]adé"],
  ["Wuzhen Outlook", [word("wuzen")], [["wuzhen"]], "[Wuzhen] Outlook"],
  ["the Wuzhen Wuzhen", [word("wuzhen")], [["wuzhen"]], "the [Wuzhen] [Wuzhen]"],
  ["Declaration", [word("declarations", "declaration")], [["declaration"]], "[Declaration]"],
  ["an e-mail", [word("email")], [["email"]], "an [e-mail]"],
  ["an e-mail", [word("ema")], [["email"]], "an [e-ma]il"],
  ["乌镇峰会", [han("乌镇")], [["乌镇"]], "[乌镇]峰会"],
  ["烏鎮峰會", [han("乌镇")], [["乌镇"]], "[烏鎮]峰會"],
  ["乌镇峰会", [han("乌镇"), han("镇峰")], [["乌镇"], ["镇峰"]], "[乌镇峰]会"],
  ["在乌镇。镇上", [han("镇")], [["镇", "镇上"]], "在乌[镇]。[镇]上"],
  ["2016年12月", [{ kind: "exact", spellings: ["2016-12"], sound: false }], [["2016-12"]], "[2016年12月]"],
  ["16 December 2016", [{ kind: "exact", spellings: ["2016-12"], sound: false }], [["2016-12"]], "16 [December 2016]"],
  ["《乌镇倡议》", [sound("wuzhen")], [["wuzhenchangyi"]], "《[乌镇]倡议》"],
  ["《烏鎮倡議》", [sound("wuzh")], [["wuzhenchangyi"]], "《[烏鎮]倡議》"],
  ["银行", [sound("yinhang")], [["yinhang"]], "[银行]"],
  ["绿", [sound("lu")], [["lv", "lu"]], "[绿]"],
  ["迪·德", [sound("dede")], [["dede"]], "[迪·德]"],
  ["乌镇", [sound("wuzen")], [["wuzhen"]], "[乌镇]"],
  ["乌镇 wuzhen", [sound("wuzhen")], [["wuzhen"]], "乌镇 [wuzhen]"],
  ["乌镇", [word("wuzhen")], [["wuzhen"]], "乌镇"],
  ["Beijing", [word("wuzhen")], [["wuzhen"]], "Beijing"],
] as const)("%s, asked %j", (text, asked, terms, expected) => {
  expect(marked(text, asked, terms)).toBe(expected);
});

it("says which terms stand in the text", () => {
  const { met } = markMatches(
    "乌镇 2016",
    { asked: [han("乌镇"), word("outlook")], terms: [["乌镇"], ["outlook"]] },
    FOLDING,
  );
  expect(met).toEqual([true, false]);
});

describe("whatever the text", () => {
  const text = fc.array(fc.oneof(anyText, fc.constantFrom("烏鎮", "乌镇", "Chehadé ", "e-mail", "绿·乌")), {
    maxLength: 6,
  });

  it("marks in order, inside the text, nothing twice", () => {
    fc.assert(
      fc.property(text, fc.constantFrom("wuzhen", "e", "lu", "镇", "乌镇"), (parts, term) => {
        const whole = parts.join("");
        const terms = indexTokens(whole, FOLDING.variants).map((token) => token.term);
        const kind = /\p{Script=Han}/u.test(term) ? "han" : "word";
        const asked: Asked[] = [{ kind, spellings: [term], sound: true }];
        const own = terms.filter((one) => one.startsWith(term));
        let last = -1;
        for (const { start, end } of markMatches(whole, { asked, terms: [own] }, FOLDING).ranges) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(whole.length);
          last = end;
        }
      }),
    );
  });
});
