import { Converter } from "opencc-js/t2cn";
import { isHan } from "#domain/text-runs.ts";

/** Traditional first, then the forms of Taiwan and Hong Kong, and last the Japanese ones. */
const FORMS = ["t", "tw", "hk"] as const;

/** Where OpenCC has characters with other forms: the two blocks of everyday characters and their first extension. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * Every character that stands for a simplified one which occurs in `texts`, directly or by another form of it:
 * 鎮 → 镇 where 镇 or 鎮 occurs.
 */
export function hanVariants(texts: Iterable<string>): Map<string, string> {
  const toSimplified = FORMS.map((from) => Converter({ from, to: "cn" }));
  const fromJapanese = Converter({ from: "jp", to: "cn" });
  const occurring = new Set<string>();
  for (const text of texts)
    for (const character of text.normalize("NFKD")) if (isHan(character)) occurring.add(character);
  const simplify = (character: string): string => {
    for (const convert of toSimplified) {
      const simple = convert(character);
      if (simple !== character) return simple;
    }
    // Some Japanese forms are other words in Chinese: those that occur here mean what they say.
    return occurring.has(character) ? character : fromJapanese(character);
  };
  const simplified = new Set(Array.from(occurring, simplify));
  const variants = new Map<string, string>();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const simple = simplify(character);
      if (simple !== character && simplified.has(simple)) variants.set(character, simple);
    }
  }
  return variants;
}
