/** The styles a citation is written in, and the engine's languages: the styles it ships, and those of `csl/`. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-csl";
import type { CitationStyle } from "#domain/citation-forms.ts";
import chicago from "./csl/chicago.csl?raw";
import gbt7714 from "./csl/gb-t-7714.csl?raw";
import mla from "./csl/mla.csl?raw";

/**
 * APA asks for the day of access where a page is made to change (9.16); the style as shipped gives it only where a page has
 * no date.
 */
function withAccess(apa: string): string {
  const undated = '<if match="none" variable="issued status">';
  const parts = apa.split(undated);
  if (parts.length !== 2) throw new Error("the APA style asks for the day of access in another way than it did");
  return parts.join('<if variable="accessed">');
}

/** Chinese has no words of its own here but those of the one style that is in it. */
const CHINESE = '<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="zh-CN"><terms/></locale>';

const { styles, locales } = plugins.config.get("@csl");
const apa = styles.get("apa");
styles.add("wic-apa", withAccess(apa));
styles.add("wic-chicago", chicago);
styles.add("wic-mla", mla);
styles.add("wic-gb-t-7714", gbt7714);
locales.add("zh-CN", CHINESE);

/** The engine's name of a style. */
export const engineStyle = (style: CitationStyle): string => `wic-${style}`;
