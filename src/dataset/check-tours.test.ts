import { describe, expect, it } from "vitest";
import { citationOf, claimOf, datasetOf, disagreementOf, filesOf, textOf } from "#testing/dataset-of.ts";
import { stepOf, tourOf } from "#testing/tour-of.ts";
import { checkDataset } from "./check.ts";
import { formatProblem } from "./problem.ts";
import type { AuthoredTour, AuthoredTourStep } from "./schema.ts";
import { EDITION_PROPERTIES } from "./schema.ts";

/** A value of the wrong shape where the types ask for a right one. */
const wrong = (value: unknown) => value as never;

const comparable = EDITION_PROPERTIES.map((property) => claimOf({ id: property, property }));

/** The problems of a record with the event `e`, the editions of 2014 and 2015, and these tours, each without its place. */
const problemsOf = (...tours: readonly AuthoredTour[]): string[] =>
  checkDataset(
    filesOf(
      datasetOf({
        events: [
          {
            id: "e",
            claims: [claimOf({ id: "a" }), claimOf({ id: "b", citations: [citationOf("source-b")] })],
            disagreements: [disagreementOf({ id: "d", sides: [{ claims: ["a"] }, { claims: ["b"] }] })],
          },
          { id: "wic-2014", claims: comparable },
          { id: "wic-2015", date: "2015-12", claims: comparable },
        ],
        tours,
      }),
    ),
  ).map((problem) => formatProblem(problem).replace(/^\S+ /, ""));

/** The tour `t` with its third step replaced. */
const withStep = (given: object): AuthoredTour => {
  const tour = tourOf("t");
  const step = stepOf("t-2", given as Partial<AuthoredTourStep>);
  return { ...tour, steps: tour.steps.map((other, i) => (i === 2 ? step : other)) };
};

const words = (count: number, en = "w") => Array.from({ length: count }, (_, i) => `${en}${i}`).join(" ");
const sized = (en: number, zh: number) => ({ en: words(en), zh: "长".repeat(zh) });

it("finds nothing wrong with sound tours", () => {
  expect(problemsOf(tourOf("t"), tourOf("u"))).toEqual([]);
  for (const step of [
    { kind: "view", query: "", lit: ["e"], fragments: [{ lit: ["e"] }, { text: textOf("More") }], hide: ["dates"] },
    { kind: "compare", query: "", properties: ["participants"] },
    {
      kind: "compare",
      query: "editions=wic-2014,wic-2015&differences=1",
      disagreement: "e/d",
      citations: [citationOf(), citationOf("source-b")],
    },
    { narrative: sized(25, 40) },
    { narrative: sized(45, 90), notes: sized(148, 255) },
  ]) {
    expect(problemsOf(withStep(step))).toEqual([]);
  }
});

