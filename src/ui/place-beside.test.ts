import fc from "fast-check";
import { expect, it } from "vitest";
import { placeBeside } from "./place-beside.ts";

const VIEWPORT = { width: 1000, height: 600 };
const anchorAt = (left: number, top: number) => ({ left, top, right: left + 40, bottom: top + 20 });

it("stands below its anchor, and above it where there is more room", () => {
  expect(placeBeside(anchorAt(100, 50), { width: 300, height: 200 }, VIEWPORT)).toEqual({ left: 100, top: 74 });
  expect(placeBeside(anchorAt(100, 500), { width: 300, height: 200 }, VIEWPORT)).toEqual({ left: 100, top: 296 });
});

it("never leaves a window it fits into", () => {
  const someAnchor = fc.tuple(fc.integer({ min: -500, max: 1500 }), fc.integer({ min: 0, max: 580 }));
  fc.assert(
    fc.property(someAnchor, fc.nat(900), fc.nat(280), ([left, top], width, height) => {
      const place = placeBeside(anchorAt(left, top), { width, height }, VIEWPORT);
      expect(place.left).toBeGreaterThanOrEqual(8);
      expect(place.left + width).toBeLessThanOrEqual(992);
      expect(place.top).toBeGreaterThanOrEqual(8);
      expect(place.top + height).toBeLessThanOrEqual(592);
    }),
  );
});
