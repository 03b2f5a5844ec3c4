import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import type { EventDate } from "#domain/event-date.ts";
import { estimateMeasure } from "./estimate-measure.ts";
import type { LifeLabel } from "./life-labels.ts";
import { type LifeInput, lifeLine } from "./life-line.ts";

const RANGE = { start: dayOf(2013), end: dayOf(2023) };
const EXACT: Omit<EventDate, "start" | "end"> = {
  startPrecision: "day",
  endPrecision: "day",
  startApproximate: false,
  endApproximate: false,
  startOpen: "known",
  endOpen: "known",
  interval: false,
};
const dateOf = (start: number, end = start + 1, more: Partial<EventDate> = {}): EventDate => ({
  ...EXACT,
  start,
  end,
  ...more,
});
const layOut = (given: Partial<LifeInput>) =>
  lifeLine({ range: RANGE, roles: [], events: [], measure: estimateMeasure, ...given });
const event = (start: number, lane = 0, texts: readonly string[] = [], end?: number) => ({
  date: dateOf(start, end),
  lane,
  texts,
});
const role = (start: number, end: number, texts: readonly string[] = [], more: Partial<EventDate> = {}) => ({
  date: dateOf(start, end, more),
  texts,
});

describe("the years", () => {
  it("are all there, named as often as there is room", () => {
    const { years } = layOut({});
    expect(years.map(({ year }) => year)).toEqual([2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022]);
    expect(years.filter(({ named }) => named).map(({ year }) => year)).toEqual([2014, 2016, 2018, 2020, 2022]);
    expect(years.map(({ to }) => to).slice(0, -1)).toEqual(years.slice(1).map(({ from }) => from));
    expect(
      lifeLine({
        range: { start: dayOf(2020), end: dayOf(2022) },
        roles: [],
        events: [],
        measure: estimateMeasure,
      }).years.every(({ named }) => named),
    ).toBe(true);
  });
});

describe("roles", () => {
  it("are bars where they last; a role of a day is a part in an event and none", () => {
    const { roles, roleRows } = layOut({
      roles: [
        role(dayOf(2014), dayOf(2014) + 1),
        role(dayOf(2015), dayOf(2018)),
        role(dayOf(2016), dayOf(2016) + 1, [], { endOpen: "ongoing" }),
      ],
    });
    expect(roles.map((one) => one.role)).toEqual([1, 2]);
    expect(roleRows).toBe(2);
  });

  it("follow one another in a row and lie in two where they overlap", () => {
    const following = layOut({ roles: [role(dayOf(2013, 4), dayOf(2016, 6)), role(dayOf(2016, 11), dayOf(2018))] });
    expect(following.roles.map(({ row }) => row)).toEqual([0, 0]);
    const together = layOut({ roles: [role(dayOf(2013, 4), dayOf(2016, 6)), role(dayOf(2015), dayOf(2018))] });
    expect(together.roles.map(({ row }) => row)).toEqual([0, 1]);
  });

  it("end as their sources say: at a date, fading, still so, or beyond what is drawn", () => {
    const { roles } = layOut({
      roles: [
        role(dayOf(2013, 2), dayOf(2015)),
        role(dayOf(2013, 3), dayOf(2015), [], { startApproximate: true, endOpen: "unknown" }),
        role(dayOf(2013, 4), dayOf(2023), [], { endOpen: "ongoing" }),
        role(dayOf(1999), dayOf(2030)),
        role(dayOf(2013, 6), dayOf(2015), [], { endApproximate: true }),
      ],
    });
    const ends = Object.fromEntries(roles.map((one) => [one.role, `${one.start} ${one.end}`]));
    expect(ends).toEqual({ 0: "sharp sharp", 1: "fading fading", 2: "sharp ongoing", 3: "cut cut", 4: "sharp fading" });
    expect(roles.find((one) => one.role === 3)).toMatchObject({ from: 2.5, to: 97.5 });
  });

  it("bear the fullest name that fits, on the bar, beside it, or none", () => {
    const long = "a very long name of an office that no bar of a small picture could ever bear";
    const name = (texts: string[], start: number, end: number) =>
      layOut({ roles: [role(start, end, texts)] }).roles[0]?.label;
    expect(name(["chair"], dayOf(2014), dayOf(2018))).toEqual({ text: "chair", side: "inside" });
    expect(name([long, "co-chair of the council"], dayOf(2014), dayOf(2015))).toEqual({
      text: "co-chair of the council",
      side: "right",
    });
    expect(name(["co-chair of the council"], dayOf(2021), dayOf(2022))).toEqual({
      text: "co-chair of the council",
      side: "left",
    });
    expect(name([long], dayOf(2014), dayOf(2018))).toBeNull();
  });
});

