import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import { spanContains, spanLength } from "#domain/span.ts";
import { SHORTEST_WINDOW_DAYS } from "#state/view.ts";
import { centredAt, draggedTo } from "./overview-drag.ts";
import { edgeByKey } from "./overview-keys.ts";

const RANGE = { start: dayOf(2013), end: dayOf(2023) };
const YEARS = { start: dayOf(2015), end: dayOf(2019) };

describe("an edge by key", () => {
  it("moves by a month, a week or a day as the window is long, and by a year", () => {
    expect(edgeByKey("ArrowRight", YEARS, "start", RANGE)?.start).toBe(dayOf(2015, 2));
    expect(edgeByKey("ArrowLeft", { ...YEARS, start: dayOf(2015, 1, 20) }, "start", RANGE)?.start).toBe(dayOf(2015));
    expect(edgeByKey("ArrowLeft", YEARS, "end", RANGE)?.end).toBe(dayOf(2018, 12));
    const months = { start: dayOf(2015), end: dayOf(2015, 6) };
    expect(edgeByKey("ArrowUp", months, "end", RANGE)?.end).toBe(dayOf(2015, 6, 8));
    const days = { start: dayOf(2015), end: dayOf(2015, 2) };
    expect(edgeByKey("ArrowDown", days, "end", RANGE)?.end).toBe(dayOf(2015, 1, 31));
    expect(edgeByKey("PageUp", YEARS, "start", RANGE)?.start).toBe(dayOf(2016));
    expect(edgeByKey("x", YEARS, "start", RANGE)).toBeNull();
  });

  it("goes to the ends with Home and End, short of the other edge", () => {
    expect(edgeByKey("Home", YEARS, "start", RANGE)?.start).toBe(RANGE.start);
    expect(edgeByKey("End", YEARS, "start", RANGE)?.start).toBe(YEARS.end - SHORTEST_WINDOW_DAYS);
    expect(edgeByKey("Home", YEARS, "end", RANGE)?.end).toBe(YEARS.start + SHORTEST_WINDOW_DAYS);
    expect(edgeByKey("End", YEARS, "end", RANGE)?.end).toBe(RANGE.end);
  });
});

describe("a window by pointer", () => {
  const someDay = fc.double({ min: RANGE.start, max: RANGE.end, noNaN: true });

  it("moves as a whole, keeps its length and stays in the range", () => {
    fc.assert(
      fc.property(someDay, someDay, (from, to) => {
        const next = draggedTo({ grip: "window", day: from, window: YEARS }, to, RANGE);
        expect(spanLength(next)).toBeCloseTo(spanLength(YEARS), 6);
        expect(spanContains(RANGE, next)).toBe(true);
      }),
    );
  });

  it("follows with an edge, opens anew on the ground whichever way it is drawn, and is never too short", () => {
    fc.assert(
      fc.property(fc.constantFrom("start", "end", "ground"), someDay, someDay, (grip, from, to) => {
        const next = draggedTo({ grip, day: from, window: YEARS }, to, RANGE);
        expect(spanLength(next)).toBeGreaterThanOrEqual(grip === "ground" ? 0 : SHORTEST_WINDOW_DAYS);
        expect(next.start).toBeGreaterThanOrEqual(RANGE.start);
        expect(next.end).toBeLessThanOrEqual(RANGE.end);
      }),
    );
    const drawn = draggedTo({ grip: "ground", day: dayOf(2020), window: YEARS }, dayOf(2017), RANGE);
    expect(drawn).toEqual({ start: dayOf(2017), end: dayOf(2020) });
  });

  it("goes where it is pressed, as near as the range allows", () => {
    expect(centredAt(YEARS, RANGE.start, RANGE).start).toBe(RANGE.start);
    const { start, end } = centredAt(YEARS, dayOf(2019), RANGE);
    expect((start + end) / 2).toBe(dayOf(2019));
  });
});
