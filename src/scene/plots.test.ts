import { describe, expect, it, test } from "vitest";
import { dayOf } from "#domain/day.ts";
import { daysPlot } from "./days-plot.ts";
import { numberPlot } from "./number-plot.ts";

const exactly = (n: number) => ({ min: n, max: n });
const over = (n: number) => ({ min: n, max: null });
const nearly = (n: number) => ({ min: null, max: n });

describe("the plot of numbers", () => {
  it("begins at nothing and has few round ticks", () => {
    const ticks = (most: number) => numberPlot([[exactly(most)]]).ticks.map(({ value }) => value);
    expect(ticks(2100)).toEqual([0, 1000, 2000]);
    expect(ticks(175)).toEqual([0, 50, 100, 150]);
    expect(ticks(4)).toEqual([0, 1, 2, 3, 4]);
  });

  it("draws a bar from the least to the greatest claim, and none where claims agree", () => {
    const { rows } = numberPlot([
      [over(1000), exactly(1000), over(1500)],
      [over(1500), exactly(1500)],
      [exactly(1545)],
    ]);
    const [first, second, last] = rows;
    expect(first?.bar).toEqual({ from: first?.dots[0]?.at, to: first?.dots[2]?.at });
    expect(second?.bar).toBeNull();
    expect(last?.dots[0]?.at).toBeCloseTo(97.1, 0);
  });

  it("says which way a claim is open", () => {
    const [row] = numberPlot([[over(10), nearly(20), exactly(30), { min: 10, max: 20 }]]).rows;
    expect(row?.dots.map(({ open }) => open)).toEqual(["more", "less", null, null]);
    expect(row?.dots[3]?.at).toBeCloseTo((row?.dots[1]?.at ?? 0) * 0.75, 0);
  });

  it("sets dots apart that would cover one another, about the middle of the row", () => {
    const offsets = (...numbers: { min: number | null; max: number | null }[]) =>
      numberPlot([numbers]).rows[0]?.dots.map(({ offsetPx }) => offsetPx);
    expect(offsets(over(2000), nearly(2000), exactly(2000))).toEqual([-8, 0, 8]);
    expect(offsets(over(2000), exactly(1990), exactly(1000))).toEqual([4, -4, 0]);
    expect(offsets(exactly(120), exactly(100))).toEqual([0, 0]);
  });

  it("draws nothing for a row without numbers", () => {
    expect(numberPlot([[], [exactly(3)]]).rows[0]).toEqual({ dots: [], bar: null });
    expect(numberPlot([[]]).ticks).toEqual([{ value: 0, at: 0 }]);
  });
});

describe("the plot of days", () => {
  const span = (year: number, month: number, first: number, last: number) => ({
    start: dayOf(year, month, first),
    end: dayOf(year, month, last + 1),
  });

  it("sets every year on one calendar, from the first month touched to the last", () => {
    const { months, rows } = daysPlot([[span(2014, 11, 19, 21)], [span(2021, 9, 26, 28)], [span(2020, 11, 19, 21)]]);
    expect(months.map(({ month }) => month)).toEqual([9, 10, 11]);
    expect(months[0]).toMatchObject({ from: 0 });
    expect(months[2]).toMatchObject({ to: 100 });
    expect(rows[0]).toEqual(rows[2]);
    expect(rows[1]?.bar?.from).toBeCloseTo((25 / 91) * 100, 1);
    expect(rows[1]?.bar?.to).toBeCloseTo((28 / 91) * 100, 1);
  });

  it("shows from where to where sources reach, where that is more than the days followed", () => {
    const { rows } = daysPlot([
      [span(2017, 12, 3, 5), span(2017, 12, 2, 5)],
      [span(2015, 12, 16, 18), span(2015, 12, 16, 16)],
    ]);
    expect(rows[0]?.extent?.to).toBe(rows[0]?.bar?.to);
    expect(rows[0]?.extent?.from).toBeLessThan(rows[0]?.bar?.from ?? 0);
    expect(rows[1]?.extent).toBeNull();
  });

  test("a span into the next year ends with its own, a row without spans is empty, no rows are a year", () => {
    const { rows, months } = daysPlot([[{ start: dayOf(2014, 12, 30), end: dayOf(2015, 1, 3) }], []]);
    expect(months.map(({ month }) => month)).toEqual([12]);
    expect(rows[0]?.bar?.to).toBeLessThanOrEqual(100);
    expect(rows[1]).toEqual({ bar: null, extent: null });
    expect(daysPlot([]).months).toHaveLength(12);
  });
});
