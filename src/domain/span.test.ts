import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clampSpan, type Span, spanContains, spanLength, spanShowing, spansOverlap, zoomSpan } from "./span.ts";

const someSpan = fc
  .tuple(fc.integer({ min: -5000, max: 5000 }), fc.integer({ min: 1, max: 4000 }))
  .map(([start, length]): Span => ({ start, end: start + length }));
/** Widens by what rounding may cost. */
const widened = (span: Span): Span => ({ start: span.start - 1e-6, end: span.end + 1e-6 });

it("spansOverlap: touching ends share nothing", () => {
  expect(spansOverlap({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(false);
  expect(spansOverlap({ start: 0, end: 6 }, { start: 5, end: 9 })).toBe(true);
});

describe("clampSpan", () => {
  it("stays within the limits and keeps its length where it fits", () => {
    fc.assert(
      fc.property(someSpan, someSpan, (span, limits) => {
        const clamped = clampSpan(span, limits);
        expect(spanContains(limits, clamped)).toBe(true);
        expect(spanLength(clamped)).toBe(Math.min(spanLength(span), spanLength(limits)));
        if (spanContains(limits, span)) expect(clamped).toEqual(span);
      }),
    );
  });
});

describe("zoomSpan", () => {
  it("keeps the anchor where it is on the screen", () => {
    fc.assert(
      fc.property(someSpan, fc.double({ min: 0, max: 1, noNaN: true }), (span, share) => {
        const anchor = span.start + spanLength(span) * share;
        const zoomed = zoomSpan(span, 0.5, anchor);
        expect(spanLength(zoomed)).toBeCloseTo(spanLength(span) / 2, 6);
        expect((anchor - zoomed.start) / spanLength(zoomed)).toBeCloseTo(share, 6);
      }),
    );
  });
});

describe("spanShowing", () => {
  it("shows the target, moves nothing that shows it already and widens only where it must", () => {
    fc.assert(
      fc.property(someSpan, someSpan, (window, target) => {
        const shown = spanShowing(window, target);
        expect(spanContains(widened(shown), target)).toBe(true);
        if (spanContains(window, target)) expect(shown).toBe(window);
        else if (spanLength(target) < spanLength(window) * 0.84) {
          expect(spanLength(shown)).toBeCloseTo(spanLength(window), 6);
        } else expect(spanLength(shown)).toBeCloseTo(spanLength(target) / 0.84, 6);
      }),
    );
  });

  it("moves by the least: the target stands at the margin it came in by", () => {
    expect(spanShowing({ start: 0, end: 100 }, { start: 120, end: 130 })).toEqual({ start: 38, end: 138 });
    expect(spanShowing({ start: 0, end: 100 }, { start: -30, end: -20 })).toEqual({ start: -38, end: 62 });
  });
});
