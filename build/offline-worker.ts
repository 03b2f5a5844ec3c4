/** The worker that lets the site work without a network: which of the built files it keeps, and its script, `sw.js`. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { build } from "vite";
import { MOST_FOLDED } from "#scene/scene.ts";
import { killSwitch } from "./kill-switch.ts";

/** A file to keep: its address and, where that does not change with its content, a digest. */
export type KeptFile = { readonly url: string; readonly revision: string | null };

/**
 * Shell, code, fonts and data; never cards, downloads and pages, which are kept as they are visited. The code that writes
 * files of data needs the whole record from the network, so it is not kept either.
 */
const KEPT = [
  /^offline\.html$/,
  /^boot\.js$/,
  /^manifest\.webmanifest$/,
  /^icons\/icon\.svg$/,
  /^assets\/(?!writers-).+\.(js|css|woff2)$/,
  /^data\/(en|zh)\/(index|bundle)\.json$/,
  /^data\/search\.json$/,
];

/** Large and seldom wanted: kept once it was used, like pages once they were visited. */
const KEPT_WHEN_USED = [/^assets\/write-bibtex-/, /^assets\/perf-/];

/** What only a record of more events than the chart folds ever fetches. */
const OF_CROWDS = [/^assets\/crowd-kit-/, /^assets\/long-list-/];

function holdsCrowd(folder: string): boolean {
  const index = join(folder, "data/en/index.json");
  if (!existsSync(index)) return false;
  const { events } = JSON.parse(readFileSync(index, "utf8")) as { events: { ids: readonly string[] } };
  return events.ids.length > MOST_FOLDED;
}

const digest = (content: string | Buffer): string => createHash("sha256").update(content).digest("hex").slice(0, 16);

/** The files of a built site that a first visit fetches for later, by address. */
export function keptFiles(folder: string, base: string): KeptFile[] {
  const left = holdsCrowd(folder) ? KEPT_WHEN_USED : [...KEPT_WHEN_USED, ...OF_CROWDS];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => KEPT.some((pattern) => pattern.test(path)) && !left.some((one) => one.test(path)))
    .sort()
    .map((path) => ({
      url: base + path,
      revision: path.startsWith("assets/") ? null : digest(readFileSync(join(folder, path))),
    }));
}

/**
 * Writes `sw.js` into a built site, after everything else is there.
 *
 * @param data the digest of the compiled data, as in the query of its addresses
 */
export async function writeWorker(site: {
  readonly root: string;
  readonly folder: string;
  readonly base: string;
  readonly data: string;
  readonly offline: boolean;
}): Promise<void> {
  const { root, folder, base, data, offline } = site;
  if (!offline) {
    writeFileSync(join(folder, "sw.js"), killSwitch(base));
    return;
  }
  const files = keptFiles(folder, base);
  await build({
    root,
    configFile: false,
    logLevel: "error",
    define: { __OFFLINE__: JSON.stringify({ base, data, build: digest(JSON.stringify(files)), files }) },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: ["chrome131", "firefox132", "safari18.2"],
      modulePreload: false,
      rolldownOptions: {
        input: join(root, "src/worker/service-worker.ts"),
        output: { format: "iife", entryFileNames: "sw.js" },
      },
    },
  });
}
