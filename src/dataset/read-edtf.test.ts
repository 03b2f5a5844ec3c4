import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "#domain/day.ts";
import { packDateFlags, unpackDate } from "#domain/event-date.ts";
import { EdtfError, readEdtf } from "./read-edtf.ts";

const RANGE = { start: dayOf(2013), end: dayOf(2023) };

/** First and last day, inclusive. */
function daysOf(text: string): string {
  const { start, end } = readEdtf(text, RANGE);
  return `${isoOf(start)} ${isoOf(end - 1)}`;
}

describe("readEdtf", () => {
  it.each([
    ["2014-11-20", "2014-11-20 2014-11-20"],
    ["2017-11", "2017-11-01 2017-11-30"],
    ["2016-12~", "2016-12-01 2016-12-31"],
    ["1987", "1987-01-01 1987-12-31"],
    ["2016-02", "2016-02-01 2016-02-29"],
    ["2013-04/2016-06-29", "2013-04-01 2016-06-29"],
    ["2015-12/2016-01", "2015-12-01 2016-01-31"],
    ["2014-11-20/2014-11-20", "2014-11-20 2014-11-20"],
    ["2014-11/2014", "2014-11-01 2014-12-31"],
    ["2022-07-12/..", "2022-07-12 2022-12-31"],
    ["2018-07-31/", "2018-07-31 2019-07-30"],
    ["/2014-12-31", "2014-01-01 2014-12-31"],
    ["../2014-01", "2013-01-01 2014-01-31"],
    ["2025-03/..", "2025-03-01 2025-03-01"],
  ])("reads %s as %s", (text, days) => {
    expect(daysOf(text)).toBe(days);
  });

  it("keeps the precision of each end", () => {
    expect(readEdtf("2013-04/2016-06-29")).toMatchObject({
      startPrecision: "month",
      endPrecision: "day",
      interval: true,
    });
    expect(readEdtf("1987")).toMatchObject({ startPrecision: "year", endPrecision: "year", interval: false });
  });

  it("keeps approximation by end, and takes uncertain for approximate", () => {
    expect(readEdtf("2016-12~")).toMatchObject({ startApproximate: true, endApproximate: true });
    expect(readEdtf("2016-12?")).toMatchObject({ startApproximate: true, endApproximate: true });
    expect(readEdtf("2016-12~/2017-01")).toMatchObject({ startApproximate: true, endApproximate: false });
    expect(readEdtf("2016-12/2017-01%")).toMatchObject({ startApproximate: false, endApproximate: true });
  });

  it("tells an unknown end from one still open", () => {
    expect(readEdtf("2018-07-31/", RANGE)).toMatchObject({ startOpen: "known", endOpen: "unknown" });
    expect(readEdtf("2022-07-12/..", RANGE)).toMatchObject({ startOpen: "known", endOpen: "ongoing" });
    expect(readEdtf("/2014", RANGE)).toMatchObject({ startOpen: "unknown", endOpen: "known" });
    expect(readEdtf("../2014", RANGE)).toMatchObject({ startOpen: "ongoing", endOpen: "known" });
  });

  it("survives packing", () => {
    for (const text of ["2014-11-20", "2016-12~", "2013-04/2016-06-29~", "2022-07-12/..", "/1987"]) {
      const date = readEdtf(text, RANGE);
      expect(unpackDate(date.start, date.end, packDateFlags(date))).toEqual(date);
    }
  });

  it.each([
    ["2014-13-01", "is not a valid EDTF date"],
    ["2014-02-30", "is not a valid EDTF date"],
    ["November 2014", "is not a valid EDTF date"],
    ["2015/2014", "ends before it starts"],
    ["2014-21", "is a season, not a date"],
    ["20XX", "has unspecified digits"],
    ["2016~-12", "marks only a part of a date (EDTF level 2)"],
    ["2014-11-20T10:00:00Z", "has a time of day"],
    ["[2014,2015]", "is a set, not a date"],
    ["../..", "has neither start nor end"],
    ["/", "has neither start nor end"],
    ["-0001", "is before the year 0"],
  ])("refuses %s: it %s", (text, problem) => {
    expect(() => readEdtf(text, RANGE)).toThrow(EdtfError);
    expect(() => readEdtf(text, RANGE)).toThrow(problem);
  });

  it("refuses an ongoing date where no range is known", () => {
    expect(() => readEdtf("2013-01-01/..")).toThrow("has no end");
  });
});
