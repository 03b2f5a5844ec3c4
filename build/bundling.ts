import { resolve } from "node:path";
import type { BuildOptions } from "vite";

/** vis-timeline brings a filter of markup that it never needs here: see the file that stands in for it. */
export const ALIASES = { xss: resolve("src/chart/plain-text.ts") };

/** How the browser's files are made: of the site, and of the pages the benchmark measures. */
export const BUNDLING = {
  // Two years back; what is older reads the static pages.
  target: ["chrome131", "edge131", "firefox132", "safari18.2"],
  // Every file keeps its own address: the policy allows no inline script, and `data:` nothing but pictures.
  assetsInlineLimit: 0,
  modulePreload: { polyfill: false },
  // The libraries' own notices, which minifying takes out of their code: `LICENCES_PATH`.
  license: { fileName: "licences.txt" },
  rolldownOptions: {
    output: {
      codeSplitting: {
        // The chart's library in one chunk that only the chart's lazy import asks for.
        groups: [{ name: "vis-timeline", test: /node_modules[\\/](vis-|moment|@egjs|component-emitter|keycharm)/ }],
      },
    },
  },
} satisfies BuildOptions;
