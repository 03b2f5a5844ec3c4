/** The pages of the benchmark, built as the site is: the chart alone, plain vis-timeline, the canvas floor. */
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { build } from "vite";
import { BUNDLING } from "#build/bundling.ts";

/** Where everything built for the benchmark lies. */
export const OUT = "dist-bench";
const PAGES = ["ours", "vis", "floor"] as const;
export type PageName = (typeof PAGES)[number];

/**
 * Builds each page on its own, so that none gets a style or a script of another: `<page>/<page>.html` below one folder.
 *
 * @returns that folder
 */
export async function buildPages(): Promise<string> {
  const root = join(process.cwd(), "bench/pages");
  const outDir = join(process.cwd(), OUT, "pages");
  // The runner of TypeScript sets it, and would have the pages be of a development build.
  delete process.env.NODE_ENV;
  for (const name of PAGES) {
    await build({
      root,
      base: "./",
      configFile: false,
      logLevel: "warn",
      build: {
        ...BUNDLING,
        outDir: join(outDir, name),
        emptyOutDir: true,
        chunkSizeWarningLimit: 2000,
        rolldownOptions: {
          ...BUNDLING.rolldownOptions,
          checks: { pluginTimings: false },
          input: join(root, `${name}.html`),
        },
      },
    });
  }
  await cp(join(root, "index.html"), join(outDir, "index.html"));
  return outDir;
}
