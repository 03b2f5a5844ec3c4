import { existsSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import type { Card } from "./card.ts";
import { readCardFonts } from "./card-fonts.ts";
import { drawCard } from "./draw-card.ts";

/** A card to draw and the file to keep it in. */
export type DrawTask = { readonly card: Card; readonly file: string };

/** What draws one card after the other, with fonts read once. A card somebody else has drawn meanwhile is left as it is. */
export function openDesk(): (task: DrawTask) => Promise<void> {
  const fonts = readCardFonts();
  return async ({ card, file }) => {
    if (existsSync(file)) return;
    // Whole or not at all, whoever reads it meanwhile.
    const part = `${file}.${process.pid}-${Math.round(performance.now() * 1000)}`;
    await writeFile(part, await drawCard(card, fonts));
    await rename(part, file);
  };
}
