import type { Row } from "#domain/event-table.ts";
import { besideBox, bodyOf, type EventBox, singleBox, type Surface } from "./event-box.ts";
import { clusterWidth, foldRow } from "./fold-row.ts";
import type { LaneLayout } from "./lane-layout.ts";
import { GAP_PX, type PlacedBox, RowSlots } from "./lane-rows.ts";

/** The texts a shown event may take, best first; before its mark where the room after it is taken. */
function candidatesOf(surface: Surface, row: Row): EventBox[] {
  const body = bodyOf(surface, row);
  return (["label", "tick"] as const).map((form) => singleBox(surface, body, form));
}

/** A free place in a row whose other boxes all stay; the event's own cluster shrinks by it. */
function freePlace(surface: Surface, lane: LaneLayout, row: Row): PlacedBox | null {
  const slots = Array.from({ length: lane.rowCount }, () => new RowSlots());
  for (const box of lane.boxes) if (box.row !== row) slots[box.rowInLane]?.take(box.left, box.right);
  for (const { rows, left, right } of lane.clusters) {
    const others = rows.filter((other) => other !== row).length;
    if (others > 0) slots[lane.foldRowIndex]?.take(left, others < rows.length ? left + clusterWidth(surface, others) : right);
  }
  for (const box of candidatesOf(surface, row)) {
    const rowInLane = slots.findIndex((slot) => slot.isFree(box.left, box.right));
    if (rowInLane >= 0) return { ...box, rowInLane };
  }
  return null;
}

/** Folds the bottom row anew around the shown event's box. */
function reflow(surface: Surface, lane: LaneLayout, row: Row): LaneLayout {
  const body = bodyOf(surface, row);
  const box = besideBox(surface, body, "label");
  const { lowPx, highPx } = surface;
  const others = lane.folded.filter((other) => other !== row);
  const isBefore = (other: Row) => bodyOf(surface, other).middle < body.middle;
  let left = others.filter(isBefore);
  let right = others.filter((other) => !isBefore(other));
  const leftEnd = box.left - GAP_PX;
  const rightStart = box.right + GAP_PX;
  // Where one side has no room for even one column, its events join the other side's.
  if (left.length > 0 && leftEnd - lowPx < clusterWidth(surface, left.length) + GAP_PX) [left, right] = [[], others];
  else if (right.length > 0 && highPx - rightStart < clusterWidth(surface, right.length) + GAP_PX) [left, right] = [others, []];
  const leftRow = foldRow(surface, left, lowPx, leftEnd);
  const rightRow = foldRow(surface, right, rightStart, highPx);
  const bottom = [...leftRow.boxes, box, ...rightRow.boxes].map((one) => ({ ...one, rowInLane: lane.foldRowIndex }));
  const above = lane.boxes.filter((one) => one.rowInLane !== lane.foldRowIndex);
  return { ...lane, boxes: [...above, ...bottom], clusters: [...leftRow.clusters, ...rightRow.clusters] };
}

/**
 * Makes sure that a row is drawn as an item with its text. Neither the lane's height nor the row of any other item
 * changes: the event takes a free place, or else the bottom row is folded anew around it.
 */
export function showRowInLane(surface: Surface, lane: LaneLayout, row: Row): LaneLayout {
  const own = lane.boxes.find((box) => box.row === row);
  if (own && (own.form !== "none" || own.bar || !lane.folded.includes(row))) return lane;
  const place = freePlace(surface, lane, row);
  if (!place) return reflow(surface, lane, row);
  const boxes = [...lane.boxes.filter((box) => box.row !== row), place];
  const clusters = lane.clusters.flatMap((cluster) => {
    const rows = cluster.rows.filter((other) => other !== row);
    if (rows.length === cluster.rows.length) return [cluster];
    return rows.length === 0 ? [] : [{ rows, left: cluster.left, right: cluster.left + clusterWidth(surface, rows.length) }];
  });
  return { ...lane, boxes, clusters };
}
