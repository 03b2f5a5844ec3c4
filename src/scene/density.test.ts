import { expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import { indexOf } from "#testing/index-of.ts";
import { densityOf, partOf, yearsOf } from "./density.ts";

const RANGE = { start: dayOf(2013), end: dayOf(2015) };

it("events are counted by the part of the year they begin in; earlier ones in the first, later ones nowhere", () => {
  const days = [dayOf(2010), dayOf(2013), dayOf(2013, 3, 31), dayOf(2013, 4), dayOf(2014, 12, 31), dayOf(2015)];
  const { events } = indexOf(days.map((start) => ({ start })));
  const rows = days.map((_, row) => row);
  expect(densityOf(events, rows, RANGE, 4).counts).toEqual([3, 1, 0, 0, 0, 0, 0, 1]);
  expect(densityOf(events, rows, RANGE, 12).counts.filter((count) => count > 0)).toEqual([2, 1, 1, 1]);
  expect(yearsOf(RANGE)).toEqual([2013, 2014]);
  expect(partOf(dayOf(2014, 7), 2013, 4)).toBe(6);
});
