import { describe, expect, it } from "vitest";
import { spanUnder } from "./drag.ts";

const start = { span: { start: 100, end: 200 }, pxPerDay: 5, leftPx: 50 };

describe("the window under the fingers", () => {
  it("moves with one finger and keeps its length", () => {
    // Day 120 was taken hold of at x = 150 and is now at 100.
    expect(spanUnder(start, [{ x: 100, day: 120 }], 2, 3650)).toEqual({ start: 110, end: 210 });
  });

  it("keeps both dates under two fingers", () => {
    const span = spanUnder(
      start,
      [
        { x: 100, day: 120 },
        { x: 500, day: 160 },
      ],
      2,
      3650,
    );
    const scale = 500 / (span.end - span.start);
    expect((120 - span.start) * scale + 50).toBeCloseTo(100);
    expect((160 - span.start) * scale + 50).toBeCloseTo(500);
  });

  it("stops at the least and the most days", () => {
    const wide = spanUnder(
      start,
      [
        { x: 100, day: 120 },
        { x: 500, day: 121 },
      ],
      20,
      3650,
    );
    expect(wide.end - wide.start).toBe(20);
    const far = spanUnder(
      start,
      [
        { x: 300, day: 100 },
        { x: 301, day: 200 },
      ],
      20,
      300,
    );
    expect(far.end - far.start).toBe(300);
  });
});
