/** Style sheets that come with the code of some pages only. */
const SHEETS = {
  /** Tours and presentations. */
  talk: () => import("./talk.css"),
  /** The editions beside each other, in table and figures. */
  "side-by-side": () => import("./side-by-side.css"),
  /** The small timelines of people and organizations. */
  life: () => import("./life.css"),
  /** What opens over the page: sharing, downloads. */
  panels: () => import("./panels.css"),
  /** Results of a search, below the box and in 'go to'. */
  search: () => import("./search.css"),
  /** Handouts. */
  "on-paper": () => import("./on-paper.css"),
};

export type SheetName = keyof typeof SHEETS;

/** Brings a style sheet. The build, which draws pages without a browser, links it from the pages that need it. */
export const loadStyles = (name: SheetName): Promise<unknown> =>
  import.meta.env.SSR ? Promise.resolve() : SHEETS[name]();
