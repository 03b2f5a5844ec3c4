import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import { indexOf, type PlainEvent } from "#testing/index-of.ts";
import { crowdScene } from "./crowd/crowd-scene.ts";
import { estimateMeasure } from "./estimate-measure.ts";
import { MOST_ASIDE_PX } from "./fold-row.ts";
import { layout } from "./layout.ts";
import { MOST_FOLDED, type Scene } from "./scene.ts";

const RANGE_DAYS = dayOf(2023) - dayOf(2013);
const FIT = 780 / RANGE_DAYS;
const LANES = [0, 1, 2, 3, 4, 5, 6];

const plainEvent: fc.Arbitrary<PlainEvent> = fc
  .record({
    at: fc.integer({ min: 0, max: RANGE_DAYS - 40 }),
    length: fc.oneof(fc.constant(1), fc.constant(1), fc.integer({ min: 1, max: 700 })),
    lane: fc.integer({ min: 0, max: 6 }),
    importance: fc.integer({ min: 1, max: 3 }),
    letters: fc.integer({ min: 2, max: 26 }),
    differs: fc.boolean(),
  })
  .map(({ at, length, lane, importance, letters, differs }) => ({
    start: dayOf(2013) + at,
    end: Math.min(dayOf(2013) + at + length, dayOf(2023)),
    lane,
    importance,
    label: "n".repeat(letters),
    tick: "n".repeat(Math.min(letters, 8)),
    disagreements: differs ? 1 : 0,
  }));

const someEvents = fc.array(plainEvent, { minLength: 0, maxLength: 140 });
const someZoom = fc.integer({ min: 0, max: 24 }).map((step) => FIT * 2 ** (step / 2));

function sceneOf(plain: readonly PlainEvent[], pxPerDay = FIT, showRow: number | null = null, heightPx = 560): Scene {
  const index = indexOf(plain);
  const rows = plain.map((_, row) => row);
  return layout({
    index,
    rows,
    laneOrder: LANES,
    collapsed: new Set(),
    pxPerDay,
    heightPx,
    measure: estimateMeasure,
    showRow,
  });
}

type Box = { left: number; right: number; name: string };

/** Every row's boxes at a zoom at least as close as the scene's. */
function boxesByRow(plain: readonly PlainEvent[], scene: Scene, pxPerDay = scene.pxPerDay): Map<string, Box[]> {
  const { events } = indexOf(plain);
  const rows = new Map<string, Box[]>();
  const add = (key: string, box: Box) => rows.set(key, [...(rows.get(key) ?? []), box]);
  for (const item of scene.items) {
    const start = events.start[item.row] ?? 0;
    const grown = item.bar ? ((events.end[item.row] ?? 0) - start) * (pxPerDay - scene.pxPerDay) : 0;
    const left = start * pxPerDay - item.leftPx;
    add(`${item.laneIndex}/${item.rowInLane}`, {
      left,
      right: start * pxPerDay + item.rightPx + grown,
      name: `item ${item.row}`,
    });
  }
  for (const cluster of scene.clusters) {
    const left = cluster.day * pxPerDay;
    add(`${cluster.laneIndex}/${cluster.rowInLane}`, {
      left,
      right: left + cluster.widthPx,
      name: `cluster ${cluster.id}`,
    });
  }
  return rows;
}

function overlaps(rows: Map<string, Box[]>): string[] {
  const found: string[] = [];
  for (const [key, boxes] of rows) {
    boxes.sort((a, b) => a.left - b.left);
    boxes.forEach((box, at) => {
      const next = boxes[at + 1];
      if (next && next.left < box.right - 1e-6) found.push(`${key}: ${box.name} and ${next.name}`);
    });
  }
  return found;
}

const rowsOf = (scene: Scene): number[] =>
  [...scene.items.map((item) => item.row), ...scene.clusters.flatMap((cluster) => [...cluster.rows])].sort(
    (a, b) => a - b,
  );

