import { expect, test } from "vitest";
import { formatNumber, formatNumberRange, formatNumberValue } from "./numbers.ts";

test.each([
  [0, "0", "0"],
  [76, "76", "76"],
  [999, "999", "999"],
  [1000, "1,000", "1000"],
  [1_234_567, "1,234,567", "1234567"],
  [8.5, "8.5", "8.5"],
  [1234.5, "1,234.5", "1234.5"],
])("%j is written %j and %j", (number, en, zh) => {
  expect(formatNumber(number, "en")).toBe(en);
  expect(formatNumber(number, "zh")).toBe(zh);
});

test.each([
  [1000, 1200, "1,000–1,200", "1000至1200"],
  [2000, 2000, "about 2,000", "约2000"],
])("from %j to %j is %j and %j", (from, to, en, zh) => {
  expect(formatNumberRange(from, to, "en")).toBe(en);
  expect(formatNumberRange(from, to, "zh")).toBe(zh);
});

test.each([
  [1000, null, true, "over 1,000", "超过1000"],
  [1000, null, false, "at least 1,000", "至少1000"],
  [null, 2000, true, "nearly 2,000", "近2000"],
  [null, 2000, false, "up to 2,000", "至多2000"],
  [1600, 1600, true, "about 1,600", "约1600"],
  [76, 76, false, "76", "76"],
  [30, 40, false, "30–40", "30至40"],
  [30, 40, true, "about 30–40", "约30至40"],
])("%j to %j, approximate %j, is %j and %j", (min, max, approximate, en, zh) => {
  expect(formatNumberValue({ min, max, approximate }, "en")).toBe(en);
  expect(formatNumberValue({ min, max, approximate }, "zh")).toBe(zh);
});
