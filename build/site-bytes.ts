/** What a built site makes a browser fetch, in bytes over the wire. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";

const KIB = 1024;

export type Sizes = { readonly gzip: number; readonly brotli: number };

/** The files together, in KiB, each compressed on its own. */
export function sizesOf(folder: string, paths: Iterable<string>): Sizes {
  let [gzip, brotli] = [0, 0];
  for (const path of paths) {
    const content = readFileSync(join(folder, path));
    gzip += gzipSync(content).length;
    brotli += brotliCompressSync(content).length;
  }
  return { gzip: gzip / KIB, brotli: brotli / KIB };
}

/** Adds a file of `assets/` with what it imports at once. */
function addWithImports(folder: string, path: string, files: Set<string>): void {
  if (files.has(path) || !existsSync(join(folder, path))) return;
  files.add(path);
  if (!path.endsWith(".js")) return;
  const text = readFileSync(join(folder, path), "utf8");
  for (const [, name = ""] of text.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([\w.-]+\.js)["']/g)) {
    addWithImports(folder, `assets/${name}`, files);
  }
}

/** Scripts, styles and fonts of a built site. */
export const assetsOf = (folder: string): string[] =>
  readdirSync(join(folder, "assets")).map((name) => `assets/${name}`);

/** The scripts and styles a page fetches before its chart: what its HTML names, what that imports, and its language's words. */
export function pageFilesOf(folder: string, page: string): Set<string> {
  const files = new Set<string>();
  const html = readFileSync(join(folder, page), "utf8").replace(/<!--.*?-->/gs, "");
  for (const [, address = ""] of html.matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]*)"/g)) {
    const asset = /(?:assets\/[\w.-]+\.(?:js|css)|boot\.js)$/.exec(address)?.[0];
    if (asset) addWithImports(folder, asset, files);
  }
  const words = /<html lang="en"/.test(html) ? /\/messages-en-/ : /\/messages-zh-/;
  for (const path of assetsOf(folder)) if (words.test(path)) addWithImports(folder, path, files);
  return files;
}

/** The scripts and styles the chart fetches besides. */
export function chartFilesOf(folder: string, page: ReadonlySet<string>): string[] {
  const files = new Set<string>();
  for (const path of assetsOf(folder)) {
    if (/\/(vis-timeline|chart)[\w-]*-[\w-]+\.(js|css)$/.test(path)) addWithImports(folder, path, files);
  }
  return [...files].filter((path) => !page.has(path));
}
