import { describe, expect, it } from "vitest";
import { breaksOf } from "./entry-height.ts";
import { drawingMm, lanesRoomPx, linesOf, PAGE_DRAWING, PAGE_HEIGHT_MM } from "./page-size.ts";
import { linesOnFront } from "./sheet-front.ts";

describe("what fits a page", () => {
  it("a drawing as high as there is room for fits with its caption, and one row more would not", () => {
    const room = lanesRoomPx(PAGE_DRAWING, 60);
    expect(60 + drawingMm(PAGE_DRAWING, room)).toBeLessThanOrEqual(PAGE_HEIGHT_MM);
    expect(60 + 9 + drawingMm(PAGE_DRAWING, room + 28)).toBeGreaterThan(PAGE_HEIGHT_MM);
  });

  it("a Chinese character takes the room of two Latin ones", () => {
    expect(linesOf("x".repeat(100), 50)).toBe(2);
    expect(linesOf("中".repeat(100), 105)).toBe(2);
    expect(linesOf("", 50)).toBe(1);
  });

  it("an entry is whole where it surely fits, on its own page where it may, flowing where it surely does not", () => {
    expect([40, 200, 215, 360, 400].map((mm) => breaksOf(mm))).toEqual([
      "whole",
      "whole",
      "own-page",
      "own-page",
      "between-statements",
    ]);
  });

  it("the front of a sheet has the fewer lines the higher its drawing and the longer its words; never less than none", () => {
    const front = { lanesPx: 500, facts: "146 events", intro: "Two sentences.", legend: "Marks" };
    const lines = linesOnFront(front);
    expect(lines).toBeGreaterThan(10);
    expect(linesOnFront({ ...front, lanesPx: 640 })).toBeLessThan(lines);
    expect(linesOnFront({ ...front, legend: "word ".repeat(200) })).toBeLessThan(lines);
    expect(linesOnFront({ ...front, intro: "word ".repeat(200) })).toBeLessThan(lines);
    expect(linesOnFront({ ...front, lanesPx: 4000 })).toBe(0);
  });
});
