/** One number a figure for each round, and what they say together. */
export class Samples {
  readonly #values = new Map<string, number[]>();
  /** Why there are none. */
  readonly problems = new Set<string>();

  add(sample: Readonly<Record<string, number>>): void {
    for (const [figure, value] of Object.entries(sample)) {
      this.#values.set(figure, [...(this.#values.get(figure) ?? []), value]);
    }
  }

  /** Null where nothing was measured. */
  median(figure: string): number | null {
    const sorted = [...(this.#values.get(figure) ?? [])].sort((a, b) => a - b);
    const middle = sorted.length >> 1;
    const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
    return low === undefined || high === undefined ? null : (low + high) / 2;
  }

  /** `240 ms (231–262)`: the median and, of several rounds, the least and the most; else why there is nothing to say. */
  say(figure: string, unit: string, digits = 0): string {
    const values = this.#values.get(figure) ?? [];
    const median = this.median(figure);
    if (median === null) return [...this.problems].join("; ") || "not measured";
    const text = (value: number) => value.toFixed(digits);
    const spread = values.length > 1 ? ` (${text(Math.min(...values))}–${text(Math.max(...values))})` : "";
    return `${text(median)}${unit === "" ? "" : ` ${unit}`}${spread}`;
  }
}

/** One over the other; null where either is missing. */
export function ratio(over: number | null, under: number | null): number | null {
  return over === null || under === null || under === 0 ? null : over / under;
}
