import type { Row } from "./event-table.ts";

/** A text for each row, held as one: a hundred thousand strings of their own would take three times the room. */
export type TextColumn = Iterable<string> & {
  /** The row's text; empty beyond the table. */
  readonly at: (row: Row) => string;
  /** A column of texts made of this one's. */
  readonly map: (change: (text: string, row: Row) => string) => TextColumn;
};

export function textColumn(texts: readonly string[]): TextColumn {
  const all = texts.join("");
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((text, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + text.length;
  });
  const at = (row: Row) => all.slice(offsets[row] ?? all.length, offsets[row + 1]);
  return {
    at,
    map: (change) => textColumn(Array.from(offsets.subarray(1), (_, row) => change(at(row), row))),
    *[Symbol.iterator]() {
      for (let row = 0; row + 1 < offsets.length; row++) yield at(row);
    },
  };
}

/** Which row an id stands for. */
export type RowFinder = {
  readonly get: (id: string) => Row | undefined;
  readonly has: (id: string) => boolean;
};

/** A number for a text, spread over 32 bits (FNV-1a over its UTF-16 units). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Finds the rows of ids by a table of row numbers alone: the ids stay in their column, and nowhere else. */
export function rowFinder(ids: TextColumn, count: number): RowFinder {
  const mask = 2 ** Math.ceil(Math.log2(count * 1.5 + 1)) - 1;
  const rows = new Int32Array(mask + 1).fill(-1);
  const slotOf = (id: string) => {
    let slot = hashOf(id) & mask;
    while ((rows[slot] ?? -1) >= 0 && ids.at(rows[slot] ?? -1) !== id) slot = (slot + 1) & mask;
    return slot;
  };
  for (let row = 0; row < count; row++) rows[slotOf(ids.at(row))] = row;
  const find = (id: string) => rows[slotOf(id)] ?? -1;
  return {
    has: (id) => find(id) >= 0,
    get: (id) => {
      const row = find(id);
      return row < 0 ? undefined : row;
    },
  };
}
