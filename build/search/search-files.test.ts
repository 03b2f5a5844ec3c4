import { describe, expect, it, test } from "vitest";
import { readEdtf } from "#dataset/read-edtf.ts";
import { dayOf } from "#domain/day.ts";
import { dateWords } from "./date-words.ts";
import { hanVariants } from "./han-variants.ts";
import { readingsOf, soundsOf } from "./pinyin.ts";

describe("characters that stand for others", () => {
  const variants = hanVariants(["乌镇", "烏托邦", "互联网", "里程", "関係", "広州"]);

  test.each([
    ["鎮", "镇"],
    ["烏", "乌"],
    ["網", "网"],
    ["裡", "里"],
    ["裏", "里"],
    ["係", "系"],
  ])("%s is %s", (from, to) => expect(variants.get(from)).toBe(to));

  it("leave out what does not occur", () => {
    expect(variants.has("馬")).toBe(false);
    expect(variants.has("镇")).toBe(false);
    expect(variants.has("乌")).toBe(false);
  });

  it("map to characters that are mapped no further", () => {
    for (const to of variants.values()) expect(variants.has(to), to).toBe(false);
  });
});

test.each([
  ["乌镇峰会", ["wuzhenfenghui", "zhenfenghui", "fenghui", "hui"]],
  ["法迪·切哈德", ["fadiqiehade", "diqiehade", "qiehade", "hade", "de"]],
  ["Lu Wei 鲁炜", ["luwei", "wei"]],
  ["法律", ["falv", "falu", "lv", "lu"]],
  ["重庆", ["chongqing", "qing"]],
  ["一二三四五六七八九", ["yiersansiwuliuqi", "ersansiwuliuqiba"]],
  ["Wuzhen", []],
])("%s sounds as %j", (text, sounds) => expect(soundsOf(text).slice(0, Math.max(sounds.length, 0))).toEqual(sounds));

it("knows each character's readings where they stand", () => {
  expect(readingsOf(["银行", "行动", "Wu"])).toEqual({ dong: "动", hang: "行", xing: "行", yin: "银" });
});

describe("the words of a date", () => {
  const range = { start: dayOf(2013), end: dayOf(2023) };
  const words = (edtf: string) => dateWords(readEdtf(edtf, range), range).split("\n");

  test.each([
    ["2016", ["2016", "2016年"]],
    ["2016-12", ["2016", "2016年", "December 2016", "2016年12月"]],
    ["2016-12-16", ["2016", "2016年", "December 2016", "2016年12月", "16 December 2016", "2016年12月16日"]],
  ])("%s: %j", (edtf, expected) => expect(words(edtf)).toEqual(expected));

  it("name each day of a few and each month of a year, but only the ends of more", () => {
    expect(words("2014-11-19/2014-11-21")).toEqual(
      expect.arrayContaining(["19 November 2014", "20 November 2014", "2014年11月21日"]),
    );
    expect(words("2016-02-04/2016-04-04")).toEqual(
      expect.arrayContaining(["March 2016", "4 February 2016", "4 April 2016"]),
    );
    expect(words("2016-02-04/2016-04-04")).not.toContain("5 February 2016");
    const term = words("2013-04/2016-06-29");
    expect(term).toEqual(expect.arrayContaining(["2013", "2014", "2015", "2016", "April 2013", "June 2016"]));
    expect(term).not.toContain("May 2013");
  });

  it("reach to the end of the range where the end is open", () => {
    expect(words("2018-07-31/..")).toEqual(expect.arrayContaining(["2018", "2020", "2022", "31 July 2018"]));
    expect(words("2018-07-31/..")).not.toContain("2023");
  });
});
