/** Cases chosen anew with every commit: a failure names its seed, `SEED=… npx playwright test`. */
import { test } from "@playwright/test";
import { type Random as Choices, randomFor as chooseFor, SEED } from "#build/fuzz/random.ts";

export type Random = Choices;

/** A generator of its own for each purpose. */
export const randomFor = (purpose: string): Random => chooseFor(purpose);

/** All in the full run; in the short one `count` that change with the commit, in their order. */
export function sampled<T>(purpose: string, all: readonly T[], count: number): readonly T[] {
  if (process.env.FULL) return all;
  const random = randomFor(`sample ${purpose}`);
  const left = all.map((_, at) => at);
  while (left.length > count) left.splice(random.below(left.length), 1);
  return all.filter((_, at) => left.includes(at));
}

/** One of many cases in a test; its failure says which case it was and with which seed. */
export async function tryCase(name: string, body: () => Promise<void>): Promise<void> {
  await test.step(name, async () => {
    try {
      await body();
    } catch (error) {
      if (error instanceof Error) error.message = `${name} (SEED=${SEED})\n${error.message}`;
      throw error;
    }
  });
}
