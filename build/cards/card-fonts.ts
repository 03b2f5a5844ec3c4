import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** A font as satori takes it. */
export type CardFont = {
  readonly name: string;
  readonly weight: 400 | 500 | 600;
  readonly style: "normal" | "italic";
  readonly data: Buffer;
};

/** Chinese ones in one file each: satori looks for a letter in the first file of a name that fits, and in no other. */
const FILES = [
  ["Source Serif 4", 600, "normal", "@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff"],
  ["Source Serif 4", 400, "normal", "@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff"],
  ["Source Serif 4", 400, "italic", "@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff"],
  ["Inter", 500, "normal", "@fontsource/inter/files/inter-latin-500-normal.woff"],
  ["Inter", 600, "normal", "@fontsource/inter/files/inter-latin-600-normal.woff"],
  ["Noto Serif SC", 600, "normal", "@fontsource/noto-serif-sc/files/noto-serif-sc-chinese-simplified-600-normal.woff"],
  ["Noto Sans SC", 500, "normal", "@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-500-normal.woff"],
] as const;

const require = createRequire(import.meta.url);

/** The fonts of the cards, read anew. */
export const readCardFonts = (): CardFont[] =>
  FILES.map(([name, weight, style, path]) => ({ name, weight, style, data: readFileSync(require.resolve(path)) }));

/** A digest of the fonts: with other letters a card is another picture. */
export function digestFonts(fonts: readonly CardFont[]): string {
  const hash = createHash("sha256");
  for (const { name, weight, style, data } of fonts) hash.update(`${name} ${weight} ${style}`).update(data);
  return hash.digest("hex");
}
