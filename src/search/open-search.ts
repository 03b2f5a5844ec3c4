/** The search itself: reads `data/search.json` and answers queries. Loaded when first used; MiniSearch lives here alone. */
import MiniSearch, { type Query, type SearchOptions } from "minisearch";
import { type Folding, foldingOf } from "#domain/folding.ts";
import type { AllFound, Asked, Hit } from "#domain/found.ts";
import { type AskedTerm, askedTerms } from "#domain/search-text.ts";
import { isHan } from "#domain/text-runs.ts";
import { askFor, forgivenLetters, isExact, type Manner, takesPrefix } from "./ask.ts";
import { intersect, type Matches, unite } from "./matches.ts";
import { type NameKeys, nameKeys } from "./name-keys.ts";
import { unpackPostings } from "./postings.ts";
import { SEARCH_FIELDS, SEARCH_FORMAT, type SearchField, type SearchFile } from "./search-file.ts";

/** An open search. */
export type SearchEngine = {
  /** What it takes to mark what was found. */
  readonly folding: Folding;
  readonly find: (q: string) => Promise<AllFound>;
};

/** The file is not one this version of the site reads. The message says what is wrong, for people. */
export class SearchFileError extends Error {
  override readonly name = "SearchFileError";
}

const BOOSTS: Readonly<Record<SearchField, number>> = {
  title: 8,
  sound: 3,
  parties: 1.2,
  places: 1,
  dates: 2,
  summary: 0.8,
  body: 0.3,
};
const WORDS = SEARCH_FIELDS.filter((field) => field !== "sound");
/** How often a word stands in a text and how long that is counts less than usual: a title that holds it is about it. */
const BM25 = { k: 0.6, b: 0.25, d: 0.5 };

/** A query that is a name of a record means that record; one that stands in its name as it was typed, probably so. */
const IS_NAME = 4;
const IN_NAME = { event: 1.3, person: 2.2, organization: 2.2, source: 1.3 } as const;
/** What is left of that where the last word of the query is only begun. */
const WORD_BEGUN = 0.7;
/** What another spelling, or a compound in parts, counts beside the term itself. */
const OTHER_SPELLING = 0.8;

function requireFile(json: unknown): SearchFile {
  const file = json as Partial<SearchFile> | null;
  if (typeof file !== "object" || file === null) throw new SearchFileError("the search file is not a JSON object");
  if (file.format !== SEARCH_FORMAT) {
    throw new SearchFileError(`the search file has format ${String(file.format)}, this site reads ${SEARCH_FORMAT}`);
  }
  const { kinds, ids, weights, names, lines } = file;
  for (const list of [kinds, ids, weights, names, lines]) {
    if (!Array.isArray(list) || list.length !== ids?.length) throw new SearchFileError("the search file misses a list");
  }
  if (typeof file.terms !== "string" || typeof file.postings !== "string") {
    throw new SearchFileError("the search file has no terms");
  }
  return file as SearchFile;
}

/**
 * Opens what the build wrote.
 *
 * @throws SearchFileError where it is of another format or misses a part
 */
