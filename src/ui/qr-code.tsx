import { useMemo } from "react";
import { encode } from "uqr";

/** More signs make a code that no camera reads from a screen. */
export const MOST_QR_SIGNS = 1200;

/** Blank modules around the code: readers need them. Paper around a printed code is blank too, a dark screen is not. */
const QUIET = { screen: 4, paper: 2 };

type Correction = "L" | "M";

/** The dark modules as one path, and the side in modules. */
function pathOf(text: string, correction: Correction, border: number): { readonly d: string; readonly side: number } {
  const { data } = encode(text, { ecc: correction, border });
  const d = data.map((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
  return { d, side: data.length };
}

/** An address as a QR code: black on white in every theme, or a camera would not read it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { d, side } = useMemo(() => pathOf(text, "M", QUIET.screen), [text]);
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}

/**
 * The same as a picture for a style sheet, `size` wide, as CSS writes lengths. Less is repeated in it than on a screen: small
 * on paper, large modules help a camera more.
 */
export function qrPicture(text: string, size: string): string {
  const { d, side } = pathOf(text, "L", QUIET.paper);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><path d="${d}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
