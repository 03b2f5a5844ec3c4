import { expect, it, test } from "vitest";
import { tourKeyOf, withDigit } from "./tour-keys.ts";

test.each([
  ["ArrowRight", "forward"],
  ["PageDown", "forward"],
  [" ", "forward"],
  ["ArrowLeft", "back"],
  ["PageUp", "back"],
  ["b", "blank"],
  ["B", "blank"],
  [".", "blank"],
  ["F", "full-screen"],
  ["s", "other-window"],
  ["Escape", "leave"],
  ["Enter", "enter"],
  ["q", null],
  ["toString", null],
])("%s is %s", (key, action) => expect(tourKeyOf(key, true)).toBe(action));

it("takes digits for the number of a step", () => {
  expect(tourKeyOf("7", true)).toEqual({ digit: "7" });
  expect(withDigit("1", "2")).toBe("12");
  expect(withDigit("123", "4")).toBe("4");
});

it("leaves, with single keys off, what is no character", () => {
  expect(["b", ".", "F", "s", "7", "?"].map((key) => tourKeyOf(key, false))).toEqual(Array(6).fill(null));
  expect(["PageDown", " ", "ArrowLeft", "Escape", "Enter"].map((key) => tourKeyOf(key, false))).not.toContain(null);
});
