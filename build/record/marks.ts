/**
 * The figures and dates of an English text: what must agree between a fact of the research base and the claim that
 * carries it.
 */
export type Marks = {
  /** Without the numbers that belong to dates; written-out ones from two on included. */
  readonly numbers: readonly number[];
  /** As exact as the text: `2014-11-19`, `2014-11`, `2014`; `-11-19` where it leaves out the year. */
  readonly dates: readonly string[];
};

const MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December".split("|");
// The research base shortens some names of months; the record does not.
const MONTH = `(${MONTHS.join("|")}|${MONTHS.map((name) => name.slice(0, 3)).join("|")}|Sept)`;
const DAYS = "(\\d{1,2})(?:(?:[–-]| and | to )(\\d{1,2}))?";
const DAY_MONTH = new RegExp(`\\b${DAYS} ${MONTH}(?: (\\d{4}))?\\b`, "g");
const MONTH_YEAR = new RegExp(`\\b${MONTH} (\\d{4})\\b`, "g");
const YEAR = /(?<![\d.,/])(?:19[5-9]\d|20[0-3]\d)(?![\d/]|[.,]\d)/g;
const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;

const UNITS =
  "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
    " ",
  );
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const WORD = new RegExp(
  `\\b(?:(${TENS.join("|")})(?:-(one|${UNITS.slice(0, 8).join("|")}))?|(${UNITS.join("|")}))\\b`,
  "gi",
);

const two = (n: number | string): string => String(n).padStart(2, "0");

function valueOfWord(tens: string | undefined, ones: string | undefined, unit: string | undefined): number {
  if (unit) return UNITS.indexOf(unit.toLowerCase()) + 2;
  const rest = ones === undefined ? 0 : ones.toLowerCase() === "one" ? 1 : UNITS.indexOf(ones.toLowerCase()) + 2;
  return (TENS.indexOf((tens ?? "").toLowerCase()) + 2) * 10 + rest;
}

/** Reads a text; each date is taken out before the next, less exact kind is looked for. */
export function marksOf(text: string): Marks {
  const dates = new Set<string>();
  const numbers = new Set<number>();
  const take = (rest: string, pattern: RegExp, visit: (match: string[]) => void): string =>
    rest.replace(pattern, (...match) => {
      visit(match as string[]);
      return " ; ";
    });
  const monthOf = (name: string | undefined) =>
    two(MONTHS.findIndex((month) => month.startsWith((name ?? "?").slice(0, 3))) + 1);
  let rest = take(text, DAY_MONTH, ([, first, last, month, year]) => {
    for (const day of [first, last]) if (day) dates.add(`${year ?? ""}-${monthOf(month)}-${two(day)}`);
  });
  rest = take(rest, MONTH_YEAR, ([, month, year]) => dates.add(`${year}-${monthOf(month)}`));
  rest = take(rest, YEAR, ([year]) => dates.add(year ?? ""));
  rest = take(rest, NUMBER, ([number = ""]) => numbers.add(Number(number.replaceAll(",", ""))));
  take(rest, WORD, ([, tens, ones, unit]) => numbers.add(valueOfWord(tens, ones, unit)));
  return { numbers: [...numbers], dates: [...dates] };
}
