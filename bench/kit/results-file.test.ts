import { expect, test } from "vitest";
import { sectionsOf, textOf } from "./results-file.ts";

test("sections come back as they were written", () => {
  const sections = new Map([
    ["steps", "| a |\n\n### not a section\n\nmore"],
    ["memory", "| b |"],
  ]);
  expect(sectionsOf(textOf("# Head\n\nwords", sections))).toEqual(sections);
});

test("a file without sections has none", () => {
  expect(sectionsOf("# Head\n\nwords").size).toBe(0);
});
