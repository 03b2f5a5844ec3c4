/**
 * `npm run test:firefox`: the journeys of a reader in an installed Firefox, driven over WebDriver BiDi, and the same in
 * Chromium; both must see the same and complain of nothing. `FIREFOX_PATH` names a Firefox; where there is none, this says
 * so and ends well. One journey alone: `npm run test:firefox -- tour`.
 */
import puppeteer, { type Browser } from "puppeteer-core";
import { browserFlags, findBrowser } from "#build/find-browser.ts";
import { startStaticServer } from "#build/static-server.ts";
import { buildTestSites, findTestSite } from "#build/test-sites.ts";
import { findFirefox } from "./find-firefox.ts";
import { JOURNEYS, type Journey } from "./journeys.ts";
import { Desk } from "./reader.ts";

/** What a journey saw, or how it failed. */
type Outcome = { readonly seen: string } | { readonly failure: string };

/** Fresh windows and a server of its own for each journey: one of them takes the site off the network. */
async function travel(browser: Browser, journey: Journey): Promise<Outcome> {
  const server = await startStaticServer({ folder: findTestSite("real").folder, basePath: "/", port: 0 });
  let isUp = true;
  const stop = async () => {
    if (isUp) await server.close();
    isUp = false;
  };
  const context = await browser.createBrowserContext();
  const desk = new Desk(context, new URL(server.url).origin);
  try {
    const seen = await journey.go(desk, { url: server.url, stop });
    return desk.complaints.length > 0
      ? { failure: desk.complaints.join("\n") }
      : { seen: JSON.stringify(seen, null, 1) };
  } catch (error) {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { failure: [why, ...desk.complaints].join("\n") };
  } finally {
    await context.close();
    await stop();
  }
}

/** The first line in which two texts differ. */
function firstDifference(one: string, other: string): string {
  const [ours, theirs] = [one.split("\n"), other.split("\n")];
  const at = ours.findIndex((line, number) => line !== theirs[number]);
  return `line ${at + 1}: ${ours[at] ?? "(nothing)"} in Firefox, ${theirs[at] ?? "(nothing)"} in Chromium`;
}

export async function run([only = ""]: readonly string[]): Promise<number> {
  delete process.env.NODE_ENV;
  const path = findFirefox();
  if (path === null) {
    console.log("Firefox is not installed (FIREFOX_PATH names one): its tests are skipped.");
    console.log(`0 passed, 0 failed, ${JOURNEYS.length} skipped`);
    return 0;
  }
  process.env.E2E_SITES = "real";
  await buildTestSites((line) => console.log(`site ${line}`));
  const { path: chromiumPath, env } = await findBrowser();
  const firefox = await puppeteer.launch({ browser: "firefox", executablePath: path, headless: true });
  const chromium = await puppeteer.launch({
    executablePath: chromiumPath,
    args: browserFlags(),
    env: { ...process.env, ...env },
  });
  let failed = 0;
  const journeys = JOURNEYS.filter(({ name }) => name.startsWith(only));
  try {
    console.log(`${await firefox.version()} and ${await chromium.version()}`);
    for (const journey of journeys) {
      const began = performance.now();
      const [ours, theirs] = await Promise.all([travel(firefox, journey), travel(chromium, journey)]);
      const wrong = [
        "failure" in ours ? `Firefox: ${ours.failure}` : "",
        "failure" in theirs ? `Chromium: ${theirs.failure}` : "",
        "seen" in ours && "seen" in theirs && ours.seen !== theirs.seen ? firstDifference(ours.seen, theirs.seen) : "",
      ].filter(Boolean);
      if (wrong.length > 0) failed += 1;
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      console.log(`${wrong.length > 0 ? "FAIL" : "ok  "} ${journey.name} (${seconds} s)`);
      for (const line of wrong.join("\n").split("\n").filter(Boolean)) console.log(`       ${line}`);
    }
  } finally {
    await firefox.close();
    await chromium.close();
  }
  console.log(`${journeys.length - failed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
