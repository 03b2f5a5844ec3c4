import { beforeAll, describe, expect, it, test } from "vitest";
import { makeSearchFile } from "#build/search/make-search-file.ts";
import type { SearchDocument } from "#build/search/search-documents.ts";
import type { HitKind } from "#domain/found.ts";
import { openSearch, type SearchEngine, SearchFileError } from "./open-search.ts";

const document = (kind: HitKind, id: string, title: string, rest: SearchDocument["fields"] = {}): SearchDocument => ({
  kind,
  id,
  weight: 1,
  names: [title],
  line: null,
  fields: { title, ...rest },
});

const DOCUMENTS = [
  document("event", "opening", "Opening in Wuzhen\n乌镇开幕", {
    sound: "wuzhenkaimu zhenkaimu kaimu mu",
    body: "sovereignty",
  }),
  document("event", "declaration", "Draft declarations\n宣言草案", { body: "wuzhen" }),
  document("event", "e-mail", "First e-mail\n第一封电子邮件", { dates: "December 2016" }),
  document("person", "lu-wei", "Lu Wei\n鲁炜", { sound: "luwei wei" }),
  document("organization", "centre", "International organisation"),
  document("source", "letter", "2,000 guests"),
];
const FILE = makeSearchFile(DOCUMENTS);

let engine: SearchEngine;
beforeAll(async () => {
  engine = await openSearch(JSON.parse(JSON.stringify(FILE)));
});

test.each([
  ["wuzhen", ["opening", "declaration"]],
  ["wuzh", ["opening", "declaration"]],
  ["WÚZHÈN", ["opening", "declaration"]],
  ["wuzen", ["opening", "declaration"]],
  ["wzhen", ["opening", "declaration"]],
  ["luw", ["lu-wei"]],
  ["luwe", ["lu-wei"]],
  ["lu wei", ["lu-wei"]],
  ["kaimu", ["opening"]],
  ["mu", ["opening"]],
  ["烏鎮", ["opening"]],
  ["镇", ["opening"]],
  ["封", ["e-mail"]],
  ["宣言 乌镇", []],
  ["declaration", ["declaration"]],
  ["declarations", ["declaration"]],
  ["email", ["e-mail"]],
  ["e-mail", ["e-mail"]],
  ["organization", ["centre"]],
  ["organis", ["centre"]],
  ["2000", ["letter"]],
  ["200", ["letter"]],
  ["20", []],
  ["dec 2016", ["e-mail"]],
  ["2016年12月", ["e-mail"]],
  ["2016-11", []],
  ["opening sovereignty", ["opening"]],
  ["opening declaration", []],
  ["opning", ["opening"]],
  ["opng", []],
  ["", []],
  ["?!", []],
  ["constructor", []],
  ["__proto__", []],
])("%j finds %j", async (q, ids) => {
  const found = await engine.find(q);
  expect(found.q).toBe(q);
  expect(found.hits.map(({ id }) => id)).toEqual(ids);
});

describe("an answer", () => {
  it("says as which terms each word was found", async () => {
    const { asked, hits } = await engine.find("wuz sovereignty");
    expect(asked.map(({ spellings }) => spellings)).toEqual([["wuz"], ["sovereignty"]]);
    expect(hits[0]?.terms).toEqual([["wuzhen"], ["sovereignty"]]);
  });

  it("can be sent to another thread", async () => {
    const found = await engine.find("wuzhen");
    expect(structuredClone(found)).toEqual(found);
  });

  it("puts a record that is called as asked before all others", async () => {
    const named = await openSearch(
      makeSearchFile([
        document("event", "long", "Lu Wei, Lu Wei and again Lu Wei"),
        document("person", "lu-wei", "Lu Wei"),
        document("organization", "friends", "Friends of Lu Wei"),
      ]),
    );
    expect((await named.find("wei lu")).hits[0]?.id).toBe("lu-wei");
    expect((await named.find("luwei")).hits).toEqual([]);
  });

  it("comes soon for two hundred characters", async () => {
    expect((await engine.find("乌镇".repeat(100))).hits).toEqual([]);
    expect((await engine.find("x ".repeat(100))).hits).toEqual([]);
  });
});

test.each([
  ["null", null, /not a JSON object/],
  ["a text", "x", /not a JSON object/],
  ["another format", { ...FILE, format: 0 }, /has format 0/],
  ["no format", {}, /has format undefined/],
  ["a list of another length", { ...FILE, names: [] }, /misses a list/],
  ["no ids", { ...FILE, ids: undefined }, /misses a list/],
  ["no terms", { ...FILE, terms: 1 }, /no terms/],
])("refuses %s", async (_, json, message) => {
  await expect(openSearch(json)).rejects.toThrow(SearchFileError);
  await expect(openSearch(json)).rejects.toThrow(message);
});
