import type { Bench, Subject } from "./kit/bench.ts";
import { painted, type Tab } from "./kit/browser.ts";
import type { Figure } from "./kit/figure.ts";
import { dragSteps, measureDrops, measureSteps, type Point, sendSteps, wheelSteps, zoomSteps } from "./kit/gesture.ts";
import { sleep } from "./kit/machine.ts";
import { ratio, type Samples } from "./kit/samples.ts";

export const about = `Per step: what the page's main thread computes for one notch of Ctrl + wheel (from ten years in view to one and back)
and for one move of a drag (at five years in view), sent through the debugging protocol a frame apart; dropped frames in a second
run of the same. A row counts only where every event sent has arrived. The chart alone; the whole site.`;

const SIZES = [60, 150, 1000, 10_000, 100_000, 1_000_000] as const;
/** With more, a step of plain vis-timeline takes a tenth of a second and more. */
const VIS_UP_TO = 1000;
const SITE_SIZES = [150, 10_000] as const;

/** Chromium drops input for about a second after the first paint, which flatters whoever paints early. */
const AFTER_PAINT_MS = 1500;
const NOTCHES = 10;
const TIMES = 2;
const MOVES = 60;
const MOVE_PX = 6;

/** Zooms and drags the chart under `at`, once for the cost and once for the frames. */
async function measureTab(tab: Tab, at: Point): Promise<Record<string, number>> {
  await sleep(AFTER_PAINT_MS);
  await tab.cdp.send("Input.dispatchMouseEvent", { type: "mouseMoved", ...at });
  const zoom = zoomSteps(at, NOTCHES, TIMES);
  // Once unmeasured: what is compiled and cached on first use is no step's cost.
  await sendSteps(tab, zoomSteps(at, 3, 1));
  const zoomCost = await measureSteps(tab, zoom);
  const zoomDrops = await measureDrops(tab, zoom);
  await sendSteps(tab, wheelSteps(at, -3));
  const drag = dragSteps(at, MOVE_PX, MOVES);
  await drag.press(tab);
  await sendSteps(tab, drag.steps.slice(0, 6));
  await painted(tab);
  const dragCost = await measureSteps(tab, drag.steps);
  const dragDrops = await measureDrops(tab, drag.steps);
  await drag.release(tab);
  const sent = zoomCost.sent + dragCost.sent;
  const arrived = zoomCost.arrived + dragCost.arrived;
  if (arrived !== sent) throw new Error(`${arrived} of ${sent} inputs arrived`);
  return { zoom: zoomCost.perStep, pan: dragCost.perStep, zoomDrops, panDrops: dragDrops, sent, arrived };
}

function steps(bench: Bench, page: "ours" | "vis" | "floor", size: number): Subject {
  return async () => {
    const url = await bench.pageUrl(page, { n: size });
    return bench.inTab({}, async (tab) => {
      await tab.page.goto(url);
      await tab.page.waitForFunction(() => window.bench?.firstItemMs ?? undefined, null, { timeout: 0 });
      return measureTab(tab, { x: 740, y: 300 });
    });
  };
}

function stepsOfSite(bench: Bench, size: number): Subject {
  return async () => {
    const { url } = await bench.site(size);
    return bench.inTab({ viewport: { width: 1440, height: 900 } }, async (tab) => {
      await tab.page.addInitScript(() => {
        const told = { firstItemMs: null, wheels: 0, moves: 0, host: document.documentElement };
        window.bench = told;
        const options = { capture: true, passive: true };
        const onWheel = () => {
          told.wheels += 1;
        };
        const onMove = (event: PointerEvent) => {
          told.moves += Math.max(1, event.getCoalescedEvents().length);
        };
        addEventListener("wheel", onWheel, options);
        addEventListener("pointermove", onMove, options);
      });
      await tab.page.goto(url);
      await tab.page.waitForSelector('[data-region="timeline"][aria-busy="false"] .chart', { timeout: 0 });
      return measureTab(tab, { x: 560, y: 420 });
    });
  };
}

type AllSamples = Readonly<Record<string, Samples | undefined>>;

export async function run(bench: Bench): Promise<Figure[]> {
  const subjects: Record<string, Subject> = {};
  for (const size of SIZES.filter((one) => bench.measures(one))) {
    subjects[`ours ${size}`] = steps(bench, "ours", size);
    subjects[`floor ${size}`] = steps(bench, "floor", size);
    if (size <= VIS_UP_TO) subjects[`vis ${size}`] = steps(bench, "vis", size);
  }
  for (const size of SITE_SIZES) if (bench.measures(size)) subjects[`site ${size}`] = stepsOfSite(bench, size);
  return figuresOf(await bench.interleave(subjects));
}

function figuresOf(samples: AllSamples): Figure[] {
  const median = (name: string, figure: string) => samples[name]?.median(figure) ?? null;
  const say = (name: string, figure: string, digits = 1) =>
    samples[name]?.say(figure, figure.endsWith("Drops") ? "%" : "ms", digits) ?? "not measured in this run";
  const figures: Figure[] = [];
  const compare = (what: string, over: string, under: string, must: number, aim: number) => {
    for (const figure of ["zoom", "pan"]) {
      const value = ratio(median(over, figure), median(under, figure));
      const inputs = median(over, "sent");
      figures.push({
        what: `${figure}, ${what}`,
        value,
        must,
        aim,
        detail: `${say(over, figure)} / ${say(under, figure)}${inputs === null ? "" : `; inputs ${inputs} = ${median(over, "arrived")}`}`,
      });
    }
  };
  const drops = (size: number) => {
    for (const figure of ["zoomDrops", "panDrops"]) {
      const [own, floor] = [median(`ours ${size}`, figure), median(`floor ${size}`, figure)];
      figures.push({
        what: `dropped frames, ${figure === "zoomDrops" ? "zoom" : "pan"}, ${size}: ours − canvas floor`,
        value: own === null || floor === null ? null : own - floor,
        unit: "points",
        digits: 1,
        must: 5,
        aim: 1,
        detail: `${say(`ours ${size}`, figure)} − ${say(`floor ${size}`, figure)}`,
      });
    }
  };
  compare("60: ours / plain vis", "ours 60", "vis 60", 1.4, 1.1);
  compare("10 000: ours / canvas floor", "ours 10000", "floor 10000", 2, 1.3);
  compare("100 000: ours / canvas floor", "ours 100000", "floor 100000", 1.5, 1);
  compare("1 000 000: ours / canvas floor", "ours 1000000", "floor 1000000", 1.5, 1);
  compare("ours at 1 000 000 / ours at 1 000", "ours 1000000", "ours 1000", 2.2, 1.5);
  for (const size of [10_000, 100_000, 1_000_000]) drops(size);
  for (const [name, what] of [
    ["vis 150", "plain vis at 150"],
    ["ours 150", "ours at 150"],
    ["vis 1000", "plain vis at 1 000"],
    ["ours 1000", "ours at 1 000"],
    ["site 150", "the whole site, 150 events"],
    ["site 10000", "the whole site, 10 000 events"],
  ] as const) {
    for (const figure of ["zoom", "pan"]) {
      figures.push({
        what: `${figure}, ${what}`,
        value: median(name, figure),
        unit: "ms",
        digits: 1,
        detail: `${say(name, figure)}; dropped ${say(name, `${figure}Drops`)}`,
      });
    }
  }
  return figures;
}
