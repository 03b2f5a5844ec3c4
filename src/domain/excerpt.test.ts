import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyText } from "#testing/any-text.ts";
import type { EventDetails } from "./details.ts";
import { cutAround, excerptOf } from "./excerpt.ts";
import { NO_FOLDING } from "./folding.ts";
import type { Matching } from "./mark-matches.ts";

const LONG = `${"Officials and guests from abroad spoke at the opening. ".repeat(4)}The declaration was not adopted. ${"Reports differ on the number of participants. ".repeat(4)}`;
const rangeOf = (text: string, part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });

describe("cutting", () => {
  it("leaves a short text whole", () => {
    const text = "The declaration was not adopted.";
    expect(cutAround(text, [rangeOf(text, "declaration")])).toEqual({ text, ranges: [rangeOf(text, "declaration")] });
  });

  it("keeps whole words around the first mark and says where it left out", () => {
    const { text, ranges } = cutAround(LONG, [rangeOf(LONG, "declaration")]);
    expect(text).toMatch(/^…[A-Z a-z.]+ declaration was not adopted\. [\w .]+…$/);
    expect(LONG).toContain(` ${text.slice(1, -1)}`);
    expect(text.length).toBeLessThan(150);
    expect(ranges.map(({ start, end }) => text.slice(start, end))).toEqual(["declaration"]);
  });

  it("takes half as many Chinese characters and begins with no comma", () => {
    const long = `${"各方说法不一，".repeat(20)}乌镇宣言未获通过，${"与会者人数不详。".repeat(20)}`;
    const { text } = cutAround(long, [rangeOf(long, "乌镇")]);
    expect([...text].length).toBeLessThan(75);
    expect(text).toContain("乌镇宣言");
    expect(text).not.toMatch(/^…[，。]/);
  });

  it("keeps marks inside the text, whatever that is", () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 30 }), fc.nat(), fc.nat({ max: 5 }), (parts, at, length) => {
        const whole = parts.join("");
        const start = whole.length === 0 ? 0 : at % whole.length;
        const end = Math.min(whole.length, start + length + 1);
        const { text, ranges } = cutAround(whole, whole === "" ? [] : [{ start, end }]);
        for (const range of ranges) expect(text.slice(range.start, range.end)).toBe(whole.slice(start, end));
      }),
    );
  });
});

const details: EventDetails = {
  kind: "event",
  id: "x",
  title: "Opening",
  lane: "editions",
  date: {} as EventDetails["date"],
  summary: "The conference opens in Wuzhen.",
  people: [{ id: "jack-ma", name: "Jack Ma", otherName: "马云", role: "speaker", citations: [] }],
  organizations: [],
  places: [{ id: "wuzhen", name: "Wuzhen" }],
  relations: [],
  claims: [
    {
      id: "a",
      property: null,
      text: "The declaration was dropped.",
      value: null,
      rank: "normal",
      rankReason: null,
      certainty: "reported",
      citations: [],
    },
    {
      id: "b",
      property: null,
      text: "The draft declaration spoke of sovereignty.",
      value: null,
      rank: "normal",
      rankReason: null,
      certainty: "reported",
      citations: [],
    },
  ],
  disagreements: [],
  perspectives: [],
  sources: [],
  terms: [],
};

const matching = (...terms: string[]): Matching => ({
  asked: terms.map((term) => ({ kind: "word", spellings: [term], sound: false })),
  terms: terms.map((term) => [term]),
});

describe("the passage that shows why", () => {
  const textFor = (met: readonly boolean[], ...terms: string[]) =>
    excerptOf(details, matching(...terms), met, NO_FOLDING)?.text ?? null;

  it("is the first that holds most of what is not met", () => {
    expect(textFor([false], "declaration")).toBe("The declaration was dropped.");
    expect(textFor([false, false], "declaration", "sovereignty")).toBe("The draft declaration spoke of sovereignty.");
    expect(textFor([true, false], "declaration", "wuzhen")).toBe("The conference opens in Wuzhen.");
  });

  it("names a person with the part played", () => expect(textFor([false], "jack")).toBe("Jack Ma, 马云, speaker"));

  it("is none where nothing holds it", () => expect(textFor([false], "boycott")).toBeNull());
});
