import { expect, test } from "vitest";
import { formatLocator } from "./locators.ts";
import { messages as english } from "./messages-en.ts";
import { messages as chinese } from "./messages-zh.ts";

test.each([
  ["para 2", "第2段"],
  ["paras 2-4", "第2–4段"],
  ["paras 2, 5", "第2、5段"],
  ["p. 12", "第12页"],
  ["pp. 12–14", "第12–14页"],
  ["section 3", "第3节"],
  ["note 7", "注7"],
  ["title", "标题"],
  ["full text", "全文"],
  ["table 4", null],
  ["section", null],
  ["constructor", null],
  ["constructor 4", null],
  ["caption to the third photograph", null],
])("%j is %j in Chinese", (locator, expected) => expect(formatLocator(locator, chinese)).toBe(expected));

test("English keeps what was authored", () => expect(formatLocator("title", english)).toBeNull());
