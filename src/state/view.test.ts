import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dayOf } from "#domain/day.ts";
import { CERTAINTIES } from "#domain/event-table.ts";
import { FACETS, type Filters, NO_FILTERS } from "#domain/filters.ts";
import { HANDOUT_LENGTHS } from "#domain/handout-length.ts";
import { type Span, spanContains, spanLength } from "#domain/span.ts";
import { anyText } from "#testing/any-text.ts";
import {
  cleanQuery,
  DEFAULT_VIEW,
  formatView,
  parseView,
  roundWindow,
  type View,
  type ViewKey,
  type Vocabulary,
} from "./view.ts";

const FULL = process.env.FULL === "1";
const RANGE: Span = { start: dayOf(2013), end: dayOf(2023) };
const LANES = ["documents", "editions", "incidents", "leadership"];
const EDITIONS = ["wic-2014", "wic-2016", "wic-2020"];
const PEOPLE = ["jack-ma", "lu-wei", "xi-jinping"];
const VOCABULARY: Vocabulary = {
  range: RANGE,
  ids: {
    lanes: new Set(LANES),
    people: new Set(PEOPLE),
    organizations: new Set(["cac", "icann"]),
    sources: new Set(["source-a", "source-b"]),
    editions: new Set(EDITIONS),
    events: new Set(EDITIONS),
  },
};

const parse = (search: string) => parseView(search, VOCABULARY);
const viewOf = (patch: Partial<View>): View => ({ ...DEFAULT_VIEW, ...patch });
const filtersOf = (patch: Partial<Filters>): Filters => ({ ...NO_FILTERS, ...patch });
const sorted = (ids: readonly string[]) => fc.subarray([...ids]).map((chosen) => [...chosen].sort());

const someWindow = fc
  .tuple(fc.integer({ min: RANGE.start, max: RANGE.end - 1 }), fc.integer({ min: 1, max: spanLength(RANGE) }))
  .map(([start, length]) => roundWindow({ start, end: Math.min(start + length, RANGE.end) }, RANGE));
const someView: fc.Arbitrary<View> = fc.record({
  window: fc.option(someWindow),
  filters: fc.record({
    lanes: sorted(LANES),
    people: sorted(PEOPLE),
    organizations: sorted(["cac", "icann"]),
    sources: sorted(["source-a", "source-b"]),
    certainty: sorted(CERTAINTIES),
    q: fc.oneof(anyText, fc.constantFrom("乌镇 & Wuzhen", "a+b=c", "%41", "#?&")).map(cleanQuery),
  }),
  others: fc.constantFrom("hide", "dim"),
  collapsed: sorted(LANES),
  order: fc.shuffledSubarray(LANES),
  range: fc.constantFrom("all", "window"),
  editions: sorted(EDITIONS),
  differences: fc.boolean(),
  events: sorted(EDITIONS),
  teacher: fc.boolean(),
  length: fc.constantFrom(...HANDOUT_LENGTHS),
  embed: fc.boolean(),
  debug: fc.constantFrom("perf" as const, null),
});

describe("the codec", () => {
  it("reads what it wrote and writes the same again", () => {
    fc.assert(
      fc.property(someView, (view) => {
        const text = formatView(view);
        const parsed = parse(text);
        expect(parsed).toEqual({ view, problems: [] });
        expect(formatView(parsed.view)).toBe(text);
      }),
      { numRuns: FULL ? 2000 : 400 },
    );
  });

  it("writes equal views alike, whatever the order and repetition of their ids", () => {
    fc.assert(
      fc.property(someView, (view) => {
        const twice = (ids: readonly string[]) => [...ids].reverse().concat(ids);
        const facets = Object.fromEntries(FACETS.map((facet) => [facet, twice(view.filters[facet])]));
        const same = {
          ...view,
          filters: { ...view.filters, ...facets },
          collapsed: twice(view.collapsed),
          editions: twice(view.editions),
          events: twice(view.events),
        };
        expect(formatView(same)).toBe(formatView(view));
      }),
    );
  });

  it("never throws, whatever the address holds, and settles after one reading", () => {
    const pages = ["editions", "differences", "events", "teacher", "length", "embed", "debug"];
    const key = fc.constantFrom("from", "to", ...FACETS, "q", "others", "collapsed", "order", "range", ...pages, "x");
    const part = fc.oneof(
      anyText,
      fc.tuple(key, anyText).map((pair) => pair.join("=")),
      fc.tuple(key, fc.stringMatching(/^[0-9-]{0,12}$/)).map((pair) => pair.join("=")),
      fc
        .tuple(key, fc.constantFrom("%", "%E4%B9", "1", "dim", "editions,,LU-WEI", "2014-02-30"))
        .map((pair) => pair.join("=")),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const { view, problems } = parse(`?${parts.join("&")}`);
        expect(parse(formatView(view))).toEqual({ view, problems: [] });
        for (const problem of problems) expect(problem.value).not.toBe("");
      }),
      { numRuns: FULL ? 5000 : 2000 },
    );
  });
});

