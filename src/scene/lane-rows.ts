import { dateAt, type Row } from "#domain/event-table.ts";
import {
  bareBox,
  besideBox,
  bodyOf,
  type EventBody,
  type EventBox,
  insideBox,
  type Surface,
  singleBox,
} from "./event-box.ts";

/** The least room between two boxes of one row. */
export const GAP_PX = 8;

/** The taken stretches of one row, sorted. */
export class RowSlots {
  readonly #lefts: number[] = [];
  readonly #rights: number[] = [];

  /** The first stretch that ends at or after `x`. */
  #after(x: number): number {
    let low = 0;
    let high = this.#rights.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#rights[middle] ?? 0) < x) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isFree(left: number, right: number): boolean {
    const next = this.#lefts[this.#after(left - GAP_PX + 1e-9)];
    return next === undefined || next >= right + GAP_PX - 1e-9;
  }

  take(left: number, right: number): void {
    const at = this.#after(left);
    this.#lefts.splice(at, 0, left);
    this.#rights.splice(at, 0, right);
  }
}

/** One way to draw a unit. */
type UnitBoxes = { readonly boxes: readonly EventBox[]; readonly left: number; readonly right: number };

/** What is placed as one: a single event, or a succession of terms, which shares a row. */
export type Unit = {
  readonly rows: readonly Row[];
  readonly importance: number;
  /** The ways to draw it, best first: a single event with its label or its tick, a succession in one way. */
  readonly ways: readonly UnitBoxes[];
};

export type PlacedBox = EventBox & { readonly rowInLane: number };

