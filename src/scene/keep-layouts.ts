import { type LayoutRequest, layout } from "./layout.ts";
import { MOST_FOLDED, type Scene } from "./scene.ts";

/** So many zooms are kept: from the whole range to a day there are about as many steps. */
const MOST_KEPT = 24;

/** Whether two ask for the same at two zooms. */
const isSameBut = (a: LayoutRequest, b: LayoutRequest): boolean =>
  (Object.keys({ ...a, ...b }) as (keyof LayoutRequest)[]).every(
    (key) => key === "pxPerDay" || Object.is(a[key], b[key]),
  );

/**
 * A layout that keeps the scenes of other zooms for as long as nothing else of what is asked for changes, compared by
 * identity: who zooms in and back has each step laid out once, and gets the same scene again.
 */
export function keepLayouts(layOut: (request: LayoutRequest) => Scene = layout): (request: LayoutRequest) => Scene {
  const kept = new Map<number, Scene>();
  let last: LayoutRequest | null = null;
  return (request) => {
    if (last === null || !isSameBut(last, request)) kept.clear();
    last = request;
    const known = kept.get(request.pxPerDay);
    if (known) return known;
    const scene = layOut(request);
    // A crowd's scenes are large, and made quickly.
    if (request.rows.length > MOST_FOLDED) return scene;
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(request.pxPerDay, scene);
    return scene;
  };
}
