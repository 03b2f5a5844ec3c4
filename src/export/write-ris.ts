import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import type { CslItem } from "#domain/csl.ts";

/**
 * The library leaves out the day of an article and writes the day of access where no program looks for it; of a magazine it
 * writes both as they are read, so these are translated as one.
 */
const LIKE_MAGAZINES: Partial<Record<CslItem["type"], string>> = { "article-newspaper": "NEWS", webpage: "ELEC" };

function risLines(item: CslItem): string[] {
  const type = LIKE_MAGAZINES[item.type];
  const [entry = {}] = new Cite(type ? { ...item, type: "article-magazine" } : item).format("ris", {
    format: "object",
  });
  const { TY, ...rest } = entry;
  const lines = Object.entries(rest).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${String(one).replace(/\s+/g, " ")}`),
  );
  return [`TY  - ${type ?? TY}`, ...lines, "ER  - ", ""];
}

/** RIS: a line each, however long; the library would break addresses in two. */
export const writeRis = (items: readonly CslItem[]): string => items.flatMap(risLines).join("\n");
