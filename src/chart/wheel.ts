/** What a turn of the wheel over the chart asks for. */
export type WheelIntent =
  | { readonly kind: "zoom"; readonly factor: number }
  | { readonly kind: "pan"; readonly deltaPx: number }
  | { readonly kind: "scroll" };

const LINE_PX = 40;
const PAGE_PX = 800;
/** A wheel's notch is far larger than a step of a trackpad's pinch, which arrives as Ctrl + wheel. */
const NOTCH_PX = 50;

/** Ctrl or ⌘ + wheel and pinch zoom; sideways wheel and Shift + wheel pan; a plain wheel is the page's. */
export function wheelIntent(event: WheelEvent): WheelIntent {
  const unit = event.deltaMode === 1 ? LINE_PX : event.deltaMode === 2 ? PAGE_PX : 1;
  const x = event.deltaX * unit;
  const y = event.deltaY * unit;
  if (event.ctrlKey || event.metaKey) {
    const delta = Math.max(-200, Math.min(200, y || x));
    return { kind: "zoom", factor: Math.exp(delta * (Math.abs(delta) >= NOTCH_PX ? 0.0022 : 0.01)) };
  }
  if (event.shiftKey) return { kind: "pan", deltaPx: x || y };
  return Math.abs(x) > Math.abs(y) ? { kind: "pan", deltaPx: x } : { kind: "scroll" };
}
