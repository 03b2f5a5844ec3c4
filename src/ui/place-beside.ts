type Box = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };
type Size = { readonly width: number; readonly height: number };

/** What stays free between a floating box and the edge of the window. */
export const EDGE_PX = 8;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/**
 * Where a box stands beside its anchor: below it, above it where there is more room, never outside the window. All in
 * CSS pixels from the window's upper left corner.
 */
export function placeBeside(anchor: Box, size: Size, viewport: Size, gapPx = 4): { left: number; top: number } {
  const below = viewport.height - anchor.bottom - gapPx - EDGE_PX;
  const above = anchor.top - gapPx - EDGE_PX;
  const isBelow = size.height <= below || below >= above;
  const top = isBelow ? anchor.bottom + gapPx : anchor.top - gapPx - size.height;
  // Of a long bar only the part in the window counts.
  const left = clamp(anchor.left, 0, viewport.width);
  return {
    left: clamp(left, EDGE_PX, Math.max(EDGE_PX, viewport.width - size.width - EDGE_PX)),
    top: clamp(top, EDGE_PX, Math.max(EDGE_PX, viewport.height - size.height - EDGE_PX)),
  };
}
