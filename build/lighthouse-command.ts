/**
 * `npm run test:lighthouse`: what Lighthouse says of the built site's accessibility, best practices and findability, which
 * must be 100. Lighthouse is fetched when asked for, into `.cache/`: see `docs/decisions/0011-lighthouse-on-demand.md`.
 */
import { execFile, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { buildSite } from "./build-site.ts";
import { browserFlags, findBrowser } from "./find-browser.ts";
import { findFreePort, servedAddress, startStaticServer, THIS_MACHINE } from "./static-server.ts";

/** The last that runs on Node 20. */
const LIGHTHOUSE = "lighthouse@12.8.2";
const HOME = resolve(".cache/lighthouse");
/** The site must know its address before it is built. */
const FIRST_PORT = 4373;
const PAGES = ["", "events/wic-2018/", "people/jack-ma/", "editions/", "disagreements/", "tours/", "zh/"];
const CATEGORIES = ["accessibility", "best-practices", "seo"];

/** Runs inside `.cache/lighthouse`, in a process of its own that prints its scores as JSON. */
const SCRIPT = `
  import { launch } from "chrome-launcher";
  import lighthouse from "lighthouse";
  const { url, categories, chromePath, chromeFlags } = JSON.parse(process.argv[1]);
  const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...chromeFlags], logLevel: "silent" });
  const { lhr } = await lighthouse(url, { port: chrome.port, onlyCategories: categories, logLevel: "silent" });
  await chrome.kill();
  const failed = Object.values(lhr.audits).filter(({ score }) => score !== null && score < 1).map(({ id }) => id);
  const scores = Object.fromEntries(categories.map((id) => [id, Math.round(lhr.categories[id].score * 100)]));
  console.log(JSON.stringify({ scores, failed }));
`;

function install(): boolean {
  if (existsSync(join(HOME, "node_modules/lighthouse/package.json"))) return true;
  mkdirSync(HOME, { recursive: true });
  writeFileSync(join(HOME, "package.json"), "{}\n");
  console.log(`fetching ${LIGHTHOUSE} …`);
  const args = ["install", "--no-save", "--no-package-lock", "--ignore-scripts", "--no-audit", "--no-fund", LIGHTHOUSE];
  return spawnSync(["npm", ...args].join(" "), { shell: true, cwd: HOME, stdio: "ignore" }).status === 0;
}

export async function run(): Promise<number> {
  delete process.env.NODE_ENV;
  if (!install()) {
    console.log("Lighthouse cannot be fetched here: skipped.\n0 passed, 0 failed, 1 skipped");
    return 0;
  }
  const { path: chromePath, env } = await findBrowser();
  const port = await findFreePort(FIRST_PORT, THIS_MACHINE);
  const folder = join(HOME, "site");
  console.log("building the site …");
  await buildSite({ OUT_DIR: folder, BASE_PATH: "/", SITE_URL: servedAddress(THIS_MACHINE, port, "/") });
  const server = await startStaticServer({ folder, basePath: "/", port });
  let failures = 0;
  for (const page of PAGES) {
    const settings = { url: server.url + page, categories: CATEGORIES, chromePath, chromeFlags: browserFlags() };
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ["--input-type=module", "-e", SCRIPT, JSON.stringify(settings)],
      { cwd: HOME, env: { ...process.env, ...env } },
    );
    const { scores, failed } = JSON.parse(stdout) as { scores: Record<string, number>; failed: string[] };
    const isWhole = Object.values(scores).every((score) => score === 100);
    if (!isWhole) failures += 1;
    console.log(`${isWhole ? "ok  " : "FAIL"} /${page} ${JSON.stringify(scores)} ${failed.join(" ")}`);
  }
  await server.close();
  console.log(`${PAGES.length - failures} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
}
