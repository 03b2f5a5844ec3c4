import { describe, expect, it } from "vitest";
import { formatOwnFragment, readOwnFragment } from "./own-fragment.ts";

describe("the fragment of a tour of one's own", () => {
  it.each([
    [{ packed: "1.a.b.c-_", id: null, step: 3 }, "#t=1.a.b.c-_&step=3"],
    [{ packed: null, id: "x1", step: 12 }, "#id=x1&step=12"],
  ])("is read as it is written: %j", (value, text) => {
    expect(formatOwnFragment(value)).toBe(text);
    expect(readOwnFragment(text.slice(1))).toEqual(value);
  });

  it.each([
    ["", { packed: null, id: null, step: 1 }],
    ["claim-a", { packed: null, id: null, step: 1 }],
    ["t=", { packed: "", id: null, step: 1 }],
    ["step=x&id=a", { packed: null, id: "a", step: 1 }],
    ["step=99999999999", { packed: null, id: null, step: 999999 }],
  ])("takes %s", (text, value) => expect(readOwnFragment(text)).toEqual(value));

  it("leaves out what is not said", () => {
    expect(formatOwnFragment({})).toBe("");
    expect(formatOwnFragment({ packed: "1.a" })).toBe("#t=1.a");
  });
});
