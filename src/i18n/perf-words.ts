import type { Language } from "#domain/language.ts";

/** The words of the panel that says how fast the page is. They come with it. */
export type PerfWords = {
  readonly title: string;
  readonly waits: string;
  readonly frames: (median: string, worst: string, missed: string) => string;
  readonly chart: (draws: number, ms: string, elements: number, modes: string) => string;
  /** Between two ways of drawing. */
  readonly and: string;
  readonly modes: Readonly<Record<"items" | "rows" | "tracks" | "density", string>>;
};

export const PERF_WORDS: Readonly<Record<Language, PerfWords>> = {
  en: {
    title: "Speed",
    waits: "Nothing drawn yet",
    frames: (median, worst, missed) => `Frames: ${median} ms, longest ${worst} ms, ${missed} missed`,
    chart: (draws, ms, elements, modes) => `Chart: drawn ${draws} ×, last ${ms} ms, ${elements} elements, ${modes}`,
    and: " and ",
    modes: { items: "items", rows: "rows", tracks: "tracks", density: "density" },
  },
  zh: {
    title: "速度",
    waits: "尚未绘制",
    frames: (median, worst, missed) => `帧：${median}毫秒，最长${worst}毫秒，丢失${missed}`,
    chart: (draws, ms, elements, modes) => `图表：绘制${draws}次，最近${ms}毫秒，${elements}个元素，${modes}`,
    and: "、",
    modes: { items: "单个事件", rows: "分行", tracks: "细条", density: "疏密" },
  },
};
