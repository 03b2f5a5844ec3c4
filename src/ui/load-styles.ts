/** The style sheets that only some pages need, by name: `src/ui/<name>.css`. */
const SHEETS = {
  "talk-pages": () => import("./talk-pages.css"),
  "compare-pages": () => import("./compare-pages.css"),
  "handout-pages": () => import("./handout-pages.css"),
};

export type Sheet = keyof typeof SHEETS;

/**
 * Brings a style sheet with the code that needs it. The build, which draws pages without a browser, links it from the pages
 * themselves: see `build/site-files.ts`.
 */
export const loadStyles = (sheet: Sheet): Promise<unknown> =>
  import.meta.env.SSR ? Promise.resolve() : SHEETS[sheet]();
