/** Cases chosen anew with every commit: a failure names its seed, `SEED=… npx playwright test`. */
import { test } from "@playwright/test";
import { type Random as Choices, randomFor as chooseFor, SEED } from "#build/fuzz/random.ts";

export type Random = Choices;

/** A generator of its own for each purpose. */
export const randomFor = (purpose: string): Random => chooseFor(purpose);

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