describe("formatView", () => {
  test.each<[Partial<View>, string]>([
    [{}, ""],
    [{ window: { start: dayOf(2014), end: dayOf(2016) } }, "?from=2014&to=2015"],
    [{ window: { start: dayOf(2014, 11), end: dayOf(2016, 3) } }, "?from=2014-11&to=2016-02"],
    [{ window: { start: dayOf(2014, 11, 19), end: dayOf(2014, 11, 22) } }, "?from=2014-11-19&to=2014-11-21"],
    [{ window: { start: dayOf(2014, 11, 19), end: dayOf(2014, 12) } }, "?from=2014-11-19&to=2014-11"],
    [{ filters: filtersOf({ lanes: ["editions", "documents"] }) }, "?lanes=documents,editions"],
    [{ filters: filtersOf({ q: "乌镇 a&b" }) }, "?q=%E4%B9%8C%E9%95%87+a%26b"],
    [{ others: "dim", order: ["leadership", "editions"] }, "?others=dim&order=leadership,editions"],
    [{ collapsed: ["editions"], range: "window", embed: true }, "?collapsed=editions&range=window&embed=1"],
    [{ editions: ["wic-2016", "wic-2014"], differences: true }, "?editions=wic-2014,wic-2016&differences=1"],
    [{ events: ["wic-2020", "wic-2014"], teacher: true }, "?events=wic-2014,wic-2020&teacher=1"],
    [{ range: "window", length: "full" }, "?range=window&length=full"],
  ])("%j is %s", (patch, text) => expect(formatView(viewOf(patch))).toBe(text));
});