/** The units of a lane, most important first, then by time. */
export function unitsOf(surface: Surface, rows: readonly Row[]): Unit[] {
  const { table, importanceOf } = surface;
  const inLane = new Set(rows);
  const next = new Map<Row, Row>();
  // Only terms share a row: an event of one day that follows another has a label that needs its own room.
  const isTerm = (row: Row) => dateAt(table, row).interval;
  for (const row of rows) {
    if (!isTerm(row)) continue;
    let before = table.succeeds[row] ?? -1;
    // A term a filter hides does not break the row of those before and after it.
    for (let hops = 0; before >= 0 && !inLane.has(before) && hops < 100; hops++) before = table.succeeds[before] ?? -1;
    if (before >= 0 && before !== row && inLane.has(before) && isTerm(before) && !next.has(before))
      next.set(before, row);
  }
  const follows = new Set(next.values());
  const chains: Row[][] = [];
  const taken = new Set<Row>();
  for (const row of rows) {
    if (follows.has(row)) continue;
    const chain: Row[] = [];
    for (let at: Row | undefined = row; at !== undefined && !taken.has(at); at = next.get(at)) {
      taken.add(at);
      chain.push(at);
    }
    chains.push(chain);
  }
  // What a circle of successions (refused by the data check) left over.
  for (const row of rows) if (!taken.has(row)) chains.push([row]);
  const units = chains.map(
    (chain): Unit => ({ rows: chain, importance: Math.min(...chain.map(importanceOf)), ways: waysOf(surface, chain) }),
  );
  return units.sort((a, b) => a.importance - b.importance || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

function waysOf(surface: Surface, chain: readonly Row[]): UnitBoxes[] {
  const bodies = chain.map((row) => bodyOf(surface, row));
  const [body] = bodies;
  if (!body) return [];
  const label = singleBox(surface, body, "label");
  const tick = singleBox(surface, body, "tick");
  const single = isInRange(surface, label) ? [[label], [tick]] : [[tick]];
  const ways = bodies.length > 1 ? [chainBoxes(surface, bodies)] : single;
  return ways.map((boxes) => ({
    boxes,
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
  }));
}

/** True where nothing of a box runs past the ends of the range, where it would be cut off. */
const isInRange = ({ lowPx, highPx }: Surface, box: EventBox): boolean => box.left >= lowPx && box.right <= highPx;

/** A succession on one row: every term gets the longest text that ends before the next term, over hatching at worst. */
function chainBoxes(surface: Surface, bodies: readonly EventBody[]): EventBox[] {
  return bodies.map((body, position) => {
    const following = bodies[position + 1];
    const end = following ? following.start : Number.POSITIVE_INFINITY;
    for (const form of ["label", "tick"] as const) {
      const inside = insideBox(surface, body, form, end, false);
      if (inside) return inside;
      const beside = besideBox(surface, body, form);
      if (form === "label" && !isInRange(surface, beside)) continue;
      const free = beside.labelAt === "after" ? !following || beside.right + GAP_PX <= following.left : position === 0;
      if (free) return beside;
    }
    return (
      insideBox(surface, body, "label", end, true) ??
      insideBox(surface, body, "tick", end, true) ??
      bareBox(surface, body)
    );
  });
}

export type LaneRows = {
  readonly boxes: readonly PlacedBox[];
  readonly folded: readonly Row[];
  readonly rowCount: number;
};

/** What may fold where there is no room: all but importance 1, everything, or nothing. */
export type Fold = "not-the-first" | "all" | "none";

/** As `unitsOf`, but a succession in which a term finds no room for a text falls apart, so that every event has one. */
export function textedUnits(surface: Surface, rows: readonly Row[]): Unit[] {
  return unitsOf(surface, rows)
    .flatMap((unit) =>
      unit.ways[0]?.boxes.some((box) => box.form === "none")
        ? unit.rows.map((row) => ({ rows: [row], importance: unit.importance, ways: waysOf(surface, [row]) }))
        : [unit],
    )
    .map((unit) => overHatching(surface, unit))
    .sort((a, b) => a.importance - b.importance || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

/** Where a text beside the hatching would run past the ends of the range, and be cut off, it stands over the hatching. */
function overHatching(surface: Surface, unit: Unit): Unit {
  const [row] = unit.rows;
  const [way] = unit.ways;
  if (row === undefined || unit.rows.length > 1 || way?.boxes.every((box) => isInRange(surface, box))) return unit;
  const body = bodyOf(surface, row);
  const end = Number.POSITIVE_INFINITY;
  const box = insideBox(surface, body, "label", end, true) ?? insideBox(surface, body, "tick", end, true);
  return box ? { ...unit, ways: [{ boxes: [box], left: box.left, right: box.right }] } : unit;
}

/**
 * Puts the units of a lane into at most `rows` rows, first come first served; what finds no room is folded. Importance 1
 * opens rows of its own beyond `rows`, unless `fold` allows to fold it too; where nothing folds all do, rather than shorten.
 *
 * @param first `label`: each event takes its label where it can, which later ones pay for; `tick`: all are placed with
 * their ticks, and then those with room get their labels
 */
export function placeUnits(
  surface: Surface,
  units: readonly Unit[],
  rows: number,
  fold: Fold,
  first: "label" | "tick",
): LaneRows {
  const slots: RowSlots[] = Array.from({ length: rows }, () => new RowSlots());
  const boxes: PlacedBox[] = [];
  const folded: Row[] = [];

  const place = (way: UnitBoxes): boolean => {
    const rowInLane = slots.findIndex((slot) => slot.isFree(way.left, way.right));
    if (rowInLane < 0) return false;
    slots[rowInLane]?.take(way.left, way.right);
    for (const box of way.boxes) boxes.push({ ...box, rowInLane });
    return true;
  };

  for (const unit of units) {
    const ways = fold === "none" ? unit.ways.slice(0, 1) : first === "label" ? unit.ways : unit.ways.slice(-1);
    if (ways.some(place)) continue;
    if (fold === "none" || (unit.importance === 1 && fold === "not-the-first")) {
      slots.push(new RowSlots());
      ways.some(place);
    } else folded.push(...unit.rows);
  }
  folded.sort((a, b) => a - b);
  const rowCount = boxes.reduce((most, box) => Math.max(most, box.rowInLane + 1), 0);
  const chained = new Set(units.flatMap((unit) => (unit.rows.length > 1 ? unit.rows : [])));
  return { boxes: first === "tick" ? lengthenTexts(surface, boxes, chained) : boxes, folded, rowCount };
}

/** Gives labels to boxes that took their tick, most important first, where the neighbours in their row leave room. */
function lengthenTexts(surface: Surface, boxes: readonly PlacedBox[], chained: ReadonlySet<Row>): PlacedBox[] {
  const rows = new Map<number, PlacedBox[]>();
  for (const box of boxes) rows.set(box.rowInLane, [...(rows.get(box.rowInLane) ?? []), box]);
  const longer = new Map<Row, PlacedBox>(boxes.map((box) => [box.row, box]));
  for (const row of rows.values()) {
    row.sort((a, b) => a.left - b.left);
    const order = row.map((_, at) => at).sort((a, b) => rankOf(surface, row, a) - rankOf(surface, row, b) || a - b);
    for (const at of order) {
      const box = row[at];
      if (!box || chained.has(box.row)) continue;
      const label = singleBox(surface, bodyOf(surface, box.row), "label");
      const before = row[at - 1]?.right ?? Number.NEGATIVE_INFINITY;
      const after = row[at + 1]?.left ?? Number.POSITIVE_INFINITY;
      if (label.left < before + GAP_PX || label.right > after - GAP_PX || !isInRange(surface, label)) continue;
      row[at] = { ...label, rowInLane: box.rowInLane };
      longer.set(box.row, row[at]);
    }
  }
  return [...longer.values()];
}

function rankOf(surface: Surface, row: readonly PlacedBox[], at: number): number {
  const box = row[at];
  return box ? surface.importanceOf(box.row) : 3;
}
