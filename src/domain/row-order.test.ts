import { expect, it } from "vitest";
import { indexOf } from "#testing/index-of.ts";
import { countRowsIn, placeInOrder } from "./row-order.ts";

it("a row is found in its list, and one that is not there after the one before it", () => {
  const rows = [2, 3, 7, 11];
  expect([2, 3, 7, 11].map((row) => placeInOrder(rows, row))).toEqual([0, 1, 2, 3]);
  expect([0, 5, 12].map((row) => placeInOrder(rows, row))).toEqual([-1, 1, 3]);
  expect(placeInOrder([], 4)).toBe(-1);
});

it("rows are counted that share some time with a span; what ends where it begins does not", () => {
  const { events } = indexOf([{ start: 0, end: 40 }, { start: 5, end: 10 }, { start: 10 }, { start: 20, end: 25 }]);
  expect(countRowsIn(events, [0, 1, 2, 3], { start: 10, end: 20 })).toBe(2);
  expect(countRowsIn(events, [1, 3], { start: 10, end: 20 })).toBe(0);
});
