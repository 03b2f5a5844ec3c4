import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { civilOf, dayOf } from "#domain/day.ts";
import { bucketAt, bucketUnit, wholeBuckets } from "./buckets.ts";

const zoom = fc.double({ min: 1e-7, max: 600, noNaN: true });
// Plus nothing: a day is never minus zero.
const day = fc.double({ min: dayOf(1), max: dayOf(3000), noNaN: true }).map((at) => at + 0);

describe("the stretches under a number", () => {
  it("leave every number its room, hold the day asked for and follow one another without a gap", () => {
    fc.assert(
      fc.property(zoom, day, (pxPerDay, at) => {
        const unit = bucketUnit(pxPerDay);
        const bucket = bucketAt(unit, at);
        expect(bucket.start).toBeLessThanOrEqual(at);
        expect(bucket.end).toBeGreaterThan(at);
        expect((bucket.end - bucket.start) * pxPerDay).toBeGreaterThanOrEqual(pxPerDay < 1e-5 ? 0 : 60);
        expect(bucketAt(unit, bucket.end).start).toBe(bucket.end);
        expect(bucketAt(unit, bucket.end - 1).start).toBe(bucket.start);
      }),
    );
  });

  it("are whole days, weeks from Monday, months, quarters and years", () => {
    const at = dayOf(2014, 11, 20);
    const starts = [70, 12, 2.5, 0.8, 0.2].map((pxPerDay) => civilOf(bucketAt(bucketUnit(pxPerDay), at).start));
    expect(starts).toEqual([
      { year: 2014, month: 11, day: 20 },
      { year: 2014, month: 11, day: 17 },
      { year: 2014, month: 11, day: 1 },
      { year: 2014, month: 10, day: 1 },
      { year: 2014, month: 1, day: 1 },
    ]);
  });

  it("widen a window to whole ones, and leave one that is whole alone", () => {
    const unit = bucketUnit(2.5);
    const whole = { start: dayOf(2014, 11), end: dayOf(2015, 1) };
    expect(wholeBuckets(unit, { start: dayOf(2014, 11, 20), end: dayOf(2014, 12, 2) })).toEqual(whole);
    expect(wholeBuckets(unit, whole)).toEqual(whole);
  });
});
