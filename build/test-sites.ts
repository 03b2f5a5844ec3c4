/** The sites the tests open: the real record, one of each folder of `e2e/datasets/`, one of many events, one under a path. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSite } from "./build-site.ts";
import { writeSyntheticDataset } from "./synthetic-dataset.ts";

export type TestSite = {
  /** What a test asks for: `real`, `based`, `many`, or the name of a folder of `e2e/datasets/`. */
  readonly name: string;
  readonly dataDir: string;
  readonly basePath: string;
  /** Where the built site is, `_headers`, `404.html` and all. */
  readonly folder: string;
  /** Its public address, where it is to know one. */
  readonly siteUrl: string;
  /** How many events are invented for it; its data are written before it is built. */
  readonly events?: number;
};

const DATASETS = "e2e/datasets";
/** A folder of its own for each of several runs at the same time: `E2E_OUT=dist-e2e-2 npx playwright test`. */
const OUT = process.env.E2E_OUT ?? "dist-e2e";
const AT_ONCE = 2;

/** Of the site that shows what changes where events are many. */
const MANY_EVENTS = process.env.FULL ? 10_000 : 2000;

function listTestSites(): TestSite[] {
  const datasets = existsSync(DATASETS)
    ? readdirSync(DATASETS, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  return [
    { name: "real", dataDir: "data", basePath: "/", siteUrl: "" },
    ...datasets.map(({ name }) => ({ name, dataDir: join(DATASETS, name), basePath: "/", siteUrl: "" })),
    { name: "many", dataDir: join(OUT, "many-data"), basePath: "/", siteUrl: "", events: MANY_EVENTS },
    // Last: by then its cards, the same as those of another site, are drawn.
    {
      name: "based",
      dataDir: process.env.FULL ? "data" : join(DATASETS, "small"),
      basePath: "/wic/",
      siteUrl: "https://wic.example/wic/",
    },
  ].map((site) => ({ ...site, folder: join(OUT, site.name) }));
}

/** Throws, with the names there are, where there is no site of that name. */
export function findTestSite(name: string): TestSite {
  const sites = listTestSites();
  const site = sites.find((each) => each.name === name);
  if (!site) throw new Error(`There is no test site "${name}", only ${sites.map((each) => each.name).join(", ")}`);
  return site;
}

/** One hash of everything a build reads, so that an unchanged site is not built twice. */
function fingerprint(site: TestSite): string {
  const hash = createHash("sha256").update(JSON.stringify([site, process.env.FULL ?? ""]));
  for (const root of ["src", "build", "public", ...(site.events ? [] : [site.dataDir])]) {
    const names = readdirSync(root, { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name));
    for (const path of files.map((entry) => join(entry.parentPath, entry.name)).sort()) {
      hash.update(path).update(readFileSync(path));
    }
  }
  for (const path of ["index.html", "vite.config.ts", "package-lock.json", "package.json"])
    hash.update(readFileSync(path));
  return hash.digest("hex");
}

const stampOf = (site: TestSite) => join(OUT, `${site.name}.stamp`);

function isUpToDate(site: TestSite, print: string): boolean {
  const stamp = stampOf(site);
  return existsSync(join(site.folder, "index.html")) && existsSync(stamp) && readFileSync(stamp, "utf8") === print;
}

async function build({ dataDir, basePath, folder, siteUrl, events }: TestSite): Promise<void> {
  if (events) await writeSyntheticDataset(dataDir, events);
  const some = events ? { PAGES_PER_KIND: "3" } : {};
  await buildSite({ DATA_DIR: dataDir, BASE_PATH: basePath, OUT_DIR: folder, SITE_URL: siteUrl, ...some });
}

/** Builds what is not up to date, two at a time. Rejects with what the first failing build said. */
export async function buildTestSites(report: (line: string) => void): Promise<void> {
  mkdirSync(OUT, { recursive: true });
  // While one works on one site: `E2E_SITES=small npx playwright test e2e/history.spec.ts`.
  const only = process.env.E2E_SITES?.split(",");
  const waiting = listTestSites().filter(({ name }) => !only || only.includes(name));
  const buildNext = async (): Promise<void> => {
    const site = waiting.shift();
    if (!site) return;
    const print = fingerprint(site);
    if (isUpToDate(site, print)) {
      report(`${site.name}: up to date`);
    } else {
      const start = performance.now();
      await build(site);
      writeFileSync(stampOf(site), print);
      report(`${site.name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    await buildNext();
  };
  await Promise.all(Array.from({ length: AT_ONCE }, buildNext));
}
