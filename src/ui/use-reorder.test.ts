import { expect, it } from "vitest";
import { dropPlace } from "./use-reorder.ts";

it.each([
  [0, 0, 0],
  [0, 149, 0],
  [0, 151, 1],
  [0, 900, 3],
  [3, 20, 0],
  [3, 120, 1],
  [1, 120, 1],
  [1, 240, 1],
  [1, 260, 2],
])("entry %i let go at %i goes to place %i", (from, y, to) => {
  expect(dropPlace([50, 150, 250, 350], from, y)).toBe(to);
});
