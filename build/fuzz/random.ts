/** Choices that change with every commit and repeat within one: a failure names its seed: `SEED=… npm test`. */
import { execFileSync } from "node:child_process";

function headCommit(): string {
  try {
    return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return "no commit";
  }
}

/** `SEED` or the commit. */
export const SEED = process.env.SEED || process.env.GITHUB_SHA || headCommit();

export type Random = {
  /** A whole number from 0 up to, not including, `below`. */
  readonly below: (below: number) => number;
  readonly one: <T>(from: readonly T[]) => T;
  /** Up to `most` different ones. */
  readonly some: <T>(from: readonly T[], most: number) => T[];
};

/** A generator of its own for each purpose (mulberry32 over a hash of seed and purpose). */
export function randomFor(purpose: string): Random {
  let state = 0;
  for (const letter of `${SEED} ${purpose}`) state = Math.imul(state ^ letter.charCodeAt(0), 0x9e3779b1) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const one = <T>(from: readonly T[]): T => {
    const chosen = from[below(from.length)];
    if (chosen === undefined) throw new Error("nothing to choose from");
    return chosen;
  };
  const some = <T>(from: readonly T[], most: number): T[] => {
    const left = [...from];
    const taken: T[] = [];
    for (let count = Math.min(below(most + 1), left.length); count > 0; count--) {
      taken.push(...left.splice(below(left.length), 1));
    }
    return taken;
  };
  return { below, one, some };
}