describe("events", () => {
  it("stand in rows by lane, the lanes in their order, in time", () => {
    const { events, eventRows } = layOut({
      events: [event(dayOf(2020), 3), event(dayOf(2014), 1), event(dayOf(2018), 1)],
    });
    expect(events.map((one) => [one.event, one.row])).toEqual([
      [1, 0],
      [2, 0],
      [0, 1],
    ]);
    expect(eventRows).toBe(2);
  });

  it("that are near to one another stand below one another, so that each can be hit", () => {
    const { events } = layOut({ events: [event(dayOf(2015, 12, 9)), event(dayOf(2015, 12, 16)), event(dayOf(2017))] });
    expect(events.map(({ row }) => row)).toEqual([0, 1, 0]);
  });

  it("that last are a mark at their beginning and a bar; what lies before the range is left out", () => {
    const { events } = layOut({ events: [event(dayOf(2005)), event(dayOf(2014), 0, [], dayOf(2016))] });
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({ event: 1, bar: { end: "sharp" } });
    expect(events[0]?.bar?.from).toBe(events[0]?.at);
  });
});

describe("at every width from 288 pixels on", () => {
  const texts = fc.subarray(["Xi Jinping opens it", "Opening", "20"], { minLength: 0 });
  const someDate = fc
    .tuple(fc.integer({ min: dayOf(2011), max: dayOf(2022, 12, 30) }), fc.constantFrom(1, 3, 30, 90, 400, 2000))
    .map(([start, days]) => dateOf(start, start + days));
  const someInput = fc.record({
    roles: fc.array(fc.record({ date: someDate, texts }), { maxLength: 8 }),
    events: fc.array(fc.record({ date: someDate, lane: fc.integer({ min: 0, max: 3 }), texts }), { maxLength: 40 }),
  });

  type Box = { readonly row: string; readonly left: number; readonly right: number };
  const withLabel = (row: string, left: number, right: number, label: LifeLabel | null, gap: number): Box => {
    const width = label ? estimateMeasure(label.text, "count") + gap : 0;
    return {
      row,
      left: label?.side === "left" ? left - width : left,
      right: label?.side === "right" ? right + width : right,
    };
  };

  it("nothing lies over anything, nothing sticks out, and each is drawn once", () => {
    fc.assert(
      fc.property(someInput, fc.constantFrom(288, 343, 404, 660), (input, width) => {
        const life = layOut(input);
        const px = (percent: number) => (percent * width) / 100;
        const boxes = [
          ...life.roles.map((one) => withLabel(`role ${one.row}`, px(one.from), px(one.to), one.label, 5)),
          ...life.events.map((one) => {
            const right = Math.max(px(one.bar?.to ?? one.at), px(one.at) + 6);
            return withLabel(`event ${one.row}`, px(one.at) - 6, right, one.label, 4);
          }),
        ];
        for (const [i, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(-0.5);
          expect(box.right).toBeLessThanOrEqual(width + 0.5);
          for (const other of boxes.slice(i + 1)) {
            if (other.row === box.row)
              expect(other.left >= box.right - 0.5 || box.left >= other.right - 0.5).toBe(true);
          }
        }
        const drawn = life.events.map((one) => one.event);
        expect(new Set(drawn).size).toBe(drawn.length);
        const within = input.events.filter(({ date }) => date.end > RANGE.start && date.start < RANGE.end);
        expect(drawn).toHaveLength(within.length);
      }),
      { numRuns: 300 },
    );
  });
});
