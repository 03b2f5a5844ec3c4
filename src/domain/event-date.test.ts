import fc from "fast-check";
import { expect, it } from "vitest";
import { type EventDate, packDateFlags, unpackDate } from "./event-date.ts";

const precision = fc.constantFrom("day", "month", "year");
const ending = fc.constantFrom("known", "unknown", "ongoing");
const someDate: fc.Arbitrary<EventDate> = fc.record({
  start: fc.integer(),
  end: fc.integer(),
  startPrecision: precision,
  endPrecision: precision,
  startApproximate: fc.boolean(),
  endApproximate: fc.boolean(),
  startOpen: ending,
  endOpen: ending,
  interval: fc.boolean(),
});

it("a date survives its packing into 11 bits", () => {
  fc.assert(
    fc.property(someDate, (date) => {
      const flags = packDateFlags(date);
      expect(flags).toBeLessThan(2 ** 11);
      expect(unpackDate(date.start, date.end, flags)).toEqual(date);
    }),
    { numRuns: 1000 },
  );
});
