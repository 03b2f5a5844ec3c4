import type { Messages } from "./messages.ts";

const NUMBERED = /^([a-z.]+)\s+([\d][\d\s,–-]*)$/i;

/**
 * A locator in the interface's language (`para 2` → 第2段), or null where it has no translation there and keeps its
 * authored English.
 */
export function formatLocator(locator: string, messages: Messages): string | null {
  const { para, paras, words } = messages.locators;
  const place = (pattern: string, n: string) =>
    pattern.replace("{n}", n.replaceAll("-", "–").replaceAll(/,\s*/g, "、").trim());
  const patternOf = (unit: string) => (Object.hasOwn(words, unit) ? (words[unit] ?? null) : null);
  const numbered = NUMBERED.exec(locator);
  if (!numbered) {
    const word = patternOf(locator);
    return word?.includes("{n}") ? null : word;
  }
  const [, unit = "", n = ""] = numbered;
  const pattern = unit === "para" ? para : unit === "paras" ? paras : patternOf(unit);
  return pattern?.includes("{n}") ? place(pattern, n) : null;
}
