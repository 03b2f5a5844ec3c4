/**
 * The zoom the layout is made for: zooms are grouped in steps of √2 anchored at the zoom that fits the whole range, and
 * every step is laid out for its tightest zoom. Within a step nothing changes rows, and as boxes only move apart when a
 * day grows wider, nothing that was apart touches.
 *
 * @param pxPerDay the zoom shown
 * @param fitPxPerDay the zoom at which the whole range fits
 */
export function zoomStep(pxPerDay: number, fitPxPerDay: number): number {
  // A hair below a step counts as the step: 3 652 days divided and multiplied again are not quite 3 652 days.
  const step = Math.floor(Math.log2(pxPerDay / fitPxPerDay) * 2 + 1e-3);
  return step === 0 ? fitPxPerDay : fitPxPerDay * 2 ** (step / 2);
}
