import { drawingMm, linesOf, PAGE_HEIGHT_MM, SHEET_DRAWING } from "./page-size.ts";

/** Latin characters a line holds on the front of a sheet, and the height of a line. */
const FACTS = { perLine: 88, mm: 4.1 };
const INTRO = { perLine: 92, mm: 4.4 };
const LEGEND = { perLine: 138, mm: 3.8 };
const EVENT_MM = 4.1;
/** Title and line below it; the code beside them, with its address. */
const TITLE_MM = 20;
const CODE_MM = 36;
/** Rules and margins, the heading of the events, and room to be safe: type differs from system to system. */
const OTHER_MM = 13;

/** How many events find room on the front of a sheet, below the words of its head, the drawing and the legend. */
export function linesOnFront(front: {
  /** How high the lanes of the drawing are. */
  readonly lanesPx: number;
  readonly facts: string;
  readonly intro: string;
  readonly legend: string;
}): number {
  const height = (text: string, { perLine, mm }: typeof FACTS) => linesOf(text, perLine) * mm;
  const head = TITLE_MM + height(front.facts, FACTS) + height(front.intro, INTRO);
  const used =
    Math.max(head, CODE_MM) + drawingMm(SHEET_DRAWING, front.lanesPx) + height(front.legend, LEGEND) + OTHER_MM;
  return Math.max(0, Math.floor((PAGE_HEIGHT_MM - used) / EVENT_MM));
}
