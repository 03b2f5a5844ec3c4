import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { compileSite } from "#build/site-dataset.ts";
import { dataFiles, type PageSettings, pageFiles } from "#build/site-files.ts";
import { datasetOf } from "#testing/dataset-of.ts";
import { type BuiltSite, readBuiltSite } from "./built-pages.ts";
import { checkHeads } from "./check-heads.ts";
import { checkLinks, checkSitemap } from "./check-links.ts";

const SITE: PageSettings = {
  pagesPerKind: Number.POSITIVE_INFINITY,
  base: "/wic/",
  siteUrl: "https://example.org/wic/",
  sheets: {
    talk: "assets/talk.css",
    life: "assets/life.css",
    "side-by-side": "assets/side-by-side.css",
    "on-paper": "assets/on-paper.css",
  },
  template: `<!doctype html>
<html lang="en">
  <head>
    <link rel="icon" href="/wic/icons/icon.svg" />
    <!--head-->
  </head>
  <body><div id="root"><!--app--></div></body>
</html>`,
};
const PAGE = "events/wic-2014/index.html";
const folder = mkdtempSync(join(tmpdir(), "wic-checks-"));

/** As much of a PNG as tells its size. */
function picture(width: number, height: number): Buffer {
  const png = Buffer.alloc(32);
  png.write("\u0089PNG", "latin1");
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return png;
}

