import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fillStartPage } from "./pack-command.ts";

const template = readFileSync(join(import.meta.dirname, "pack/START.html"), "utf8");

test.each(["/", "/wic/"])("START.html for %s says in both languages where the folder goes", (basePath) => {
  const page = fillStartPage(template, "1.2.3", basePath, null);
  expect(page).not.toContain("{{");
  expect(page).not.toContain("undefined");
  expect(page.split("1.2.3")).toHaveLength(3);
  expect(page.split(`https://your.host${basePath}<`)).toHaveLength(3);
  expect(page).toContain(`href="http://localhost:8000${basePath}"`);
});

test("a word nobody fills is an error", () => {
  expect(() => fillStartPage("{{nobody}}", "1", "/", null)).toThrow("nobody");
});

test("START.html says whether the copy knows its public address", () => {
  const known = fillStartPage(template, "1.2.3", "/wic/", "https://example.org/wic/");
  expect(known.split("<code>https://example.org/wic/</code> as their address")).toHaveLength(2);
  expect(known).toContain("以 <code>https://example.org/wic/</code> 为网址");
  expect(fillStartPage(template, "1.2.3", "/wic/", null)).toContain("do not know the address they will have");
});
