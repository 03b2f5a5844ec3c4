import { dayOf } from "#domain/day.ts";

/** Invented events in columns, in time order: the same for the same count, in every page and every run. */
export type SyntheticEvents = {
  readonly count: number;
  /** First day, and the day after the last. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** 0 to 5. */
  readonly lane: Uint8Array;
  readonly importance: Uint8Array;
};

export const SYNTHETIC_LANES = 6;
export const SYNTHETIC_RANGE = { start: dayOf(2013), end: dayOf(2023) } as const;

/** Of ten events three last longer than a day, up to this many days. */
const LONGEST_DAYS = 90;
/** About so many events are of importance 1, however many there are. */
const IMPORTANT = 24;

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Points and spans over ten years, in six lanes. */
export function syntheticEvents(count: number, seed = 2014): SyntheticEvents {
  const next = seededNumbers(seed);
  const { start: first, end: last } = SYNTHETIC_RANGE;
  const start = Int32Array.from({ length: count }, () => first + Math.floor(next() * (last - first - 1))).sort();
  const end = new Int32Array(count);
  const lane = new Uint8Array(count);
  const importance = new Uint8Array(count);
  const everySo = Math.max(6, Math.ceil(count / IMPORTANT));
  for (let row = 0; row < count; row++) {
    const days = next() < 0.3 ? 2 + Math.floor(next() ** 2 * LONGEST_DAYS) : 1;
    end[row] = Math.min((start[row] ?? 0) + days, last);
    lane[row] = Math.floor(next() * SYNTHETIC_LANES);
    importance[row] = row % everySo === 0 ? 1 : next() < 0.5 ? 2 : 3;
  }
  return { count, start, end, lane, importance };
}

const KINDS = ["Note", "Report", "Letter", "Meeting", "Visit", "Speech", "Plan", "Survey"] as const;
const KINDS_ZH = ["说明", "报告", "来信", "会议", "访问", "讲话", "计划", "调查"] as const;
const TOPICS = ["trade", "names", "rules", "cables", "media", "access", "skills"] as const;
const TOPICS_ZH = ["贸易", "域名", "规则", "光缆", "媒体", "接入", "技能"] as const;

const pick = (from: readonly string[], row: number): string => from[row % from.length] ?? "";

/** An event's name as it stands on the chart. */
export const syntheticLabel = (row: number): string => `${pick(KINDS, row)} on ${pick(TOPICS, row)} ${row + 1}`;
export const syntheticLabelZh = (row: number): string => `${pick(TOPICS_ZH, row)}${pick(KINDS_ZH, row)}${row + 1}`;
/** The shortest name. */
export const syntheticTick = (row: number): string => `${row + 1}`;
