import { describe, expect, it } from "vitest";
import { wheelIntent } from "./wheel.ts";

const turn = (event: Partial<WheelEvent>) =>
  wheelIntent({
    deltaX: 0,
    deltaY: 0,
    deltaMode: 0,
    ctrlKey: false,
    metaKey: false,
    shiftKey: false,
    ...event,
  } as WheelEvent);

describe("a turn of the wheel", () => {
  it("scrolls the page without a key", () => {
    expect(turn({ deltaY: 100 })).toEqual({ kind: "scroll" });
  });

  it("zooms with Ctrl or ⌘, in and out by the same measure", () => {
    const out = turn({ deltaY: 100, ctrlKey: true });
    const back = turn({ deltaY: -100, metaKey: true });
    if (out.kind !== "zoom" || back.kind !== "zoom") throw new Error("no zoom");
    expect(out.factor).toBeGreaterThan(1);
    expect(out.factor * back.factor).toBeCloseTo(1);
  });

  it("pans sideways, and with Shift", () => {
    expect(turn({ deltaX: 30, deltaY: 4 })).toEqual({ kind: "pan", deltaPx: 30 });
    expect(turn({ deltaY: 3, deltaMode: 1, shiftKey: true })).toEqual({ kind: "pan", deltaPx: 120 });
  });
});
