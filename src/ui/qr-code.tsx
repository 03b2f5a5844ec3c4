import { useMemo } from "react";
import { encode } from "uqr";

/** More signs make a code that no camera reads from a screen. */
export const MOST_QR_SIGNS = 1200;

/** Blank modules around the code: readers need them. */
const QUIET = 2;

/** The dark modules as one path, and the side in modules. */
function pathOf(text: string): { readonly d: string; readonly side: number } {
  const { data } = encode(text, { ecc: "M", border: QUIET });
  const d = data.map((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")).join("")).join("");
  return { d, side: data.length };
}

/** An address as a QR code: black on white in every theme, or a camera would not read it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { d, side } = useMemo(() => pathOf(text), [text]);
  return (
    <svg className="qr-code" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={d} fill="#000" />
    </svg>
  );
}
