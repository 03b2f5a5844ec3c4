/** What tests ask of colours: how far apart two are, for any eyes, and what a theme says. */

/** Red, green and blue, linear, from 0 to 1. */
type Rgb = readonly [number, number, number];
export type Matrix = readonly [Rgb, Rgb, Rgb];

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
export function contrast(one: string, other: string): number {
  const [a, b] = [one, other].map((hex) => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  }) as [number, number];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, severity 1. */
export const VISIONS: Readonly<Record<string, Matrix>> = {
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
export function labOf(hex: string, vision: Matrix): Rgb {
  const [r, g, b] = multiply(vision, linear(hex));
  const clip = (value: number) => Math.min(1, Math.max(0, value));
  const [x, y, z] = multiply(TO_XYZ, [clip(r), clip(g), clip(b)]);
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const [fx, fy, fz] = [f(x / 0.95045593), f(y), f(z / 1.08905775)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** CIEDE2000 (Sharma, Wu and Dalal 2005). */
export function deltaE([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
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

/** The colours a rule of a style sheet sets, by the name of the token. */
export function readTheme(css: string, selector: string): Map<string, string> {
  const block = css.slice(css.indexOf(`${selector} {`)).split("}")[0] ?? "";
  return new Map(
    Array.from(block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = "", color = ""]) => [name, color]),
  );
}

/** `share` of one colour laid over another, as `color-mix(in srgb, one share, other)` and opacity have it. */
export function mix(one: string, other: string, share: number): string {
  const byte = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const mixed = [1, 3, 5].map((at) => Math.round(byte(one, at) * share + byte(other, at) * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}
