import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "#domain/span.ts";
import { indexOf } from "#testing/index-of.ts";
import { type CrowdLane, crowdOf } from "./crowd.ts";
import { columnCounts, countIn, eachPlaceIn, firstAfter, firstAtLeast, mostInColumn, placeOf } from "./crowd-query.ts";

type Event = { readonly start: number; readonly end: number };

function laneOf(events: readonly Event[]): CrowdLane {
  const { events: table } = indexOf(events);
  const lane = crowdOf(
    table,
    events.map((_, row) => row),
  ).lanes.get(0);
  if (!lane) throw new Error("no lane");
  return lane;
}

const event = fc
  .tuple(fc.integer({ min: -50, max: 150 }), fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 300 })))
  .map(([start, length]): Event => ({ start, end: start + length }));
const events = fc.array(event, { minLength: 1, maxLength: 90 });
const span = fc
  .tuple(fc.double({ min: -80, max: 200, noNaN: true }), fc.double({ min: 0.05, max: 200, noNaN: true }))
  .map(([start, length]): Span => ({ start, end: start + length }));

const meets = (one: Event, { start, end }: Span) => one.start < end && one.end > start;
const sorted = (all: readonly Event[]) => [...all].sort((a, b) => a.start - b.start);
const placesIn = (lane: CrowdLane, span: Span) => {
  const places: number[] = [];
  eachPlaceIn(lane, span, (place) => places.push(place));
  return places;
};

describe("the columns of a lane", () => {
  it("say which events share some time with a span, in order, and how many", () => {
    fc.assert(
      fc.property(events, span, (all, within) => {
        const lane = laneOf(all);
        const expected = sorted(all).flatMap((one, place) => (meets(one, within) ? [place] : []));
        expect(placesIn(lane, within)).toEqual(expected);
        expect(countIn(lane, within)).toBe(expected.length);
      }),
    );
  });

  it("reach an event that began long before more than one block of others", () => {
    const all = [{ start: 0, end: 5000 }, ...Array.from({ length: 2000 }, (_, at) => ({ start: at, end: at + 1 }))];
    expect(placesIn(laneOf(all), { start: 1999, end: 2000 })).toEqual([0, 2000]);
  });

  it("find an event by its row, and where one that they do not hold would stand", () => {
    const { events: table } = indexOf([5, 5, 5, 7, 9].map((start) => ({ start })));
    const lane = crowdOf(table, [0, 2, 3]).lanes.get(0);
    if (!lane) throw new Error("no lane");
    expect([0, 2, 3].map((row) => placeOf(lane, row, table.start[row] ?? 0))).toEqual([0, 1, 2]);
    expect([1, 4].map((row) => placeOf(lane, row, table.start[row] ?? 0))).toEqual([-1, -1]);
    expect([1, 4].map((row) => firstAfter(lane, row, table.start[row] ?? 0))).toEqual([1, 3]);
  });

  it("count what each column meets", () => {
    fc.assert(
      fc.property(
        events,
        fc.integer({ min: -480, max: 480 }),
        fc.integer({ min: 8, max: 320 }),
        (all, firstEighths, eighths) => {
          const [first, days] = [firstEighths / 8, eighths / 8];
          const counts = columnCounts(laneOf(all), first, days, 12);
          const expected = Array.from({ length: 12 }, (_, column) => {
            const start = first + column * days;
            return all.filter((one) => one.start < start + days && one.end > start).length;
          });
          expect([...counts]).toEqual(expected);
        },
      ),
    );
  });

  it("of columns shorter than a day count no event of the day before or after", () => {
    const lane = laneOf([
      { start: 0, end: 1 },
      { start: 1, end: 2 },
    ]);
    expect([...columnCounts(lane, 0, 0.25, 10)]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 0, 0]);
  });

  it("know the fullest column, and that none is fuller than a day where columns are shorter", () => {
    fc.assert(
      fc.property(events, (all) => {
        const lane = laneOf(all);
        const range = { start: -50, end: 500 };
        const perDay = Array.from({ length: 550 }, (_, at) => at - 50).map(
          (day) => all.filter((one) => meets(one, { start: day, end: day + 1 })).length,
        );
        expect(lane.mostAtOnce).toBe(Math.max(...perDay));
        expect(mostInColumn(lane, range, 0.1)).toBe(lane.mostAtOnce);
        expect(mostInColumn(lane, range, 550)).toBe(all.length);
      }),
    );
  });

  it("give events rows of their own where there are enough of them, in turn where there are not", () => {
    fc.assert(
      fc.property(events, (all) => {
        const lane = laneOf(all);
        const rows = lane.rowsFor(lane.mostAtOnce);
        const until = new Map<number, number>();
        sorted(all).forEach((one, place) => {
          const row = rows[place] ?? 0;
          expect(until.get(row) ?? Number.NEGATIVE_INFINITY).toBeLessThanOrEqual(one.start);
          until.set(row, lane.ends[place] ?? 0);
        });
      }),
    );
    const sameDay = laneOf(Array.from({ length: 12 }, () => ({ start: 3, end: 4 })));
    expect([...sameDay.rowsFor(3)]).toEqual([0, 1, 2, 0, 1, 2, 0, 1, 2, 0, 1, 2]);
    expect(new Set(sameDay.rowsFor(1))).toEqual(new Set([0]));
  });

  it("put rows handed in without order into that of time, and give an event without length its day", () => {
    const { events: table } = indexOf([9, 2, 5].map((start) => ({ start, end: start })));
    const lane = crowdOf(table, [2, 0, 1]).lanes.get(0);
    expect([...(lane?.starts ?? [])]).toEqual([2, 5, 9]);
    expect([...(lane?.ends ?? [])]).toEqual([3, 6, 10]);
  });
});

describe("the first place", () => {
  it("is found wherever it is looked for from", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 }),
        fc.integer({ min: -2, max: 42 }),
        fc.nat(60),
        (numbers, wanted, from) => {
          const values = Int32Array.from(numbers).sort();
          const first = values.findIndex((value, at) => at >= from && value >= wanted);
          expect(firstAtLeast(values, wanted, Math.min(from, values.length))).toBe(
            first === -1 ? values.length : first,
          );
        },
      ),
    );
  });
});
