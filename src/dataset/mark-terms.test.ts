import { expect, it } from "vitest";
import type { DisagreementsDetails, EventDetails } from "#domain/details.ts";
import type { Language } from "#domain/language.ts";
import { citationOf, claimOf, datasetOf, disagreementOf, perspectiveOf, textOf } from "#testing/dataset-of.ts";
import { compileDataset } from "./compile.ts";

const term = (id: string, en: string, zh: string, ...aliases: string[]) => ({
  id,
  term: textOf(en, zh),
  aliases,
  text: textOf(`What ${id} is.`),
  citations: [citationOf()],
});

const DATASET = datasetOf({
  events: [
    {
      id: "talk",
      summary: textOf("The council met; ICANN-watchers came.", "高咨委开会，ICANN观察者到场。"),
      claims: [
        claimOf({ id: "first", text: textOf("Multistakeholder, or multi-party?", "多利益相关方还是多方？") }),
        claimOf({ id: "second", text: textOf("The HAC, an icann of chacs.", "高咨委与网站ceirp.cn。") }),
        claimOf({
          id: "third",
          text: textOf("ICANN and .cn.", "ICANN与.cn域名。"),
          citations: [citationOf("source-b")],
        }),
      ],
      disagreements: [
        disagreementOf({
          id: "d",
          sides: [{ claims: ["first"] }, { claims: ["third"] }],
          assessment: textOf("The Great Firewall decides.", "由防火长城决定。"),
        }),
      ],
      perspectives: [perspectiveOf({ id: "v", text: textOf("Blue books everywhere.", "到处是蓝皮书。") })],
    },
  ],
  glossary: [
    term("advisory-council", "High-Level Advisory Council", "高级别咨询委员会", "HAC", "高咨委"),
    term("icann", "ICANN", "ICANN"),
    term("multi-party", "Multi-party", "多方"),
    term("multistakeholder", "Multistakeholder", "多利益相关方"),
    term("dot-cn", ".cn", ".cn域名"),
    term("great-firewall", "Great Firewall", "防火长城"),
    term("blue-books", "Blue books", "蓝皮书"),
    term("unused", "Tunis Agenda", "《突尼斯议程》"),
  ],
});

function marked(language: Language): string[] {
  const page = compileDataset(DATASET, language).pages.get("events/talk") as EventDetails;
  const texts = new Map([
    ["summary", page.summary],
    ...page.claims.flatMap(({ id, text }) => [[`claim ${id}`, text] as const, [`side d ${id}`, text] as const]),
    ...page.disagreements.map(({ id, assessment }) => [`assessment ${id}`, assessment] as const),
    ...page.perspectives.map(({ id, text }) => [`perspective ${id}`, text] as const),
  ]);
  return page.terms.map(({ term: id, at, start, end }) => `${id}: ${at}: ${texts.get(at)?.slice(start, end)}`);
}

it("marks the first use of a term, in reading order, as a whole word in English", () => {
  expect(marked("en")).toEqual([
    "icann: summary: ICANN",
    "multistakeholder: side d first: Multistakeholder",
    "multi-party: side d first: multi-party",
    "dot-cn: side d third: .cn",
    "great-firewall: assessment d: Great Firewall",
    "advisory-council: claim second: HAC",
    "blue-books: perspective v: Blue books",
  ]);
});

it("finds Chinese forms within a sentence, the longest first, and Latin ones as whole words", () => {
  expect(marked("zh")).toEqual([
    "advisory-council: summary: 高咨委",
    "icann: summary: ICANN",
    "multistakeholder: side d first: 多利益相关方",
    "multi-party: side d first: 多方",
    "dot-cn: side d third: .cn域名",
    "great-firewall: assessment d: 防火长城",
    "blue-books: perspective v: 蓝皮书",
  ]);
});

it("carries the entry's sentence, and marks the page of disagreements by its own names", () => {
  const page = compileDataset(DATASET, "en").pages.get("disagreements/all") as DisagreementsDetails;
  expect(page.terms[0]).toEqual({
    term: "multistakeholder",
    sentence: "What multistakeholder is.",
    at: "side talk-d first",
    start: 0,
    end: 16,
  });
});
