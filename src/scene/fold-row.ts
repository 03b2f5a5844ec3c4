import type { Row } from "#domain/event-table.ts";
import { bodyOf, type EventBox, type Surface, singleBox } from "./event-box.ts";
import { GAP_PX } from "./lane-rows.ts";
import { CLUSTER_COUNT_GAP_PX, CLUSTER_PADDING_PX, MAX_TICKS, TICK_PITCH_PX } from "./scene.ts";

export type ClusterBox = { readonly rows: readonly Row[]; readonly left: number; readonly right: number };

/** What the folded events of a lane became in its bottom row. */
export type FoldRow = { readonly boxes: readonly EventBox[]; readonly clusters: readonly ClusterBox[] };

/** How far a column may stand from its first event's day, to leave room for one event's label. */
export const MOST_ASIDE_PX = 130;

export function clusterWidth(surface: Surface, count: number): number {
  const ticks = Math.min(count, MAX_TICKS) * TICK_PITCH_PX;
  const number = surface.measure(String(count), "count");
  return Math.ceil(2 * CLUSTER_PADDING_PX + ticks + CLUSTER_COUNT_GAP_PX + number);
}

type Group = { rows: Row[]; middle: number; left: number; right: number };

function sizeGroup(surface: Surface, group: Group): void {
  group.right = group.left + clusterWidth(surface, group.rows.length);
}

/** Merges events from left to right until no two columns touch, then pushes back what runs past `high`. */
function groupRows(surface: Surface, rows: readonly Row[], low: number, high: number): Group[] {
  const groups: Group[] = [];
  // A long term begins before events that come before its middle.
  const byMiddle = rows
    .map((row) => ({ row, middle: bodyOf(surface, row).middle }))
    .sort((a, b) => a.middle - b.middle || a.row - b.row);
  for (const { row, middle } of byMiddle) {
    const left = Math.max(low, middle - CLUSTER_PADDING_PX);
    const last = groups.at(-1);
    if (last && left < last.right + GAP_PX) {
      last.rows.push(row);
      sizeGroup(surface, last);
    } else {
      const group = { rows: [row], middle, left, right: left };
      sizeGroup(surface, group);
      groups.push(group);
    }
  }
  let limit = high;
  for (let at = groups.length - 1; at >= 0; at--) {
    const group = groups[at];
    if (!group || group.right <= limit) break;
    const width = group.right - group.left;
    group.left = Math.max(low, limit - width);
    group.right = group.left + width;
    const before = groups[at - 1];
    if (before && before.right + GAP_PX > group.left) {
      before.rows.push(...group.rows);
      sizeGroup(surface, before);
      groups.splice(at, 1);
    } else limit = group.left - GAP_PX;
  }
  return groups;
}

/** The event of a group that is named beside its column: the most important, then the first. */
function spokesman(surface: Surface, rows: readonly Row[]): Row | undefined {
  return rows.reduce<Row | undefined>(
    (best, row) => (best === undefined || surface.importanceOf(row) < surface.importanceOf(best) ? row : best),
    undefined,
  );
}

/**
 * Draws folded events between `low` and `high`: columns of ticks where they crowd; and where there is room an event alone
 * with its text, or one event's text with the column of the others after it.
 */
export function foldRow(surface: Surface, rows: readonly Row[], low: number, high: number): FoldRow {
  const groups = groupRows(surface, rows, low, high);
  const boxes: EventBox[] = [];
  const clusters: ClusterBox[] = [];
  let free = low;

  groups.forEach((group, position) => {
    const limit = (groups[position + 1]?.left ?? high + GAP_PX) - GAP_PX;
    const named = group.rows.length === 1 ? group.rows[0] : spokesman(surface, group.rows);
    const others = group.rows.filter((row) => row !== named);
    if (named === undefined) return;
    const body = bodyOf(surface, named);
    const candidates = (["label", "tick"] as const).map((form) => singleBox(surface, body, form));
    for (const box of candidates) {
      if (box.left < free || box.right > limit) continue;
      if (others.length === 0) {
        boxes.push(box);
        free = box.right + GAP_PX;
        return;
      }
      const wanted = Math.min(...others.map((row) => bodyOf(surface, row).middle)) - CLUSTER_PADDING_PX;
      const left = Math.max(wanted, box.right + 6);
      const right = left + clusterWidth(surface, others.length);
      if (right > limit || left - wanted > MOST_ASIDE_PX) continue;
      boxes.push(box);
      clusters.push({ rows: others, left, right });
      free = right + GAP_PX;
      return;
    }
    const width = clusterWidth(surface, group.rows.length);
    const left = Math.max(group.left, Math.min(group.middle - CLUSTER_PADDING_PX, group.right - width));
    clusters.push({ rows: group.rows, left, right: left + width });
    free = left + width + GAP_PX;
  });
  return { boxes, clusters };
}

type Stretch = { readonly low: number; readonly high: number; readonly rows: Row[] };

/** The free stretches of a row between the boxes that stay where they are. */
function stretchesBetween(surface: Surface, fixed: readonly EventBox[]): Stretch[] {
  const stretches: Stretch[] = [];
  let low = surface.lowPx;
  for (const box of [...fixed].sort((a, b) => a.left - b.left)) {
    if (box.left - GAP_PX > low) stretches.push({ low, high: box.left - GAP_PX, rows: [] });
    low = Math.max(low, box.right + GAP_PX);
  }
  if (surface.highPx > low) stretches.push({ low, high: surface.highPx, rows: [] });
  return stretches;
}

const asideOf = (stretch: Stretch, x: number): number => Math.max(stretch.low - x, x - stretch.high, 0);

function nearestStretch(stretches: readonly Stretch[], x: number): Stretch | undefined {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.high ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const after = stretches[low];
  const before = stretches[low - 1];
  return after && before && asideOf(before, x) < asideOf(after, x) ? before : after;
}

/**
 * Draws folded events in a row some of whose boxes stay: each event goes to the nearest stretch between them that has
 * room for a column.
 *
 * @returns null where an event would stand more than `mostAsidePx` from its day
 */
export function foldAround(
  surface: Surface,
  rows: readonly Row[],
  fixed: readonly EventBox[],
  mostAsidePx: number,
): FoldRow | null {
  let open = stretchesBetween(surface, fixed);
  for (;;) {
    for (const stretch of open) stretch.rows.length = 0;
    for (const row of rows) {
      const { middle } = bodyOf(surface, row);
      const nearest = nearestStretch(open, middle);
      if (!nearest || asideOf(nearest, middle) > mostAsidePx) return null;
      nearest.rows.push(row);
    }
    const roomy = open.filter(
      ({ low, high, rows: own }) => own.length === 0 || high - low >= roomFor(surface, own.length),
    );
    if (roomy.length === open.length) break;
    open = roomy;
  }
  const parts = open
    .filter((stretch) => stretch.rows.length > 0)
    .map(({ low, high, rows: own }) => foldRow(surface, own, low, high));
  return { boxes: parts.flatMap((part) => part.boxes), clusters: parts.flatMap((part) => part.clusters) };
}

/** The room a stretch needs for these many events, were all of them in one column. */
const roomFor = (surface: Surface, count: number): number => clusterWidth(surface, count);
