import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contrast, deltaE, labOf, type Matrix, mix, readTheme, VISIONS } from "#testing/colors.ts";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

const LIGHT = readTheme(css, "\n:root");
const DARK_CHOSEN = readTheme(css, ':root[data-theme="dark"]');
const DARK_SYSTEM = readTheme(css, ':root:not([data-theme="light"])');

const PROJECTOR_LIGHT = readTheme(css, "\n  .projector");
const PROJECTOR_DARK = readTheme(css, ':root[data-theme="dark"] .projector');

const MARKS = ["lane-1", "lane-2", "lane-3", "lane-4", "lane-5", "lane-6", "lane-7"];
const PAPERS = ["paper", "paper-raised", "paper-sunk"];
/** As the design says of the light set; the dark one was searched for the same way. */
const LEAST_DISTANCE = 12.7;

describe("the colour maths", () => {
  it("gives the published distances of Sharma's test data", () => {
    expect(deltaE([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(deltaE([50, 2.5, 0], [50, 0, -2.5])).toBeCloseTo(4.3065, 4);
    expect(deltaE([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
    expect(deltaE([2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514])).toBeCloseTo(0.9082, 4);
  });

  it("gives the contrasts of WCAG", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
  });

  it("lays one colour over another as browsers do", () => {
    expect(mix("#000000", "#ffffff", 0.5)).toBe("#808080");
    expect(mix("#112233", "#ffffff", 1)).toBe("#112233");
  });
});

it("the chosen dark theme is the system's dark theme", () => {
  expect([...DARK_CHOSEN]).toEqual([...DARK_SYSTEM]);
  expect([...DARK_CHOSEN.keys()]).toEqual([...LIGHT.keys()]);
});

it("lanes keep their colours on a projector", () => {
  for (const [theme, projected] of [
    [LIGHT, PROJECTOR_LIGHT],
    [DARK_CHOSEN, PROJECTOR_DARK],
  ] as const) {
    expect(MARKS.filter((mark) => projected.get(mark) !== theme.get(mark))).toEqual([]);
  }
});

/** Of text on a projector, for the back row; everywhere else WCAG's AA. */
const THEMES = [
  ["light", LIGHT, 4.5],
  ["dark", DARK_CHOSEN, 4.5],
  ["projector's light", PROJECTOR_LIGHT, 7],
  ["projector's dark", PROJECTOR_DARK, 7],
] as const;

/** Ink of the texts that step back while something is selected: `chart-events.css`. */
const STEPPED_BACK_INK = 0.76;

describe.each(THEMES)("the %s theme", (_, theme, leastOfText) => {
  const colorOf = (token: string): string => {
    const color = theme.get(token);
    if (!color) throw new Error(`tokens.css has no --${token}`);
    return color;
  };
  /** Every pair that has less contrast than it must. */
  const tooFaint = (tokens: readonly string[], grounds: readonly string[], least: number): string[] =>
    tokens.flatMap((token) =>
      grounds.flatMap((ground) => {
        const found = contrast(colorOf(token), colorOf(ground));
        return found >= least ? [] : [`${token} on ${ground}: ${found.toFixed(2)}`];
      }),
    );

  it("has text that can be read on every ground", () => {
    expect(tooFaint(["ink", "ink-soft", "accent"], PAPERS, leastOfText)).toEqual([]);
    expect(tooFaint(["accent-ink"], ["accent"], leastOfText)).toEqual([]);
    if (theme.has("found")) expect(tooFaint(["ink"], ["found"], 4.5)).toEqual([]);
    const stepped = mix(colorOf("ink"), colorOf("paper"), STEPPED_BACK_INK);
    expect(contrast(stepped, colorOf("paper"))).toBeGreaterThanOrEqual(leastOfText);
  });

  it("has marks, outlines of spans, ticks of clusters, borders of controls and focus rings that can be seen", () => {
    expect(tooFaint([...MARKS, "control", "rule", "accent", "ink"], PAPERS, 3)).toEqual([]);
  });

  it.each(Object.keys(VISIONS))("tells the lanes and the accent apart under %s", (eyes) => {
    const vision = VISIONS[eyes] as Matrix;
    const names = [...MARKS, "accent"];
    const close = names.flatMap((one, at) =>
      names.slice(0, at).flatMap((other) => {
        const distance = deltaE(labOf(colorOf(one), vision), labOf(colorOf(other), vision));
        return Math.round(distance * 10) / 10 >= LEAST_DISTANCE ? [] : [`${one} and ${other}: ${distance.toFixed(2)}`];
      }),
    );
    expect(close).toEqual([]);
  });
});
