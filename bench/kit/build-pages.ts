/** The pages of the benchmark, built as the site is: the chart alone, plain vis-timeline, the canvas floor. */
import { join } from "node:path";
import { build } from "vite";
import { BUNDLING } from "#build/bundling.ts";

/** Where everything built for the benchmark lies. */
export const OUT = "dist-bench";
const PAGES = ["ours", "vis", "floor"] as const;
export type PageName = (typeof PAGES)[number];

/** @returns the folder to serve */
export async function buildPages(): Promise<string> {
  const root = join(process.cwd(), "bench/pages");
  const outDir = join(process.cwd(), OUT, "pages");
  await build({
    root,
    configFile: false,
    logLevel: "warn",
    build: {
      ...BUNDLING,
      outDir,
      emptyOutDir: true,
      chunkSizeWarningLimit: 2000,
      rolldownOptions: {
        ...BUNDLING.rolldownOptions,
        input: Object.fromEntries(["index", ...PAGES].map((name) => [name, join(root, `${name}.html`)])),
      },
    },
  });
  return outDir;
}
