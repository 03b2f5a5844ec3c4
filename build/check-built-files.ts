/** What must hold for the files of a built site, checked without a browser. Each check says every problem at once. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { LICENCES_PATH } from "#domain/downloads.ts";
import { type BuiltSite, readBuiltSite } from "./checks/built-pages.ts";
import { checkHeads } from "./checks/check-heads.ts";
import { checkLinks, checkSitemap } from "./checks/check-links.ts";
import { assetsOf, chartFilesOf, pageFilesOf, type Sizes, sizesOf } from "./site-bytes.ts";

type BuiltFile = { readonly path: string; readonly text: string };

/** One check of a built site; it returns its problems, none where all is well. */
export type BuiltCheck = {
  readonly name: string;
  readonly check: (folder: string) => string[] | Promise<string[]>;
};

const KIB = 1024;
/** In KiB over the wire. */
const BUDGETS = {
  pageScriptsAndStyles: { gzip: 130, brotli: 115 },
  chart: { gzip: 130, brotli: 112 },
  index: { gzip: 30, brotli: 25 },
  search: { gzip: 200, brotli: 180 },
  searchCode: { gzip: 20, brotli: 18 },
};

function readFiles(folder: string, ending: RegExp): BuiltFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => ending.test(path))
    .map((path) => ({ path: path.replaceAll("\\", "/"), text: readFileSync(join(folder, path), "utf8") }));
}

type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string>; readonly content: string };

/** Tags that can make the browser fetch or run something. */
const FETCHING = "script|link|img|image|use|iframe|frame|embed|object|source|track|video|audio|input|form|base|style";

/** The start tags of a page, of those names. The build writes `"` around attribute values and `&gt;` in them, so a pattern suffices. */
function* tagsOf(html: string, names = FETCHING): Generator<Tag> {
  const tag = new RegExp(`<(${names})((?:\\s+[^\\s=>]+(?:="[^"]*")?)*)\\s*/?>([^<]*)`, "gi");
  for (const match of html.replace(/<!--.*?-->/gs, "").matchAll(tag)) {
    const attributes = new Map<string, string>();
    for (const [, name = "", value = ""] of (match[2] ?? "").matchAll(/([^\s=/]+)(?:="([^"]*)")?/g)) {
      attributes.set(name.toLowerCase(), value);
    }
    yield { name: (match[1] ?? "").toLowerCase(), attributes, content: match[3] ?? "" };
  }
}

const DATA_BLOCK = /^(application\/(ld\+)?json|speculationrules)$/;
const LOADING_RELATIONS =
  /\b(stylesheet|icon|apple-touch-icon|manifest|preload|modulepreload|prefetch|preconnect|dns-prefetch)\b/;
const FOREIGN = /^\s*(?:https?:)?\/\//i;

/** The addresses a tag makes the browser fetch; where a link leads is not among them. */
function fetchedBy({ name, attributes }: Tag): string[] {
  if (name === "a" || name === "area") return [];
  if (name === "link" && !LOADING_RELATIONS.test(attributes.get("rel") ?? "")) return [];
  const srcset = (attributes.get("srcset") ?? "").split(",").map((part) => part.trim().split(" ")[0] ?? "");
  const single = ["src", "href", "data", "poster", "action", "xlink:href"].map((key) => attributes.get(key) ?? "");
  return [...single, ...srcset].filter((address) => address !== "");
}

/** Worth a look at every tag; a thousand pages take seconds otherwise. */
const SUSPECT = /\s(?:style|on[a-z]+)\s*=|javascript:/i;

function* pageProblems(html: string): Generator<string> {
  for (const tag of tagsOf(html, SUSPECT.test(html) ? "[a-z][\\w-]*" : FETCHING)) {
    const { name, attributes, content } = tag;
    if (name === "script" && !attributes.has("src") && !DATA_BLOCK.test(attributes.get("type") ?? "")) {
      yield `has an inline script: ${content.slice(0, 60)}`;
    }
    if (name === "style") yield "has an inline <style>";
    if (name === "base") yield "has a <base>, which the policy forbids";
    for (const [key, value] of attributes) {
      if (key === "style") yield `has an inline style on <${name}>: ${value}`;
      if (/^on[a-z]/.test(key)) yield `has an inline handler ${key} on <${name}>`;
      if (/^\s*javascript:/i.test(value)) yield `has a javascript: address on <${name}>`;
    }
    for (const address of fetchedBy(tag)) {
      if (FOREIGN.test(address)) yield `fetches ${address} by <${name}>`;
    }
  }
}

