import { expect, test } from "vitest";
import { type Figure, tableOf, verdictOf } from "./figure.ts";

const figure = (given: Partial<Figure>): Figure => ({ what: "w", value: 1, detail: "d", ...given });

test.each([
  [{ value: 0.7, must: 1.1, aim: 0.8 }, "aim met"],
  [{ value: 1, must: 1.1, aim: 0.8 }, "must met"],
  [{ value: 1.2, must: 1.1, aim: 0.8 }, "MISSED"],
  [{ value: 45, must: 20, aim: 40, more: true }, "aim met"],
  [{ value: 25, must: 20, aim: 40, more: true }, "must met"],
  [{ value: 15, must: 20, aim: 40, more: true }, "MISSED"],
  [{ value: null, must: 20 }, "not measured"],
  [{ value: 3 }, ""],
] as const)("%o: %s", (given, verdict) => expect(verdictOf(figure(given))).toBe(verdict));

test("a row that could not be measured says so", () => {
  expect(tableOf([figure({ value: null, must: 2, unit: "ms", detail: "over 90 s" })])).toMatch(
    /\| w \| – \| ≤ 2 ms \| {2}\| not measured \| over 90 s \|$/,
  );
});
