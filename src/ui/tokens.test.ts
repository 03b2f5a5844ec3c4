import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Red, green and blue, linear, from 0 to 1. */
type Rgb = readonly [number, number, number];
type Matrix = readonly [Rgb, Rgb, Rgb];

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");

/** The colours a rule of tokens.css sets, by the name of the token. */
function readTheme(selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = "", color = ""]) => [name, color]),
  );
}

const LIGHT = readTheme("\n:root");
const DARK_CHOSEN = readTheme(':root[data-theme="dark"]');
const DARK_SYSTEM = readTheme(':root:not([data-theme="light"])');

const PROJECTOR = readTheme("\n  .projector");
const PROJECTOR_DARK = readTheme(':root[data-theme="dark"] .projector');

function linear(hex: string): Rgb {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return [r, g, b];
}

const multiply = (matrix: Matrix, [r, g, b]: Rgb): Rgb => {
  const [x, y, z] = matrix.map((row) => row[0] * r + row[1] * g + row[2] * b) as [number, number, number];
  return [x, y, z];
};

/** Relative luminance and contrast as WCAG defines them. */
function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
const VISIONS: Readonly<Record<string, Matrix>> = {
  trichromacy: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const TO_XYZ: Matrix = [
  [0.4123908, 0.3575843, 0.1804808],
  [0.212639, 0.7151687, 0.0721923],
  [0.0193308, 0.1191948, 0.9505322],
];

/** CIE L*a*b* under D65, as somebody with this vision sees it. */
function labOf(hex: string, vision: Matrix): Rgb {
  const [r, g, b] = multiply(vision, linear(hex));
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const [x, y, z] = multiply(TO_XYZ, [clip(r), clip(g), clip(b)]);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95045593), f(y), f(z / 1.08905775)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** CIEDE2000 (Sharma, Wu and Dalal 2005). */
function deltaE([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const meanC = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const g = 0.5 * (1 - Math.sqrt(meanC ** 7 / (meanC ** 7 + 25 ** 7)));
  const polar = (a: number, b: number) => {
    const stretched = a * (1 + g);
    const hue = (Math.atan2(b, stretched) * 180) / Math.PI;
    return { c: Math.hypot(stretched, b), h: hue < 0 ? hue + 360 : hue };
  };
  const [one, two] = [polar(a1, b1), polar(a2, b2)];
  const grey = one.c * two.c === 0;
  let turn = grey ? 0 : two.h - one.h;
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const dH = 2 * Math.sqrt(one.c * two.c) * Math.sin(radians(turn / 2));
  const sum = one.h + two.h;
  const hue = grey ? sum : Math.abs(one.h - two.h) <= 180 ? sum / 2 : (sum + (sum < 360 ? 360 : -360)) / 2;
  const l = (l1 + l2) / 2;
  const c = (one.c + two.c) / 2;
  const t =
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63));
  const lightness = (l2 - l1) / (1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2));
  const chroma = (two.c - one.c) / (1 + 0.045 * c);
  const rest = dH / (1 + 0.015 * c * t);
  const rotation =
    -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2))));
  return Math.sqrt(lightness ** 2 + chroma ** 2 + rest ** 2 + rotation * chroma * rest);
}

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
});

it("the chosen dark theme is the system's dark theme", () => {
  expect([...DARK_CHOSEN]).toEqual([...DARK_SYSTEM]);
  expect([...DARK_CHOSEN.keys()]).toEqual([...LIGHT.keys()]);
});

it("the projector has every colour that differs from the page's theme", () => {
  const set = (theme: ReadonlyMap<string, string>) => [...theme.keys()].filter((name) => name !== "found");
  expect([...PROJECTOR.keys()]).toEqual(set(LIGHT));
  expect([...PROJECTOR_DARK.keys()]).toEqual(set(LIGHT));
});

describe.each([
  ["light", LIGHT, 4.5],
  ["dark", DARK_CHOSEN, 4.5],
  // For the back row.
  ["projector's", PROJECTOR, 7],
  ["projector's dark", PROJECTOR_DARK, 7],
])("the %s theme", (_, theme, leastOfText) => {
  const colorOf = (name: string): string => {
    const color = theme.get(name);
    if (!color) throw new Error(`tokens.css has no --${name}`);
    return color;
  };
  /** Every pair that has less contrast than it must. */
  const tooFaint = (names: readonly string[], grounds: readonly string[], least: number): string[] =>
    names.flatMap((name) =>
      grounds.flatMap((ground) => {
        const found = contrast(colorOf(name), colorOf(ground));
        return found >= least ? [] : [`${name} on ${ground}: ${found.toFixed(2)}`];
      }),
    );

  it("has text that can be read on every ground", () => {
    expect(tooFaint(["ink", "ink-soft", "accent"], PAPERS, leastOfText)).toEqual([]);
    expect(tooFaint(["accent-ink"], ["accent"], leastOfText)).toEqual([]);
    if (theme.has("found")) expect(tooFaint(["ink"], ["found"], leastOfText)).toEqual([]);
  });

  it("has marks, outlines, borders of controls and focus rings that can be seen", () => {
    expect(tooFaint([...MARKS, "control", "rule", "accent", "ink"], PAPERS, 3)).toEqual([]);
  });

  it.each(Object.keys(VISIONS))("tells the lanes and the accent apart under %s", (name) => {
    const vision = VISIONS[name] as Matrix;
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
