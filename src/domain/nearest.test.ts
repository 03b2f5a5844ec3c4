import { expect, test } from "vitest";
import { nearestIds } from "./nearest.ts";

const IDS = ["wic-2014", "wic-2015", "council-founded-2015", "jack-ma", "lu-wei", "outlook-2018"];

test.each([
  ["wic-2041", "wic-2014"],
  ["jakc-ma", "jack-ma"],
  ["council-founded", "council-founded-2015"],
  ["lu-wie", "lu-wei"],
])("%s is most like %s", (wrong, best) => expect(nearestIds(wrong, IDS)[0]).toBe(best));

test("nothing is like a word of another kind", () => expect(nearestIds("zzzzzzzz", IDS)).toEqual([]));
test("an empty id is like nothing", () => expect(nearestIds("", IDS)).toEqual([]));
test("no more than asked for come back, best first, equals by name", () => {
  expect(nearestIds("wic-2016", IDS, 2)).toEqual(["wic-2014", "wic-2015"]);
  expect(nearestIds("wic-2016", [...IDS].reverse(), 1)).toEqual(["wic-2014"]);
});
test("an endless id is answered all the same", () => expect(nearestIds("x".repeat(100_000), IDS)).toEqual([]));
