import { describe, expect, it, test } from "vitest";
import { readEdtf } from "#dataset/read-edtf.ts";
import { dayOf } from "#domain/day.ts";
import type { Span } from "#domain/span.ts";
import {
  formatAxis,
  formatDaysOfYear,
  formatEventDate,
  formatIsoDay,
  formatMonth,
  formatWindow,
  isOngoing,
} from "./dates.ts";

const RANGE: Span = { start: dayOf(2013), end: dayOf(2023) };

describe("formatEventDate", () => {
  test.each([
    ["2014-11-20", "20 November 2014", "2014年11月20日"],
    ["2017-11", "November 2017", "2017年11月"],
    ["2018", "2018", "2018年"],
    ["2016-12~", "about December 2016", "约2016年12月"],
    ["2016-12-05?", "about 5 December 2016", "约2016年12月5日"],
    ["2014-11-19/2014-11-21", "19–21 November 2014", "2014年11月19日至21日"],
    ["2014-11-28/2014-12-02", "28 November – 2 December 2014", "2014年11月28日至12月2日"],
    ["2014-12-30/2015-01-02", "30 December 2014 – 2 January 2015", "2014年12月30日至2015年1月2日"],
    ["2014-11/2014-12", "November–December 2014", "2014年11月至12月"],
    ["2014-11/2015-02", "November 2014 – February 2015", "2014年11月至2015年2月"],
    ["2014/2016", "2014–2016", "2014年至2016年"],
    ["2013-04/2016-06-29", "April 2013 – 29 June 2016", "2013年4月至2016年6月29日"],
    ["2014-11~/2014-12", "about November 2014 – December 2014", "约2014年11月至2014年12月"],
    ["2014~/2016~", "about 2014 – about 2016", "约2014年至约2016年"],
    ["2014-11-20/2014-11-20", "20 November 2014", "2014年11月20日"],
    ["2014-11/2014-11", "November 2014", "2014年11月"],
    ["2018-07-31/", "from 31 July 2018, end not known", "2018年7月31日起，止于何时不详"],
    ["2018-07~/", "from about July 2018, end not known", "约2018年7月起，止于何时不详"],
    ["2022-07-12/..", "since 12 July 2022", "自2022年7月12日起"],
    ["/2014-05", "until May 2014", "至2014年5月"],
    ["../2014-05-04", "until 4 May 2014", "至2014年5月4日"],
  ])("%s is worded in English and Chinese", (edtf, english, chinese) => {
    const date = readEdtf(edtf, RANGE);
    expect(formatEventDate(date, "en")).toBe(english);
    expect(formatEventDate(date, "zh")).toBe(chinese);
  });

  it("shortens the months of English alone", () => {
    const date = readEdtf("2014-11-28/2014-12-02");
    expect(formatEventDate(date, "en", "short")).toBe("28 Nov – 2 Dec 2014");
    expect(formatEventDate(date, "zh", "short")).toBe(formatEventDate(date, "zh"));
    expect(formatEventDate(readEdtf("2014-11/2014-12"), "en", "short")).toBe("Nov–Dec 2014");
  });
});

it("isOngoing holds for `..` at the end alone", () => {
  expect(["2022-07-12/..", "2018-07-31/", "2014"].map((edtf) => isOngoing(readEdtf(edtf, RANGE)))).toEqual([
    true,
    false,
    false,
  ]);
});

test.each<[Span, string, string]>([
  [RANGE, "2013 to 2022", "2013年至2022年"],
  [{ start: dayOf(2014, 11, 3), end: dayOf(2016, 2, 20) }, "November 2014 to February 2016", "2014年11月至2016年2月"],
  [
    { start: dayOf(2014, 11, 19), end: dayOf(2014, 11, 22) },
    "19 November 2014 to 21 November 2014",
    "2014年11月19日至2014年11月21日",
  ],
  [{ start: dayOf(2014, 11, 19) + 0.2, end: dayOf(2014, 11, 19) + 0.7 }, "19 November 2014", "2014年11月19日"],
])("a window of %j in words", (span, english, chinese) => {
  expect(formatWindow(span, "en")).toBe(english);
  expect(formatWindow(span, "zh")).toBe(chinese);
});

test.each([
  ["year", true, "2014", "2014年"],
  ["month", true, "November 2014", "2014年11月"],
  ["month", false, "Nov", "11月"],
  ["day", true, "9 November 2014", "2014年11月9日"],
  ["day", false, "9", "9日"],
] as const)("the axis names a %s (with its year: %s)", (unit, withYear, english, chinese) => {
  const day = dayOf(2014, 11, 9);
  expect(formatAxis(day, unit, "en", withYear)).toBe(english);
  expect(formatAxis(day, unit, "zh", withYear)).toBe(chinese);
});

it("formatIsoDay words an ISO day and leaves any other text alone", () => {
  expect(formatIsoDay("2026-11-22", "en")).toBe("22 November 2026");
  expect(formatIsoDay("2026-11-22", "zh")).toBe("2026年11月22日");
  expect(formatIsoDay("soon", "en")).toBe("soon");
});

test.each([
  ["2014-11-19/2014-11-21", "19–21 Nov", "11月19日至21日"],
  ["2021-09-30/2021-10-02", "30 Sep – 2 Oct", "9月30日至10月2日"],
  ["2020-02-29", "29 Feb", "2月29日"],
])("the days of %s without their year are %j and %j", (edtf, en, zh) => {
  const span = readEdtf(edtf, RANGE);
  expect(formatDaysOfYear(span, "en")).toBe(en);
  expect(formatDaysOfYear(span, "zh")).toBe(zh);
});

it("a month alone is short", () => {
  expect([formatMonth(9, "en"), formatMonth(12, "zh")]).toEqual(["Sep", "12月"]);
});
