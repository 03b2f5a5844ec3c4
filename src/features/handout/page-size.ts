/**
 * What fits a page. A4 is the narrower paper and Letter the lower one: what fits 182 × 245 mm, with the margins of
 * `@page paper` around it, fits both.
 */
import { END_ROOM_PX } from "#scene/scene.ts";

const PAGE_WIDTH_MM = 182;
export const PAGE_HEIGHT_MM = 245;

/** Years and towns above the lanes: see `chartPicture`. */
const AXIS_PX = 66;
/** The caption above a drawing, with its margins. */
const CAPTION_MM = 9;

/** At this width the labels of the drawing are 8 pt on paper. */
export const PAGE_DRAWING = { namesPx: 130, plotPx: 680 } as const;
/** The same for the one drawing of a sheet, its labels 7 pt, and what its lanes should not exceed. */
export const SHEET_DRAWING = { namesPx: 140, plotPx: 790, heightPx: 560 } as const;

type DrawingSize = { readonly namesPx: number; readonly plotPx: number };

/** How high a drawing is on paper whose lanes are so high. */
export const drawingMm = ({ namesPx, plotPx }: DrawingSize, lanesPx: number): number =>
  ((AXIS_PX + lanesPx) * PAGE_WIDTH_MM) / (namesPx + plotPx + END_ROOM_PX);

/** How high the lanes of a page's drawing may be where this much of the page is taken. */
export const lanesRoomPx = ({ namesPx, plotPx }: DrawingSize, takenMm: number): number =>
  Math.floor(((PAGE_HEIGHT_MM - CAPTION_MM - takenMm) * (namesPx + plotPx + END_ROOM_PX)) / PAGE_WIDTH_MM - AXIS_PX);

/** Chinese characters are about twice as wide as Latin ones. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/u;

/** How many lines a text takes, by the Latin characters a line holds. */
export function linesOf(text: string, perLine: number): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 2.1 : 1;
  return Math.max(1, Math.ceil(width / perLine));
}
