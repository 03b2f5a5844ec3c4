import { expect, test, vi } from "vitest";
import { keepLayouts } from "./keep-layouts.ts";
import type { LayoutRequest } from "./layout.ts";
import { MOST_FOLDED, type Scene } from "./scene.ts";

const sceneOf = () => vi.fn((request: LayoutRequest) => ({ pxPerDay: request.pxPerDay }) as Scene);
const request = { rows: [1, 2, 3], laneOrder: [0], heightPx: 600, showRow: null } as unknown as LayoutRequest;

test("a zoom that was laid out before gives the same scene again", () => {
  const layOut = sceneOf();
  const kept = keepLayouts(layOut);
  const wide = kept({ ...request, pxPerDay: 1 });
  kept({ ...request, pxPerDay: 2 });
  expect(kept({ ...request, pxPerDay: 1 })).toBe(wide);
  expect(layOut).toHaveBeenCalledTimes(2);
});

test("whatever else changes is laid out anew, and so is what was laid out before it", () => {
  const layOut = sceneOf();
  const kept = keepLayouts(layOut);
  const before = kept({ ...request, pxPerDay: 1 });
  for (const change of [{ rows: [1, 2, 3] }, { heightPx: 601 }, { showRow: 2 }, { unfolded: true }, {}]) {
    expect(kept({ ...request, ...change, pxPerDay: 1 })).not.toBe(before);
  }
  expect(layOut).toHaveBeenCalledTimes(6);
});

test("the oldest of many zooms goes, and a crowd's scenes are not kept at all", () => {
  const layOut = sceneOf();
  const kept = keepLayouts(layOut);
  for (let zoom = 1; zoom <= 25; zoom++) kept({ ...request, pxPerDay: zoom });
  kept({ ...request, pxPerDay: 25 });
  expect(layOut).toHaveBeenCalledTimes(25);
  kept({ ...request, pxPerDay: 1 });
  expect(layOut).toHaveBeenCalledTimes(26);
  const crowd = { ...request, rows: Array.from({ length: MOST_FOLDED + 1 }, (_, row) => row), pxPerDay: 1 };
  kept(crowd);
  kept(crowd);
  expect(layOut).toHaveBeenCalledTimes(28);
});
