import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import type { CslItem, CslName } from "#domain/csl.ts";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;

/** The library writes `month = {jul 13}` and `month = {7}`, which no style of BibTeX reads; they read `month = jul`. */
const plainMonths = (bibtex: string): string =>
  bibtex
    .replace(/^\tmonth = \{([a-z]{3}) (\d+)\},$/gm, "\tmonth = $1,\n\tday = {$2},")
    .replace(/^\tmonth = \{(\d+)\},$/gm, (line, month: string) => {
      const name = MONTHS[Number(month) - 1];
      return name ? `\tmonth = ${name},` : line;
    });

const SIGNS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as TeX reads it. The library does it only where it also drops every Chinese character. */
const escapeTex = (text: string): string => text.replace(/[\\~^&%$#_{}]/g, (sign) => SIGNS[sign] ?? `\\${sign}`);

/** An item whose texts are TeX; addresses stay as they are. */
function texItem(item: CslItem): CslItem {
  const { author, publisher, "container-title": container } = item;
  return {
    ...item,
    title: escapeTex(item.title),
    ...(publisher === undefined ? {} : { publisher: escapeTex(publisher) }),
    ...(container === undefined ? {} : { "container-title": escapeTex(container) }),
    ...(author ? { author: author.map(texName) } : {}),
  };
}

const texName = (name: CslName): CslName =>
  "literal" in name
    ? { literal: escapeTex(name.literal) }
    : { family: escapeTex(name.family), given: escapeTex(name.given) };

/** BibTeX, keyed by the ids of the items. */
export function writeBibtex(items: readonly CslItem[]): string {
  const { format } = plugins.config.get("@bibtex");
  // Chinese titles stay Chinese, and keys are the ids other files of the record use.
  Object.assign(format, { asciiOnly: false, useIdAsLabel: true, checkLabel: false });
  return plainMonths(new Cite(items.map(texItem)).format("bibtex"));
}