const perFile = (files: readonly BuiltFile[], problems: (text: string) => Iterable<string>): string[] =>
  files.flatMap(({ path, text }) => Array.from(problems(text), (problem) => `${path} ${problem}`));

/** The policy of `_headers`, less what only a header may say. */
export function readPolicy(headers: string): string {
  const policy = /Content-Security-Policy: (.*)/.exec(headers)?.[1] ?? "";
  return policy.replace(/;\s*frame-ancestors [^;]*/, "").trim();
}

const policyOf = (html: string): string | undefined =>
  /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/i.exec(html)?.[1]?.replaceAll("&#x27;", "'");

function checkPolicy(folder: string): string[] {
  const policy = readPolicy(readFileSync(join(folder, "_headers"), "utf8"));
  return perFile(readFiles(folder, /\.html$/), function* (html) {
    const own = policyOf(html);
    if (own === undefined) yield "has no Content-Security-Policy";
    else if (own !== policy) yield `has another policy than _headers: ${own}`;
    else if (/<(script|link|style)\b/.test(html.slice(0, html.indexOf("Content-Security-Policy")))) {
      yield "loads something before its policy stands";
    }
  });
}

/**
 * Lines of text drawn before their font has come would break elsewhere when it does. Words of the interface stand in a line
 * each: their font is not waited for, which would keep the text waiting over a slow link.
 */
const FONT_OF_READING = /^source-serif.*\.woff2$/;

function checkFonts(folder: string): string[] {
  const fonts = readdirSync(join(folder, "assets")).filter((name) => FONT_OF_READING.test(name));
  return perFile(readFiles(folder, /\.html$/), function* (html) {
    const preloaded = Array.from(tagsOf(html, "link"), ({ attributes }) => attributes)
      .filter((attributes) => attributes.get("rel") === "preload" && attributes.get("as") === "font")
      .map((attributes) => attributes.get("href") ?? "");
    if (preloaded.length === 0 && !html.includes('id="root"')) return;
    for (const font of fonts) {
      if (!preloaded.some((href) => href.endsWith(`/assets/${font}`))) yield `does not preload assets/${font}`;
    }
  });
}

