/**
 * The terms of the search, the same for what is indexed, asked and marked: lower case, without accents, traditional
 * characters as simplified ones; Latin words and numbers whole, Chinese in overlapping pairs (乌镇峰 → 乌镇, 镇峰), because
 * no dictionary knows every name; a month of a year in one term, in whichever language it is written.
 */
import { DIGITS, type FoldedCharacter, type Run, runsOf, type Token, tokenOf, type Variants } from "./text-runs.ts";

const NO_VARIANTS: Variants = new Map();

/** `word`: may be typed in part or misspelt; `number` and `han` may not; `exact`: part of a date. */
export type TermKind = "word" | "number" | "han" | "exact";

/** A term of a query; `parts` are those of a compound, such as `e` and `mail` of `email` for 'e-mail'. */
export type AskedTerm = { readonly kind: TermKind; readonly term: string; readonly parts: readonly string[] };

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

const MONTHS = "january february march april may june july august september october november december".split(" ");
const YEAR = /^(?:19|20)\d\d$/;

/** 1 for January, Jan and so on; 0 for any other word. */
const monthNamed = (word: string): number =>
  word.length < 3
    ? 0
    : MONTHS.findIndex((month) => month === word || month.slice(0, word.length > 3 ? 4 : 3) === word) + 1;

/** The only term of a run, where it has one. */
const termOf = (run: Run | undefined): Token | null =>
  run?.kind === "word" && run.parts.length === 1 ? (run.parts[0] ?? null) : null;

const unitOf = (run: Run | undefined): string => (run?.kind === "word" ? (run.unit?.text ?? "") : "");

/** A month of a year, such as `2016-12`, with what more of a date belongs to it, and over how many runs it is written. */
type Month = { readonly token: Token; readonly day: Token | null; readonly runs: number };

/** The month that begins with a run: December 2016, 2016年12月, 2016-12 or 2016-12-16. */
function monthAt(text: string, runs: readonly Run[], at: number): Month | null {
  const [run, next] = [runs[at], runs[at + 1]];
  const monthOf = (year: Token, month: number, start: number, end: number, count: number, day: Token | null = null) =>
    YEAR.test(year.term) && month >= 1 && month <= 12
      ? { token: { term: `${year.term}-${String(month).padStart(2, "0")}`, start, end }, day, runs: count }
      : null;
  if (run?.kind === "word" && run.parts.length > 1) {
    const [year, month, day = null] = run.parts;
    const isDate = run.parts.length <= 3 && run.parts.every(({ term }) => DIGITS.test(term));
    return isDate && year && month ? monthOf(year, Number(month.term), year.start, month.end, 1, day) : null;
  }
  const [first, second] = [termOf(run), termOf(next)];
  if (!first || !second || !/^[\s,.]*$/.test(text.slice(first.end, second.start).replace(/^年/, ""))) return null;
  if (unitOf(run) === "年" && unitOf(next) === "月" && next?.kind === "word") {
    return monthOf(first, Number(second.term), first.start, next.unit?.end ?? second.end, 2);
  }
  return unitOf(run) === "" && unitOf(next) === ""
    ? monthOf(second, monthNamed(first.term), first.start, second.end, 2)
    : null;
}

/**
 * Every term under which a text is found, with its place. A compound gives its parts and itself; a stretch of Chinese its
 * pairs and its last character, so that one character alone, looked for as the beginning of a term, is found everywhere.
 */
export function indexTokens(text: string, variants: Variants = NO_VARIANTS): Token[] {
  const runs = [...runsOf(text, variants)];
  return runs.flatMap((run, at) => {
    if (run.kind === "han") return run.characters.map((_, first) => tokenOf(run.characters.slice(first, first + 2)));
    const tokens = [...run.parts];
    if (run.parts.length > 1) tokens.push(joinedOf(run.parts));
    const [number] = run.parts;
    if (run.unit && number) tokens.push(withUnit(number, run.unit));
    const month = monthAt(text, runs, at);
    if (month) tokens.push(month.token);
    return tokens;
  });
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
  const text = bare.trim() === "" ? query : bare;
  const runs = [...runsOf(text, variants)];
  for (let at = 0; at < runs.length; at++) {
    const run = runs[at];
    const month = monthAt(text, runs, at);
    if (month) {
      add("exact", month.token.term);
      if (month.day) add("number", month.day.term);
      at += month.runs - 1;
    } else if (run?.kind === "han") {
      const pairs = Math.max(1, run.characters.length - 1);
      for (let first = 0; first < pairs; first++) add("han", tokenOf(run.characters.slice(first, first + 2)).term);
    } else if (run) {
      const { term } = joinedOf(run.parts);
      const parts = run.parts.length > 1 ? run.parts.map((part) => part.term) : [];
      if (run.unit) add("exact", term + run.unit.text);
      else add(DIGITS.test(term) ? "number" : "word", term, parts);
    }
  }
  const all = [...asked.values()];
  const telling = all.filter(({ term }) => !isStopWord(term));
  return telling.length > 0 ? telling : all.slice(-1);
}
