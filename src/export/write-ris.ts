import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import type { CslItem } from "#domain/csl.ts";

/**
 * The library leaves out the day of an article and writes the day of access where no program looks for it; of a magazine it
 * writes both as they are read, so these are translated as one.
 */
const LIKE_MAGAZINES: Partial<Record<CslItem["type"], string>> = { "article-newspaper": "NEWS", webpage: "ELEC" };

const DATES = new Set(["DA", "Y2"]);

/** Months and days in two figures, as RIS has them: `2018/11/08/`. */
const plainValue = (tag: string, value: string): string =>
  DATES.has(tag) ? value.replace(/\/(\d)(?=\/)/g, "/0$1") : value.replace(/\s+/g, " ");

function risLines(item: CslItem): string[] {
  const type = LIKE_MAGAZINES[item.type];
  const [entry = {}] = new Cite(type ? { ...item, type: "article-magazine" } : item).format("ris", {
    format: "object",
  });
  const { TY, ...rest } = entry;
  const lines = Object.entries(rest).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${plainValue(tag, String(one))}`),
  );
  return [`TY  - ${type ?? TY}`, ...lines, "ER  - ", ""];
}

/** RIS: a line each, however long; the library would break addresses in two. */
export const writeRis = (items: readonly CslItem[]): string => items.flatMap(risLines).join("\n");
