import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, type BuiltSite, fileAt, isIndexed } from "./built-pages.ts";

/** Every address a page names that lies on the site, once, with the first page that names it. */
function namedAddresses(site: BuiltSite): Map<string, string> {
  const named = new Map<string, string>();
  const base = site.start.replace(/^https?:\/\/[^/]+/, "");
  for (const { path, html } of site.pages) {
    for (const [, value = ""] of html.matchAll(/\s(?:href|src|action)="([^"]*)"/g)) {
      const own = value.startsWith("#") ? addressOf(site, path) + value : value;
      if (own.startsWith(site.start) || own.startsWith(base)) {
        if (!named.has(own)) named.set(own, path);
      } else if (!/^[a-z][a-z\d+.-]*:/i.test(own)) named.set(own, path);
    }
  }
  return named;
}

/** Whether a page has something with that id. */
function anchors(site: BuiltSite): (file: string, id: string) => boolean {
  const ids = new Map<string, Set<string>>();
  const pages = new Map(site.pages.map(({ path, html }) => [path, html]));
  return (file, id) => {
    const known =
      ids.get(file) ?? new Set(Array.from((pages.get(file) ?? "").matchAll(/\sid="([^"]*)"/g), ([, one = ""]) => one));
    ids.set(file, known);
    return known.has(id);
  };
}

/** Every address within the site leads to a file, and its fragment to something on that page. */
export function checkLinks(site: BuiltSite): string[] {
  const hasAnchor = anchors(site);
  const problems: string[] = [];
  for (const [address, path] of namedAddresses(site)) {
    const plain = address.replaceAll("&amp;", "&");
    const file = fileAt(site, plain);
    const id = /#(.*)$/.exec(plain)?.[1] ?? "";
    if (file === null) problems.push(`${path} leads to ${plain}, which does not exist`);
    else if (id !== "" && file.endsWith(".html") && !hasAnchor(file, decodeURIComponent(id))) {
      problems.push(`${path} leads to ${plain}, where nothing has that id`);
    }
  }
  return problems;
}

const matches = (text: string, pattern: RegExp): string[] =>
  Array.from(text.matchAll(pattern), ([, found = ""]) => found.replaceAll("&amp;", "&"));

/** What leads to the pages: the sitemap is the set of them, robots.txt names it, the manifest lies within the site. */
export function checkSitemap(site: BuiltSite): string[] {
  const read = (name: string) => readFileSync(join(site.folder, name), "utf8");
  const sitemap = read("sitemap.xml");
  const listed = new Set(matches(sitemap, /<loc>([^<]*)<\/loc>/g));
  const wanted = new Set(
    site.pages
      .filter((page) => isIndexed(page) && page.head.canonical === addressOf(site, page.path))
      .map(({ path }) => addressOf(site, path)),
  );
  const problems = [
    ...[...wanted].filter((address) => !listed.has(address)).map((address) => `the sitemap lacks ${address}`),
    ...[...listed]
      .filter((address) => !wanted.has(address))
      .map((address) => `the sitemap lists ${address}, which is no page`),
    ...matches(sitemap, /hreflang="[^"]*" href="([^"]*)"/g)
      .filter((address) => !wanted.has(address))
      .map((address) => `the sitemap names ${address} as an alternate, which is no page`),
  ];
  if (!read("robots.txt").includes(`Sitemap: ${site.start}sitemap.xml\n`))
    problems.push("robots.txt does not name the sitemap");
  const manifest = JSON.parse(read("manifest.webmanifest")) as {
    start_url: string;
    scope: string;
    icons: readonly { src: string }[];
  };
  const host = new URL(`${site.start}manifest.webmanifest`, "https://host.invalid/");
  for (const name of [manifest.start_url, manifest.scope, ...manifest.icons.map(({ src }) => src)]) {
    const { pathname } = new URL(name, host);
    if (fileAt(site, pathname) === null) problems.push(`the manifest names ${name}, which is not on the site`);
  }
  return [...new Set(problems)];
}
