/** The search itself: reads `data/search.json` and answers queries. Loaded when first used; MiniSearch lives here alone. */
import MiniSearch, { type SearchOptions } from "minisearch";
import { type Folding, foldingOf } from "#domain/folding.ts";
import type { Asked, Found, Hit } from "#domain/found.ts";
import { type AskedTerm, askedTerms } from "#domain/search-text.ts";
import { foldCharacters, isHan, type Variants } from "#domain/text-runs.ts";
import { askFor, forgivenLetters, type Manner, takesPrefix } from "./ask.ts";
import { unpackPostings } from "./postings.ts";
import { SEARCH_FIELDS, SEARCH_FORMAT, type SearchField, type SearchFile } from "./search-file.ts";

/** An open search. Its answers are promises, so that a worker may give them. */
export type SearchEngine = {
  /** What it takes to mark what was found. */
  readonly folding: Folding;
  readonly find: (q: string) => Promise<Found>;
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

/** What was found for one term: by record, how well, and as which of its terms. */
type Matches = ReadonlyMap<number, { readonly score: number; readonly terms: readonly string[] }>;

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

/** Who types 2016年乌镇 means 2016 乌镇. */
const YEAR_SIGN = /(\p{N})年/gu;

/** A name as typed and as written meet in: its folded words and stretches of Chinese. */
const wordsOf = (text: string, variants: Variants): string[] => {
  const folded = foldCharacters(text, variants).map((character) => character.text);
  return (
    folded
      .join("")
      .replace(YEAR_SIGN, "$1 ")
      .match(/\p{Script=Han}+|[^\P{L}\p{Script=Han}]+|\p{N}+/gu) ?? []
  );
};

/** A name by which a record may be meant: `closed` without spaces, `sorted` in whatever order its words are typed. */
type NameKeys = { readonly spaced: string; readonly closed: string; readonly sorted: string };

function nameKeys(text: string, variants: Variants): NameKeys {
  const words = wordsOf(text, variants);
  return { spaced: ` ${words.join(" ")} `, closed: words.join(""), sorted: words.toSorted().join(" ") };
}

/** Both: where each of several was found, their scores together. */
function intersect(all: readonly Matches[]): Matches {
  const [first, ...rest] = all;
  if (!first) return new Map();
  const both = new Map<number, { score: number; terms: readonly string[] }>();
  for (const [place, match] of first) {
    const others = rest.map((matches) => matches.get(place));
    if (others.includes(undefined)) continue;
    const score = others.reduce((sum, other) => sum + (other?.score ?? 0), match.score);
    both.set(place, { score, terms: [...match.terms, ...others.flatMap((other) => other?.terms ?? [])] });
  }
  return both;
}

/** Either: the better of two, with the terms of both. */
function unite(a: Matches, b: Matches, weightOfB: number): Matches {
  const either = new Map(a);
  for (const [place, match] of b) {
    const own = either.get(place);
    const score = Math.max(own?.score ?? 0, match.score * weightOfB);
    either.set(place, { score, terms: [...new Set([...(own?.terms ?? []), ...match.terms])] });
  }
  return either;
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

  const lookUp = (term: string, asked: Asked, manner: Manner): Matches => {
    const options: SearchOptions = {
      fields: asked.sound ? [...SEARCH_FIELDS] : WORDS,
      boost: BOOSTS,
      bm25: BM25,
      prefix: takesPrefix(asked),
      fuzzy: forgivenLetters(asked, manner),
      tokenize: (text) => [text],
      processTerm: (text) => text,
    };
    return new Map(index.search(term, options).map(({ id, score, terms }) => [Number(id), { score, terms }]));
  };

  const lookUpAll = (term: AskedTerm, asked: Asked, manner: Manner): Matches => {
    let found = lookUp(term.term, asked, manner);
    for (const other of asked.spellings.slice(1)) found = unite(found, lookUp(other, asked, manner), OTHER_SPELLING);
    if (term.parts.length < 2) return found;
    const parts = term.parts.map((part) => lookUp(part, { ...asked, spellings: [part] }, manner));
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

  const attempt = (q: string, terms: readonly AskedTerm[], manner: Manner): Omit<Found, "q"> => {
    const asked = terms.map((term) => askFor(term, manner));
    const perTerm: Matches[] = [];
    for (const [at, term] of terms.entries()) {
      const matches = lookUpAll(term, asked[at] as Asked, manner);
      if (matches.size === 0) return { asked, hits: [] };
      perTerm.push(matches);
    }
    const keys = nameKeys(q, folding.variants);
    const hits: Hit[] = [];
    for (const [place, { score }] of intersect(perTerm)) {
      hits.push({
        place,
        kind: kinds[place] ?? "event",
        id: ids[place] ?? "",
        score: (score * (weights[place] ?? 100) * nameBonus(place, keys)) / 100,
        terms: perTerm.map((matches) => matches.get(place)?.terms ?? []),
        names: names[place] ?? [],
        line: lines[place] ?? null,
      });
    }
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
      return { q, ...(strict.hits.length > 0 ? strict : attempt(q, terms, "loose")) };
    },
  };
}
