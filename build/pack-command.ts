/** `npm run pack`: builds the site and packs it as `wic-timeline-<version>.zip`, with a page that says what to do with it. */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { buildSite } from "./build-site.ts";
import { readBuildEnvironment } from "./environment.ts";

const TEMPLATE = "build/pack/START.html";
/** Already compressed: a second time only takes time. */
const COMPRESSED = /\.(png|woff2|jpe?g|webp|avif)$/;

/** Every file of `folder` by its path in the archive, beside START.html. */
function readSite(folder: string): Zippable {
  const files: Zippable = {};
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).replaceAll("\\", "/");
    files[name] = [readFileSync(path), { level: COMPRESSED.test(path) ? 0 : 9 }];
  }
  return files;
}

/** START.html for a site built for `basePath`, which may know its public address. */
export function fillStartPage(template: string, version: string, basePath: string, siteUrl: string | null): string {
  const atRoot = basePath === "/";
  const words: Readonly<Record<string, string>> = {
    version,
    basePath,
    placeEn: atRoot
      ? "into the top folder of the web space, the one that answers to <code>https://your.host/</code>."
      : `into the folder of the web space that answers to <code>https://your.host${basePath}</code>.`,
    placeZh: atRoot
      ? "到网站空间的根目录，即对应 <code>https://your.host/</code> 的文件夹。"
      : `到网站空间中对应 <code>https://your.host${basePath}</code> 的文件夹。`,
    // Served from the folder above, a folder with the path's name answers to the path.
    whereEn: atRoot ? "in this folder" : `in a folder that holds this one as <code>${basePath.slice(1, -1)}</code>`,
    whereZh: atRoot
      ? "在本文件夹"
      : `把本文件夹放在另一文件夹内，命名为 <code>${basePath.slice(1, -1)}</code>，再在外层文件夹`,
    addressEn: siteUrl
      ? `Its pages name <code>${siteUrl}</code> as their address.`
      : "Its pages do not know the address they will have, so chat programs may show a link to them without its picture, and search engines may pass over the sitemap.",
    addressZh: siteUrl
      ? `其中的页面以 <code>${siteUrl}</code> 为网址。`
      : "其中的页面不知道将来的网址，因此聊天软件预览链接时可能没有图片，搜索引擎也可能忽略站点地图。",
    tryAddress: `http://localhost:8000${basePath}`,
  };
  return template.replace(/\{\{(\w+)\}\}/g, (_, word: string) => {
    const text = words[word];
    if (text === undefined) throw new Error(`START.html asks for {{${word}}}, which nobody fills`);
    return text;
  });
}

export async function run(): Promise<number> {
  const { basePath, outDir, siteUrl } = readBuildEnvironment(process.env);
  await buildSite();
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  const start = fillStartPage(readFileSync(TEMPLATE, "utf8"), version, basePath, siteUrl);
  const site = readSite(outDir);
  const archive = zipSync({ "START.html": new TextEncoder().encode(start), ...site });
  const name = `wic-timeline-${version}.zip`;
  writeFileSync(name, archive);
  if (siteUrl === null) console.log("SITE_URL is not set: this copy does not know the public address it will have");
  console.log(`${name}: ${(archive.length / 1024 / 1024).toFixed(1)} MiB, ${Object.keys(site).length + 1} files`);
  return 0;
}