export async function openSearch(json: unknown): Promise<SearchEngine> {
  const file = requireFile(json);
  const { kinds, ids, weights, names, lines } = file;
  const folding = foldingOf(file.variants, file.readings);
  const keysOfNames = names.map((list) => list.map((name) => nameKeys(name, folding.variants)));
  // In portions, so that a slow machine can scroll meanwhile.
  const index = await MiniSearch.loadJSAsync(unpackPostings(file.terms, file.postings, ids.length), {
    fields: [...SEARCH_FIELDS],
  });

  const search = (query: Query, fields: readonly SearchField[], how: Pick<SearchOptions, "prefix" | "fuzzy"> = {}) =>
    index.search(query, {
      fields: [...fields],
      boost: BOOSTS,
      bm25: BM25,
      tokenize: (text) => [text],
      processTerm: (text) => text,
      ...how,
    });

  const lookUp = (term: string, asked: Asked, manner: Manner, isWhole = false): Matches => {
    const how = { prefix: !isWhole && takesPrefix(asked), fuzzy: forgivenLetters(asked, manner) };
    const found = search(term, asked.sound ? SEARCH_FIELDS : WORDS, how);
    return new Map(found.map(({ id, score, terms }) => [Number(id), { score, terms }]));
  };

  /** All of several terms that are looked for as they are: at once, because Chinese has many of them and each is common. */
  const lookUpTogether = (terms: readonly string[]): Matches => {
    const found = search({ queries: [...terms], combineWith: "AND" }, WORDS);
    // MiniSearch counts a result as often as it has words of the query.
    return new Map(
      found.map(({ id, score, queryTerms, terms: own }) => [
        Number(id),
        { score: score / queryTerms.length, terms: own },
      ]),
    );
  };

  const lookUpAll = (term: AskedTerm, asked: Asked, manner: Manner): Matches => {
    let found = lookUp(term.term, asked, manner);
    for (const other of asked.spellings.slice(1)) found = unite(found, lookUp(other, asked, manner), OTHER_SPELLING);
    if (term.parts.length < 2) return found;
    // Only the last part of a compound may be half typed: each word that begins with the co of co-chair would be too much.
    const parts = term.parts.map((part, at) =>
      lookUp(part, { ...asked, spellings: [part] }, manner, at < term.parts.length - 1),
    );
    return unite(found, intersect(parts), OTHER_SPELLING);
  };

  const nameBonus = (place: number, q: NameKeys): number => {
    const own = keysOfNames[place] ?? [];
    if (q.closed === "") return 1;
    if (own.some(({ closed, sorted }) => closed === q.closed || sorted === q.sorted)) return IS_NAME;
    const kind = kinds[place] ?? "event";
    // Chinese has no spaces between words: there any stretch may be one.
    const whole = isHan(q.closed) ? q.spaced.trim() : q.spaced;
    const share = own.reduce((most, { spaced, closed }) => {
      const holds = spaced.includes(whole) ? 1 : spaced.includes(q.spaced.trimEnd()) ? WORD_BEGUN : 0;
      // A person is called by one name of several; 北京 is little of 北京航空航天大学.
      return Math.max(most, kind === "organization" ? (holds * q.closed.length) / closed.length : holds);
    }, 0);
    return 1 + (IN_NAME[kind] - 1) * share;
  };

  const attempt = (q: string, terms: readonly AskedTerm[], manner: Manner): Omit<AllFound, "q"> => {
    const asked = terms.map((term) => askFor(term, manner));
    const together = terms.filter((term, at) => isExact(term, asked[at] as Asked)).map(({ term }) => term);
    const perTerm = new Map<string, Matches>();
    const all: Matches[] = together.length > 0 ? [lookUpTogether(together)] : [];
    for (const [at, term] of terms.entries()) {
      if (all.at(-1)?.size === 0) return { asked, hits: [] };
      if (together.includes(term.term)) continue;
      const matches = lookUpAll(term, asked[at] as Asked, manner);
      perTerm.set(term.term, matches);
      all.push(matches);
    }
    const keys = nameKeys(q, folding.variants);
    const hits = Array.from(
      intersect(all),
      ([place, { score }]): Hit => ({
        place,
        kind: kinds[place] ?? "event",
        id: ids[place] ?? "",
        score: (score * (weights[place] ?? 100) * nameBonus(place, keys)) / 100,
        terms: terms.map(({ term }) => perTerm.get(term)?.get(place)?.terms ?? [term]),
        names: names[place] ?? [],
        line: lines[place] ?? null,
      }),
    );
    hits.sort((a, b) => b.score - a.score || a.place - b.place);
    return {
      asked: asked.map((one, at) => ({ ...one, spellings: [...one.spellings, ...(terms[at]?.parts ?? [])] })),
      hits,
    };
  };

  return {
    folding,
    find: async (q) => {
      const terms = askedTerms(q, folding.variants);
      const strict = attempt(q, terms, "strict");
      // Only words can be misspelt or be meant as sounds.
      const isDone = strict.hits.length > 0 || terms.every(({ kind }) => kind !== "word");
      return { q, ...(isDone ? strict : attempt(q, terms, "loose")) };
    },
  };
}
