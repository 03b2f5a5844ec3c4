import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indexOf } from "#testing/index-of.ts";
import { dayOf } from "./day.ts";
import { inOrder, misplaced, pickToOrder, shuffled } from "./put-in-order.ts";
import { allRows } from "./row-order.ts";

const year = (y: number, importance = 2) => ({ start: dayOf(y, 6, 1), importance, id: `y${y}` });
const index = indexOf([
  year(2014),
  year(2015),
  year(2016),
  year(2017),
  { start: dayOf(2016, 5, 1), end: dayOf(2016, 7, 1), id: "long" },
]);
const row = (id: string) => index.events.rowOf.get(id) ?? -1;
const rows = (...ids: string[]) => ids.map(row);
const ids = (found: Iterable<number>) => [...found].map((one) => index.events.ids.at(one));

describe("misplaced", () => {
  it.each([
    [["y2014", "y2015", "y2016", "y2017"], []],
    [["y2015", "y2014", "y2016", "y2017"], ["y2014"]],
    [["y2017", "y2014", "y2015", "y2016"], ["y2017"]],
    [
      ["y2017", "y2016", "y2015", "y2014"],
      ["y2016", "y2015", "y2014"],
    ],
    // What goes on while another happens may stand before or after it.
    [["y2014", "long", "y2016"], []],
    [["y2014", "y2016", "long"], []],
    [["long", "y2014"], ["y2014"]],
  ])("in %j finds %j", (answer, wrong) => expect(ids(misplaced(index, rows(...answer)))).toEqual(wrong));
});

describe("shuffled", () => {
  it("keeps every entry and is never right, where it can be wrong", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 1 }), (numbers) => {
        let at = 0;
        const list = rows("y2014", "y2015", "y2016", "y2017");
        const mixed = shuffled(index, list, () => numbers[at++ % numbers.length] ?? 0);
        expect([...mixed].sort()).toEqual([...list].sort());
        expect(misplaced(index, mixed).size).toBeGreaterThan(0);
      }),
    );
  });

  it("leaves what has no order as it is", () => {
    expect([...shuffled(index, rows("long", "y2016"), () => 0.5)].sort()).toEqual(rows("long", "y2016").sort());
  });
});

describe("pickToOrder", () => {
  it("takes the most important that lie apart and whose order is beyond doubt, in order of time", () => {
    const many = indexOf([
      { ...year(2014), importance: 1 },
      { start: dayOf(2014, 6, 2), importance: 1, id: "next-day" },
      { ...year(2016), importance: 1 },
      { start: dayOf(2016, 5, 1), end: dayOf(2016, 7, 1), importance: 1, id: "around" },
      { ...year(2018), importance: 3 },
      { ...year(2021), importance: 1 },
    ]);
    const picked = (most: number) =>
      pickToOrder(many, allRows(many.events), most).map((one) => many.events.ids.at(one));
    // Far apart before important.
    expect(picked(3)).toEqual(["y2014", "y2018", "y2021"]);
    expect(picked(4)).toContain("y2018");
    expect(picked(6)).toHaveLength(5);
    expect(pickToOrder(many, [], 4)).toEqual([]);
  });
});

it("inOrder goes by the first day", () => {
  expect(ids(inOrder(index, rows("y2017", "long", "y2014")))).toEqual(["y2014", "long", "y2017"]);
});
