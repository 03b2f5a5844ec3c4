import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import { type Span, spanLength } from "#domain/span.ts";
import { textColumn } from "#domain/text-column.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import type { Scene } from "#scene/scene.ts";
import { indexOf, type PlainEvent } from "#testing/index-of.ts";
import { countIn, eachPlaceIn } from "./crowd-query.ts";
import { crowdItem, crowdScene } from "./crowd-scene.ts";
import { type CrowdView, crowdView, levelOf } from "./crowd-view.ts";

const RANGE = { start: dayOf(2013), end: dayOf(2023) };
const ONE_DAY = dayOf(2017, 5, 9);
const WIDTH = 1000;

type Record = { readonly index: TimelineIndex; readonly rows: readonly Row[] };

/** An index whose columns are what is given: one made event by event takes longer than what is tested. */
function columns(count: number, startOf: (row: Row) => number, lengthOf: (row: Row) => number, lanes = 3): Record {
  const index = indexOf([{ start: ONE_DAY, label: "One" }]);
  const rows = Array.from({ length: count }, (_, row) => row);
  const start = Int32Array.from(rows, startOf);
  const events = {
    ...index.events,
    count,
    ids: textColumn(rows.map((row) => `event-${row}`)),
    titles: textColumn(rows.map(String)),
    labels: textColumn(rows.map(String)),
    ticks: textColumn(rows.map(String)),
    start,
    end: Int32Array.from(rows, (row) => (start[row] ?? 0) + lengthOf(row)),
    dateFlags: new Uint16Array(count),
    lane: Uint8Array.from(rows, (row) => row % lanes),
    importance: new Uint8Array(count).fill(2),
    background: new Uint8Array(count),
    disagreements: new Uint8Array(count),
  };
  return { index: { ...index, events }, rows };
}

function sceneOf({ index, rows }: Record, window: Span = RANGE): Scene {
  return layout({
    index,
    rows,
    laneOrder: [0, 1, 2],
    collapsed: new Set(),
    pxPerDay: WIDTH / spanLength(window),
    heightPx: 560,
    measure: estimateMeasure,
    showRow: null,
    crowd: crowdScene,
  });
}

function viewOf(scene: Scene, window: Span, special: readonly Row[] = []): CrowdView {
  if (!scene.crowd) throw new Error("no crowd");
  return crowdView(scene.crowd, window, special, null);
}

const counted = ({ clusters }: CrowdView): number => clusters.reduce((sum, { rows }) => sum + rows.length, 0);

/** How many events a walk through the columns of all lanes meets. */
function met(scene: Scene, window: Span): number {
  let count = 0;
  for (const { lane } of scene.crowd?.lanes.values() ?? []) if (lane) eachPlaceIn(lane, window, () => count++);
  return count;
}

describe("a million events on one day", () => {
  const record = columns(
    1_000_000,
    () => ONE_DAY,
    () => 1,
  );

  it.each([
    ["the whole range", RANGE],
    ["that day", { start: ONE_DAY, end: ONE_DAY + 2 }],
  ])("are counted, every one, in a window of %s", (_, window) => {
    const scene = sceneOf(record, window);
    const view = viewOf(scene, window, [0, 999_999]);
    expect(view.items).toEqual([0, 999_999]);
    expect(counted(view)).toBe(999_998);
    expect([...(scene.crowd?.lanes.values() ?? [])].map((rows) => levelOf(rows, window, WIDTH))).toEqual([
      "density",
      "density",
      "density",
    ]);
  });

  it("leave the days around it empty", () => {
    const window = { start: ONE_DAY - 40, end: ONE_DAY - 5 };
    expect(counted(viewOf(sceneOf(record, window), window))).toBe(0);
  });
});

describe("a hundred thousand events at the same time, for years", () => {
  const record = columns(
    100_000,
    () => ONE_DAY,
    () => 1200,
  );

  it("are all met wherever the window stands in that time, and counted where they begin", () => {
    const later = { start: ONE_DAY + 900, end: ONE_DAY + 930 };
    const scene = sceneOf(record, later);
    expect(met(scene, later)).toBe(100_000);
    expect(counted(viewOf(scene, later))).toBe(0);
    expect(counted(viewOf(sceneOf(record), RANGE))).toBe(100_000);
  });
});

describe("spans longer than the range", () => {
  const record = columns(
    1000,
    (row) => RANGE.start - 5000 + row,
    () => 20_000,
  );

  it("are drawn in every window, and counted at the range's beginning", () => {
    const window = { start: dayOf(2018), end: dayOf(2019) };
    const scene = sceneOf(record, window);
    expect(met(scene, window)).toBe(1000);
    const view = viewOf(sceneOf(record), RANGE);
    expect(counted(view)).toBe(1000);
    expect(view.clusters.every(({ day }) => day === RANGE.start)).toBe(true);
  });

  it("as an item reach from the first day to the last", () => {
    const { crowd } = sceneOf(record);
    const item = crowd && crowdItem(crowd, 500, "alone");
    expect(item?.bar).toBe(true);
    expect(item?.labelAt).toBe("inside");
  });
});

describe("few and none", () => {
  it.each([0, 1])("%i events are laid out, in lanes as high as can be seen", (count) => {
    const plain: PlainEvent[] = Array.from({ length: count }, () => ({ start: ONE_DAY }));
    const scene = sceneOf({ index: indexOf(plain), rows: plain.map((_, row) => row) });
    expect(scene.crowd).toBeNull();
    expect(scene.items.length + scene.clusters.length).toBe(count);
    expect(scene.lanes.every(({ heightPx }) => heightPx > 0)).toBe(true);
  });
});

describe("events out of order", () => {
  it("are found in that of time", () => {
    const record = columns(
      5000,
      (row) => RANGE.start + ((row * 7919) % 3600),
      (row) => 1 + (row % 5),
    );
    const scene = sceneOf(record);
    const window = { start: dayOf(2016), end: dayOf(2016, 2) };
    const { start, end } = record.index.events;
    const expected = record.rows.filter((row) => (start[row] ?? 0) < window.end && (end[row] ?? 0) > window.start);
    expect(met(scene, window)).toBe(expected.length);
    for (const { lane } of scene.crowd?.lanes.values() ?? [])
      expect([...(lane?.starts ?? [])]).toEqual([...(lane?.starts ?? [])].sort((a, b) => a - b));
    expect(lanesCount(scene, RANGE)).toBe(5000);
  });
});

const lanesCount = (scene: Scene, window: Span): number =>
  [...(scene.crowd?.lanes.values() ?? [])].reduce((sum, { lane }) => sum + (lane ? countIn(lane, window) : 0), 0);
