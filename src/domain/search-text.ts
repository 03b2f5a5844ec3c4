/**
 * Cuts text into the terms of the search, the same way for what is indexed, asked and marked: lower case, without accents,
 * traditional characters as simplified ones; Latin words and numbers whole, Chinese in overlapping pairs (乌镇峰 → 乌镇,
 * 镇峰), because no dictionary knows every name.
 */

/** Characters that stand for another in the search: 鎮 → 镇. */
export type Variants = ReadonlyMap<string, string>;

export const NO_VARIANTS: Variants = new Map();

/** A term with the stretch of the text it was read from, in UTF-16 places. */
export type Token = { readonly term: string; readonly start: number; readonly end: number };

/** `word`: may be typed in part or misspelt; `number` and `han` may not. */
export type TermKind = "word" | "number" | "han";

/** A term of a query; `parts` are those of a compound, such as `e` and `mail` of `email` for 'e-mail'. */
export type AskedTerm = { readonly kind: TermKind; readonly term: string; readonly parts: readonly string[] };

type FoldedCharacter = { readonly text: string; readonly start: number; readonly end: number };

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
const DIGITS = /^\p{Nd}+$/u;
const APOSTROPHE = /['’ʼ]/;
/** Joins the parts of one word: e-mail, O'Brien. */
const JOINER = /['’ʼ\-‐‑]/;
/** 2016年, 12月, 16日 are one term each. */
const DATE_UNIT = /[年月日]/;

/** Whether a character is one of those the search takes in pairs. */
export const isHan = (character: string): boolean => HAN.test(character);

type Run =
  | { readonly kind: "han"; readonly characters: readonly FoldedCharacter[] }
  /** The parts of a word, one where it is no compound; `unit` is the 年, 月 or 日 right behind a number. */
  | { readonly kind: "word"; readonly parts: readonly Token[]; readonly unit: FoldedCharacter | null };

const classOf = (character: FoldedCharacter | undefined): "han" | "word" | null =>
  character === undefined ? null : isHan(character.text) ? "han" : LETTER.test(character.text) ? "word" : null;

const tokenOf = (characters: readonly FoldedCharacter[]): Token => ({
  term: characters.map((character) => character.text).join(""),
  start: characters[0]?.start ?? 0,
  end: characters.at(-1)?.end ?? 0,
});

/** Splits a text into words and stretches of Chinese; what stands between them is dropped. */
function* runsOf(text: string, variants: Variants): Generator<Run> {
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
      parts.push(tokenOf(part));
      while (JOINER.test(all[end]?.text ?? "") && classOf(all[end + 1]) === "word") {
        const isApostrophe = APOSTROPHE.test(all[end]?.text ?? "");
        const next = reachOf(end + 1, "word");
        const joined = tokenOf(all.slice(end + 1, next));
        end = next;
        // The possessive belongs to no word: Xi's is found as Xi.
        if (!(isApostrophe && joined.term === "s")) parts.push(joined);
      }
      const unit = all[end];
      const isDate = parts.length === 1 && DIGITS.test(parts[0]?.term ?? "") && DATE_UNIT.test(unit?.text ?? "");
      yield { kind, parts, unit: isDate && unit ? unit : null };
      at = isDate ? end + 1 : end;
    }
  }
}

const joinedOf = (parts: readonly Token[]): Token => ({
  term: parts.map((part) => part.term).join(""),
  start: parts[0]?.start ?? 0,
  end: parts.at(-1)?.end ?? 0,
});

const withUnit = (number: Token, unit: FoldedCharacter): Token => ({
  term: number.term + unit.text,
  start: number.start,
  end: unit.end,
});

/**
 * Every term under which a text is found, with its place. A compound gives its parts and itself; a stretch of Chinese its
 * pairs and its last character, so that one character alone, looked for as the beginning of a term, is found everywhere.
 */
export function indexTokens(text: string, variants: Variants = NO_VARIANTS): Token[] {
  const tokens: Token[] = [];
  for (const run of runsOf(text, variants)) {
    if (run.kind === "han") {
      run.characters.forEach((_, at) => {
        tokens.push(tokenOf(run.characters.slice(at, at + 2)));
      });
      continue;
    }
    tokens.push(...run.parts);
    if (run.parts.length > 1) tokens.push(joinedOf(run.parts));
    const [number] = run.parts;
    if (run.unit && number) tokens.push(withUnit(number, run.unit));
  }
  return tokens;
}

/** Words so common that they tell nothing: not indexed, and passed over in a query that has others. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  "a an and are as at be by for from has in is it its not of on or that the to was were which with".split(" "),
);

/** Whether a term is left out of the index. */
export const isStopWord = (term: string): boolean => STOP_WORDS.has(term);

/** What 习近平的讲话 is cut at: 的 binds two names of which each is looked for alone. */
const CHINESE_BINDER = /的/g;

/** The terms of a query, each once, in its order. */
export function askedTerms(query: string, variants: Variants = NO_VARIANTS): AskedTerm[] {
  const asked = new Map<string, AskedTerm>();
  const add = (kind: TermKind, term: string, parts: readonly string[] = []) => {
    if (!asked.has(term)) asked.set(term, { kind, term, parts });
  };
  const bare = query.replace(CHINESE_BINDER, " ");
  for (const run of runsOf(bare.trim() === "" ? query : bare, variants)) {
    if (run.kind === "han") {
      const pairs = Math.max(1, run.characters.length - 1);
      for (let at = 0; at < pairs; at++) add("han", tokenOf(run.characters.slice(at, at + 2)).term);
      continue;
    }
    const { term } = joinedOf(run.parts);
    if (run.unit) add("han", term + run.unit.text);
    else
      add(DIGITS.test(term) ? "number" : "word", term, run.parts.length > 1 ? run.parts.map((part) => part.term) : []);
  }
  const all = [...asked.values()];
  const telling = all.filter(({ term }) => !isStopWord(term));
  return telling.length > 0 ? telling : all.slice(-1);
}
