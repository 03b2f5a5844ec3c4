import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import { type Span, spanContains, spanLength } from "#domain/span.ts";
import { roundWindow, SHORTEST_WINDOW_DAYS } from "#state/view.ts";
import { moveWindow, windowAround, windowShowing } from "./window-moves.ts";

const RANGE: Span = { start: dayOf(2013), end: dayOf(2023) };
const spanIn = (longest: number) =>
  fc
    .tuple(fc.integer({ min: RANGE.start, max: RANGE.end - 3 }), fc.double({ min: 2, max: longest, noNaN: true }))
    .map(([start, length]): Span => ({ start, end: Math.min(start + length, RANGE.end) }));
const someWindow = spanIn(4000);
const someMove = fc.constantFrom("zoom-in", "zoom-out", "earlier", "later");
const middleOf = (span: Span) => (span.start + span.end) / 2;
/** Widens by what rounding may cost. */
const widened = (span: Span): Span => ({ start: span.start - 1e-6, end: span.end + 1e-6 });

describe("moveWindow", () => {
  it("stays inside the range and never shows less than the shortest window", () => {
    fc.assert(
      fc.property(someWindow, fc.array(someMove, { maxLength: 12 }), (window, moves) => {
        let span = window;
        for (const move of moves) {
          span = moveWindow(span, move, RANGE);
          expect(spanContains(widened(RANGE), span)).toBe(true);
          expect(spanLength(span)).toBeGreaterThanOrEqual(SHORTEST_WINDOW_DAYS - 1e-6);
        }
      }),
    );
  });

  it("keeps the middle while zooming in, and zooms back out to where it was", () => {
    fc.assert(
      fc.property(spanIn(1000), (window) => {
        fc.pre(spanLength(window) > 4);
        const closer = moveWindow(window, "zoom-in", RANGE);
        expect(middleOf(closer)).toBeCloseTo(middleOf(window), 6);
        expect(spanLength(closer)).toBeCloseTo(spanLength(window) / Math.SQRT2, 6);
        expect(moveWindow(closer, "zoom-out", RANGE).start).toBeCloseTo(window.start, 6);
      }),
    );
  });

  it("pans by a quarter without changing the length, and stops at the range's ends", () => {
    expect(moveWindow({ start: RANGE.start + 100, end: RANGE.start + 200 }, "later", RANGE)).toEqual({
      start: RANGE.start + 125,
      end: RANGE.start + 225,
    });
    expect(moveWindow({ start: RANGE.start + 10, end: RANGE.start + 110 }, "earlier", RANGE)).toEqual({
      start: RANGE.start,
      end: RANGE.start + 100,
    });
    expect(moveWindow(RANGE, "zoom-out", RANGE)).toEqual(RANGE);
  });
});

describe("windowShowing", () => {
  it("keeps its length, stays inside the range and shows the event's beginning, and all of a short event", () => {
    fc.assert(
      fc.property(someWindow, spanIn(900), (window, event) => {
        const shown = windowShowing(window, event, RANGE);
        expect(spanContains(widened(RANGE), shown)).toBe(true);
        expect(spanLength(shown)).toBeCloseTo(spanLength(window), 6);
        if (spanContains(event, window)) expect(shown).toBe(window);
        else {
          expect(spanContains(widened(shown), { start: event.start, end: event.start + 1 })).toBe(true);
          if (spanLength(event) <= spanLength(window) / 2) expect(spanContains(widened(shown), event)).toBe(true);
        }
      }),
    );
  });

  it("moves nothing that shows the event already, and otherwise by the least", () => {
    const window = { start: RANGE.start + 1000, end: RANGE.start + 1100 };
    const day = (offset: number) => ({ start: RANGE.start + offset, end: RANGE.start + offset + 1 });
    expect(windowShowing(window, day(1000), RANGE)).toBe(window);
    expect(windowShowing(window, day(1099), RANGE)).toBe(window);
    expect(windowShowing(window, day(1100), RANGE)).toEqual({ start: RANGE.start + 1009, end: RANGE.start + 1109 });
    expect(windowShowing(window, day(990), RANGE)).toEqual({ start: RANGE.start + 982, end: RANGE.start + 1082 });
  });

  it("shows what the range shows of an event that reaches beyond it", () => {
    const window = { start: RANGE.start + 1000, end: RANGE.start + 1100 };
    const term = { start: RANGE.start - 500, end: RANGE.start + 20 };
    expect(windowShowing(window, term, RANGE).start).toBe(RANGE.start);
  });

  it("still shows the event once it is rounded into the address", () => {
    fc.assert(
      fc.property(spanIn(3000), spanIn(3), (window, event) => {
        const day = { start: event.start, end: event.start + 1 };
        fc.pre(spanLength(window) > 20);
        const rounded = roundWindow(windowShowing(window, day, RANGE), RANGE) ?? RANGE;
        const edge = spanContains(window, day);
        expect(edge || spanContains(rounded, day)).toBe(true);
      }),
    );
  });
});

it("windowAround shows the whole event with room about it, inside the range", () => {
  fc.assert(
    fc.property(spanIn(3000), (event) => {
      const around = windowAround(event, RANGE);
      expect(spanContains(widened(around), event)).toBe(true);
      expect(spanContains(widened(RANGE), around)).toBe(true);
      expect(spanLength(around)).toBeGreaterThanOrEqual(30);
    }),
  );
});
