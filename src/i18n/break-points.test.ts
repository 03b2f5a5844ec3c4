import { expect, test } from "vitest";
import { breakPointsOf } from "./break-points.ts";

const broken = (text: string, names?: readonly string[]): string => {
  const points = breakPointsOf(text, names);
  return Array.from({ length: points.length + 1 }, (_, at) => text.slice(points[at - 1] ?? 0, points[at])).join("|");
};

test.each([
  ["以互联网发展论坛代替第七届大会", "发展"],
  ["国家元首以什么方式到场？", "什么"],
  ["第一天，那个词已经说出", "那个"],
])("%s keeps %s together", (title, word) => {
  const parts = broken(title).split("|");
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.join("")).toBe(title);
  expect(parts.some((part) => part.includes(word))).toBe(true);
});

test("no line begins with what closes or ends with what opens", () => {
  const parts = broken("2015年12月：三十，还是三十一？《乌镇倡议》发布（全文）").split("|");
  for (const part of parts) expect(part).not.toMatch(/^[、，：；。？！”》）]|[“《（]$/u);
  expect(parts).toContain("三十，");
});

test("names are not cut", () => {
  for (const name of ["法迪·切哈德", "鲁炜"]) {
    const parts = broken(`${name}主持会议并致开幕辞`, [name]).split("|");
    expect(parts[0]?.startsWith(name)).toBe(true);
  }
});

test("where no two longer words meet, a text breaks behind a word of one character, and before one last of all", () => {
  expect(broken("第二届世界")).not.toContain("第二|届");
  expect(
    broken("国家网信办征询委员会意见，最终自行决定")
      .split("|")
      .every((part) => part.length <= 7),
  ).toBe(true);
  expect(breakPointsOf("")).toEqual([]);
});
