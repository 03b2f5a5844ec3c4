import { describe, expect, it } from "vitest";
import { escapeHtml } from "./escape-html.ts";
import { fillTemplate, notFoundPage } from "./page-html.ts";
import type { PageSettings } from "./site-files.ts";

const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <!--head-->
  </head>
  <body><div id="root"><!--app--></div></body>
</html>`;
const SETTINGS: PageSettings = {
  base: "/wic/",
  siteUrl: null,
  pagesPerKind: Number.POSITIVE_INFINITY,
  template: TEMPLATE,
  sheets: {
    talk: "assets/talk.css",
    life: "assets/life.css",
    "side-by-side": "assets/side-by-side.css",
    "on-paper": "assets/on-paper.css",
  },
};
const PAGE = {
  html: "<p>Hello</p>",
  language: "en",
  path: "/events/wic-2014/",
  headLines: ["<title>Title</title>", '<meta name="description" content="Words" />'],
  styles: [],
  file: null,
  build: "abc",
} as const;

/** What `fillTemplate` writes is read by others as plain HTML: one line for each tag of the head. */
const linesOf = (html: string): string[] => html.split("\n").map((line) => line.trim());

it("escapeHtml leaves nothing that opens a tag, an entity or the end of an attribute", () => {
  expect(escapeHtml(`<a href="x">&amp;</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;");
  expect(escapeHtml("乌镇's “quotes”")).toBe("乌镇's “quotes”");
});

describe("a page", () => {
  it("says in its head what it was given and what it is made of", () => {
    const html = fillTemplate(SETTINGS, { ...PAGE, file: "events/wic-2014.json" });
    expect(linesOf(html).filter((line) => /^<(title|meta|link)/.test(line))).toEqual([
      ...PAGE.headLines,
      '<link rel="preload" as="fetch" crossorigin="anonymous" href="/wic/data/en/events/wic-2014.json?v=abc" />',
      '<link rel="preload" as="fetch" crossorigin="anonymous" href="/wic/data/en/index.json?v=abc" />',
    ]);
    expect(html).toContain('<div id="root" data-page="/events/wic-2014/" data-build="abc"><p>Hello</p></div>');
  });

  it("links the styles of its own after all others", () => {
    const html = fillTemplate(SETTINGS, { ...PAGE, styles: ["assets/talk-1.css"] });
    const link = '<link rel="stylesheet" crossorigin href="/wic/assets/talk-1.css" />';
    expect(html.slice(html.indexOf(link), html.indexOf("<body>")).replace(/\s+/g, "")).toBe(
      `${link}</head>`.replace(/\s+/g, ""),
    );
  });

  it("in Chinese says so", () => {
    const html = fillTemplate(SETTINGS, { ...PAGE, language: "zh", path: "/zh/" });
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toContain("/wic/data/zh/index.json");
  });

  it("takes content with signs that a replacement would read", () => {
    expect(fillTemplate(SETTINGS, { ...PAGE, html: "<p>$& $1 $$</p>" })).toContain("<p>$& $1 $$</p>");
  });

  it("is not made from a template that lacks a place to fill, or has it twice", () => {
    for (const place of ["<!--head-->", '<div id="root"><!--app--></div>', '<html lang="en">']) {
      expect(() => fillTemplate({ ...SETTINGS, template: TEMPLATE.replace(place, "") }, PAGE)).toThrow("not 0 times");
      const twice = TEMPLATE.replace(place, place + place);
      expect(() => fillTemplate({ ...SETTINGS, template: twice }, PAGE)).toThrow("not 2 times");
    }
  });
});

it("404.html speaks both languages, leads to both start pages and is made for no address", () => {
  const html = notFoundPage(SETTINGS, "abc");
  expect(html).toContain('<a href="/wic/">');
  expect(html).toContain('<a href="/wic/zh/">');
  expect(html).toContain('lang="zh-Hans"');
  expect(html).toContain('<meta name="robots" content="noindex" />');
  expect(html).not.toContain("data-page");
});
