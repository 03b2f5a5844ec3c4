import type { Variants } from "./text-runs.ts";

/** What a text is folded and read by: traditional characters, and the sounds of Chinese ones. */
export type Folding = {
  readonly variants: Variants;
  /** By character, the syllables without tone it is read as. */
  readonly readings: ReadonlyMap<string, readonly string[]>;
};

export const NO_FOLDING: Folding = { variants: new Map(), readings: new Map() };

/** The folding as it travels: two texts that stand for each other, and characters by syllable. */
export function foldingOf(
  [from, to]: readonly [string, string],
  bySyllable: Readonly<Record<string, string>>,
): Folding {
  const targets = [...to];
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(bySyllable)) {
    for (const character of characters) readings.set(character, [...(readings.get(character) ?? []), syllable]);
  }
  return { variants: new Map([...from].map((character, at) => [character, targets[at] ?? character])), readings };
}
