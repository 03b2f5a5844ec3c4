/** Plants each forbidden form into each pure layer of a copy of the project and watches the fence fail. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { checkFence, type FenceConfig } from "./fence.ts";

const root = join(import.meta.dirname, "..");
const LAYERS = ["domain", "dataset", "scene", "picture", "export", "state", "i18n"];
const FORMS: Readonly<Record<string, string>> = {
  "static-import": 'import { Mark } from "#ui/mark.tsx";\nexport const planted = Mark;\n',
  "import-type": 'import type { Mark } from "#ui/mark.tsx";\nexport type Planted = Mark;\n',
  "re-export": 'export { Mark } from "#ui/mark.tsx";\n',
  "dynamic-import": 'export const planted = () => import("#ui/mark.tsx");\n',
  "type-of-import": 'export type Planted = import("#ui/mark.tsx").Mark;\n',
  "node-fs": 'import { readFileSync } from "node:fs";\nexport const planted = readFileSync;\n',
  "global-document": "export const planted = () => document.title;\n",
  "global-date": "export const planted = () => Date.now();\n",
  "global-random": "export const planted = () => Math.random();\n",
};
const HARMLESS = "export const planted = (document: string, window: number) => document + window;\n";

const pathOf = (layer: string, form: string) => `src/${layer}/planted-${form}.ts`;
const plants = LAYERS.flatMap((layer) => Object.keys(FORMS).map((form) => [layer, form] as const));
let copy = "";
let blamedByBiome: ReadonlySet<string> = new Set();

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "wic-fence-"));
  for (const name of ["biome.json", "package.json", "tsconfig.json"]) cpSync(join(root, name), join(copy, name));
  symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
  for (const layer of LAYERS) {
    mkdirSync(join(copy, "src", layer), { recursive: true });
    for (const [form, text] of Object.entries(FORMS)) writeFileSync(join(copy, pathOf(layer, form)), text);
    writeFileSync(join(copy, pathOf(layer, "harmless")), HARMLESS);
  }
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const args = [biome, "lint", "--only=style/noRestrictedImports", "--only=style/noRestrictedGlobals"];
  const { stdout } = spawnSync(process.execPath, [...args, "--reporter=github", "--max-diagnostics=none", "src"], {
    cwd: copy,
    encoding: "utf8",
  });
  blamedByBiome = new Set(
    Array.from(stdout.matchAll(/^::error .*?planted-([\w-]+)\.ts/gm), ([line]) => {
      return line.slice(line.indexOf("src/"));
    }),
  );
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const config = JSON.parse(readFileSync(join(root, "biome.json"), "utf8")) as FenceConfig;

function isCaught(layer: string, form: string): boolean {
  const path = pathOf(layer, form);
  return blamedByBiome.has(path) || checkFence(config, path, readFileSync(join(copy, path), "utf8")).length > 0;
}

test.each(plants)("src/%s: %s is caught", (layer, form) => expect(isCaught(layer, form)).toBe(true));

test.each(LAYERS)("src/%s: a parameter that shares its name with a global is not", (layer) => {
  expect(isCaught(layer, "harmless")).toBe(false);
});

test("Biome alone catches what an editor should underline", () => {
  for (const layer of LAYERS) {
    for (const form of ["static-import", "import-type", "re-export", "dynamic-import", "node-fs", "global-document"]) {
      expect(blamedByBiome).toContain(pathOf(layer, form));
    }
  }
});
