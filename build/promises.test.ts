import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const PROMISES = readFileSync("docs/promises.md", "utf8");
const NAMED = /^- `([^`]+)`: (.+)$/gm;
const named = Array.from(PROMISES.matchAll(NAMED), ([, file = "", name = ""]) => ({ file, name }));

/** How a test with this name is written, whatever its quotes and its line breaks; names may be templates up to a point. */
function findTest(text: string, name: string): { readonly found: boolean; readonly on: boolean } {
  const quoted = ['"', "'", "`"].map((quote) => `${quote}${name}`);
  const at = quoted.map((start) => text.indexOf(start)).find((index) => index !== -1) ?? -1;
  if (at === -1) return { found: false, on: false };
  const call = text.slice(Math.max(0, at - 60), at).match(/\b(?:test|it)((?:\.\w+)*)(?:\([^)]*\))?\(\s*$/);
  return { found: call !== null, on: call !== null && !/skip|fixme|todo|only/.test(call[1] ?? "") };
}

test("every promise has tests", () => {
  const sections = PROMISES.split(/^## /m).slice(1);
  expect(sections.length).toBeGreaterThanOrEqual(15);
  for (const section of sections) expect(section.match(NAMED) ?? [], section.split("\n")[0]).not.toEqual([]);
});

test.each(named)("$file: $name", ({ file, name }) => {
  expect(existsSync(file), `${file} exists`).toBe(true);
  expect(findTest(readFileSync(file, "utf8"), name)).toEqual({ found: true, on: true });
});

test("a test that is gone or switched off is noticed", () => {
  expect(findTest('test("one", () => {});', "one")).toEqual({ found: true, on: true });
  expect(findTest('test("one", () => {});', "two").found).toBe(false);
  expect(findTest('test.skip("one", () => {});', "one").on).toBe(false);
  expect(findTest('const name = "one";', "one").found).toBe(false);
});
