import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowFinder, textColumn } from "./text-column.ts";

const anyText = fc.string({ unit: "grapheme" });

describe("textColumn", () => {
  it("gives every row its own text, whatever is in it, and none to a row it does not have", () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const column = textColumn(texts);
        expect([...column]).toEqual(texts);
        expect(texts.map((_, row) => column.at(row))).toEqual(texts);
        for (const row of [-1, texts.length, texts.length + 1]) expect(column.at(row)).toBe("");
      }),
    );
  });

  it("makes another of the changed texts", () => {
    const column = textColumn(["one", "", "三"]).map((text, row) => `${row}${text}`);
    expect([...column]).toEqual(["0one", "1", "2三"]);
  });
});

describe("rowFinder", () => {
  it("finds the row of each id, and none for what is no id", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText), anyText, (ids, other) => {
        const rows = rowFinder(textColumn(ids), ids.length);
        expect(ids.map((id) => rows.get(id))).toEqual(ids.map((_, row) => row));
        expect(rows.has(other)).toBe(ids.includes(other));
        if (!ids.includes(other)) expect(rows.get(other)).toBeUndefined();
      }),
    );
  });

  it("finds each of many", () => {
    const ids = Array.from({ length: 20_000 }, (_, row) => `event-${row}`);
    const rows = rowFinder(textColumn(ids), ids.length);
    expect(ids.every((id, row) => rows.get(id) === row)).toBe(true);
    expect(rows.has("event-20000")).toBe(false);
  });
});