function write(path: string, content: string | Buffer): void {
  mkdirSync(join(folder, path, ".."), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const read = (path: string) => readFileSync(join(folder, path), "utf8");

beforeAll(async () => {
  const dataset = await compileSite(
    datasetOf({ events: [{ id: "wic-2014", aliases: ["old-name"] }, { id: "report" }], people: [{ id: "lu-wei" }] }),
  );
  for (const { path, text } of [...dataFiles(dataset, SITE), ...pageFiles(dataset, SITE)]) write(path, text);
  for (const name of ["editions/wic-2014", "events/report", "people/lu-wei", "site"]) {
    for (const language of ["", ".zh"]) write(`cards/${name}${language}.png`, picture(1200, 630));
  }
  for (const sheet of Object.values(SITE.sheets)) write(sheet, "main {}");
  write("icons/icon.svg", "<svg/>");
  write("licences.txt", "MIT");
  write("manifest.webmanifest", JSON.stringify({ start_url: "./", scope: "./", icons: [{ src: "icons/icon.svg" }] }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a check says of the site after one change of one file. */
function problemsAfter(check: (site: BuiltSite) => string[], path: string, change: (text: string) => string): string[] {
  const before = readFileSync(join(folder, path));
  const after = change(before.toString("utf8"));
  expect(after).not.toBe(before.toString("utf8"));
  writeFileSync(join(folder, path), after);
  try {
    return check(readBuiltSite(folder));
  } finally {
    writeFileSync(join(folder, path), before);
  }
}

test("a site as it is built has no problem", () => {
  const site = readBuiltSite(folder);
  expect([...checkHeads(site), ...checkLinks(site), ...checkSitemap(site)]).toEqual([]);
  expect(site.start).toBe("https://example.org/wic/");
  expect(site.pages.length).toBeGreaterThan(15);
});

describe("checkHeads finds", () => {
  it.each([
    ["no title", /<title>.*<\/title>/, "", "has no title"],
    ["no description", /<meta name="description"[^>]*>/, "", "has no description"],
    ["another canonical", /rel="canonical" href="[^"]*"/, 'rel="canonical" href="/wic/events/x/"', "is canonical at"],
    ["an address of another host", /rel="canonical" href="https:/, 'rel="canonical" href="http:', "is canonical at"],
    ["a wrong alternate", /hreflang="zh-Hans" href="[^"]*"/, 'hreflang="zh-Hans" href="/wic/"', "for zh-Hans"],
    ["a relative og:url", /property="og:url" content="https:..example.org/, 'property="og:url" content="', "og:url"],
    ["no feed", /<link rel="alternate" type="application\/atom\+xml"[^>]*>/, "", "leads to no feed"],
    ["no oEmbed", /<link rel="alternate" type="application\/json\+oembed"[^>]*>/, "", "nothing that embeds it"],
    ["a picture there is not", /wic-2014\.png/g, "nothing.png", "which does not exist"],
    ["a relative picture", /https:..example.org(.wic.cards)/g, "$1", "which does not exist"],
    ["another picture for Twitter", /"twitter:image" content="[^"]*"/, '"twitter:image" content="x"', "for Twitter"],
    ["JSON-LD that is no JSON", /"@type":"Event"/, '"@type":Event', "no JSON"],
    ["JSON-LD of another type", /"@type":"Event"/, '"@type":"Thing"', "of type Thing"],
    ["no way to the page", /BreadcrumbList/, "ItemList", "where it stands"],
    ["another language", /<html lang="en">/, '<html lang="zh-Hans">', "is in zh-Hans"],
  ])("%s", (_, from, to, problem) => {
    const problems = problemsAfter(checkHeads, PAGE, (html) => html.replace(from, to));
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).toMatch(/^events\/wic-2014\/index\.html /);
  });

  it("a card of another size", () => {
    write("cards/people/lu-wei.png", picture(600, 315));
    expect(checkHeads(readBuiltSite(folder))).toEqual(["people/lu-wei/index.html has a picture that is 600×315"]);
    write("cards/people/lu-wei.png", picture(1200, 630));
  });

  it("titles, descriptions and pictures that two pages share", () => {
    const title = /<title>(.*)<\/title>/.exec(read("events/report/index.html"))?.[1] ?? "";
    expect(
      problemsAfter(checkHeads, PAGE, (html) => html.replace(/<title>.*<\/title>/, `<title>${title}</title>`)),
    ).toEqual([expect.stringContaining(`share the title en: ${title}`)]);
    const description = /<meta name="description"[^>]*>/.exec(read("events/report/index.html"))?.[0] ?? "";
    expect(
      problemsAfter(checkHeads, PAGE, (html) => html.replace(/<meta name="description"[^>]*>/, description)),
    ).toEqual([expect.stringContaining("share the description")]);
    expect(
      problemsAfter(checkHeads, PAGE, (html) => html.replaceAll("editions/wic-2014.png", "events/report.png")),
    ).toEqual([expect.stringContaining("share the picture")]);
  });
});

describe("checkLinks finds", () => {
  it.each([
    ["a page there is not", "/wic/events/wic-2099/", "does not exist"],
    ["a page without its slash, which no file answers to", "/wic/events/wic-2014", "does not exist"],
    ["a whole address there is not", "https://example.org/wic/nothing/", "does not exist"],
    ["a relative address", "nothing.png", "does not exist"],
    ["a claim there is not", "/wic/events/wic-2014/#claim-nothing", "nothing has that id"],
    ["an anchor of its own there is not", "#nowhere", "nothing has that id"],
  ])("%s", (_, address, problem) => {
    const problems = problemsAfter(checkLinks, PAGE, (html) =>
      html.replace("</body>", `<a href="${address}">x</a></body>`),
    );
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });

  it("nothing wrong with queries, claims and other hosts", () => {
    const links = [
      "/wic/?lanes=editions&amp;q=x",
      "/wic/events/report/#claim-fact",
      "https://example.com/",
      "mailto:a@b.c",
    ];
    const body = links.map((address) => `<a href="${address}">x</a>`).join("");
    expect(problemsAfter(checkLinks, PAGE, (html) => html.replace("</body>", `${body}</body>`))).toEqual([]);
  });
});

describe("checkSitemap finds", () => {
  it.each([
    ["a page left out", /<url>\s*<loc>[^<]*events\/report\/<\/loc>[\s\S]*?<\/url>/, "", "lacks"],
    [
      "a page there is not",
      /<\/urlset>/,
      "<url><loc>https://example.org/wic/x/</loc></url></urlset>",
      "which is no page",
    ],
  ])("%s", (_, from, to, problem) => {
    const problems = problemsAfter(checkSitemap, "sitemap.xml", (xml) => xml.replace(from, to));
    expect(problems).toContainEqual(expect.stringContaining(problem));
  });

  it("a page that is not to be found, in the list", () => {
    const robots = '<meta name="robots" content="noindex" />';
    const problems = problemsAfter(checkSitemap, PAGE, (html) => html.replace("</head>", `${robots}</head>`));
    expect(problems).toContainEqual(expect.stringContaining("events/wic-2014/, which is no page"));
  });

  it("a robots.txt that names another sitemap, a manifest that leaves the site", () => {
    expect(problemsAfter(checkSitemap, "robots.txt", (text) => text.replace("/wic/", "/"))).toEqual([
      "robots.txt does not name the sitemap",
    ]);
    expect(
      problemsAfter(checkSitemap, "manifest.webmanifest", (text) => text.replace('"scope":"./"', '"scope":"/"')),
    ).toEqual(["the manifest names /, which is not on the site"]);
  });
});