describe("parseView", () => {
  it("takes the first day of `from` and the last of `to`, in whatever exactness", () => {
    const windowOf = (search: string) => parse(search).view.window;
    expect(windowOf("?from=2014&to=2014")).toEqual({ start: dayOf(2014), end: dayOf(2015) });
    expect(windowOf("?from=2014-02&to=2014-02")).toEqual({ start: dayOf(2014, 2), end: dayOf(2014, 3) });
    expect(windowOf("?from=2016-02-29&to=2016-02-29")).toEqual({ start: dayOf(2016, 2, 29), end: dayOf(2016, 3) });
  });

  it("reaches to the range's end where only one of them is given", () => {
    expect(parse("?from=2014-11")).toEqual({
      view: viewOf({ window: { start: dayOf(2014, 11), end: RANGE.end } }),
      problems: [],
    });
    expect(parse("?to=2014-11")).toEqual({
      view: viewOf({ window: { start: RANGE.start, end: dayOf(2014, 12) } }),
      problems: [],
    });
  });

  it("keeps to the range", () => {
    expect(parse("?from=0001&to=9999")).toEqual({ view: DEFAULT_VIEW, problems: [] });
    expect(parse("?from=2022-12&to=2030").view.window).toEqual({ start: dayOf(2022, 12), end: RANGE.end });
  });

  it("lets each bad field fall back alone", () => {
    const chart = "from=2014&to=2015&lanes=editions&people=lu-wei&q=text&others=dim&collapsed=editions";
    const good = `${chart}&editions=wic-2014&differences=1&length=events&embed=1&debug=perf`;
    const whole = parse(`?${good}`).view;
    const bad: readonly [ViewKey, string, Partial<View>][] = [
      ["from", "2014-13", { window: { start: RANGE.start, end: dayOf(2016) } }],
      ["from", "2024", { window: { start: RANGE.start, end: dayOf(2016) } }],
      ["to", "2015-02-29", { window: { start: dayOf(2014), end: RANGE.end } }],
      ["to", "2012", { window: { start: dayOf(2014), end: RANGE.end } }],
      ["lanes", "nowhere", { filters: { ...whole.filters, lanes: [] } }],
      ["people", "nobody", { filters: { ...whole.filters, people: [] } }],
      ["q", "\u0000\u200b", { filters: { ...whole.filters, q: "" } }],
      ["others", "show", { others: "hide" }],
      ["collapsed", "nowhere", { collapsed: [] }],
      ["editions", "wic-2013", { editions: [] }],
      ["differences", "yes", { differences: false }],
      ["length", "long", { length: "sheet" }],
      ["embed", "2", { embed: false }],
      ["debug", "all", { debug: null }],
    ];
    for (const [key, value, fallback] of bad) {
      const params = new URLSearchParams(good);
      params.set(key, value);
      expect(parse(`?${params}`)).toEqual({ view: { ...whole, ...fallback }, problems: [{ key, value }] });
    }
  });

  it("drops a `to` before `from` and keeps `from`", () => {
    expect(parse("?from=2016&to=2015")).toEqual({
      view: viewOf({ window: { start: dayOf(2016), end: RANGE.end } }),
      problems: [{ key: "to", value: "2015" }],
    });
  });

  it("keeps the known ids of a list and names each unknown one once", () => {
    const { view, problems } = parse("?people=nobody,lu-wei,LU-WEI,,jack-ma).&people=nobody");
    expect(view.filters.people).toEqual(["jack-ma", "lu-wei"]);
    expect(problems).toEqual([{ key: "people", value: "nobody" }]);
  });

  it("forgives what a chat program glued on, and letter case", () => {
    expect(parse("?from=2014&to=2015。").view.window).toEqual({ start: dayOf(2014), end: dayOf(2016) });
    expect(parse("?embed=1)").view.embed).toBe(true);
    expect(parse("?others=DIM.").view.others).toBe("dim");
  });

  it("cleans the search text and keeps at most 200 characters", () => {
    expect(parse("?q=%00a%0Ab%E2%80%8Bc%20%20d").view.filters.q).toBe("a b c d");
    expect([...parse(`?q=${"𠮷".repeat(300)}`).view.filters.q]).toHaveLength(200);
    expect(parse("?q=").problems).toEqual([]);
  });

  it("reads long lists", () => {
    const ids = Array.from({ length: 3000 }, (_, place) => `id-${String(place).padStart(4, "0")}`);
    const vocabulary = { ...VOCABULARY, ids: { ...VOCABULARY.ids, people: new Set(ids) } };
    const view = viewOf({ filters: filtersOf({ people: ids }) });
    expect(parseView(formatView(view), vocabulary)).toEqual({ view, problems: [] });
    expect(parse(`?people=${ids.join(",")}`).problems).toHaveLength(3000);
  });

  it("knows no ids that only JavaScript has, and ignores keys that are not ours", () => {
    expect(parse("?lanes=constructor,__proto__&utm_source=chat").problems.map(({ key }) => key)).toEqual([
      "lanes",
      "lanes",
    ]);
  });
});

describe("roundWindow", () => {
  const someLiveSpan = fc
    .tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .map(([a, b]) => ({ start: RANGE.start + a * spanLength(RANGE), end: RANGE.start + b * spanLength(RANGE) }));
  // A range that begins and ends in the middle of months: rounding must not leave it.
  const RANGES = [RANGE, { start: dayOf(2013, 1, 20), end: dayOf(2022, 12, 10) }];

  it("stays inside the range, moves each end by half a month at most and is not rounded twice", () => {
    fc.assert(
      fc.property(someLiveSpan, fc.constantFrom(...RANGES), (span, range) => {
        const inside = { start: Math.max(span.start, range.start), end: Math.min(span.end, range.end) };
        fc.pre(inside.end > inside.start);
        const rounded = roundWindow(inside, range) ?? range;
        expect(spanContains(range, rounded)).toBe(true);
        expect(spanLength(rounded)).toBeGreaterThanOrEqual(1);
        expect(Math.abs(rounded.start - inside.start)).toBeLessThanOrEqual(16);
        expect(Math.abs(rounded.end - inside.end)).toBeLessThanOrEqual(16);
        expect(Number.isInteger(rounded.start) && Number.isInteger(rounded.end)).toBe(true);
        const again = roundWindow(rounded, range);
        if (spanLength(rounded) > 3 * 366 || spanLength(inside) < 3 * 365) expect(again ?? range).toEqual(rounded);
      }),
      { numRuns: 500 },
    );
  });

  it("is null for the whole range", () => {
    expect(roundWindow(RANGE, RANGE)).toBeNull();
    expect(roundWindow({ start: RANGE.start + 3, end: RANGE.end - 3 }, RANGE)).toBeNull();
  });
});
