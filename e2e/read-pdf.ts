/** A PDF read back: its pages with their texts and where these stand. */
import { inflateSync } from "node:zlib";
import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

const MM_PER_POINT = 25.4 / 72;

export type PdfText = {
  readonly text: string;
  /** In mm from the page's left and top edge; the top is that of the letters without accents. */
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
};

export type PdfPage = {
  readonly widthMm: number;
  readonly heightMm: number;
  /** What the page tells. */
  readonly texts: readonly PdfText[];
  /** What stands in the margin at its foot. */
  readonly foot: string;
};

/** The margin at the foot of a page: see `@page paper`. */
const FOOT_MM = 22;

/**
 * Parts of Chinese characters that are characters too, with those. Fonts draw both alike, and a PDF names what is drawn by
 * the first of the two, saying beside it which one is meant: see `misnamed`. NFKC leaves them as they are, or takes the
 * traditional one.
 */
const RADICALS =
  "⼾户⺠民⻁虎⻄西⻅见⻆角⻉贝⻋车⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙";
const CHARACTERS = new Map(Array.from(RADICALS.matchAll(/(.)(.)/gu), ([, part = "", whole = ""]) => [part, whole]));

/** Without white space, and with letters and characters as they are typed: PDFs break lines and join letters as they like. */
export const bare = (text: string): string =>
  text
    .replace(/[\u2e80-\u2fdf]/gu, (part) => CHARACTERS.get(part) ?? part)
    .normalize("NFKC")
    .replace(/\s+/gu, "");

/** What a PDF says to be the text of what it draws, where the drawing alone would be misread (`/ActualText`). */
function actualTexts(bytes: Uint8Array): string[] {
  const file = Buffer.from(bytes);
  const streams = Array.from(file.toString("latin1").matchAll(/FlateDecode[^>]*>>\s*stream\r?\n/g), (match) => {
    const start = match.index + match[0].length;
    return inflateSync(file.subarray(start, file.indexOf("endstream", start))).toString("latin1");
  });
  return streams.flatMap((stream) =>
    Array.from(stream.matchAll(/\/ActualText <FEFF([0-9A-F]*)>/g), ([, hex = ""]) =>
      Buffer.from(hex, "hex").swap16().toString("utf16le"),
    ),
  );
}

/**
 * Characters that whoever copies from the PDF, or looks for them in it, would get as a part of a character. Readers take
 * what is said beside the drawing, this one (pdf.js) does not.
 */
export function misnamed(bytes: Uint8Array, pages: readonly PdfPage[]): string[] {
  const said = actualTexts(bytes);
  const drawn = pages.flatMap(({ texts }) => texts.flatMap(({ text }) => text.match(/[\u2e80-\u2fdf]/gu) ?? []));
  return drawn.map(bare).filter((character) => {
    const at = said.indexOf(character);
    if (at !== -1) said.splice(at, 1);
    return at === -1;
  });
}

export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  // A copy: the reader takes the bytes for itself.
  const loading = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: true });
  const document = await loading.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    const { items } = await page.getTextContent();
    const texts = items.flatMap((item): PdfText[] => {
      // The reader adds white space of its own, as wide as the gaps it finds.
      if (!("str" in item) || item.str.trim() === "") return [];
      const x = (Number(item.transform[4]) - left) * MM_PER_POINT;
      const baseline = (top - Number(item.transform[5])) * MM_PER_POINT;
      const size = Math.abs(Number(item.transform[3])) * MM_PER_POINT;
      return [
        { text: item.str, left: x, top: baseline - size * 0.7, right: x + item.width * MM_PER_POINT, bottom: baseline },
      ];
    });
    const heightMm = (top - bottom) * MM_PER_POINT;
    const isFoot = (text: PdfText) => text.bottom > heightMm - FOOT_MM;
    pages.push({
      widthMm: (right - left) * MM_PER_POINT,
      heightMm,
      texts: texts.filter((text) => !isFoot(text)),
      foot: texts
        .filter(isFoot)
        .map(({ text }) => text)
        .join(" "),
    });
    page.cleanup();
  }
  await loading.destroy();
  return pages;
}

/** The texts of all pages one after the other, bare, and the page each character stands on, from 1. */
export function joinPages(pages: readonly PdfPage[]): {
  readonly text: string;
  readonly pageAt: (at: number) => number;
} {
  const parts = pages.map(({ texts }) => bare(texts.map(({ text }) => text).join("")));
  const ends: number[] = [];
  for (const part of parts) ends.push((ends.at(-1) ?? 0) + part.length);
  return { text: parts.join(""), pageAt: (at) => ends.findIndex((end) => at < end) + 1 };
}
