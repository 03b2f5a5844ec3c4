import type { Plugin } from "vite";

/** Of what the library for citations ships, what is written in: see `src/export/citation-styles.ts`. */
const WANTED: Readonly<Record<string, string>> = { styles: "apa", locales: "en-US" };

const DATA = /\/@citation-js\/plugin-csl\/lib-mjs\/(styles|locales)\.json$/;

/** Leaves the styles and languages out that nothing is written in: forty of the hundred and forty KiB that citing takes. */
export function onlyWantedCitationData(): Plugin {
  return {
    name: "wic-citation-data",
    enforce: "pre",
    transform(code, id) {
      const [, kind = ""] = DATA.exec(id.replaceAll("\\", "/")) ?? [];
      const wanted = WANTED[kind];
      if (wanted === undefined) return null;
      const all = JSON.parse(code) as Record<string, string>;
      if (all[wanted] === undefined) throw new Error(`the library for citations has no ${wanted} any more`);
      return { code: JSON.stringify({ [wanted]: all[wanted] }), map: null };
    },
  };
}