describe("a layout", () => {
  it("draws every event once, as an item or in a cluster", () => {
    fc.assert(
      fc.property(someEvents, someZoom, (plain, zoom) => {
        expect(rowsOf(sceneOf(plain, zoom))).toEqual(plain.map((_, row) => row));
      }),
      { numRuns: 60 },
    );
  });

  it("lets no two boxes of a row overlap, at its zoom and up to the next step", () => {
    fc.assert(
      fc.property(someEvents, someZoom, (plain, zoom) => {
        const scene = sceneOf(plain, zoom);
        expect(overlaps(boxesByRow(plain, scene))).toEqual([]);
        expect(overlaps(boxesByRow(plain, scene, zoom * 1.41))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("puts no event into a column far from its day, also where a long term begins before it", () => {
    fc.assert(
      fc.property(someEvents, someZoom, (plain, zoom) => {
        const index = indexOf([...plain].sort((a, b) => a.start - b.start));
        const { start, end } = index.events;
        const rows = plain.map((_, row) => row);
        const collapsed = new Set(LANES);
        const more = { index, rows, laneOrder: LANES, collapsed, heightPx: 560, measure: estimateMeasure };
        const scene = layout({ ...more, pxPerDay: zoom, showRow: null });
        const far = scene.clusters.flatMap(({ rows: folded, day, widthPx }) =>
          [...folded].filter((row) => {
            const middle = (((start[row] ?? 0) + (end[row] ?? 0)) / 2) * zoom;
            const left = day * zoom;
            return Math.max(left - middle, middle - left - widthPx) > MOST_ASIDE_PX;
          }),
        );
        expect(far).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it("never folds importance 1 and never leaves it without a text beside a mark", () => {
    fc.assert(
      fc.property(someEvents, someZoom, (plain, zoom) => {
        const { events } = indexOf(plain);
        const scene = sceneOf(plain, zoom, null, 100);
        for (const cluster of scene.clusters) {
          for (const row of cluster.rows) expect(events.importance[row]).toBeGreaterThan(1);
        }
        for (const item of scene.items) if (events.importance[item.row] === 1) expect(item.form).not.toBe("none");
      }),
      { numRuns: 60 },
    );
  });

  it("keeps within the height budget where importance 1 lets it", () => {
    fc.assert(
      fc.property(someEvents, fc.integer({ min: 300, max: 700 }), (plain, heightPx) => {
        const least = sceneOf(plain, FIT, null, 0).heightPx;
        expect(sceneOf(plain, FIT, null, heightPx).heightPx).toBeLessThanOrEqual(Math.max(least, heightPx));
      }),
      { numRuns: 40 },
    );
  });

  it("shows the subject as an item with its text without changing a lane's height or an item's row", () => {
    fc.assert(
      fc.property(someEvents, fc.nat(), someZoom, (plain, pick, zoom) => {
        if (plain.length === 0) return;
        const row = pick % plain.length;
        const before = sceneOf(plain, zoom);
        const after = sceneOf(plain, zoom, row);
        expect(after.lanes).toEqual(before.lanes);
        expect(rowsOf(after)).toEqual(rowsOf(before));
        expect(overlaps(boxesByRow(plain, after))).toEqual([]);
        expect(after.items.some((item) => item.row === row)).toBe(true);
        const rowBefore = new Map(before.items.map((item) => [item.row, item.rowInLane]));
        for (const item of after.items) {
          if (item.row !== row && rowBefore.has(item.row)) expect(item.rowInLane).toBe(rowBefore.get(item.row));
        }
      }),
      { numRuns: 80 },
    );
  });

  it("is the same for the same events", () => {
    fc.assert(
      fc.property(someEvents, (plain) => void expect(sceneOf(plain)).toEqual(sceneOf(plain))),
      { numRuns: 10 },
    );
  });

  it("gives every lane one row where there is nothing to draw", () => {
    const scene = sceneOf([]);
    expect(scene.lanes.map((lane) => lane.heightPx)).toEqual(LANES.map(() => 40));
    expect(scene.heightPx).toBe(280);
  });

  it("puts a succession on one row, also across a term the filter hides", () => {
    const term = (id: string, from: number, to: number, succeeds?: string): PlainEvent => ({
      id,
      start: dayOf(from),
      end: dayOf(to),
      lane: 1,
      importance: 2,
      label: id,
      ...(succeeds ? { succeeds } : {}),
    });
    const plain = [
      term("lu-wei", 2013, 2016),
      term("xu-lin", 2016, 2018, "lu-wei"),
      term("zhuang", 2018, 2022, "xu-lin"),
    ];
    const index = indexOf(plain);
    for (const rows of [
      [0, 1, 2],
      [0, 2],
    ]) {
      const scene = layout({
        index,
        rows,
        laneOrder: LANES,
        collapsed: new Set(),
        pxPerDay: FIT,
        heightPx: 560,
        measure: estimateMeasure,
        showRow: null,
      });
      expect(scene.items.map((item) => [item.row, item.rowInLane])).toEqual(rows.map((row) => [row, 0]));
    }
  });

  it("reaches two events of one instant", () => {
    const twins = Array.from({ length: 2 }, (_, at): PlainEvent => ({ id: `twin-${at}`, start: dayOf(2016), lane: 2 }));
    for (const heightPx of [0, 560]) {
      const scene = sceneOf(twins, FIT * 2000, null, heightPx);
      expect(scene.items.length + scene.clusters.reduce((sum, cluster) => sum + cluster.rows.length, 0)).toBe(2);
    }
  });

  it("sets a label before its mark where it would run past the range", () => {
    const scene = sceneOf([{ start: dayOf(2022, 12, 20), lane: 0, importance: 1, label: "The last conference" }]);
    expect(scene.items[0]).toMatchObject({ labelAt: "before", form: "label" });
  });

  it("notes the first date of a lane empty for years", () => {
    const plain = [{ start: dayOf(2022, 7, 12), end: dayOf(2023), lane: 3, importance: 1, label: "WIC" }];
    expect(sceneOf(plain).notes).toEqual([{ laneIndex: 3, row: 0, beforeRow: 0 }]);
  });

  it("folds a collapsed lane into one row", () => {
    const plain = Array.from(
      { length: 30 },
      (_, at): PlainEvent => ({ start: dayOf(2014 + (at % 8), 5), lane: 0, importance: 1 }),
    );
    const index = indexOf(plain);
    const scene = layout({
      index,
      rows: plain.map((_, row) => row),
      laneOrder: LANES,
      collapsed: new Set([0]),
      pxPerDay: FIT,
      heightPx: 560,
      measure: estimateMeasure,
      showRow: null,
    });
    expect(scene.lanes[0]?.rowCount).toBe(1);
    expect(rowsOf(scene)).toHaveLength(30);
  });

  it("leaves a crowd to be drawn from its columns, whatever the zoom, and folds up to there", () => {
    const plain = Array.from({ length: MOST_FOLDED + 1 }, (_, at): PlainEvent => {
      const start = dayOf(2013) + ((at * 7919) % (RANGE_DAYS - 1));
      return { start, lane: at % 7, importance: at % 97 === 0 ? 1 : 2 + (at % 2), label: `Event number ${at}` };
    });
    const index = indexOf(plain);
    const rows = plain.map((_, row) => row);
    const request = {
      index,
      laneOrder: LANES,
      collapsed: new Set<number>(),
      pxPerDay: FIT * 64,
      heightPx: 560,
      measure: estimateMeasure,
      showRow: 100,
      crowd: crowdScene,
    };
    const crowded = layout({ ...request, rows });
    expect(crowded.crowd?.rows).toBe(rows);
    expect(rowsOf(crowded)).toEqual([]);
    const folded = layout({ ...request, rows: rows.slice(1) });
    expect(folded.crowd).toBeNull();
    expect(rowsOf(folded)).toEqual(rows.slice(1));
    expect(rowsOf(layout({ ...request, rows, unfolded: true }))).toEqual(rows);
  });
});
