/** The tours as they are given: what a teacher may rely on in each, beyond what `npm run data` checks of any. */
import { describe, expect, it } from "vitest";
import { vocabularyOf } from "#app/subjects.ts";
import { claimHolders } from "#dataset/book.ts";
import { compileDataset } from "#dataset/compile.ts";
import { readIndex } from "#dataset/load.ts";
import type { AuthoredText, AuthoredTourStep } from "#dataset/schema.ts";
import { filteredRows } from "#domain/filters.ts";
import { spansOverlap } from "#domain/span.ts";
import { formatView, parseView } from "#state/view.ts";
import { type Holder, hasDate, marksOfHolder } from "./holder-marks.ts";
import { marksOf } from "./marks.ts";
import { publishedTexts } from "./published-texts.ts";
import { RECORD } from "./real-record.ts";

const { tours } = RECORD;
const steps = tours.flatMap((tour) =>
  tour.steps.map((step, i) => ({ at: `${tour.id} step ${i + 1}`, tour, step, last: i === tour.steps.length - 1 })),
);
const each = steps.map((entry) => [entry.at, entry] as const);

const words = (text: string) => text.split(/\s+/).filter((word) => /[A-Za-z0-9]/.test(word)).length;
const characters = (text: string) => [...text].filter((character) => character.trim() !== "").length;
const textsOf = (step: AuthoredTourStep): AuthoredText[] => [
  step.narrative,
  step.notes,
  ...step.ask,
  ...(step.fragments ?? []).flatMap(({ text }) => text ?? []),
];

const index = readIndex(JSON.parse(JSON.stringify(compileDataset(RECORD, "en").index)));
const vocabulary = vocabularyOf(index);

describe("the tours", () => {
  it("are the five that were promised", () => {
    expect(tours.map(({ id, title }) => [id, title.en])).toEqual([
      ["nine-editions", "Nine editions in fifteen minutes"],
      ["declaration-at-midnight", "The declaration at midnight (2014)"],
      ["one-word", "One word: sovereignty, multilateral, multi-party (2014–2019)"],
      ["who-speaks", "Who speaks for the council? Ma, Chehadé, Zorn"],
      ["town-to-organization", "From a town in Zhejiang to an organization in Beijing (2014–2022)"],
    ]);
  });

  it.each(tours.map((tour) => [tour.id, tour] as const))("%s can be given as it stands", (_, tour) => {
    expect(tour.steps.length).toBeGreaterThanOrEqual(8);
    expect(tour.steps.length).toBeLessThanOrEqual(15);
    expect([tour.steps.at(0)?.kind, tour.steps.at(-1)?.kind]).toEqual(["title", "title"]);
    expect(tour.steps.filter(({ kind }) => kind === "event" || kind === "view").length).toBeGreaterThanOrEqual(5);
    expect(tour.steps.some((step) => step.fragments)).toBe(true);
    expect(tour.steps.some((step) => "disagreement" in step)).toBe(true);
    expect(tour.questions).toHaveLength(2);
    // A step takes from one to four minutes of talk and discussion.
    expect(tour.minutes / tour.steps.length).toBeGreaterThanOrEqual(1);
    expect(tour.minutes / tour.steps.length).toBeLessThanOrEqual(4);
  });

  it("show every kind of step, question mode in each form, and both ways of lighting", () => {
    expect(new Set(steps.map(({ step }) => step.kind))).toEqual(new Set(["event", "view", "compare", "title"]));
    expect(new Set(steps.flatMap(({ step }) => ("hide" in step ? (step.hide ?? []) : [])))).toEqual(
      new Set(["titles", "dates", "outcomes"]),
    );
    expect(steps.filter(({ step }) => "lit" in step).length).toBeGreaterThanOrEqual(5);
    expect(steps.filter(({ step }) => step.fragments?.some(({ lit }) => lit)).length).toBeGreaterThanOrEqual(5);
  });
});

