import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { civilOf, dayOf, isoOf } from "./day.ts";

const FOUR_THOUSAND_YEARS = 4000 * 366;

describe("dayOf", () => {
  test.each([
    [1970, 1, 1, 0],
    [1969, 12, 31, -1],
    [2000, 3, 1, 11_017],
    [2014, 11, 19, 16_393],
    [1, 1, 1, -719_162],
    [0, 3, 1, -719_468],
  ])("%i-%i-%i is day %i", (year, month, date, day) => {
    expect(dayOf(year, month, date)).toBe(day);
    expect(civilOf(day)).toEqual({ year, month, day: date });
  });

  it("agrees with the calendar of the platform, and is inverted by civilOf, over 4000 years either way", () => {
    fc.assert(
      fc.property(fc.integer({ min: -FOUR_THOUSAND_YEARS, max: FOUR_THOUSAND_YEARS }), (day) => {
        const platform = new Date(day * 86_400_000);
        const { year, month, day: date } = civilOf(day);
        expect([year, month, date]).toEqual([
          platform.getUTCFullYear(),
          platform.getUTCMonth() + 1,
          platform.getUTCDate(),
        ]);
        expect(dayOf(year, month, date)).toBe(day);
      }),
      { numRuns: 2000 },
    );
  });

  it("carries months and days beyond their range", () => {
    expect(dayOf(2014, 13)).toBe(dayOf(2015));
    expect(dayOf(2014, 0)).toBe(dayOf(2013, 12));
    expect(dayOf(2014, -11)).toBe(dayOf(2013));
    expect(dayOf(2014, 1, 32)).toBe(dayOf(2014, 2));
    expect(dayOf(2014, 2, 0)).toBe(dayOf(2014, 1, 31));
  });

  it("knows leap years: every fourth, not every hundredth, every four-hundredth", () => {
    const days = (year: number) => dayOf(year + 1) - dayOf(year);
    expect([2012, 2013, 1900, 2000].map(days)).toEqual([366, 365, 365, 366]);
  });
});

it("civilOf drops the time of the day, before 1970 too", () => {
  expect(civilOf(16_393.99)).toEqual({ year: 2014, month: 11, day: 19 });
  expect(civilOf(-0.5)).toEqual({ year: 1969, month: 12, day: 31 });
});

it("isoOf writes four digits of the year", () => {
  expect(isoOf(dayOf(2014, 1, 9))).toBe("2014-01-09");
  expect(isoOf(dayOf(814, 12, 31))).toBe("0814-12-31");
});
