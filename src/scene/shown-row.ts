import type { Row } from "#domain/event-table.ts";
import { bodyOf, type EventBox, type Surface, sideBox, singleBox } from "./event-box.ts";
import { clusterWidth, foldAround } from "./fold-row.ts";
import type { LaneLayout } from "./lane-layout.ts";
import { type PlacedBox, RowSlots } from "./lane-rows.ts";

/** The ways to draw a shown event, best first; before its mark too where the room after it is taken. */
function candidatesOf(surface: Surface, row: Row): EventBox[] {
  const body = bodyOf(surface, row);
  return (["label", "tick"] as const).flatMap((form) =>
    [singleBox(surface, body, form), sideBox(surface, body, form, "before")].filter(
      (box) => box.left >= surface.lowPx && box.right <= surface.highPx,
    ),
  );
}

function firstFree(surface: Surface, row: Row, slots: readonly RowSlots[]): PlacedBox | null {
  for (const box of candidatesOf(surface, row)) {
    const rowInLane = slots.findIndex((slot) => slot.isFree(box.left, box.right));
    if (rowInLane >= 0) return { ...box, rowInLane };
  }
  return null;
}

function slotsOf(lane: Pick<LaneLayout, "rowCount">, boxes: readonly PlacedBox[]): RowSlots[] {
  const slots = Array.from({ length: lane.rowCount }, () => new RowSlots());
  for (const box of boxes) slots[box.rowInLane]?.take(box.left, box.right);
  return slots;
}

/** A place among the items that never fold. */
const placeAmongFixed = (surface: Surface, lane: Pick<LaneLayout, "rowCount" | "fixed">, row: Row): PlacedBox | null =>
  firstFree(surface, row, slotsOf(lane, lane.fixed));

/** True where each folded event could be shown on its own without moving an item that never folds. */
export function canShowEach(surface: Surface, lane: Pick<LaneLayout, "rowCount" | "fixed" | "folded">): boolean {
  const slots = slotsOf(lane, lane.fixed);
  return lane.folded.every((row) => firstFree(surface, row, slots) !== null);
}

/** A free place in a row whose other boxes all stay; the event's own cluster shrinks by it. */
function placeAmongAll(surface: Surface, lane: LaneLayout, row: Row): PlacedBox | null {
  const slots = slotsOf(lane, [...lane.fixed, ...lane.loose.filter((box) => box.row !== row)]);
  for (const { rows, left, right } of lane.clusters) {
    const others = rows.filter((other) => other !== row).length;
    if (others === 0) continue;
    slots[lane.foldRowIndex]?.take(left, others < rows.length ? left + clusterWidth(surface, others) : right);
  }
  return firstFree(surface, row, slots);
}

/** Folds the others anew around the shown event. */
function reflow(surface: Surface, lane: LaneLayout, row: Row): LaneLayout {
  const inFoldRowAtAnyRate = { ...singleBox(surface, bodyOf(surface, row), "tick"), rowInLane: lane.foldRowIndex };
  const box = placeAmongFixed(surface, lane, row) ?? inFoldRowAtAnyRate;
  const fixed = [...lane.fixed, box];
  const others = lane.folded.filter((other) => other !== row);
  const inFoldRow = fixed.filter((one) => one.rowInLane === lane.foldRowIndex);
  const bottom = foldAround(surface, others, inFoldRow, Number.POSITIVE_INFINITY);
  if (!bottom) return lane;
  return {
    ...lane,
    fixed,
    loose: bottom.boxes.map((one) => ({ ...one, rowInLane: lane.foldRowIndex })),
    clusters: bottom.clusters,
  };
}

/**
 * Makes sure that a row is drawn as an item. Neither the lane's height nor the row of any other item changes: the event
 * takes a free place, or else the events folded with it are folded anew around it.
 */
export function showRowInLane(surface: Surface, lane: LaneLayout, row: Row): LaneLayout {
  if (!lane.folded.includes(row)) return lane;
  if (lane.loose.some((box) => box.row === row)) return lane;
  const place = placeAmongAll(surface, lane, row);
  if (!place) return reflow(surface, lane, row);
  const clusters = lane.clusters.flatMap((cluster) => {
    const rows = cluster.rows.filter((other) => other !== row);
    if (rows.length === cluster.rows.length) return [cluster];
    return rows.length === 0
      ? []
      : [{ rows, left: cluster.left, right: cluster.left + clusterWidth(surface, rows.length) }];
  });
  return { ...lane, loose: [...lane.loose.filter((box) => box.row !== row), place], clusters };
}
