import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkFence, type FenceConfig } from "./fence.ts";

const root = join(import.meta.dirname, "..");
const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8")) as FenceConfig;
const sources = ["src", "build", "e2e", "bench"].flatMap((folder) => {
  try {
    const names = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" });
    return names.filter((name) => /\.tsx?$/.test(name)).map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
  } catch {
    return [];
  }
});

describe("the one-way rule", () => {
  test("there are sources to hold it against", () => expect(sources.length).toBeGreaterThan(20));

  test("no file breaks it", () => {
    const breaches = sources.flatMap((path) => checkFence(config, path, readFileSync(join(root, path), "utf8")));
    expect(breaches).toEqual([]);
  });

  test.each([
    ["src/domain/a.ts", 'type T = import("#ui/b.ts").T;'],
    ["src/domain/a.ts", "const b = await import(`#ui/b.ts`);"],
    ["src/domain/a.ts", "const b = await import(name);"],
    ["src/domain/a.ts", 'const b = require("node:fs");'],
    ["src/domain/a.ts", 'import b = require("#ui/b.ts");'],
    ["src/domain/a.ts", 'const b = import.meta.glob("./*.ts");'],
    ["src/domain/a.ts", '/// <reference path="../ui/b.ts" />'],
    ["src/domain/a.ts", "export const b = Math.random();"],
    ["src/domain/a.ts", 'export const b = Math["random"]();'],
    ["src/domain/a.ts", "// biome-ignore lint/style/noRestrictedImports: convenient"],
    ["src/domain/a.ts", "// biome-ignore-all lint/style/noRestrictedGlobals: convenient"],
    ["src/domain/a.ts", 'import "./../ui/b.ts";'],
    ["src/ui/a.tsx", 'import type { B } from "#domain/b.ts";'],
    ["src/chart/a.ts", 'import { b } from "#i18n/b.ts";'],
    ["src/export/a.ts", 'import { b } from "#scene/b.ts";'],
    ["src/dataset/a.ts", 'import { b } from "#export/b.ts";'],
    ["src/features/tours/a.ts", 'import { b } from "#chart/b.ts";'],
    ["src/features/tours/a.ts", 'import { b } from "#features/share/b.ts";'],
    ["src/features/timeline/a.ts", 'import { DataSet } from "vis-data/esnext";'],
    ["src/app/a.ts", 'import { Timeline } from "vis-timeline/esnext";'],
    ["src/app/a.ts", 'import { b } from "#build/b.ts";'],
    ["src/app/a.ts", 'import { b } from "#testing/b.ts";'],
    ["e2e/a.ts", 'import { b } from "#domain/b.ts";'],
  ])("%s may not hold %s", (path, text) => expect(checkFence(config, path, text)).toHaveLength(1));

  test.each([
    ["src/domain/a.ts", 'import { b } from "./b.ts";'],
    ["src/dataset/a.ts", 'import { b } from "#domain/b.ts";\nimport { z } from "zod";'],
    ["src/features/timeline/a.ts", 'const b = await import("#chart/b.tsx");'],
    ["src/chart/a.ts", 'import { Timeline } from "vis-timeline/esnext";'],
    ["src/export/a.ts", 'import { b } from "#dataset/b.ts";\nimport papaparse from "papaparse";'],
    ["src/features/download/a.ts", 'const b = await import("#export/b.ts");'],
    ["src/domain/a.test.ts", 'import { b } from "#testing/b.ts";\nimport { test } from "vitest";'],
    ["src/domain/a.ts", "export const b = Math.floor(1.5);"],
    ["build/a.ts", 'import { b } from "#dataset/b.ts";\nimport { readFileSync } from "node:fs";'],
  ])("%s may hold %s", (path, text) => expect(checkFence(config, path, text)).toEqual([]));
});
