import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillStartPage } from "./pack-command.ts";

const template = readFileSync(join(import.meta.dirname, "pack/START.html"), "utf8");

test.each(["/", "/wic/"])("START.html for %s says in both languages where the folder goes", (basePath) => {
  const page = fillStartPage(template, "1.2.3", basePath);
  expect(page).not.toContain("{{");
  expect(page).not.toContain("undefined");
  expect(page.split("1.2.3")).toHaveLength(3);
  expect(page.split(`https://your.host${basePath}<`)).toHaveLength(3);
  expect(page).toContain(`href="http://localhost:8000${basePath}"`);
});

test("a word nobody fills is an error", () => {
  expect(() => fillStartPage("{{nobody}}", "1", "/")).toThrow("nobody");
});
