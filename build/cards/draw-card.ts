import { Resvg } from "@resvg/resvg-js";
import satori from "satori";
import { LIGHT_PALETTE as PALETTE } from "#picture/palette.ts";
import { CARD_HEIGHT, CARD_INNER_WIDTH, CARD_MARGIN, CARD_WIDTH, type Card, KICKER_TOP, TEXT_TOP } from "./card.ts";
import type { CardFont } from "./card-fonts.ts";
import { type Box, frameTree, textTree, titleSizes } from "./card-tree.ts";

/** Room between the text and the timeline. */
const TEXT_BOTTOM = 22;

type Set = { readonly inside: string; readonly height: number };

/** Sets a tree of boxes; without a height as high as it needs to be. All words come back as outlines. */
async function setTree(tree: Box, width: number, height: number | null, fonts: CardFont[]): Promise<Set> {
  const svg = await satori(tree as never, { width, fonts, ...(height === null ? {} : { height }) } as never);
  const open = /^<svg width="[\d.]+" height="([\d.]+)"[^>]*>/.exec(svg);
  if (!open) throw new Error(`satori no longer begins with the size of its drawing: ${svg.slice(0, 80)}`);
  return { inside: svg.slice(open[0].length, -"</svg>".length), height: Number(open[1]) };
}

/** The card's text at the largest size at which all of it fits. */
export async function setText(card: Card, fonts: CardFont[]): Promise<Set & { readonly top: number }> {
  // Where nothing stands above the text, it takes that room too.
  const from = card.kicker === null ? KICKER_TOP : TEXT_TOP;
  const room = card.stripTop - from - TEXT_BOTTOM;
  for (const size of titleSizes(card)) {
    const set = await setTree(textTree(card, size), CARD_INNER_WIDTH, null, fonts);
    if (set.height <= room) return { ...set, top: from + Math.round((room - set.height) / 2) };
  }
  throw new Error(`the card of "${card.title}" holds more text than it has room for`);
}

/** The card as SVG: paper, shapes, and all words as outlines. */
async function cardSvg(card: Card, fonts: CardFont[]): Promise<string> {
  const text = await setText(card, fonts);
  const frame = await setTree(frameTree(card), CARD_WIDTH, CARD_HEIGHT, fonts);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${CARD_WIDTH}" height="${CARD_HEIGHT}">`,
    `<rect width="100%" height="100%" fill="${PALETTE.paper}"/>`,
    card.shapes,
    `<g transform="translate(${CARD_MARGIN} ${text.top})">${text.inside}</g>`,
    frame.inside,
    "</svg>",
  ].join("");
}

/**
 * The card as PNG, the same bytes for the same card. Hand in the same array of fonts each time: satori keeps what it read
 * of them by the array.
 *
 * @throws Error where the text has no room even in the smallest size
 */
export async function drawCard(card: Card, fonts: CardFont[]): Promise<Buffer> {
  const svg = await cardSvg(card, fonts);
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}
