import { describe, expect, it } from "vitest";
import type { Direction } from "#chart/stops.ts";
import { dayOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import { allRows } from "#domain/row-order.ts";
import { crowdScene } from "#scene/crowd/crowd-scene.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import { indexOf } from "#testing/index-of.ts";
import { wayThroughCrowd } from "./crowd-way.ts";

/** Several a day, in three lanes; the middle lane begins late. */
const index = indexOf(
  Array.from({ length: 600 }, (_, at) => ({
    start: dayOf(2014) + Math.floor(at / 4),
    lane: at % 2 === 0 ? 0 : at < 300 ? 2 : 1,
    label: `Event number ${at}`,
  })),
);
const rows = allRows(index.events);

function wayOf(shown: readonly Row[]) {
  const { crowd } = layout({
    index,
    rows: shown,
    laneOrder: [0, 1, 2],
    collapsed: new Set(),
    pxPerDay: 1,
    heightPx: 500,
    measure: estimateMeasure,
    showRow: null,
    crowd: crowdScene,
  });
  if (!crowd) throw new Error("no crowd");
  return wayThroughCrowd(crowd, () => undefined);
}

const way = wayOf(rows);
const from = (row: Row, direction: Direction) => way.lead(way.find(null, row), row, direction)?.row;

describe("the way through a crowd", () => {
  it("leads from the first event to the last, each once, in order, and back", () => {
    const there: Row[] = [];
    for (let stop = way.lead(undefined, null, "Home"); stop; stop = way.lead(stop, stop.row, "ArrowRight"))
      there.push(stop.row);
    expect(there).toEqual(rows);
    const back: Row[] = [];
    for (let stop = way.lead(undefined, 5, "End"); stop; stop = way.lead(stop, stop.row, "ArrowLeft"))
      back.push(stop.row);
    expect(back).toEqual([...rows].reverse());
  });

  it("leads to the nearest of the lane above and below, and nowhere beyond", () => {
    expect(from(0, "ArrowUp")).toBeUndefined();
    expect(index.events.lane[from(400, "ArrowDown") ?? -1]).toBe(1);
    expect(index.events.start[from(400, "ArrowDown") ?? -1]).toBe(index.events.start[400]);
    expect(from(100, "ArrowDown")).toBe(rows.find((row) => index.events.lane[row] === 1));
    expect(from(rows.find((row) => index.events.lane[row] === 2) ?? -1, "ArrowDown")).toBeUndefined();
  });

  it("goes on from where an event was that is gone, and enters a number at its first event", () => {
    const even = wayOf(rows.filter((row) => row % 3 !== 0));
    expect(even.find(null, 303)).toBeUndefined();
    expect(even.lead(undefined, 303, "ArrowRight")?.row).toBe(304);
    expect(even.lead(undefined, 303, "ArrowLeft")?.row).toBe(302);
    const cluster = {
      id: "0-week",
      isStretch: true,
      laneIndex: 0,
      rowInLane: 3,
      rows: Int32Array.from([8, 10]),
      day: 0,
      widthPx: 70,
    };
    const stop = { key: "cluster", row: 8, rows: cluster.rows, laneIndex: 0, item: null, cluster };
    expect(way.lead(stop, 8, "ArrowRight")?.row).toBe(8);
    expect(way.lead(stop, 8, "ArrowLeft")?.row).toBe(7);
  });
});
