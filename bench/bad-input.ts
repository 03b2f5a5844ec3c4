import type { Bench, Subject } from "./kit/bench.ts";
import type { Tab } from "./kit/browser.ts";
import type { Figure } from "./kit/figure.ts";
import { sendSteps, wheelSteps } from "./kit/gesture.ts";

export const about = `Records that are not as one would wish: the longest the page's main thread was at one thing, from when the events
are there until the first has been drawn, and while the chart is zoomed in and out.`;

const CASES = [
  ["1 000 000 events on one day", "one-day", 1_000_000],
  ["100 000 events at the same time", "same-time", 100_000],
  ["100 000 events longer than the range", "too-long", 100_000],
  ["100 000 events out of order", "unordered", 100_000],
  ["no events", "plain", 0],
  ["one event", "plain", 1],
] as const;

const AT = { x: 740, y: 300 };

/** The longest task since the events were there, in milliseconds. */
async function longestTask({ page }: Tab): Promise<number> {
  return page.evaluate(() => Math.max(0, ...(window.bench.longTasks as number[])));
}

function measure(bench: Bench, shape: string, count: number): Subject {
  return async () => {
    const url = await bench.pageUrl("ours", { n: count });
    return bench.inTab({}, async (tab) => {
      await tab.page.goto(`${url}&bad=${shape}`);
      await tab.page.waitForFunction(() => window.bench?.firstItemMs ?? undefined, null, { timeout: 0 });
      const drawing = await longestTask(tab);
      await sendSteps(tab, wheelSteps(AT, -8));
      await sendSteps(tab, wheelSteps(AT, 8));
      return { drawing, moving: await longestTask(tab) };
    });
  };
}

export async function run(bench: Bench): Promise<Figure[]> {
  const cases = CASES.filter(([, , count]) => bench.measures(count) || count < 2);
  const subjects = Object.fromEntries(cases.map(([what, shape, count]) => [what, measure(bench, shape, count)]));
  const samples = await bench.interleave(subjects);
  return CASES.map(
    ([what]): Figure => ({
      what: `${what}: the longest task`,
      value: samples[what]?.median("moving") ?? null,
      unit: "ms",
      digits: 0,
      must: 1000,
      aim: 200,
      detail: `to the first event ${samples[what]?.say("drawing", "ms") ?? "not measured in this run"}`,
    }),
  );
}
