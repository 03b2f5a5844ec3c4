import type { Row } from "#domain/event-table.ts";
import { bodyOf, type EventBox, isStrong, type Surface } from "./event-box.ts";
import { type ClusterBox, type FoldRow, foldAround, foldRow, MOST_ASIDE_PX } from "./fold-row.ts";
import { type Fold, type PlacedBox, placeUnits, type Unit } from "./lane-rows.ts";
import type { SceneCluster, SceneItem } from "./scene.ts";
import { canShowEach } from "./shown-row.ts";

/** A lane laid out for one number of rows, with tops still to be given. */
export type LaneLayout = {
  readonly laneIndex: number;
  /** What is never folded at this number of rows. */
  readonly fixed: readonly PlacedBox[];
  /** Folded events that found room for a mark or more in the fold row after all. */
  readonly loose: readonly PlacedBox[];
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

/** Only lanes with so few folded events are asked whether these can stand between the items of the last row. */
const MOST_SHARED = 60;

/**
 * Lays a lane out with at most `rows` rows of items (more where importance 1 needs them): once with a row below them for
 * what is folded, and where that works once with the folded events between the items of the last row.
 */
export function layoutLane(
  surface: Surface,
  laneIndex: number,
  units: readonly Unit[],
  rows: number,
  fold: Fold,
  first: "label" | "tick",
): LaneLayout[] {
  const { boxes: fixed, folded, rowCount } = placeUnits(surface, units, rows, fold, first);
  if (folded.length === 0) {
    const lane = { laneIndex, fixed, loose: [], clusters: [], foldRowIndex: -1, folded };
    return [{ ...lane, rowCount: Math.max(1, rowCount), worth: worthOf(surface, fixed) }];
  }
  const withFolds = (bottom: FoldRow, foldRowIndex: number): LaneLayout => {
    const loose = bottom.boxes.map((box) => ({ ...box, rowInLane: foldRowIndex }));
    const worth = worthOf(surface, fixed) + worthOf(surface, loose);
    return {
      laneIndex,
      fixed,
      loose,
      clusters: bottom.clusters,
      foldRowIndex,
      folded,
      rowCount: foldRowIndex + 1,
      worth,
    };
  };
  const own = withFolds(foldRow(surface, folded, surface.lowPx, surface.highPx), rowCount);
  if (rowCount === 0 || folded.length > MOST_SHARED) return [own];
  const lastRow = fixed.filter((box) => box.rowInLane === rowCount - 1);
  const between = foldAround(surface, folded, lastRow, MOST_ASIDE_PX);
  const shared = between && withFolds(between, rowCount - 1);
  return shared && canShowEach(surface, shared) ? [own, shared] : [own];
}

export function itemOf(surface: Surface, laneIndex: number, box: PlacedBox): SceneItem {
  const { left, right, ...drawn } = box;
  const { start, textStart } = bodyOf(surface, box.row);
  const textDay = (box.onHatch ? start : textStart) / surface.pxPerDay;
  const strong = isStrong(surface, box.row);
  return { ...drawn, laneIndex, strong, textDay, leftPx: start - left, rightPx: right - start };
}

export function clusterOf(surface: Surface, lane: LaneLayout, cluster: ClusterBox): SceneCluster {
  const rows = [...cluster.rows].sort((a, b) => a - b);
  return {
    id: `${lane.laneIndex}-${rows[0]}`,
    isStretch: false,
    laneIndex: lane.laneIndex,
    rowInLane: lane.foldRowIndex,
    rows,
    day: cluster.left / surface.pxPerDay,
    widthPx: cluster.right - cluster.left,
  };
}
