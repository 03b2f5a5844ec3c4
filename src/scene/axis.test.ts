import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "#domain/day.ts";
import { axisTicks } from "./axis.ts";

const decade = { start: dayOf(2013), end: dayOf(2023) };

describe("axis ticks", () => {
  it("names every year of the decade at a usual width", () => {
    const { major, minor } = axisTicks(decade, 780 / 3652);
    expect(major.filter((tick) => tick.named)).toHaveLength(10);
    expect(minor).toEqual([]);
  });

  it("leaves years out where names would touch", () => {
    const { major } = axisTicks(decade, 240 / 3652);
    expect(major.filter((tick) => tick.named).map((tick) => isoOf(tick.start).slice(0, 4))).toEqual([
      "2014",
      "2016",
      "2018",
      "2020",
      "2022",
    ]);
  });

  it("divides years into quarters and months", () => {
    expect(axisTicks(decade, 0.45).minor[1]).toMatchObject({ start: dayOf(2013, 4), precision: "month" });
    expect(axisTicks(decade, 1.5).minor[1]).toMatchObject({ start: dayOf(2013, 2), precision: "month" });
  });

  it("divides months into days and keeps the month that began before the window", () => {
    const { major, minor } = axisTicks({ start: dayOf(2014, 11, 18), end: dayOf(2014, 11, 23) }, 150);
    expect(major.map((tick) => isoOf(tick.start))).toEqual(["2014-11-01"]);
    expect(minor.filter((tick) => tick.named).map((tick) => isoOf(tick.start).slice(8))).toEqual([
      "18",
      "19",
      "20",
      "21",
      "22",
    ]);
  });

  it("keeps names at least their room apart at every zoom", () => {
    for (let pxPerDay = 0.05; pxPerDay < 900; pxPerDay *= 1.13) {
      const length = 1200 / pxPerDay;
      const { major, minor } = axisTicks({ start: dayOf(2015, 1, 20), end: dayOf(2015, 1, 20) + length }, pxPerDay);
      for (const ticks of [major, minor]) {
        const named = ticks.filter((tick) => tick.named);
        named.forEach((tick, at) => {
          const next = named[at + 1];
          if (next) expect((next.start - tick.start) * pxPerDay).toBeGreaterThan(tick.precision === "year" ? 40 : 30);
        });
      }
      expect(major.length + minor.length).toBeLessThan(200);
    }
  });
});
