/** Numbers in words, written out by hand as dates are: the build's `Intl` and the browser's need not agree. */
import type { NumberValue } from "#domain/editions.ts";
import type { Language } from "#domain/language.ts";

/** `1,000` in English, `1000` in Chinese. */
export function formatNumber(number: number, language: Language): string {
  const [whole = "", part] = String(number).split(".");
  const grouped = language === "zh" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** A stretch of numbers: `1,000–1,200`, `1000至1200`; where its ends are one, what lies about it. */
export function formatNumberRange(from: number, to: number, language: Language): string {
  const [least, most] = [formatNumber(from, language), formatNumber(to, language)];
  if (from === to) return language === "zh" ? `约${least}` : `about ${least}`;
  return language === "zh" ? `${least}至${most}` : `${least}–${most}`;
}

/** What a source says of a number: `over 1,000`, `nearly 2,000`, `about 1,600`, `76`. */
export function formatNumberValue(value: Omit<NumberValue, "unit">, language: Language): string {
  const { min, max, approximate } = value;
  const zh = language === "zh";
  const say = (number: number) => formatNumber(number, language);
  if (min !== null && max !== null) {
    const text = min === max ? say(min) : formatNumberRange(min, max, language);
    return approximate ? (zh ? `约${text}` : `about ${text}`) : text;
  }
  if (min !== null)
    return approximate
      ? zh
        ? `超过${say(min)}`
        : `over ${say(min)}`
      : zh
        ? `至少${say(min)}`
        : `at least ${say(min)}`;
  const most = say(max ?? 0);
  return approximate ? (zh ? `近${most}` : `nearly ${most}`) : zh ? `至多${most}` : `up to ${most}`;
}
