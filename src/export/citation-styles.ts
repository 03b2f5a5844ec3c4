/** The styles a citation is written in, and the engine's languages: the styles it ships, and those of `csl/`. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { CitationStyle } from "#domain/citation-forms.ts";
import chicago from "./csl/chicago.csl?raw";
import gbt7714 from "./csl/gb-t-7714.csl?raw";
import mla from "./csl/mla.csl?raw";

/** Changes of the APA style as shipped, each from what is there to what is wanted. */
const APA_CHANGES = [
  // The day of access is asked for where a page is made to change (9.16); the style gives it only where a page has no date.
  ['<if match="none" variable="issued status">', '<if variable="accessed">'],
  // What a work is stands in brackets after its title (9.21), also where that stands in the place of an author (9.12): the
  // one data set cited here has none.
  [
    '<group delimiter=" "><text macro="title"/><text macro="identifier"/></group></else-if>',
    '<group delimiter=" "><text macro="title"/><text macro="identifier"/><choose><if type="dataset"><text term="dataset" text-case="capitalize-first" prefix="[" suffix="]"/></if></choose></group></else-if>',
  ],
  ['<else-if type="dataset"><text term="dataset" text-case="capitalize-first"/></else-if>', ""],
] as const;

/** Throws where the shipped style is not the one the changes were written for. */
function changedApa(shipped: string): string {
  return APA_CHANGES.reduce((style, [from, to]) => {
    const parts = style.split(from);
    if (parts.length !== 2) throw new Error(`the APA style has another ${from} than it had`);
    return parts.join(to);
  }, shipped);
}

/** Chinese has no words of its own here but those of the one style that is in it. */
const CHINESE = '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN"><terms/></locale>';

const { styles, locales } = plugins.config.get("@csl");
const apa = styles.get("apa");
styles.add("wic-apa", changedApa(apa));
styles.add("wic-chicago", chicago);
styles.add("wic-mla", mla);
styles.add("wic-gb-t-7714", gbt7714);
locales.add("zh-CN", CHINESE);

/** The engine's name of a style. */
export const engineStyle = (style: CitationStyle): string => `wic-${style}`;