describe("each step", () => {
  it.each(each)("%s has a narrative, notes and a question of the right length", (_, { step }) => {
    const spoken = [step.notes, ...step.ask];
    expect(words(step.narrative.en)).toBeGreaterThanOrEqual(25);
    expect(words(step.narrative.en)).toBeLessThanOrEqual(45);
    expect(characters(step.narrative.zh)).toBeGreaterThanOrEqual(40);
    expect(characters(step.narrative.zh)).toBeLessThanOrEqual(90);
    expect(words(spoken.map(({ en }) => en).join(" "))).toBeGreaterThanOrEqual(60);
    expect(words(spoken.map(({ en }) => en).join(" "))).toBeLessThanOrEqual(150);
    expect(characters(spoken.map(({ zh }) => zh).join(""))).toBeGreaterThanOrEqual(100);
    expect(characters(spoken.map(({ zh }) => zh).join(""))).toBeLessThanOrEqual(260);
    for (const { en, zh } of step.ask) expect([en.at(-1), zh.at(-1)]).toEqual(["?", "？"]);
    expect(step.citations.length).toBeGreaterThanOrEqual(1);
  });

  it("shares no sentence with another", () => {
    const places = new Map<string, Set<string>>();
    for (const { at, step } of steps) {
      for (const { en, zh } of textsOf(step)) {
        for (const sentence of [...en.split(/(?<=[.?!])\s/), ...zh.split(/(?<=[。？！])/)]) {
          const plain = sentence.toLowerCase().replace(/[\p{P}\s]/gu, "");
          if (plain !== "") places.set(plain, (places.get(plain) ?? new Set()).add(at));
        }
      }
    }
    expect([...places].filter(([, at]) => at.size > 1).map(([sentence, at]) => [sentence, ...at])).toEqual([]);
  });

  it("cites nothing twice, and no more than twelve places", () => {
    const strange = steps.filter(({ step: { citations } }) => {
      const keys = citations.map(({ source, locator }) => `${source} ${locator}`);
      return new Set(keys).size < keys.length || keys.length > 12;
    });
    expect(strange.map(({ at }) => at)).toEqual([]);
  });

  it("has a query that the address gives back unchanged", () => {
    const views = steps.flatMap(({ at, step }) =>
      step.kind !== "title" && step.query !== undefined ? [{ at, query: step.query }] : [],
    );
    expect(views.length).toBeGreaterThanOrEqual(15);
    for (const { at, query } of views) {
      const { view, problems } = parseView(query, vocabulary);
      expect({ at, problems, query: formatView(view) }).toEqual({ at, problems: [], query: query && `?${query}` });
    }
  });

  it("lights only events that its view shows", () => {
    const lost = steps.flatMap(({ at, step }) => {
      if (step.kind !== "view" && step.kind !== "event") return [];
      const { view } = parseView(step.query ?? "", vocabulary);
      const window = view.window ?? index.range;
      const rows = new Set(filteredRows(index, view.filters));
      const wanted = [...(step.lit ?? []), ...(step.fragments ?? []).flatMap(({ lit }) => lit ?? [])];
      const subject = step.kind === "event" && step.query !== undefined ? [step.event] : [];
      return [...wanted, ...subject]
        .filter((id) => {
          const row = index.events.rowOf.get(id) ?? -1;
          const span = { start: index.events.start[row] ?? 0, end: index.events.end[row] ?? 0 };
          return !(rows.has(row) || subject.includes(id)) || !spansOverlap(span, window);
        })
        .map((id) => `${at}: ${id}`);
    });
    expect(lost).toEqual([]);
  });
});

describe("figures and dates", () => {
  const holders = claimHolders(RECORD).map(({ record }) => ({ record, cited: citedBy(record) }));

  /** The sources a record cites anywhere. */
  function citedBy(record: Holder): Set<string> {
    const parts = [
      ...(record.claims ?? []),
      ...(record.perspectives ?? []),
      ...("roles" in record ? record.roles : [...record.people, ...record.organizations]),
    ];
    return new Set(parts.flatMap(({ citations }) => citations.map(({ source }) => source)));
  }

  /** The records a step may speak of: those it shows and those that rest on a source it cites. */
  function recordsOf(step: AuthoredTourStep): Holder[] {
    const sources = step.citations.map(({ source }) => source);
    const shown = new Set([
      ...("event" in step ? [step.event] : []),
      ...("lit" in step ? (step.lit ?? []) : []),
      ...(step.fragments ?? []).flatMap(({ lit }) => lit ?? []),
    ]);
    return holders
      .filter(({ record, cited }) => shown.has(record.id) || sources.some((source) => cited.has(source)))
      .map(({ record }) => record);
  }

  /** Smaller ones count groups, lines on a board and minutes as well. */
  const LEAST_FIGURE = 13;

  it("of every step stand in a record that the step shows or whose source it cites", () => {
    const strange = steps.flatMap(({ at, tour, step }) => {
      const said = recordsOf(step).map(marksOfHolder);
      const numbers = new Set([tour.minutes, ...said.flatMap((marks) => marks.numbers)]);
      const dates = [
        ...said.flatMap((marks) => marks.dates),
        ...RECORD.sources
          .filter(({ id }) => step.citations.some(({ source }) => source === id))
          .map(({ date }) => date?.replace(/[~?]$/, "") ?? ""),
      ];
      const found = marksOf([step.title, ...textsOf(step)].map(({ en }) => en).join("\n"));
      return [
        ...found.numbers.filter((number) => number >= LEAST_FIGURE && !numbers.has(number)).map(String),
        ...found.dates.filter((date) => !hasDate(dates, date)),
      ].map((mark) => `${at}: ${mark}`);
    });
    expect(strange).toEqual([]);
  });

  it("of the Chinese text stand in the Chinese texts of those records, or in the step's English", () => {
    const figures = (texts: readonly string[]) => new Set(texts.join("\n").match(/\d+(?:\.\d+)?万?/g));
    const strange = steps.flatMap(({ at, tour, step }) => {
      const records = recordsOf(step);
      const known = figures([
        String(tour.minutes),
        ...publishedTexts({ records } as never).map(({ zh }) => zh),
        ...records.flatMap((record) => ("date" in record ? record.date.replaceAll("-0", "-") : [])),
        ...[step.title, ...textsOf(step)].map(({ en }) => en),
      ]);
      const said = figures([step.title, ...textsOf(step)].map(({ zh }) => zh));
      return [...said].filter((figure) => !known.has(figure)).map((figure) => `${at}: ${figure}`);
    });
    expect(strange).toEqual([]);
  });

  it("are the same in both languages where they are years", () => {
    const years = (text: string) => [...new Set(text.match(/\b(?:19\d\d|200[1-9]|201\d|202[0-2])\b/g))].sort();
    const strange = steps.filter(
      ({ step }) => `${years(step.narrative.en)}` !== `${years(step.narrative.zh.replaceAll("年", " "))}`,
    );
    expect(strange.map(({ at, step }) => `${at}: ${years(step.narrative.en)} / ${years(step.narrative.zh)}`)).toEqual(
      [],
    );
  });
});
