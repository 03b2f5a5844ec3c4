/** The browser the benchmark drives, through the debugging protocol where it measures and where it acts. */
import { type Browser, type CDPSession, chromium, type Page } from "@playwright/test";
import { browserFlags, findBrowser } from "#build/find-browser.ts";

export type Viewport = { readonly width: number; readonly height: number };
const VIEWPORT: Viewport = { width: 1280, height: 720 };

/** A page of its own, in a process of its own, with its session of the protocol. */
export type Tab = { readonly page: Page; readonly cdp: CDPSession; readonly close: () => Promise<void> };

export type TabOptions = {
  readonly viewport?: Viewport;
  readonly mobile?: boolean;
  /** How many times slower the processor is made. */
  readonly slowdown?: number;
  /** A link as of a school: bits a second down, and the time a request takes there and back. */
  readonly link?: { readonly bitsPerSecond: number; readonly latencyMs: number };
};

export async function launchBrowser(report: (line: string) => void): Promise<Browser> {
  const { path, env } = await findBrowser(report);
  return chromium.launch({
    executablePath: path,
    args: [...browserFlags(), "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost"],
    env: { ...process.env, ...env } as Record<string, string>,
  });
}

export async function openTab(browser: Browser, options: TabOptions = {}): Promise<Tab> {
  const { viewport = VIEWPORT, mobile = false, slowdown, link } = options;
  const context = await browser.newContext({ viewport, hasTouch: mobile, locale: "en-GB", timezoneId: "UTC" });
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  // The time the page's main thread has computed, whatever else the processor was given to do.
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  if (slowdown) await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
  if (link) {
    const bytes = link.bitsPerSecond / 8;
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: link.latencyMs,
      downloadThroughput: bytes,
      uploadThroughput: bytes,
    });
  }
  return { page, cdp, close: () => context.close() };
}

/** The named measurements of the page's process: times in seconds, sizes in bytes. */
export async function metricsOf({ cdp }: Tab): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await cdp.send("Performance.getMetrics");
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

type HeapUsage = { usedSize: number; embedderHeapUsedSize?: number; backingStorageSize?: number };

/** What the page holds after two collections of garbage, in MB: objects, DOM, and the bytes of typed arrays. */
export async function heapMb({ cdp }: Tab): Promise<number> {
  await cdp.send("HeapProfiler.collectGarbage");
  await cdp.send("HeapProfiler.collectGarbage");
  const usage = (await cdp.send("Runtime.getHeapUsage")) as HeapUsage;
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = usage;
  return (usedSize + embedderHeapUsedSize + backingStorageSize) / 2 ** 20;
}

/** Resolves when two more frames have been made. */
export async function painted({ page }: Tab): Promise<void> {
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(null)))),
  );
}
