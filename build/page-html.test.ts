import { describe, expect, it } from "vitest";
import type { PageHead } from "#app/page-head.ts";
import { escapeHtml, fillTemplate, notFoundPage } from "./page-html.ts";
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
};
const HEAD: PageHead = { title: "Title", description: "Words", language: "en", path: "/events/wic-2014/" };
const PAGE = { html: "<p>Hello</p>", head: HEAD, otherPath: "/zh/events/wic-2014/", file: null, build: "abc" };

/** What `fillTemplate` and `notFoundPage` write is read by others as plain HTML: one line for each tag of the head. */
const linesOf = (html: string): string[] => html.split("\n").map((line) => line.trim());

it("escapeHtml leaves nothing that opens a tag, an entity or the end of an attribute", () => {
  expect(escapeHtml(`<a href="x">&amp;</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;amp;&lt;/a&gt;");
  expect(escapeHtml("乌镇's “quotes”")).toBe("乌镇's “quotes”");
});

describe("a page", () => {
  it("says in its head what it is, where it lies and what it is made of", () => {
    const html = fillTemplate(SETTINGS, { ...PAGE, file: "events/wic-2014.json" });
    expect(linesOf(html).filter((line) => /^<(title|meta|link)/.test(line))).toEqual([
      "<title>Title</title>",
      '<meta name="description" content="Words" />',
      '<link rel="canonical" href="/wic/events/wic-2014/" />',
      '<link rel="alternate" hreflang="en" href="/wic/events/wic-2014/" />',
      '<link rel="alternate" hreflang="zh-Hans" href="/wic/zh/events/wic-2014/" />',
      '<link rel="alternate" hreflang="x-default" href="/wic/events/wic-2014/" />',
      '<link rel="preload" as="fetch" crossorigin="anonymous" href="/wic/data/en/events/wic-2014.json?v=abc" />',
      '<link rel="preload" as="fetch" crossorigin="anonymous" href="/wic/data/en/index.json?v=abc" />',
    ]);
    expect(html).toContain('<div id="root" data-page="/events/wic-2014/" data-build="abc"><p>Hello</p></div>');
  });

  it("in Chinese says so and names the English page as the default", () => {
    const head: PageHead = { ...HEAD, language: "zh", path: "/zh/" };
    const html = fillTemplate(SETTINGS, { ...PAGE, head, otherPath: "/" });
    expect(html).toContain('<html lang="zh-Hans">');
    expect(html).toContain('hreflang="x-default" href="/wic/"');
    expect(html).toContain("/wic/data/zh/index.json");
  });

  it("of a site with an address of its own is canonical there", () => {
    const html = fillTemplate({ ...SETTINGS, siteUrl: "https://example.org/wic/" }, PAGE);
    expect(html).toContain('<link rel="canonical" href="https://example.org/wic/events/wic-2014/" />');
  });

  it("cannot be broken out of by a text of the record", () => {
    const evil = `</title><script>"$&'<!--app--><html lang="en">`;
    const head: PageHead = { ...HEAD, title: evil, description: evil };
    const html = fillTemplate(SETTINGS, { ...PAGE, head });
    const escaped = escapeHtml(evil);
    expect(escaped).not.toMatch(/[<>"]/);
    expect(linesOf(html)).toContain(`<title>${escaped}</title>`);
    expect(linesOf(html)).toContain(`<meta name="description" content="${escaped}" />`);
    expect(html).not.toContain("<script>");
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
