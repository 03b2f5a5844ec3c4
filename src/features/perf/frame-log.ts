/** A frame of a screen at 60 a second. */
const FRAME_MS = 1000 / 60;
/** About two seconds. */
const MOST_FRAMES = 120;

export type FrameTimes = {
  readonly medianMs: number;
  readonly worstMs: number;
  /** The share of frames of a steady screen that were not there, 0 to 1. */
  readonly missed: number;
};

/** When the last frames were shown. */
export class FrameLog {
  #gaps: number[] = [];
  #last: number | null = null;

  /** @param timeMs of a frame, as the browser tells it */
  add(timeMs: number): void {
    if (this.#last !== null) this.#gaps = [...this.#gaps.slice(1 - MOST_FRAMES), timeMs - this.#last];
    this.#last = timeMs;
  }

  /** Null before there were two frames. */
  read(): FrameTimes | null {
    const sorted = [...this.#gaps].sort((a, b) => a - b);
    const medianMs = sorted[sorted.length >> 1];
    const worstMs = sorted.at(-1);
    if (medianMs === undefined || worstMs === undefined) return null;
    const wanted = sorted.reduce((sum, gap) => sum + Math.max(1, Math.round(gap / FRAME_MS)), 0);
    return { medianMs, worstMs, missed: 1 - sorted.length / wanted };
  }
}
