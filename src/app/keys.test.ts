import { expect, test } from "vitest";
import { actionOfKey } from "./keys.ts";

test.each([
  ["+", "zoom-in"],
  ["=", "zoom-in"],
  ["W", "zoom-in"],
  ["-", "zoom-out"],
  ["s", "zoom-out"],
  ["a", "earlier"],
  ["D", "later"],
  ["0", "fit-all"],
  ["f", "fit-subject"],
  ["/", "search"],
  ["?", "help"],
  ["Escape", "back"],
  ["ArrowLeft", null],
  ["Enter", null],
  ["constructor", null],
])("%s is %s", (key, action) => expect(actionOfKey(key, true)).toBe(action));

test("without single-key shortcuts only Esc is left", () => {
  expect(["+", "w", "0", "/", "?"].map((key) => actionOfKey(key, false))).toEqual([null, null, null, null, null]);
  expect(actionOfKey("Escape", false)).toBe("back");
});
