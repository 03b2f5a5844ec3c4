import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { keptFiles } from "./offline-worker.ts";

let folder = "";
const indexOf = (events: number) => JSON.stringify({ events: { ids: Array.from({ length: events }, String) } });
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "wic-kept-"));
  for (const path of [
    "index.html",
    "offline.html",
    "404.html",
    "boot.js",
    "events/a/index.html",
    "assets/index-abc.js",
    "assets/crowd-kit-abc.js",
    "assets/inter-abc.woff2",
    "cards/events/a.png",
    "data/wic.json",
    "data/events.csv",
    "data/search.json",
    "data/en/index.json",
    "data/en/bundle.json",
    "data/en/events/a.json",
  ]) {
    write(path, path);
  }
  write("data/en/index.json", indexOf(3));
});
afterAll(() => rmSync(folder, { recursive: true }));

it("shell, code, fonts and data are kept; pages, cards and downloads are not", () => {
  expect(keptFiles(folder, "/wic/").map(({ url }) => url)).toEqual([
    "/wic/assets/index-abc.js",
    "/wic/assets/inter-abc.woff2",
    "/wic/boot.js",
    "/wic/data/en/bundle.json",
    "/wic/data/en/index.json",
    "/wic/data/search.json",
    "/wic/offline.html",
  ]);
});

it("a file whose name does not change with its content has a digest that does", () => {
  const revision = (path: string) => keptFiles(folder, "/").find(({ url }) => url === path)?.revision;
  expect(revision("/assets/index-abc.js")).toBeNull();
  const before = revision("/offline.html");
  write("offline.html", "another");
  expect(revision("/offline.html")).not.toBe(before);
});

it("what draws a crowd is kept where there is one", () => {
  const isKept = () => keptFiles(folder, "/").some(({ url }) => url.includes("crowd-kit"));
  expect(isKept()).toBe(false);
  write("data/en/index.json", indexOf(3000));
  expect(isKept()).toBe(true);
});
