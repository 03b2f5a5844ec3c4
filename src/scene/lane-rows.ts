import type { Row } from "#domain/event-table.ts";
import { bareBox, type EventBody, type EventBox, besideBox, bodyOf, insideBox, singleBox, type Surface } from "./event-box.ts";

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

/** What is placed as one: a single event, or a succession of terms, which shares a row. */
export type Unit = { readonly rows: readonly Row[]; readonly importance: number };

export type PlacedBox = EventBox & { readonly rowInLane: number };

/** The units of a lane, most important first, then by time. */
export function unitsOf(surface: Surface, rows: readonly Row[]): Unit[] {
  const { table, importanceOf } = surface;
  const inLane = new Set(rows);
  const next = new Map<Row, Row>();
  for (const row of rows) {
    let before = table.succeeds[row] ?? -1;
    // A term a filter hides does not break the row of those before and after it.
    for (let hops = 0; before >= 0 && !inLane.has(before) && hops < 100; hops++) before = table.succeeds[before] ?? -1;
    if (before >= 0 && before !== row && inLane.has(before) && !next.has(before)) next.set(before, row);
  }
  const follows = new Set(next.values());
  const units: Unit[] = [];
  const taken = new Set<Row>();
  for (const row of rows) {
    if (follows.has(row)) continue;
    const chain: Row[] = [];
    for (let at: Row | undefined = row; at !== undefined && !taken.has(at); at = next.get(at)) {
      taken.add(at);
      chain.push(at);
    }
    units.push({ rows: chain, importance: Math.min(...chain.map(importanceOf)) });
  }
  // What a circle of successions (refused by the data check) left over.
  for (const row of rows) if (!taken.has(row)) units.push({ rows: [row], importance: importanceOf(row) });
  return units.sort((a, b) => a.importance - b.importance || (a.rows[0] ?? 0) - (b.rows[0] ?? 0));
}

/** A succession on one row: every term gets the longest text that ends before the next term. */
function chainBoxes(surface: Surface, bodies: readonly EventBody[]): EventBox[] {
  return bodies.map((body, position) => {
    const following = bodies[position + 1];
    const end = following ? following.start : Number.POSITIVE_INFINITY;
    for (const form of ["label", "tick"] as const) {
      const inside = insideBox(surface, body, form, end);
      if (inside) return inside;
      const beside = besideBox(surface, body, form);
      const free = beside.labelAt === "after" ? !following || beside.right + GAP_PX <= following.left : position === 0;
      if (free) return beside;
    }
    return bareBox(surface, body);
  });
}

export type LaneRows = { readonly boxes: readonly PlacedBox[]; readonly folded: readonly Row[]; readonly rowCount: number };

/**
 * Puts the units of a lane into at most `rows` rows, first come first served; what finds no room is folded. Importance 1
 * opens rows of its own beyond `rows`, unless `fold` allows to fold it too.
 */
export function placeUnits(surface: Surface, units: readonly Unit[], rows: number, fold: "not-the-first" | "all"): LaneRows {
  const slots: RowSlots[] = Array.from({ length: rows }, () => new RowSlots());
  const boxes: PlacedBox[] = [];
  const folded: Row[] = [];

  const place = (candidates: readonly (readonly EventBox[])[]): boolean => {
    for (const group of candidates) {
      const left = Math.min(...group.map((box) => box.left));
      const right = Math.max(...group.map((box) => box.right));
      const rowInLane = slots.findIndex((slot) => slot.isFree(left, right));
      if (rowInLane < 0) continue;
      slots[rowInLane]?.take(left, right);
      for (const box of group) boxes.push({ ...box, rowInLane });
      return true;
    }
    return false;
  };

  for (const unit of units) {
    const bodies = unit.rows.map((row) => bodyOf(surface, row));
    const [first] = bodies;
    if (!first) continue;
    const candidates =
      bodies.length > 1
        ? [chainBoxes(surface, bodies)]
        : (["label", "tick"] as const).map((form) => [singleBox(surface, first, form)]);
    if (place(candidates)) continue;
    if (unit.importance === 1 && fold === "not-the-first") {
      slots.push(new RowSlots());
      place(candidates);
    } else folded.push(...unit.rows);
  }
  folded.sort((a, b) => a - b);
  const used = boxes.reduce((most, box) => Math.max(most, box.rowInLane + 1), 0);
  return { boxes, folded, rowCount: used };
}
