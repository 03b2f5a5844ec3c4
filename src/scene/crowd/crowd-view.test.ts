import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import type { Scene } from "#scene/scene.ts";
import { indexOf, type PlainEvent } from "#testing/index-of.ts";
import { crowdOf } from "./crowd.ts";
import { type CrowdScene, crowdItem, crowdScene } from "./crowd-scene.ts";
import { crowdView, levelOf, MOST_ITEMS } from "./crowd-view.ts";

type Record = { readonly index: TimelineIndex; readonly rows: readonly Row[] };

const LANES = [0, 1, 2];
const WIDTH = 1000;
const RANGE = { start: dayOf(2013), end: dayOf(2023) };
const DAYS = RANGE.end - RANGE.start;

function sceneFor({ index, rows }: Record, window: Span = RANGE, collapsed: readonly number[] = []): Scene {
  return layout({
    index,
    rows,
    laneOrder: LANES,
    collapsed: new Set(collapsed),
    pxPerDay: WIDTH / (window.end - window.start),
    heightPx: 560,
    measure: estimateMeasure,
    showRow: null,
    crowd: crowdScene,
  });
}

function crowdFor(record: Record, window?: Span): CrowdScene {
  const { crowd } = sceneFor(record, window);
  if (!crowd) throw new Error("no crowd");
  return crowd;
}

/** Events one after the other over the whole range, in each of so many lanes in turn. */
function spread(count: number, length = 1, lanes = 3): Record {
  const rows = Array.from({ length: count }, (_, at) => at);
  const plain = rows.map((at): PlainEvent => {
    const start = RANGE.start + Math.floor((at * DAYS) / count);
    return { start, end: start + length, lane: at % lanes, label: `Event number ${at}` };
  });
  return { index: indexOf(plain), rows };
}

const counted = (view: ReturnType<typeof crowdView>): Row[] => view.clusters.flatMap(({ rows }) => [...rows]);
const month: Span = { start: dayOf(2017, 3), end: dayOf(2017, 4) };

describe("a window of a crowd", () => {
  it("counts every event once or gives it an element, whatever the window, whatever is special", () => {
    const all = spread(1200, 3);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0.001, max: 1, noNaN: true }),
        fc.uniqueArray(fc.nat(1199), { maxLength: 5 }),
        (from, share, special) => {
          const start = RANGE.start + from * DAYS;
          const window = { start, end: Math.min(RANGE.end, start + share * DAYS) };
          const view = crowdView(crowdFor(all, window), window, special, null);
          const drawn = [...counted(view), ...view.items];
          expect(new Set(drawn).size).toBe(drawn.length);
          const { start: starts } = all.index.events;
          const there = all.rows.filter((row) => {
            const begins = starts[row] ?? 0;
            return begins >= view.whole.start && begins < view.whole.end;
          });
          const shown = new Set(drawn);
          expect(there.filter((row) => !shown.has(row))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("gives all events an element where they are few, and counts none", () => {
    const window = { start: dayOf(2017, 3), end: dayOf(2017, 3, 20) };
    const view = crowdView(crowdFor(spread(1200), window), window, [], null);
    expect(view.room).toBe("among");
    expect(view.items.length).toBeGreaterThan(0);
    expect(view.items.length).toBeLessThanOrEqual(MOST_ITEMS);
    expect(view.clusters).toEqual([]);
  });

  it("gives the special ones an element among any number of others, and the bright ones where they are few", () => {
    const all = spread(2000);
    const crowd = crowdFor(all);
    const bright = crowdOf(all.index.events, [4, 5, 6]);
    const view = crowdView(crowd, RANGE, [700], bright);
    expect(view.room).toBe("alone");
    expect(view.items).toEqual([4, 5, 6, 700]);
    expect(counted(view)).toHaveLength(1996);
    expect(counted(view)).not.toContain(700);
    const many = crowdOf(all.index.events, all.rows);
    expect(crowdView(crowd, RANGE, [700], many).items).toEqual([700]);
  });

  it("has no element for what is special but lies outside it", () => {
    const view = crowdView(crowdFor(spread(2000), month), month, [0, 1999], null);
    expect(view.items).not.toContain(0);
    expect(view.items).not.toContain(1999);
  });

  it("draws rows, then tracks, then a density, the more of a lane is in view", () => {
    const levels = [400, 2500, 6000].map((count) => {
      const crowd = crowdFor(spread(count));
      const rows = crowd.lanes.get(0);
      return rows ? levelOf(rows, RANGE, WIDTH) : null;
    });
    expect(levels).toEqual(["rows", "density", "density"]);
    const year = { start: dayOf(2017), end: dayOf(2018) };
    const closer = crowdFor(spread(2500, 40), year);
    const rows = closer.lanes.get(0);
    expect(rows && levelOf(rows, year, WIDTH)).toBe("tracks");
  });

  it("says by its levels nothing of a lane that is empty", () => {
    const crowd = crowdFor(spread(900, 1, 1));
    const empty = crowd.lanes.get(1);
    expect(empty && levelOf(empty, RANGE, WIDTH)).toBe("rows");
    expect(crowdView(crowd, RANGE, [], null).clusters.every(({ laneIndex }) => laneIndex === 0)).toBe(true);
  });
});

describe("an event of a crowd as an item", () => {
  const crowd = crowdFor(spread(900), { start: dayOf(2017), end: dayOf(2018) });

  it("has its label where nothing is to be beside it, and no more than ends before the next of its row", () => {
    expect(crowdItem(crowd, 400, "alone")?.form).toBe("label");
    for (let row = 360; row < 440; row++) {
      const item = crowdItem(crowd, row, "among");
      const next = Array.from({ length: 30 }, (_, at) => row + 1 + at).find(
        (other) =>
          other % 3 === row % 3 && crowdItem(crowd, other, "among")?.rowInLane === item?.rowInLane && other !== row,
      );
      if (!item || next === undefined) throw new Error("no item");
      const { start } = crowd.surface.table;
      const room = ((start[next] ?? 0) - (start[row] ?? 0)) * crowd.surface.pxPerDay;
      expect(item.rightPx).toBeLessThan(room);
    }
  });

  it("is none where the crowd does not hold it", () => {
    expect(crowdItem(crowd, 5000, "alone")).toBeNull();
  });
});

describe("lanes of a crowd", () => {
  it("are as high at every zoom, and one row where collapsed", () => {
    const record = spread(900);
    const [far, near] = [RANGE, month].map((window) => sceneFor(record, window, [1]));
    expect(far?.lanes).toEqual(near?.lanes);
    expect(far?.lanes.map(({ rowCount }) => rowCount)).toEqual([9, 1, 8]);
    expect(far?.heightPx).toBeLessThanOrEqual(560);
  });
});
