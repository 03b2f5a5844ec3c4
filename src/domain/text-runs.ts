/** Folds a text and cuts it into words and stretches of Chinese, each with its place: what terms are made of. */

/** Characters that stand for another in the search: 鎮 → 镇. */
export type Variants = ReadonlyMap<string, string>;

/** A term with the stretch of the text it was read from, in UTF-16 places. */
export type Token = { readonly term: string; readonly start: number; readonly end: number };

export type FoldedCharacter = { readonly text: string; readonly start: number; readonly end: number };

/** Lower case and without accents, character by character, so that each keeps its place. */
export function foldCharacters(text: string, variants: Variants): FoldedCharacter[] {
  const folded: FoldedCharacter[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    // A capital İ leaves a dot behind when it is lowered, which is a mark in its turn.
    const plain = character.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\p{M}/gu, "");
    for (const one of plain) folded.push({ text: variants.get(one) ?? one, start, end });
    start = end;
  }
  return folded;
}

/** Kana count as Chinese characters: Japanese titles are cut like Chinese ones. */
const HAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const LETTER = /[\p{L}\p{N}]/u;
export const DIGITS = /^\p{Nd}+$/u;
const APOSTROPHE = /['’ʼ]/;
/** Joins the parts of one word: e-mail, O'Brien. */
const JOINER = /['’ʼ\-‐‑]/;
/** 2016年, 12月, 16日 are one term each. */
const DATE_UNIT = /[年月日]/;

/** Whether a character is one of those the search takes in pairs. */
export const isHan = (character: string): boolean => HAN.test(character);

/** A stretch of Chinese or a word of a text. */
export type Run =
  | { readonly kind: "han"; readonly characters: readonly FoldedCharacter[] }
  /** The parts of a word, one where it is no compound; `unit` is the 年, 月 or 日 right behind a number. */
  | { readonly kind: "word"; readonly parts: readonly Token[]; readonly unit: FoldedCharacter | null };

const classOf = (character: FoldedCharacter | undefined): "han" | "word" | null =>
  character === undefined ? null : isHan(character.text) ? "han" : LETTER.test(character.text) ? "word" : null;

export const tokenOf = (characters: readonly FoldedCharacter[]): Token => ({
  term: characters.map((character) => character.text).join(""),
  start: characters[0]?.start ?? 0,
  end: characters.at(-1)?.end ?? 0,
});

/** So long must letters and digits be to be parts of a compound: WIC2016 has two, 5G one. */
const LEAST_PART = 2;

/** A word as the parts it is made of where letters and digits meet. */
function splitAtDigits(word: readonly FoldedCharacter[]): Token[] {
  const isDigit = (character: FoldedCharacter | undefined) => DIGITS.test(character?.text ?? "");
  const parts: FoldedCharacter[][] = [];
  for (const character of word) {
    const last = parts.at(-1);
    if (last && isDigit(last[0]) === isDigit(character)) last.push(character);
    else parts.push([character]);
  }
  return parts.every((part) => part.length >= LEAST_PART) ? parts.map(tokenOf) : [tokenOf(word)];
}

/** Splits a text into words and stretches of Chinese; what stands between them is dropped. */
export function* runsOf(text: string, variants: Variants): Generator<Run> {
  const all = foldCharacters(text, variants);
  const reachOf = (from: number, kind: "han" | "word"): number => {
    let end = from;
    while (classOf(all[end]) === kind) end++;
    return end;
  };
  const isThousands = (comma: number, before: string): boolean =>
    all[comma]?.text === "," &&
    DIGITS.test(before) &&
    reachOf(comma + 1, "word") === comma + 4 &&
    DIGITS.test(tokenOf(all.slice(comma + 1, comma + 4)).term);
  for (let at = 0; at < all.length; ) {
    const kind = classOf(all[at]);
    if (kind === null) at++;
    else if (kind === "han") {
      const end = reachOf(at, "han");
      yield { kind, characters: all.slice(at, end) };
      at = end;
    } else {
      const parts: Token[] = [];
      let end = reachOf(at, "word");
      let part = all.slice(at, end);
      // 1,200 is one number, however it is grouped.
      while (isThousands(end, tokenOf(part).term)) {
        part = [...part, ...all.slice(end + 1, end + 4)];
        end += 4;
      }
      parts.push(...splitAtDigits(part));
      while (JOINER.test(all[end]?.text ?? "") && classOf(all[end + 1]) === "word") {
        const isApostrophe = APOSTROPHE.test(all[end]?.text ?? "");
        const next = reachOf(end + 1, "word");
        const joined = all.slice(end + 1, next);
        end = next;
        // The possessive belongs to no word: Xi's is found as Xi.
        if (!(isApostrophe && tokenOf(joined).term === "s")) parts.push(...splitAtDigits(joined));
      }
      const unit = all[end];
      const isDate = parts.length === 1 && DIGITS.test(parts[0]?.term ?? "") && DATE_UNIT.test(unit?.text ?? "");
      yield { kind, parts, unit: isDate && unit ? unit : null };
      at = isDate ? end + 1 : end;
    }
  }
}
