/** The chart leaves nothing behind where it is taken out of the page: on a phone it comes and goes. FULL=1 does so 50 times. */
import { ChartPage } from "./chart-page.ts";
import { expect, type Page, test } from "./test.ts";

const TIMES = process.env.FULL ? 50 : 8;
/** What comes once: caches, code that is compiled. */
const WARM_UP = 4;
/** Heaps are never twice the same. */
const NOISE_MB = 2;

type Held = { readonly nodes: number; readonly listeners: number; readonly heapMb: number };

/** What the page holds on to after its garbage has been collected. */
async function heldBy(page: Page): Promise<Held> {
  const session = await page.context().newCDPSession(page);
  for (let round = 0; round < 3; round++) await session.send("HeapProfiler.collectGarbage");
  const { nodes, jsEventListeners } = await session.send("Memory.getDOMCounters");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return { nodes, listeners: jsEventListeners, heapMb: usedSize / 2 ** 20 };
}

async function comeAndGo(chart: ChartPage, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await chart.strip.click();
    await chart.settled();
    await chart.close.click();
    await expect(chart.plot).toHaveCount(0);
  }
}

test.use({ dataset: "many", viewport: { width: 375, height: 812 } });

for (const [what, path] of [
  ["a crowd", "./"],
  ["few events", "./?people=person-3"],
] as const) {
  test(`the chart of ${what} comes and goes ${TIMES} times: no more nodes, listeners or memory than before`, async ({
    page,
  }) => {
    test.slow();
    const chart = new ChartPage(page);
    await page.goto(path);
    await comeAndGo(chart, WARM_UP);
    const before = await heldBy(page);
    await comeAndGo(chart, TIMES);
    const after = await heldBy(page);
    expect(after.nodes - before.nodes).toBeLessThan(60);
    expect(after.listeners - before.listeners).toBeLessThan(TIMES);
    expect(after.heapMb - before.heapMb).toBeLessThan(NOISE_MB);
  });
}
