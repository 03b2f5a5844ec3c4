import type { Bench, Subject } from "./kit/bench.ts";
import { heapMb } from "./kit/browser.ts";
import type { PageName } from "./kit/build-pages.ts";
import type { Figure } from "./kit/figure.ts";
import { ratio, type Samples } from "./kit/samples.ts";

export const about = `First item: from the start of the navigation until the frame with the first event has been painted (ours: and
\`aria-busy\` is false), less the time the page takes to invent its events. The chart alone, with an \`EventTable\` built in
the page; the whole site, with its page, data and chart over the local network.`;

const SIZES = [150, 1000, 5000, 10_000, 100_000, 1_000_000] as const;
/** Plain vis-timeline takes minutes beyond. */
const VIS_UP_TO = 10_000;

/** When the first event of a page is painted, and what is on it then. */
export function firstItem(bench: Bench, page: PageName, query: Readonly<Record<string, number>>): Subject {
  return async () => {
    const url = await bench.pageUrl(page, query);
    return bench.inTab({}, async (tab) => {
      await tab.page.goto(url, { waitUntil: "commit" });
      const told = await tab.page.waitForFunction(() => window.bench?.firstItemMs ?? undefined, null, { timeout: 0 });
      const first = Number(await told.jsonValue());
      const elements = await tab.page.evaluate(() => window.bench.host.querySelectorAll("*").length);
      return { first, elements, heap: await heapMb(tab) };
    });
  };
}

/** The whole site: a mark of the chart painted and the region not busy. */
function firstItemOfSite(bench: Bench, size: number): Subject {
  return async () => {
    const { url } = await bench.site(size);
    return bench.inTab({}, async ({ page }) => {
      await page.goto(url, { waitUntil: "commit" });
      const told = await page.waitForFunction(
        () => {
          const region = document.querySelector('[data-region="timeline"][aria-busy="false"]');
          if (!region?.querySelector(".chart [data-event-id], .chart [data-cluster]")) return undefined;
          return new Promise<number>((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
        },
        null,
        { timeout: 0 },
      );
      return { first: Number(await told.jsonValue()) };
    });
  };
}

export async function run(bench: Bench): Promise<Figure[]> {
  const subjects: Record<string, Subject> = {};
  for (const size of SIZES.filter((one) => bench.measures(one))) {
    subjects[`ours ${size}`] = firstItem(bench, "ours", { n: size });
    subjects[`floor ${size}`] = firstItem(bench, "floor", { n: size });
    if (size <= VIS_UP_TO) subjects[`vis ${size}`] = firstItem(bench, "vis", { n: size });
  }
  for (const size of [150, 10_000]) if (bench.measures(size)) subjects[`site ${size}`] = firstItemOfSite(bench, size);
  const samples: Readonly<Record<string, Samples | undefined>> = await bench.interleave(subjects);
  const first = (name: string) => samples[name]?.median("first") ?? null;
  const say = (name: string) => samples[name]?.say("first", "ms") ?? "not measured in this run";
  const figures: Figure[] = [];
  const compare = (what: string, over: string, under: string, bar: Pick<Figure, "must" | "aim" | "more">) =>
    figures.push({ what, value: ratio(first(over), first(under)), ...bar, detail: `${say(over)} / ${say(under)}` });
  compare("150 events: ours / plain vis-timeline", "ours 150", "vis 150", { must: 1.1, aim: 0.8 });
  compare("1 000: ours / plain vis", "ours 1000", "vis 1000", { must: 0.5, aim: 0.3 });
  compare("5 000: plain vis / ours", "vis 5000", "ours 5000", { must: 20, aim: 40, more: true });
  compare("1 000 000: ours / plain vis at 1 000", "ours 1000000", "vis 1000", { must: 1.5, aim: 1 });
  for (const size of SIZES.filter((one) => bench.measures(one))) {
    figures.push({
      what: `${size}: ours`,
      value: first(`ours ${size}`),
      unit: "ms",
      digits: 0,
      detail: say(`ours ${size}`),
    });
    figures.push({
      what: `${size}: canvas floor`,
      value: first(`floor ${size}`),
      unit: "ms",
      digits: 0,
      detail: say(`floor ${size}`),
    });
    if (size <= VIS_UP_TO)
      figures.push({
        what: `${size}: plain vis`,
        value: first(`vis ${size}`),
        unit: "ms",
        digits: 0,
        detail: say(`vis ${size}`),
      });
    figures.push({
      what: `${size}: DOM elements in the chart`,
      value: samples[`ours ${size}`]?.median("elements") ?? null,
      digits: 0,
      must: 1000,
      aim: 400,
      detail: `floor ${samples[`floor ${size}`]?.median("elements") ?? "–"}, vis ${samples[`vis ${size}`]?.median("elements") ?? "–"}`,
    });
  }
  for (const size of [150, 10_000]) {
    figures.push({
      what: `the whole site, ${size} events`,
      value: first(`site ${size}`),
      unit: "ms",
      digits: 0,
      detail: say(`site ${size}`),
    });
  }
  return figures;
}