const SAMPLES: readonly (readonly [rule: string, tour: AuthoredTour, line: string])[] = [
  [
    "a kind that is none",
    withStep({ kind: "film" }),
    'steps[2].kind "film" is not one of the values allowed; write one of "event", "view", "compare", "title"',
  ],
  [
    "a step without a kind",
    withStep({ kind: undefined }),
    'steps[2].kind is missing; write one of "event", "view", "compare", "title"',
  ],
  [
    "a key that is for another kind",
    withStep({ event: "e" }),
    'steps[2].event "e" is not a key of the format; correct its spelling or remove it',
  ],
  ["a view without a query", withStep({ kind: "view" }), "steps[2].query is missing; write text in quotes"],
  [
    "an event that does not exist",
    withStep({ kind: "event", event: "nowhere" }),
    'steps[2].event "nowhere" is no id of events/*.json; correct it or add the record',
  ],
  [
    "a lit event that does not exist",
    withStep({ kind: "view", query: "", lit: ["nowhere"] }),
    'steps[2].lit[0] "nowhere" is no id of events/*.json; correct it or add the record',
  ],
  [
    "a fragment that lights what does not exist",
    withStep({ kind: "view", query: "", fragments: [{ lit: ["e", "nowhere"] }] }),
    'steps[2].fragments[0].lit[1] "nowhere" is no id of events/*.json; correct it or add the record',
  ],
  [
    "a source that does not exist",
    withStep({ citations: [citationOf(), citationOf("nowhere")] }),
    'steps[2].citations[1].source "nowhere" is no id of sources.json; correct it or add the record',
  ],
  [
    "a source cited elsewhere than the record cites it",
    withStep({ citations: [citationOf("source-a", "para 99")] }),
    'steps[2].citations[0].locator "para 99" is cited nowhere in the record with "source-a"; ' +
      "cite as the claim does that the step rests on",
  ],
  [
    "a step without a source",
    withStep({ citations: [] }),
    "steps[2].citations is empty: a step without a citation; cite at least one source with its locator",
  ],
  [
    "an empty fragment",
    withStep({ fragments: [{}] }),
    "steps[2].fragments[0] shows nothing; write a text, events to light, or both",
  ],
  [
    "a fragment that lights events where there is no chart",
    withStep({ kind: "compare", query: "", fragments: [{ lit: ["e"] }] }),
    "steps[2].fragments[0].lit lights events where no chart is shown; write a text instead",
  ],
  [
    "a fragment too long",
    withStep({ fragments: [{ text: { en: "x".repeat(91), zh: "字" } }] }),
    `steps[2].fragments[0].text.en "${"x".repeat(59)}… has 91 characters; write at most 90 characters`,
  ],
  [
    "an unknown thing to hide",
    withStep({ kind: "view", query: "", hide: ["names"] }),
    'steps[2].hide[0] "names" is not one of the values allowed; write one of "titles", "dates", "outcomes"',
  ],
  [
    "a comparison by an unknown key",
    withStep({ kind: "compare", query: "edition=wic-2014" }),
    'steps[2].query "edition=wic-2014" has the key "edition"; write editions or differences',
  ],
  [
    "a comparison of one edition",
    withStep({ kind: "compare", query: "editions=wic-2014" }),
    'steps[2].query "editions=wic-2014" does not name editions in their order; write two or more, as wic-2014,wic-2016',
  ],
  [
    "a comparison out of order",
    withStep({ kind: "compare", query: "editions=wic-2015,wic-2014" }),
    'steps[2].query "editions=wic-2015,wic-2014" does not name editions in their order; ' +
      "write two or more, as wic-2014,wic-2016",
  ],
  [
    "a comparison with an edition that does not exist",
    withStep({ kind: "compare", query: "editions=wic-2014,wic-2099" }),
    'steps[2].query "editions=wic-2014,wic-2099" names "wic-2099", which is no edition; correct it',
  ],
  [
    "a disagreement that does not exist",
    withStep({ kind: "event", event: "e", disagreement: "e/x" }),
    'steps[2].disagreement "e/x" names no disagreement; write record-id/disagreement-id',
  ],
  [
    "a disagreement of which only one side is cited",
    withStep({ kind: "event", event: "e", disagreement: "e/d" }),
    "steps[2].citations cite no source of side 2 of e/d; cite one of source-b",
  ],
  [
    "a narrative too short in English",
    withStep({ narrative: sized(24, 40) }),
    'steps[2].narrative.en "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12 w13 w14 w15 w16 w… has 24 words; write 25 to 45 words',
  ],
  [
    "a narrative too long in Chinese",
    withStep({ narrative: sized(45, 91) }),
    `steps[2].narrative.zh "${"长".repeat(59)}… has 91 characters; write 40 to 90 characters`,
  ],
  [
    "notes too short",
    withStep({ notes: { en: words(57, "n"), zh: "说".repeat(200) } }),
    'steps[2].notes.en "n0 n1 n2 n3 n4 n5 n6 n7 n8 n9 n10 n11 n12 n13 n14 n15 n16 n… has 59 words; write 60 to 150 words',
  ],
  [
    "notes too long with their questions",
    withStep({ notes: { en: words(80, "n"), zh: "说".repeat(256) }, ask: [{ en: "Why?", zh: "为什么呢？" }] }),
    `steps[2].notes.zh "${"说".repeat(59)}… has 261 characters; write 100 to 260 characters`,
  ],
  ["notes that ask nothing", withStep({ ask: [] }), "steps[2].ask is empty; write at least one question"],
  [
    "a question that is none",
    withStep({ ask: [{ en: "Discuss.", zh: "为什么？" }] }),
    'steps[2].ask[0].en "Discuss." is no question; end it with a question mark',
  ],
  [
    "a discussion question that is none",
    tourOf("t", {
      questions: [
        { en: "Why?", zh: "请讨论。" },
        { en: "Who?", zh: "谁？" },
      ],
    }),
    'questions[0].zh "请讨论。" is no question; end it with a question mark',
  ],
  [
    "too few discussion questions",
    tourOf("t", { questions: [{ en: "Why?", zh: "为什么？" }] }),
    "questions holds 1; write 2 questions to discuss",
  ],
  ["no aims", tourOf("t", { aims: [] }), "aims is empty; write at least one aim"],
  ["no age", tourOf("t", { ageFrom: wrong(undefined) }), "ageFrom is missing; write a number"],
  ["no minutes", tourOf("t", { minutes: 0 }), "minutes 0 is empty; write a number of minutes above 0"],
];

