import { expect, it } from "vitest";
import { indexOf } from "#testing/index-of.ts";
import { drawnLanes, lanesInOrder, lanesWithout, movedLane } from "./lane-order.ts";

const index = indexOf([{ start: 16_000 }, { start: 16_001, lane: 4 }]);

it("the reader's order comes first, the other lanes follow as authored", () => {
  expect(lanesInOrder(index, ["lane-3", "lane-1"]).slice(0, 4)).toEqual(["lane-3", "lane-1", "lane-2", "lane-4"]);
});

it("a lane changes places with its neighbour, and the authored order is none", () => {
  const moved = movedLane(index, [], "lane-2", -1);
  expect(moved.slice(0, 3)).toEqual(["lane-2", "lane-1", "lane-3"]);
  expect(movedLane(index, moved, "lane-2", 1)).toEqual([]);
  expect(movedLane(index, ["lane-2"], "lane-2", -1)).toEqual(["lane-2"]);
});

it("hiding a lane leaves the others, and never none", () => {
  expect(lanesWithout(index, [], "lane-7")).toHaveLength(6);
  expect(lanesWithout(index, ["lane-1", "lane-2"], "lane-1")).toEqual(["lane-2"]);
  expect(lanesWithout(index, ["lane-1"], "lane-1")).toBeNull();
  expect(lanesWithout(index, ["lane-1"], "lane-2")).toBeNull();
});

it("lanes the filter leaves out are not drawn, unless an event is shown there", () => {
  expect(drawnLanes(index, [], [], [])).toHaveLength(7);
  expect(drawnLanes(index, [], ["lane-1"], [0])).toEqual([0]);
  expect(drawnLanes(index, ["lane-5"], ["lane-1"], [0, 1])).toEqual([4, 0]);
});