function checkStyles(folder: string): string[] {
  return perFile(readFiles(folder, /\.css$/), function* (css) {
    for (const [, address = ""] of css.matchAll(/(?:url\(|@import)\s*["']?([^"')]+)/g)) {
      if (FOREIGN.test(address)) yield `fetches ${address}`;
    }
  });
}

/** Hosts that scripts may name: namespaces, and addresses that libraries print in their messages and never fetch. */
const NAMED_HOSTS = new Set([
  "www.w3.org",
  "react.dev",
  "bit.ly", // In a warning of the library behind the worker.
  "reactrouter.com",
  "momentjs.com",
  "github.com",
  "rolldown.rs",
  "purl.org", // The namespace of citation styles.
  "doi.org", // What such a style writes before a DOI.
  "citation.js.org", // In what the library that formats citations says of itself.
  "visjs.github.io",
  "localhost",
]);

/** What styles of citations say of their authors and licences, which stays with them. */
const ABOUT_STYLES = /<info>.*?<\/info>|<!--.*?-->/gs;

function checkScripts(folder: string): string[] {
  return perFile(readFiles(folder, /\.js$/), function* (script) {
    const own = script.replace(ABOUT_STYLES, "");
    const hosts = new Set(Array.from(own.matchAll(/\b(?:https?|wss?):\/\/([\w.-]+\w)/g), ([, host = ""]) => host));
    for (const host of hosts) if (!NAMED_HOSTS.has(host)) yield `names the host ${host}`;
  });
}

function checkBudgets(folder: string): string[] {
  const problems: string[] = [];
  const hold = (what: string, paths: Iterable<string>, most: Sizes) => {
    const sizes = sizesOf(folder, paths);
    for (const way of ["gzip", "brotli"] as const) {
      if (sizes[way] > most[way])
        problems.push(`${what} is ${sizes[way].toFixed(1)} KiB ${way}, the budget is ${most[way]}`);
    }
  };
  const page = pageFilesOf(folder, "index.html");
  hold("JS and CSS before the chart", page, BUDGETS.pageScriptsAndStyles);
  const chart = chartFilesOf(folder, page);
  if (chart.length === 0) problems.push("the chart's code is no chunk of its own");
  hold("the chart's JS and CSS", chart, BUDGETS.chart);
  for (const language of ["en", "zh"]) {
    const index = `data/${language}/index.json`;
    if (existsSync(join(folder, index))) hold(index, [index], BUDGETS.index);
    else problems.push(`${index} is missing`);
  }
  if (existsSync(join(folder, "data/search.json"))) hold("data/search.json", ["data/search.json"], BUDGETS.search);
  else problems.push("data/search.json is missing");
  const search = assetsOf(folder).filter((path) => /\/search-worker-[\w-]+\.js$/.test(path) && !page.has(path));
  if (search.length === 0) problems.push("the search's code is no chunk of its own");
  hold("the search's JS", search, BUDGETS.searchCode);
  if (readFileSync(join(folder, "boot.js")).length >= KIB) problems.push("boot.js is not under 1 KiB");
  return problems;
}

/** Libraries and fonts whose licences ask that their notices go where they go; citeproc's above all. */
const NOTICED = [
  "citeproc",
  "@citation-js/core",
  "react",
  "vis-timeline",
  "@fontsource/inter",
  "@fontsource/source-serif-4",
];

function checkNotices(folder: string): string[] {
  const path = join(folder, LICENCES_PATH);
  const notices = existsSync(path) ? readFileSync(path, "utf8") : "";
  return NOTICED.filter((name) => !notices.includes(`## ${name} `)).map(
    (name) => `${LICENCES_PATH} says nothing of ${name}`,
  );
}

/** A third of a second each: `npm run test:full` reads all. */
const PAGES_OF_A_KIND = process.env.FULL === "1" ? Number.POSITIVE_INFINITY : 3;

/** The first few pages of each kind and language: `zh/events/x/index.html` is of the kind `zh/events`. */
function samplePages(pages: readonly BuiltFile[]): BuiltFile[] {
  const taken = new Map<string, number>();
  return pages.filter(({ path }) => {
    const kind = path
      .split("/")
      .slice(0, path.startsWith("zh/") ? 2 : 1)
      .join("/");
    const count = (taken.get(kind) ?? 0) + 1;
    taken.set(kind, count);
    return count <= PAGES_OF_A_KIND;
  });
}

async function checkMarkup(folder: string): Promise<string[]> {
  const validator = new HtmlValidate({
    extends: ["html-validate:standard", "html-validate:a11y"],
    rules: {
      // How it is spelled is React's affair.
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "no-implicit-button-type": "off",
      // Titles are the record's own; browsers and search engines shorten them.
      "long-title": "off",
    },
  });
  const problems: string[] = [];
  for (const { path, text } of samplePages(readFiles(folder, /\.html$/))) {
    const report = await validator.validateString(text, path);
    for (const { messages } of report.results) {
      for (const { line, column, ruleId, message } of messages) {
        problems.push(`${path}:${line}:${column} ${message} (${ruleId})`);
      }
    }
  }
  return problems;
}

/** The pages of the folder read last: a few checks after one another look at the same thousand. */
let lastSite: BuiltSite | null = null;

const ofSite =
  (check: (site: BuiltSite) => string[]) =>
  (folder: string): string[] => {
    if (lastSite?.folder !== folder) lastSite = readBuiltSite(folder);
    return check(lastSite);
  };

export const BUILT_CHECKS: readonly BuiltCheck[] = [
  { name: "content policy", check: checkPolicy },
  { name: "nothing inline, nothing foreign", check: (folder) => perFile(readFiles(folder, /\.html$/), pageProblems) },
  { name: "fonts of the text are preloaded", check: checkFonts },
  { name: "styles fetch nothing foreign", check: checkStyles },
  { name: "scripts name no foreign host", check: checkScripts },
  { name: "bytes", check: checkBudgets },
  { name: "notices of libraries", check: checkNotices },
  { name: "markup", check: checkMarkup },
  { name: "heads, previews and data blocks of every page", check: ofSite(checkHeads) },
  { name: "links lead somewhere", check: ofSite(checkLinks) },
  { name: "sitemap, robots.txt, manifest", check: ofSite(checkSitemap) },
];
