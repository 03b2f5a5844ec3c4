import type { Viewport } from "#chart/overlay.ts";
import type { Row } from "#domain/event-table.ts";
import { countIn, eachPlaceIn } from "#scene/crowd/crowd-query.ts";
import type { CrowdRows, CrowdScene } from "#scene/crowd/crowd-scene.ts";
import type { Scene, SceneCluster } from "#scene/scene.ts";
import { type DrawnMarks, markAt } from "./drawn-marks.ts";

/** What the canvas shows at a place: an event, or the number its events are counted by. */
export type Hit = { readonly row: Row } | { readonly cluster: SceneCluster };

/** A pointer this near to a mark or column means it. */
const NEAR_PX = 3;

type Place = {
  readonly scene: Scene;
  readonly crowd: CrowdScene;
  readonly viewport: Viewport;
  readonly clusters: readonly SceneCluster[];
  readonly marksOf: (laneIndex: number) => DrawnMarks | undefined;
  /** From the plot's left edge and the lanes' top. */
  readonly xPx: number;
  readonly yPx: number;
};

/** In a density, the event under the pointer where there is but one. */
function loneEventAt({ lane }: CrowdRows, { viewport, xPx }: Place): Row | null {
  if (!lane) return null;
  const day = (px: number) => viewport.span.start + px / viewport.pxPerDay;
  const near = { start: day(xPx - NEAR_PX), end: day(xPx + NEAR_PX) };
  if (countIn(lane, near) !== 1) return null;
  let row: Row | null = null;
  eachPlaceIn(lane, near, (place) => {
    row = lane.rows[place] ?? null;
  });
  return row;
}

/** The number under which the events at a place are. */
function clusterAt(place: Place, laneIndex: number): Hit | null {
  const { viewport, xPx, crowd } = place;
  const day = viewport.span.start + xPx / viewport.pxPerDay;
  const cluster = place.clusters.find(
    (one) => one.laneIndex === laneIndex && day >= one.day && day < one.day + one.widthPx / crowd.surface.pxPerDay,
  );
  return cluster ? { cluster } : null;
}

/** What is under the pointer where no element is; null where there is nothing. */
export function hitAt(place: Place): Hit | null {
  const { scene, crowd, xPx, yPx, viewport } = place;
  if (xPx < 0 || xPx > viewport.plotWidthPx) return null;
  const lane = scene.lanes.find(({ topPx, heightPx }) => yPx >= topPx && yPx < topPx + heightPx);
  const rows = lane && crowd.lanes.get(lane.laneIndex);
  if (!lane || !rows) return null;
  const marks = place.marksOf(lane.laneIndex);
  if (marks) {
    const row = markAt(marks, xPx, yPx);
    return row === null ? null : { row };
  }
  const row = loneEventAt(rows, place);
  return row === null ? clusterAt(place, lane.laneIndex) : { row };
}
