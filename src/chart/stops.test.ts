import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import { indexOf } from "#testing/index-of.ts";
import { nextStop, stopsOf } from "./stops.ts";

const index = indexOf([
  { id: "first", start: dayOf(2014), lane: 0, importance: 1 },
  ...Array.from({ length: 4 }, (_, at) => ({ id: `folded-${at}`, start: dayOf(2015, 6, 10 + at), lane: 0 })),
  { id: "below", start: dayOf(2015, 7), lane: 2, importance: 1 },
  { id: "last", start: dayOf(2020), lane: 2, importance: 1 },
]);
const scene = layout({
  index,
  rows: [0, 1, 2, 3, 4, 5, 6],
  laneOrder: [0, 1, 2],
  collapsed: new Set(),
  pxPerDay: 0.05,
  heightPx: 0,
  measure: estimateMeasure,
  showRow: null,
});
const stops = stopsOf(index.events, scene);
const at = (row: number) => stops.find((stop) => stop.rows.includes(row));

describe("the stops of a chart", () => {
  it("are every item and cluster in time order", () => {
    expect(stops.flatMap((stop) => [...stop.rows]).sort()).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(stops.map((stop) => stop.row)).toEqual([...stops.map((stop) => stop.row)].sort((a, b) => a - b));
    expect(stops.some((stop) => stop.cluster)).toBe(true);
  });

  it("lead from the first to the last by the right arrow and back by the left", () => {
    let stop = nextStop(index.events, scene, stops, undefined, "Home");
    const seen = [];
    while (stop) {
      seen.push(stop.key);
      stop = nextStop(index.events, scene, stops, stop, "ArrowRight");
    }
    expect(seen).toEqual(stops.map((one) => one.key));
    expect(nextStop(index.events, scene, stops, stops[1], "ArrowLeft")).toBe(stops[0]);
    expect(nextStop(index.events, scene, stops, stops[0], "End")).toBe(stops.at(-1));
  });

  it("lead to the nearest in the next lane that has any, and nowhere beyond the last", () => {
    expect(nextStop(index.events, scene, stops, at(2), "ArrowDown")).toBe(at(5));
    expect(nextStop(index.events, scene, stops, at(6), "ArrowUp")).toBe(at(4));
    expect(nextStop(index.events, scene, stops, at(6), "ArrowDown")).toBeUndefined();
  });
});
