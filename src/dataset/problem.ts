/** One thing wrong with the authored data, said so that whoever wrote it can mend it. */
export type Problem = {
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** `events "wic-2014"`; the file's name where no record is at fault. */
  readonly record: string;
  /** Where in the record, list entries by their id: `claims[dates].citations[0].locator`; empty for the whole record. */
  readonly field: string;
  /** What stands there, as JSON, shortened; undefined where nothing does or all of it is at fault. */
  readonly value: string | undefined;
  /** A predicate: `is not a valid EDTF date`. */
  readonly problem: string;
  /** An instruction: `write YYYY-MM-DD …`. */
  readonly remedy: string;
};

/** `data/events/editions.json:12 events "wic-2014": date "2014-13-01" is not a valid EDTF date; write YYYY-MM-DD …` */
export function formatProblem({ file, line, record, field, value, problem, remedy }: Problem): string {
  const subject = [field, value].filter(Boolean).join(" ");
  return `${file}:${line} ${record}:${subject && ` ${subject}`} ${problem}; ${remedy}`;
}

const LONGEST_VALUE = 60;

/** Simple values as JSON, cut at LONGEST_VALUE; lists and objects would say too little for their length. */
export function showValue(value: unknown): string | undefined {
  if (value === undefined || (typeof value === "object" && value !== null)) return undefined;
  const json = JSON.stringify(value);
  return json.length > LONGEST_VALUE ? `${json.slice(0, LONGEST_VALUE)}…` : json;
}

export const byPlace = (a: Problem, b: Problem): number =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