describe("each rule of tours", () => {
  it.each(SAMPLES)("finds %s", (_, tour, line) => {
    expect(problemsOf(tour)).toEqual([`tours "t": ${line}`]);
  });

  it.each(["own", "all", "t-notes"])("finds the id %s, whose address or file is another's", (id) => {
    expect(problemsOf(tourOf(id))).toEqual([
      `tours "${id}": id "${id}" is kept for something else; neither write all or own nor end it in -notes`,
    ]);
  });

  it("finds a tour with too few or too many steps", () => {
    const { steps } = tourOf("t");
    expect(problemsOf(tourOf("t", { steps: steps.slice(0, 7) }))).toEqual([
      'tours "t": steps holds 7 steps; write 8 to 15',
    ]);
    const more = Array.from({ length: 8 }, (_, i) => stepOf(`more-${i}`));
    expect(problemsOf(tourOf("t", { steps: [...steps, ...more] }))).toEqual([
      'tours "t": steps holds 16 steps; write 8 to 15',
    ]);
  });

  it("finds a tour that does not open or close with a title card", () => {
    const { steps } = tourOf("t");
    const view = (name: string) => stepOf(name, { kind: "view", query: "" } as Partial<AuthoredTourStep>);
    expect(problemsOf(tourOf("t", { steps: [view("first"), ...steps.slice(1, -1), view("last")] }))).toEqual([
      'tours "t": steps[0].kind "view" opens or closes the tour; write a step of kind "title"',
      'tours "t": steps[7].kind "view" opens or closes the tour; write a step of kind "title"',
    ]);
  });

  it("finds a tour in which sources never disagree", () => {
    const steps = tourOf("t").steps.map((step, i) => (i === 1 ? stepOf("t-1") : step));
    expect(problemsOf(tourOf("t", { steps }))).toEqual([
      'tours "t": steps hold none where sources disagree; name a disagreement of the record in one of them',
    ]);
  });

  it("finds a sentence that stands in two steps, of one tour or of two, whatever its punctuation", () => {
    const first = withStep({ fragments: [{ text: { en: "It rained; all day.", zh: "下了一天雨。" } }] });
    const other = tourOf("u");
    const last = stepOf("u-7", { ask: [{ en: "It rained all day. Why?", zh: "“下了一天雨。”为什么？" }] });
    expect(problemsOf(first, { ...other, steps: [...other.steps.slice(0, -1), last] })).toEqual([
      'tours "u": steps[7].ask[0].en "It rained all day. Why?" repeats a sentence of t step 3 (it rained all day); write it afresh',
      'tours "u": steps[7].ask[0].zh "“下了一天雨。”为什么？" repeats a sentence of t step 3 (下了一天雨); write it afresh',
    ]);
  });
});
