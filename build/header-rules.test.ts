import { expect, test } from "vitest";
import { headersFor, parseHeaderRules } from "./header-rules.ts";

const rules = parseHeaderRules("# all\n/*\n  A: 1\n\n/assets/*\n  A: 2\n  B: x: y\n/\n  C: start\n");

test("every matching rule adds its headers, a repeated one is joined", () => {
  expect([...headersFor(rules, "/assets/a.js")]).toEqual([
    ["A", "1, 2"],
    ["B", "x: y"],
  ]);
});

test("a page is known by its directory's address", () => {
  expect(headersFor(rules, "/index.html").get("C")).toBe("start");
});

test("what is not understood is named by its line", () => {
  expect(() => parseHeaderRules("/*\n  nothing\n")).toThrow("line 2");
  expect(() => parseHeaderRules("  A: 1\n")).toThrow("line 1");
});
