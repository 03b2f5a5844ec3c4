import { describe, expect, it } from "vitest";
import { citationOf, claimOf, datasetOf, textOf } from "#testing/dataset-of.ts";
import { openBook } from "./book.ts";
import { collectMentions } from "./find-mentions.ts";

const ENTITIES = {
  people: [
    { id: "jack-ma", name: textOf("Jack Ma", "马云"), aliases: ["Ma Yun", "馬雲"] },
    { id: "pony-ma", name: textOf("Pony Ma", "马化腾"), aliases: ["The Ma"] },
    { id: "other-ma", name: textOf("Other Ma", "某马"), aliases: ["The Ma"] },
  ],
  organizations: [
    { id: "un", name: textOf("United Nations", "联合国"), aliases: ["UN"] },
    { id: "un-assembly", name: textOf("UN General Assembly", "联合国大会"), aliases: [] },
    { id: "baidu", name: textOf("Baidu", "百度公司"), aliases: ["百度"] },
    { id: "arm", name: textOf("Arm", "Arm公司"), aliases: [] },
  ],
  sources: [{ id: "baike", publisher: textOf("Baidu Baike", "百度百科") }],
};

/** Whom a claim names, by key. */
function named(en: string, zh = "（无）"): string[] {
  const claims = [claimOf({ id: "claim", text: { en, zh }, citations: [citationOf("baike")] })];
  const mentions = collectMentions(openBook(datasetOf({ ...ENTITIES, events: [{ id: "event", claims }] }), "en"));
  return [...mentions.keys()].sort();
}

describe("a claim names", () => {
  it("by full name, by an alias and by the Chinese name, in either language", () => {
    expect(named("Jack Ma's speech closed the day.")).toEqual(["person/jack-ma"]);
    expect(named("Ma Yun spoke.")).toEqual(["person/jack-ma"]);
    expect(named("He spoke.", "马云和马化腾致辞。")).toEqual(["person/jack-ma", "person/pony-ma"]);
  });

  it("nobody by a part of a word, in other letters, or by a form that two share", () => {
    expect(named("An arm of the UNITED effort; Arms and UNESCO.")).toEqual([]);
    expect(named("The Ma spoke.")).toEqual([]);
  });

  it("the longest name at a place alone", () => {
    expect(named("The UN General Assembly met.", "联合国大会开会。")).toEqual(["organization/un-assembly"]);
    expect(named("The UN General Assembly of the UN.")).toEqual(["organization/un", "organization/un-assembly"]);
  });

  it("nobody by the name of a publisher that holds one", () => {
    expect(named("Baidu Baike's entry has another day.", "百度百科词条所列日期不同。")).toEqual([]);
    expect(named("Baidu came.", "百度参加。")).toEqual(["organization/baidu"]);
  });
});

it("the claims stand in time order of their events, with where they stand, in the book's language", () => {
  const claim = (id: string) => claimOf({ id, text: textOf(`Jack Ma ${id}`, `马云${id}`) });
  const events = [
    { id: "later", date: "2018-01-01", claims: [claim("c")] },
    { id: "earlier", date: "2014-01-01", claims: [claim("a"), claim("b")] },
  ];
  const mentions = collectMentions(openBook(datasetOf({ ...ENTITIES, events }), "zh")).get("person/jack-ma");
  expect(mentions?.map(({ id, text, record }) => [id, text, record.id])).toEqual([
    ["a", "马云a", "earlier"],
    ["b", "马云b", "earlier"],
    ["c", "马云c", "later"],
  ]);
});
