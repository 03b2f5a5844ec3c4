import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** The tags of a page's head that say what it is, as far as they are there. */
export type HeadTags = {
  readonly title: string | undefined;
  readonly lang: string | undefined;
  readonly canonical: string | undefined;
  /** By `hreflang`. */
  readonly alternates: ReadonlyMap<string, string>;
  /** Feeds and what embeds the page, by media type. */
  readonly others: ReadonlyMap<string, string>;
  /** By name or property. */
  readonly meta: ReadonlyMap<string, string>;
  /** The content of each data block of JSON-LD, as text. */
  readonly blocks: readonly string[];
};

export type BuiltPage = {
  /** Of its file below the folder: `zh/events/wic-2014/index.html`. */
  readonly path: string;
  readonly html: string;
  readonly head: HeadTags;
};

/** A built site as read back from its files. */
export type BuiltSite = {
  readonly folder: string;
  /** The start page's own address: whole, or only the path on its host. */
  readonly start: string;
  readonly pages: readonly BuiltPage[];
};

const plain = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

function attributesOf(tag: string): Map<string, string> {
  const pairs = Array.from(
    tag.matchAll(/([\w:-]+)="([^"]*)"/g),
    ([, name = "", value = ""]) => [name, plain(value)] as const,
  );
  return new Map(pairs);
}

/** The build writes a tag a line and `"` around every value, so patterns suffice. */
function readHead(html: string): HeadTags {
  const head = html.slice(0, html.indexOf("</head>"));
  const tags = (name: string) =>
    Array.from(head.matchAll(new RegExp(`<${name} [^>]*>`, "g")), ([tag]) => attributesOf(tag));
  const links = tags("link");
  const alternates = links.filter((link) => link.get("rel") === "alternate");
  const title = /<title>([^<]*)<\/title>/.exec(head)?.[1];
  return {
    title: title === undefined ? undefined : plain(title),
    lang: /<html lang="([^"]*)"/.exec(html)?.[1],
    canonical: links.find((link) => link.get("rel") === "canonical")?.get("href"),
    alternates: new Map(
      alternates
        .filter((link) => link.has("hreflang"))
        .map((link) => [link.get("hreflang") ?? "", link.get("href") ?? ""]),
    ),
    others: new Map(
      alternates.filter((link) => link.has("type")).map((link) => [link.get("type") ?? "", link.get("href") ?? ""]),
    ),
    meta: new Map(
      tags("meta").map((meta) => [meta.get("property") ?? meta.get("name") ?? "", meta.get("content") ?? ""]),
    ),
    blocks: Array.from(
      head.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs),
      ([, json = ""]) => json,
    ),
  };
}

/** Reads every page of a built site. */
export function readBuiltSite(folder: string): BuiltSite {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".html"));
  const pages = paths.map((path) => {
    const html = readFileSync(join(folder, path), "utf8");
    return { path, html, head: readHead(html) };
  });
  const start = pages.find(({ path }) => path === "index.html")?.head.canonical;
  if (start === undefined) throw new Error("the start page names no address of its own");
  return { folder, start, pages };
}

export const isIndexed = ({ head }: BuiltPage): boolean => !head.meta.get("robots")?.includes("noindex");

/** The address a file is served at. */
export const addressOf = ({ start }: BuiltSite, path: string): string =>
  start + path.replace(/(^|\/)index\.html$/, "$1");

/** The file below the folder an address of the site names, query and fragment aside; null for what is not of the site. */
export function fileAt({ folder, start }: BuiltSite, address: string): string | null {
  const base = start.replace(/^https?:\/\/[^/]+/, "");
  const below = address.startsWith(start)
    ? address.slice(start.length)
    : address.startsWith(base)
      ? address.slice(base.length)
      : null;
  if (below === null || /^\/|^https?:/.test(below)) return null;
  const path = decodeURIComponent(below.replace(/[?#].*$/, ""));
  const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
  return statSync(join(folder, file), { throwIfNoEntry: false })?.isFile() ? file : null;
}
