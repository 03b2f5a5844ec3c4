import { firstItem } from "./first-item.ts";
import type { Bench, Subject } from "./kit/bench.ts";
import type { Figure } from "./kit/figure.ts";
import { ratio } from "./kit/samples.ts";

export const about = `Memory: what the page holds when the first event is drawn, after two collections of garbage: objects, DOM and typed
arrays, the events themselves included. Plain vis-timeline cannot draw 100 000 at once: it shows 100 of them.`;

const SIZES = [10_000, 100_000, 1_000_000] as const;

export async function run(bench: Bench): Promise<Figure[]> {
  const subjects: Record<string, Subject> = {};
  for (const size of SIZES.filter((one) => bench.measures(one))) {
    subjects[`ours ${size}`] = firstItem(bench, "ours", { n: size });
    subjects[`floor ${size}`] = firstItem(bench, "floor", { n: size });
  }
  if (bench.measures(100_000)) subjects["vis 100000"] = firstItem(bench, "vis", { n: 100_000, view: 100 });
  const samples = await bench.interleave(subjects);
  const heap = (name: string) => samples[name]?.median("heap") ?? null;
  const say = (name: string) => samples[name]?.say("heap", "MB", 1) ?? "not measured in this run";
  return [
    {
      what: "100 000 events: plain vis / ours",
      value: ratio(heap("vis 100000"), heap("ours 100000")),
      must: 20,
      aim: 30,
      more: true,
      detail: `${say("vis 100000")} / ${say("ours 100000")}`,
    },
    ...SIZES.map(
      (size): Figure => ({
        what: `${size} events: ours`,
        value: heap(`ours ${size}`),
        unit: "MB",
        digits: 1,
        detail: `${say(`ours ${size}`)}; canvas floor ${say(`floor ${size}`)}`,
      }),
    ),
  ];
}
