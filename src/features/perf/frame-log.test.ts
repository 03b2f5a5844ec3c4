import { describe, expect, it } from "vitest";
import { FrameLog } from "./frame-log.ts";

const FRAME_MS = 1000 / 60;

function logOf(gaps: readonly number[]): FrameLog {
  const log = new FrameLog();
  let time = 5000;
  log.add(time);
  for (const gap of gaps) {
    time += gap;
    log.add(time);
  }
  return log;
}

describe("the times of frames", () => {
  it("are none before there were two frames", () => {
    expect(new FrameLog().read()).toBeNull();
    expect(logOf([]).read()).toBeNull();
  });

  it("say the usual, the longest, and how many of a steady screen's were missed", () => {
    const times = logOf([FRAME_MS, FRAME_MS, FRAME_MS, 5 * FRAME_MS]).read();
    expect(times?.medianMs).toBeCloseTo(FRAME_MS);
    expect(times?.worstMs).toBeCloseTo(5 * FRAME_MS);
    expect(times?.missed).toBeCloseTo(0.5);
    expect(logOf([FRAME_MS, FRAME_MS * 1.1]).read()?.missed).toBe(0);
  });

  it("forget what is longer ago than two seconds", () => {
    expect(logOf([900, ...Array(120).fill(FRAME_MS)]).read()?.worstMs).toBeCloseTo(FRAME_MS);
  });
});
