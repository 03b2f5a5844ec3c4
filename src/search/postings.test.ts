import fc from "fast-check";
import MiniSearch from "minisearch";
import { expect, it } from "vitest";
import { type Posting, packPostings, unpackPostings } from "./postings.ts";
import { SEARCH_FIELDS } from "./search-file.ts";

/** Of each term, by field, by record, how often it stands there. */
function postingsOf(texts: readonly (readonly string[])[]): Map<string, Posting> {
  const postings = new Map<string, Map<number, Map<number, number>>>();
  texts.forEach((fields, record) => {
    fields.forEach((text, field) => {
      for (const term of text.split(" ").filter(Boolean)) {
        const posting = postings.get(term) ?? new Map<number, Map<number, number>>();
        const records = posting.get(field) ?? new Map<number, number>();
        postings.set(term, posting.set(field, records.set(record, (records.get(record) ?? 0) + 1)));
      }
    });
  });
  return postings;
}

it("writes steps from record to record, and how often only where it is more than once", () => {
  const packed = packPostings(
    postingsOf([["b a", "", ""], ["a a", "", "a"], ...Array.from({ length: 40 }, () => [""]), ["a"]]),
  );
  expect(packed).toEqual({ terms: "a b", postings: "0:1,1*2,15;2:2 0:1" });
});

it("reads back what it wrote: MiniSearch answers as it does where it indexed the texts itself", () => {
  const words = fc
    .array(fc.constantFrom("a", "b", "乌镇", "wuzhen", "c1"), { maxLength: 40 })
    .map((list) => list.join(" "));
  const record = fc.tuple(...SEARCH_FIELDS.map(() => words));
  fc.assert(
    fc.property(fc.array(record, { minLength: 1, maxLength: 50 }), (texts) => {
      const options = {
        fields: [...SEARCH_FIELDS],
        tokenize: (text: string) => text.split(" ").filter(Boolean),
        processTerm: (term: string) => term,
      };
      const own = new MiniSearch(options);
      own.addAll(
        texts.map((text, id) => ({ id, ...Object.fromEntries(SEARCH_FIELDS.map((field, at) => [field, text[at]])) })),
      );
      const { terms, postings } = packPostings(postingsOf(texts));
      if (terms === "") return;
      const read = MiniSearch.loadJS(unpackPostings(terms, postings, texts.length), options);
      for (const word of ["a", "b", "乌镇", "wuzhen", "c1"]) {
        const found = (index: MiniSearch) =>
          new Map(
            index.search(word).map(({ id, match }) => [id, Object.values(match).map((fields) => fields.toSorted())]),
          );
        expect(found(read)).toEqual(found(own));
      }
      // How often a term stands in a record, to the digit.
      const plain = JSON.parse(JSON.stringify(own)) as { index: [string, unknown][] };
      expect(new Map(unpackPostings(terms, postings, texts.length).index)).toEqual(new Map(plain.index));
    }),
    { numRuns: 40 },
  );
});
