/**
 * Where each term stands, as the search file has it: about half of what MiniSearch's own form takes on the way.
 *
 *     "0:5,2*3;6:1 0:a"    the first term stands in field 0 of record 4 once and of record 6 three times and in field 6
 *                          of record 0; the second in field 0 of record 9
 *
 * Between records stand the steps from one to the next, counted from -1 on. Every number is in base 36.
 */
import type { AsPlainObject } from "minisearch";
import { SEARCH_FIELDS } from "./search-file.ts";

/** By field, by record: how often the term stands there. */
export type Posting = ReadonlyMap<number, ReadonlyMap<number, number>>;

const BASE = 36;

const packRecords = (records: ReadonlyMap<number, number>): string => {
  let last = -1;
  return [...records]
    .sort(([a], [b]) => a - b)
    .map(([record, times]) => {
      const step = (record - last).toString(BASE);
      last = record;
      return times > 1 ? `${step}*${times.toString(BASE)}` : step;
    })
    .join(",");
};

const packPosting = (posting: Posting): string =>
  [...posting]
    .sort(([a], [b]) => a - b)
    .map(([field, records]) => `${field}:${packRecords(records)}`)
    .join(";");

/** Writes terms and where they stand, the terms sorted. */
export function packPostings(postings: ReadonlyMap<string, Posting>): { terms: string; postings: string } {
  const entries = [...postings].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    terms: entries.map(([term]) => term).join(" "),
    postings: entries.map(([, posting]) => packPosting(posting)).join(" "),
  };
}

type PlainPosting = Record<string, Record<string, number>>;

/** The value of a digit of base 36, -1 for what separates numbers. */
function digitOf(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  return code >= 97 && code <= 122 ? code - 87 : -1;
}

/**
 * Reads one term's posting from `from` to the next space. Digit by digit: tens of thousands of numbers cut out as texts of
 * their own take several times as long.
 */
function unpackPosting(text: string, from: number, count: (field: number, record: number) => void) {
  const posting: PlainPosting = {};
  let records: Record<string, number> = {};
  let field = 0;
  let record = -1;
  let number = 0;
  let step = -1;
  const finish = () => {
    record += step === -1 ? number : step;
    records[record] = step === -1 ? 1 : number;
    count(field, record);
    step = -1;
    number = 0;
  };
  let at = from;
  for (; at < text.length && text.charCodeAt(at) !== 32; at++) {
    const digit = digitOf(text.charCodeAt(at));
    if (digit !== -1) number = number * BASE + digit;
    else if (text[at] === ":") {
      field = number;
      record = -1;
      number = 0;
      records = {};
      posting[field] = records;
    } else if (text[at] === "*") {
      step = number;
      number = 0;
    } else finish();
  }
  finish();
  return { posting, end: at };
}

/** The terms and where they stand, as MiniSearch loads them. The length of a field is its number of different terms. */
export function unpackPostings(terms: string, postings: string, records: number): AsPlainObject {
  const lengths = Array.from({ length: records }, () => new Array<number>(SEARCH_FIELDS.length).fill(0));
  const count = (field: number, record: number) => {
    const own = lengths[record];
    if (own) own[field] = (own[field] ?? 0) + 1;
  };
  let at = 0;
  const index = terms.split(" ").map((term): [string, PlainPosting] => {
    const { posting, end } = unpackPosting(postings, at, count);
    at = end + 1;
    return [term, posting];
  });
  const average = SEARCH_FIELDS.map((_, field) => {
    const filled = lengths.map((own) => own[field] ?? 0).filter((length) => length > 0);
    return filled.reduce((sum, length) => sum + length, 0) / Math.max(1, filled.length);
  });
  return {
    documentCount: records,
    nextId: records,
    documentIds: Object.fromEntries(lengths.map((_, record) => [record, record])),
    fieldIds: Object.fromEntries(SEARCH_FIELDS.map((field, at) => [field, at])),
    fieldLength: Object.fromEntries(lengths.map((own, record) => [record, own])) as AsPlainObject["fieldLength"],
    averageFieldLength: average,
    storedFields: {},
    dirtCount: 0,
    index,
    serializationVersion: 2,
  };
}
