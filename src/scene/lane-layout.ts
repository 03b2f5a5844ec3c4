import type { Row } from "#domain/event-table.ts";
import { bodyOf, type EventBox, isStrong, type Surface } from "./event-box.ts";
import { type ClusterBox, foldRow } from "./fold-row.ts";
import { placeUnits, type PlacedBox, type Unit } from "./lane-rows.ts";
import type { SceneCluster, SceneItem } from "./scene.ts";

/** A lane laid out for one number of rows, with tops still to be given. */
export type LaneLayout = {
  readonly laneIndex: number;
  readonly boxes: readonly PlacedBox[];
  readonly clusters: readonly ClusterBox[];
  /** The row of the clusters and of what stands between them; -1 where nothing is folded. */
  readonly foldRowIndex: number;
  readonly folded: readonly Row[];
  readonly rowCount: number;
  /** What the lane tells: labels count more than ticks, ticks more than marks, important events more than others. */
  readonly worth: number;
};

const WORTH_BY_IMPORTANCE = [0, 5, 2, 1];
const WORTH_BY_FORM = { label: 1, tick: 0.7, none: 0.3 };

function worthOf(surface: Surface, boxes: readonly EventBox[]): number {
  return boxes.reduce(
    (sum, box) => sum + (WORTH_BY_IMPORTANCE[surface.importanceOf(box.row)] ?? 1) * WORTH_BY_FORM[box.form],
    0,
  );
}

/** Lays a lane out with at most `rows` rows above the row of folded events (more where importance 1 needs them). */
export function layoutLane(surface: Surface, laneIndex: number, units: readonly Unit[], rows: number, collapsed: boolean): LaneLayout {
  const placed = placeUnits(surface, units, collapsed ? 0 : rows, collapsed ? "all" : "not-the-first");
  const { folded } = placed;
  if (folded.length === 0) {
    const rowCount = Math.max(1, placed.rowCount);
    return { laneIndex, ...placed, clusters: [], foldRowIndex: -1, rowCount, worth: worthOf(surface, placed.boxes) };
  }
  const foldRowIndex = placed.rowCount;
  const bottom = foldRow(surface, folded, surface.lowPx, surface.highPx);
  const boxes = [...placed.boxes, ...bottom.boxes.map((box) => ({ ...box, rowInLane: foldRowIndex }))];
  const rowCount = foldRowIndex + 1;
  return { laneIndex, boxes, clusters: bottom.clusters, foldRowIndex, folded, rowCount, worth: worthOf(surface, boxes) };
}

export function itemOf(surface: Surface, laneIndex: number, box: PlacedBox): SceneItem {
  const { row, text, form, labelAt, bar, rowInLane } = box;
  const { start } = bodyOf(surface, row);
  const strong = isStrong(surface, row);
  return { row, laneIndex, rowInLane, text, form, labelAt, bar, strong, leftPx: start - box.left, rightPx: box.right - start };
}

export function clusterOf(surface: Surface, lane: LaneLayout, cluster: ClusterBox): SceneCluster {
  const rows = [...cluster.rows].sort((a, b) => a - b);
  return {
    id: `${lane.laneIndex}-${rows[0]}`,
    laneIndex: lane.laneIndex,
    rowInLane: lane.foldRowIndex,
    rows,
    day: cluster.left / surface.pxPerDay,
    widthPx: cluster.right - cluster.left,
  };
}
