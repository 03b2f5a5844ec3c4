/** Numbers claimed, set on one axis: a row for each edition, a dot for each claim. Places are percents of the axis' width. */
export type PlotNumber = { readonly min: number | null; readonly max: number | null };

export type PlotDot = {
  readonly at: number;
  /** Pixels off the middle of the row, where dots would cover one another. */
  readonly offsetPx: number;
  /** Which way the claim is open: 'more than' and 'nearly'. */
  readonly open: "more" | "less" | null;
};

export type PlotBar = { readonly from: number; readonly to: number };

export type NumberPlot = {
  readonly ticks: readonly { readonly value: number; readonly at: number }[];
  readonly rows: readonly { readonly dots: readonly PlotDot[]; readonly bar: PlotBar | null }[];
};

/** How many ticks an axis has at most, the one at nothing aside. */
const MOST_TICKS = 4;
/** Room behind the greatest number for its dot. */
const END_ROOM = 1.03;
/** Dots nearer than this, in percent of the narrowest axis (about 150 px), stand above one another. */
const NEAR_PERCENT = 6;
const DODGE_PX = 8;

/** The least of 1, 2 and 5 times a power of ten with which at most `MOST_TICKS` steps reach `most`. */
function niceStep(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(most, 1) / MOST_TICKS));
  return [1, 2, 5, 10].map((times) => times * power).find((step) => step * MOST_TICKS >= most) ?? most;
}

const placeValue = ({ min, max }: PlotNumber): number =>
  min !== null && max !== null ? (min + max) / 2 : (min ?? max ?? 0);

function openOf({ min, max }: PlotNumber): PlotDot["open"] {
  if (min !== null && max !== null) return null;
  return max === null ? "more" : "less";
}

/** Moves dots that would touch off the middle, each group about it. */
function dodge(places: readonly number[]): number[] {
  const order = places.map((_, i) => i).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const groups: number[][] = [];
  for (const i of order) {
    const last = groups.at(-1);
    const before = last?.at(-1);
    if (last && before !== undefined && (places[i] ?? 0) - (places[before] ?? 0) < NEAR_PERCENT) last.push(i);
    else groups.push([i]);
  }
  const offsets = places.map(() => 0);
  for (const group of groups) {
    for (const [place, i] of group.entries()) offsets[i] = (place - (group.length - 1) / 2) * DODGE_PX;
  }
  return offsets;
}

/** Lays out rows of numbers from nothing to the greatest of all. A row without numbers has neither dots nor bar. */
export function numberPlot(rows: readonly (readonly PlotNumber[])[]): NumberPlot {
  const all = rows.flat().flatMap(({ min, max }) => [min ?? 0, max ?? 0]);
  const most = Math.max(...all, 0);
  const at = (value: number) => (most === 0 ? 0 : Math.round((value / (most * END_ROOM)) * 1000) / 10);
  const step = niceStep(most);
  const ticks = Array.from({ length: Math.floor(most / step) + 1 }, (_, i) => ({ value: i * step, at: at(i * step) }));
  return {
    ticks,
    rows: rows.map((row) => {
      const places = row.map((number) => at(placeValue(number)));
      const offsets = dodge(places);
      const ends = row.flatMap(({ min, max }) => [min ?? max ?? 0, max ?? min ?? 0]);
      const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
      return {
        dots: row.map((number, i) => ({ at: places[i] ?? 0, offsetPx: offsets[i] ?? 0, open: openOf(number) })),
        bar: row.length > 0 && greatest > least ? { from: at(least), to: at(greatest) } : null,
      };
    }),
  };
}
