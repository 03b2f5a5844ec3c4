/**
 * `npm run cards [-- COUNT]`: a contact sheet of the cards, to look at after a change of their drawing or of many titles.
 * Takes COUNT of them (40 if not said) from all kinds and both languages and writes `.cache/cards-sheet.png`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Resvg } from "@resvg/resvg-js";
import { CARD_HEIGHT, CARD_WIDTH } from "./cards/card.ts";
import { readCardFonts } from "./cards/card-fonts.ts";
import { drawCard } from "./cards/draw-card.ts";
import { type PlacedCard, recordCards } from "./cards/record-cards.ts";
import { readBuildEnvironment } from "./environment.ts";
import { readDataset } from "./site-dataset.ts";

const SHEET = ".cache/cards-sheet.png";
const COLUMNS = 5;
const WIDTH = 420;
const HEIGHT = Math.round((WIDTH * CARD_HEIGHT) / CARD_WIDTH);
const GAP = 10;

/** As many of each folder and language as `count` allows, spread over all there are. */
function sample(cards: readonly PlacedCard[], count: number): PlacedCard[] {
  const kinds = new Map<string, PlacedCard[]>();
  for (const card of cards) {
    const kind = `${dirname(card.path)} ${card.card.language}`;
    kinds.set(kind, [...(kinds.get(kind) ?? []), card]);
  }
  const share = Math.ceil(count / kinds.size);
  const spread = [...kinds.values()].flatMap((kind) =>
    Array.from({ length: Math.min(share, kind.length) }, (_, at) => kind[Math.floor((at * kind.length) / share)]),
  );
  return spread.filter((card) => card !== undefined).slice(0, count);
}

/** The pictures beside and below one another. */
function sheetOf(pictures: readonly Buffer[]): Buffer {
  const rows = Math.ceil(pictures.length / COLUMNS);
  const images = pictures.map((png, at) => {
    const x = GAP + (at % COLUMNS) * (WIDTH + GAP);
    const y = GAP + Math.floor(at / COLUMNS) * (HEIGHT + GAP);
    return `<image x="${x}" y="${y}" width="${WIDTH}" height="${HEIGHT}" href="data:image/png;base64,${png.toString("base64")}"/>`;
  });
  const size = `width="${GAP + COLUMNS * (WIDTH + GAP)}" height="${GAP + rows * (HEIGHT + GAP)}"`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><rect width="100%" height="100%" fill="#888"/>${images.join("")}</svg>`;
  return new Resvg(svg).render().asPng();
}

export async function run([count = "40"]: readonly string[]): Promise<number> {
  const { dataDir } = readBuildEnvironment(process.env);
  const fonts = readCardFonts();
  const pictures: Buffer[] = [];
  for (const { card } of sample(recordCards(await readDataset(dataDir)), Number(count))) {
    pictures.push(await drawCard(card, fonts));
  }
  mkdirSync(dirname(SHEET), { recursive: true });
  writeFileSync(SHEET, sheetOf(pictures));
  console.log(`${pictures.length} cards on ${SHEET}`);
  return 0;
}
