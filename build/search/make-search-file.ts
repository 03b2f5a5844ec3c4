import { indexTokens, isStopWord } from "#domain/search-text.ts";
import type { Variants } from "#domain/text-runs.ts";
import { packPostings } from "#search/postings.ts";
import { SEARCH_FIELDS, SEARCH_FORMAT, type SearchField, type SearchFile } from "#search/search-file.ts";
import { hanVariants } from "./han-variants.ts";
import { readingsOf } from "./pinyin.ts";
import type { SearchDocument } from "./search-documents.ts";

/** The terms of a field; sounds are terms already. */
const termsOf = (field: SearchField, text: string, variants: Variants): string[] =>
  field === "sound"
    ? text.split(" ").filter(Boolean)
    : indexTokens(text, variants)
        .map((token) => token.term)
        .filter((term) => !isStopWord(term));

function collectPostings(documents: readonly SearchDocument[], variants: Variants) {
  const postings = new Map<string, Map<number, Map<number, number>>>();
  documents.forEach(({ fields }, record) => {
    SEARCH_FIELDS.forEach((field, number) => {
      for (const term of termsOf(field, fields[field] ?? "", variants)) {
        const posting = postings.get(term) ?? new Map<number, Map<number, number>>();
        const records = posting.get(number) ?? new Map<number, number>();
        postings.set(term, posting.set(number, records.set(record, (records.get(record) ?? 0) + 1)));
      }
    });
  });
  return postings;
}

/** The search file of documents: their index, and what it takes to ask it and to mark what was found. */
export function makeSearchFile(documents: readonly SearchDocument[]): SearchFile {
  const variants = hanVariants(documents.flatMap(({ fields }) => Object.values(fields)));
  return {
    format: SEARCH_FORMAT,
    variants: [[...variants.keys()].join(""), [...variants.values()].join("")],
    readings: readingsOf(documents.flatMap(({ names }) => names)),
    kinds: documents.map(({ kind }) => kind),
    ids: documents.map(({ id }) => id),
    weights: documents.map(({ weight }) => Math.round(weight * 100)),
    names: documents.map(({ names }) => names),
    lines: documents.map(({ line }) => line),
    ...packPostings(collectPostings(documents, variants)),
  };
}
