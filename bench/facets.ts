import type { Bench } from "./kit/bench.ts";
import type { Tab } from "./kit/browser.ts";
import type { Figure } from "./kit/figure.ts";
import { sleep } from "./kit/machine.ts";

export const about = `A facet changes in the whole site: from the press on an option's checkbox until a frame with the new number of
events has been painted.`;

const SIZES = [150, 3000, 10_000] as const;
const PRESSES = 6;

/** Milliseconds from a press on each of the first options, and again, until the count has changed on the screen. */
async function pressOptions({ page }: Tab): Promise<number[]> {
  const options = page.locator('input[data-facet="people"]');
  const times: number[] = [];
  for (let at = 0; at < PRESSES; at++) {
    const option = options.nth(at % 2);
    await option.scrollIntoViewIfNeeded();
    const changed = page.evaluate(
      () =>
        new Promise<number>((done) => {
          const count = document.querySelector(".filter-line__count");
          if (!count) throw new Error("there is no count");
          let pressed = 0;
          addEventListener(
            "pointerup",
            (event) => {
              pressed = event.timeStamp;
            },
            { capture: true, once: true },
          );
          const observer = new MutationObserver(() => {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => done(performance.now() - pressed)));
          });
          observer.observe(count, { childList: true, characterData: true, subtree: true });
        }),
    );
    await option.click();
    times.push(await changed);
    await sleep(300);
  }
  return times;
}

export async function run(bench: Bench): Promise<Figure[]> {
  const subjects = Object.fromEntries(
    SIZES.filter((size) => bench.measures(size)).map((size) => [
      `${size}`,
      async () => {
        const { url } = await bench.site(size);
        return bench.inTab({ viewport: { width: 1440, height: 900 } }, async (tab) => {
          await tab.page.goto(url);
          await tab.page.waitForSelector('[data-region="timeline"][aria-busy="false"]', { timeout: 0 });
          await tab.page.locator(".filter-line button[aria-expanded]").nth(1).click();
          await tab.page.waitForSelector('input[data-facet="people"]:visible');
          const times = (await pressOptions(tab)).sort((a, b) => a - b);
          return { middle: times[times.length >> 1] ?? Number.NaN, worst: times.at(-1) ?? Number.NaN };
        });
      },
    ]),
  );
  const samples = await bench.interleave(subjects);
  return SIZES.map(
    (size): Figure => ({
      what: `a facet changes, ${size} events, to the next paint`,
      value: samples[size]?.median("middle") ?? null,
      unit: "ms",
      digits: 0,
      ...(size === 3000 ? { must: 100, aim: 50 } : {}),
      detail: `${samples[size]?.say("middle", "ms") ?? "not measured in this run"}, the slowest of ${PRESSES} ${samples[size]?.say("worst", "ms") ?? "–"}`,
    }),
  );
}
