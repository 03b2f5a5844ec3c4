import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayOf } from "#domain/day.ts";
import { indexOf, type PlainEvent } from "#testing/index-of.ts";
import { shape, svgText } from "./drawing.ts";
import { LIGHT_PALETTE } from "./palette.ts";
import { pictureFile } from "./picture-file.ts";

const WHOLE = { start: dayOf(2013), end: dayOf(2023) };

const plainEvent: fc.Arbitrary<PlainEvent> = fc
  .record({
    at: fc.integer({ min: 0, max: 3600 }),
    length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 900 })),
    lane: fc.integer({ min: 0, max: 6 }),
    importance: fc.integer({ min: 1, max: 3 }),
    label: fc.string({ minLength: 1, maxLength: 28, unit: fc.constantFrom("a", "M", "乌", "&", "<", '"', " ") }),
  })
  .map(({ at, length, label, ...rest }) => ({
    ...rest,
    label: `n${label}`,
    tick: "n",
    start: WHOLE.start + at,
    end: Math.min(WHOLE.start + at + length, WHOLE.end),
  }));

const draw = (plain: readonly PlainEvent[], span = WHOLE) =>
  pictureFile({
    index: indexOf(plain),
    rows: plain.map((_, row) => row),
    laneOrder: [0, 1, 2, 3, 4, 5, 6],
    span,
    palette: LIGHT_PALETTE,
    lang: "en",
    fontFaces: "",
    words: {
      title: 'A & "B" <C>',
      subtitle: "all",
      legendTitle: "Legend",
      legend: [{ mark: "point", text: "a mark" }],
      before: "Before",
      date: () => "2014",
      foot: ["https://example.org/?a=1&b=2"],
      axis: (day) => String(day),
    },
  }).svg;

const idsIn = (svg: string) => Array.from(svg.matchAll(/data-event-id="([^"]+)"/g), ([, id]) => id ?? "");
const labelsIn = (svg: string) => svg.match(/class="label"/g)?.length ?? 0;

describe("a picture of the filtered events", () => {
  it("holds every event once, with one label, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(plainEvent, { maxLength: 120 }), (plain) => {
        const svg = draw(plain);
        expect(idsIn(svg).sort()).toEqual(plain.map((_, at) => `event-${at}`).sort());
        expect(labelsIn(svg)).toBe(plain.length);
      }),
      { numRuns: 60 },
    );
  });

  it("of a window holds what lies in it at least in part, cut at its edges", () => {
    const plain: PlainEvent[] = [
      { start: dayOf(2014), label: "before" },
      { start: dayOf(2014, 6), end: dayOf(2016), label: "into it" },
      { start: dayOf(2016, 3), label: "inside" },
      { start: dayOf(2018), label: "after" },
    ];
    const svg = draw(plain, { start: dayOf(2015), end: dayOf(2017) });
    expect(idsIn(svg).sort()).toEqual(["event-1", "event-2"]);
    // The bar begins with the plot, 160 px from the left.
    expect(svg).toMatch(/<rect x="160" [^>]*fill="url\(#picture-fade-in-0\)"/);
  });

  it("is text and nothing else, whatever a title holds", () => {
    const svg = draw([{ start: dayOf(2014), label: "<script>alert(1)</script> & \u0000", tick: "n" }]);
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("&lt;script&gt;");
    expect(svg).not.toContain("\u0000");
    expect(svg).toContain("A &amp; &quot;B&quot; &lt;C&gt;");
  });
});

it("a shape leaves out what is not given", () => {
  expect(svgText(shape("g", { id: "a", class: undefined }, [null, "b & c"]))).toBe('<g id="a">b &amp; c</g>');
  expect(svgText(shape("path", { d: "M0 0" }))).toBe('<path d="M0 0"/>');
});
