import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf, isoOf } from "#domain/day.ts";
import { allRows } from "#domain/row-order.ts";
import { type Span, spanLength } from "#domain/span.ts";
import { indexOf, type PlainEvent } from "#testing/index-of.ts";
import { rowsWithin } from "./clamp-index.ts";
import { pageSegments } from "./page-segments.ts";

const RANGE: Span = { start: dayOf(2013), end: dayOf(2023) };
const ROOM = { plotPx: 680, heightPx: 600, firstHeightPx: 300 };

function segmentsOf(events: readonly PlainEvent[], room: Partial<typeof ROOM> = {}, span = RANGE) {
  const index = indexOf(events);
  const rows = rowsWithin(index, allRows(index.events), span);
  const laneOrder = index.lanes.map((_, lane) => lane);
  return { index, rows, segments: pageSegments({ index, rows, laneOrder, span, ...ROOM, ...room }) };
}

const crowd = (count: number, start: number, lane = 0): PlainEvent[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `${lane}-${start}-${at}`,
    start,
    lane,
    label: `Event ${at} of a crowd`,
  }));

const spansOf = (segments: readonly { readonly span: Span }[]) =>
  segments.map(({ span }) => `${isoOf(span.start)}/${isoOf(span.end)}`);

const someEvent = fc.record({
  start: fc.integer({ min: RANGE.start, max: RANGE.end - 1 }),
  lane: fc.integer({ min: 0, max: 6 }),
  importance: fc.integer({ min: 1, max: 3 }),
  label: fc.stringMatching(/^[a-z]{3,28}$/),
});

describe("a timeline cut into pages", () => {
  it("is one page where everything fits", () => {
    const { segments } = segmentsOf([{ start: dayOf(2014, 11, 19) }, { start: dayOf(2022, 11, 9), lane: 3 }]);
    expect(spansOf(segments)).toEqual(["2013-01-01/2023-01-01"]);
  });

  it("holds every event on some page, none higher than a page, in order of time and without a gap", () => {
    fc.assert(
      fc.property(fc.array(someEvent, { minLength: 1, maxLength: 80 }), (events) => {
        const { rows, segments } = segmentsOf(events);
        const drawn = new Set(segments.flatMap(({ scene }) => scene.items.map((item) => item.row)));
        expect([...drawn].sort((a, b) => a - b)).toEqual(rows);
        for (const { scene } of segments) {
          expect(scene.heightPx).toBeLessThanOrEqual(ROOM.heightPx);
          expect(scene.clusters).toEqual([]);
          for (const item of scene.items) expect(item.form).not.toBe("none");
        }
        const starts = segments.map(({ span }) => span.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 40 },
    );
  });

  it("cuts at the turn of years, and where a year fits no page into halves, quarters, months", () => {
    const years = segmentsOf([...crowd(14, dayOf(2015, 11)), ...crowd(14, dayOf(2016, 2))]);
    expect(spansOf(years.segments)).toHaveLength(2);
    for (const { span } of years.segments) expect(isoOf(span.start).slice(4)).toBe("-01-01");
    const months = segmentsOf([...crowd(18, dayOf(2015, 4, 28)), ...crowd(18, dayOf(2015, 5, 3))]);
    expect(spansOf(months.segments).join(" ")).toContain("/2015-05-01 2015-05-01/");
  });

  it("spreads one day that fits no page over several pages, lane by lane", () => {
    const { rows, segments } = segmentsOf([...crowd(15, dayOf(2015, 4, 10)), ...crowd(30, dayOf(2015, 4, 10), 2)]);
    const crowded = segments.filter(({ rows: own }) => own.length > 0);
    expect(crowded.length).toBeGreaterThanOrEqual(3);
    expect(crowded.flatMap(({ rows: own }) => own).sort((a, b) => a - b)).toEqual(rows);
    for (const { rows: own, index } of crowded) {
      expect(new Set(own.map((row) => index.events.lane[row])).size).toBe(1);
    }
  });

  it("takes as few pages as can be, and stretches of like length among these", () => {
    const yearly = Array.from({ length: 10 }, (_, year) => crowd(4, dayOf(2013 + year, 7))).flat();
    const { segments } = segmentsOf(yearly, { firstHeightPx: ROOM.heightPx, heightPx: 300 });
    const lengths = segments.map(({ span }) => Math.round(spanLength(span) / 365.25));
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
  });

  it("leaves the first stretch shorter where the head takes room of its page", () => {
    const yearly = Array.from({ length: 4 }, (_, year) => crowd(8, dayOf(2013 + year, 7))).flat();
    const span = { start: dayOf(2013), end: dayOf(2017) };
    const [all] = segmentsOf(yearly, { heightPx: 500, firstHeightPx: 500 }, span).segments;
    const [short] = segmentsOf(yearly, { heightPx: 500, firstHeightPx: 240 }, span).segments;
    expect(short?.scene.heightPx).toBeLessThanOrEqual(240);
    expect(spanLength(short?.span ?? span)).toBeLessThanOrEqual(spanLength(all?.span ?? span));
  });

  it("makes no page of a stretch in which nothing happened", () => {
    const { segments } = segmentsOf([...crowd(19, dayOf(2013, 3)), ...crowd(19, dayOf(2022, 3))]);
    for (const { rows } of segments) expect(rows.length).toBeGreaterThan(0);
  });
});
