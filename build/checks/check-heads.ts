/** What every page says of itself before anything runs: read by search engines, chat programs and readers without scripts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { addressOf, type BuiltPage, type BuiltSite, fileAt, isIndexed } from "./built-pages.ts";

const CARD = { width: 1200, height: 630, mostBytes: 300_000 };

/** Pages whose picture is theirs alone, by the folder they lie in. */
const OWN_CARD = /^(?:zh\/)?(?:events|people|organizations|tours)\/[^/]+\/index\.html$/;

/** The type of the first block, by the folder of the page; others have any. */
const TYPES: Readonly<Record<string, string>> = {
  "": "Dataset",
  events: "Event",
  people: "Person",
  organizations: "Organization",
};

const folderOf = (path: string): string => path.replace(/^zh\//, "").split("/").slice(0, -1)[0] ?? "";

/** A page that stands at a former address and names its new one. */
const isFormer = (site: BuiltSite, { path, head }: BuiltPage): boolean =>
  head.canonical !== undefined && head.canonical !== addressOf(site, path) && fileAt(site, head.canonical) !== null;

function* addressProblems(site: BuiltSite, { path, head }: BuiltPage): Generator<string> {
  const own = addressOf(site, path);
  if (head.canonical !== own) yield `is canonical at ${head.canonical}, not at ${own}`;
  if (head.meta.get("og:url") !== own) yield `has og:url ${head.meta.get("og:url")}`;
  const zh = path.startsWith("zh/");
  const [english, chinese] = zh ? [path.slice(3), path] : [path, `zh/${path}`];
  if (head.lang !== (zh ? "zh-Hans" : "en")) yield `is in ${head.lang}`;
  for (const [tag, file] of [
    ["en", english],
    ["zh-Hans", chinese],
    ["x-default", english],
  ] as const) {
    const href = head.alternates.get(tag);
    if (href !== addressOf(site, file)) yield `names ${href} as its page for ${tag}`;
    else if (fileAt(site, href) === null) yield `names a page for ${tag} that does not exist`;
  }
  const feed = head.others.get("application/atom+xml");
  if (feed === undefined || fileAt(site, feed) === null) yield `leads to no feed: ${feed}`;
  if (folderOf(path) !== "events") return;
  const oembed = fileAt(site, head.others.get("application/json+oembed") ?? "");
  if (oembed === null) yield "leads to nothing that embeds it";
}

function* cardProblems(site: BuiltSite, { head }: BuiltPage): Generator<string> {
  const image = head.meta.get("og:image") ?? "";
  if (head.meta.get("twitter:image") !== image) yield "has another picture for Twitter";
  const file = image.startsWith(site.start) ? fileAt(site, image) : null;
  if (file === null) {
    yield `has the picture ${image}, which does not exist`;
    return;
  }
  const png = readFileSync(join(site.folder, file));
  const size = png.toString("latin1", 1, 4) === "PNG" ? `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}` : "no PNG";
  if (size !== `${CARD.width}×${CARD.height}`) yield `has a picture that is ${size}`;
  if (png.length >= CARD.mostBytes) yield `has a picture of ${png.length} bytes`;
  for (const [key, value] of [
    ["og:image:width", CARD.width],
    ["og:image:height", CARD.height],
  ] as const) {
    if (head.meta.get(key) !== String(value)) yield `says ${key} ${head.meta.get(key)}`;
  }
}

function* blockProblems({ path, head }: BuiltPage): Generator<string> {
  const types: unknown[] = [];
  for (const block of head.blocks) {
    try {
      const json = JSON.parse(block) as Record<string, unknown>;
      if (json["@context"] !== "https://schema.org") yield "has JSON-LD of another vocabulary";
      types.push(json["@type"]);
    } catch {
      // Whatever it is, it is not of another type as well.
      types.push(TYPES[folderOf(path)]);
      yield `has JSON-LD that is no JSON: ${block.slice(0, 60)}`;
    }
  }
  const wanted = TYPES[folderOf(path)];
  if (types.length === 0) yield "has no JSON-LD";
  if (wanted !== undefined && types[0] !== wanted) yield `has JSON-LD of type ${types[0]}, not ${wanted}`;
  if (folderOf(path) !== "" && !types.includes("BreadcrumbList")) yield "says not where it stands (BreadcrumbList)";
}

function* textProblems({ head }: BuiltPage): Generator<string> {
  if (!head.title) yield "has no title";
  for (const key of [
    "description",
    "og:title",
    "og:description",
    "og:type",
    "og:site_name",
    "twitter:card",
    "twitter:title",
  ]) {
    if (!head.meta.get(key)) yield `has no ${key}`;
  }
}

/** What only one page may have, by what it is: each value that several pages share, with those pages. */
function* shared(pages: readonly BuiltPage[], what: string, of: (page: BuiltPage) => string): Generator<string> {
  const paths = new Map<string, string[]>();
  for (const page of pages) paths.set(of(page), [...(paths.get(of(page)) ?? []), page.path]);
  for (const [value, holders] of paths) {
    if (holders.length > 1) yield `${holders.join(" and ")} share the ${what} ${value}`;
  }
}

/** Every page: title, description, canonical and other addresses, picture, JSON-LD, and what may not be shared. */
export function checkHeads(site: BuiltSite): string[] {
  const indexed = site.pages.filter(isIndexed);
  const own = indexed.filter((page) => !isFormer(site, page));
  const problems = own.flatMap((page) =>
    [textProblems(page), addressProblems(site, page), cardProblems(site, page), blockProblems(page)]
      .flatMap((found) => [...found])
      .map((problem) => `${page.path} ${problem}`),
  );
  const languageOf = ({ path }: BuiltPage) => (path.startsWith("zh/") ? "zh" : "en");
  problems.push(
    ...shared(own, "title", (page) => `${languageOf(page)}: ${page.head.title}`),
    ...shared(own, "description", (page) => `${languageOf(page)}: ${page.head.meta.get("description")}`),
    ...shared(
      own.filter(({ path }) => OWN_CARD.test(path)),
      "picture",
      (page) => page.head.meta.get("og:image") ?? "none",
    ),
  );
  if (own.length === 0) problems.push("no page is to be found by anybody");
  return problems;
}
