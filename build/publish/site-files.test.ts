import { describe, expect, it } from "vitest";
import { compileSite } from "#build/site-dataset.ts";
import { dataFiles, type PageSettings, pageFiles } from "#build/site-files.ts";
import { citationOf, datasetOf, textOf } from "#testing/dataset-of.ts";
import { stepOf, tourOf } from "#testing/tour-of.ts";

const EVIL = `</title><script>alert("1")</script> & 'quotes' – 乌镇`;
const TEMPLATE = `<!doctype html>
<html lang="en">
  <head>
    <!--head-->
  </head>
  <body><div id="root"><!--app--></div></body>
</html>`;
const SITE = "https://example.org/wic/";
const KNOWN: PageSettings = {
  pagesPerKind: Number.POSITIVE_INFINITY,
  base: "/wic/",
  siteUrl: SITE,
  template: TEMPLATE,
  sheets: {
    talk: "assets/talk.css",
    life: "assets/life.css",
    "side-by-side": "assets/side-by-side.css",
    "on-paper": "assets/on-paper.css",
  },
};
const UNKNOWN: PageSettings = { ...KNOWN, siteUrl: null };

const dataset = await compileSite(
  datasetOf({
    events: [
      {
        id: "wic-2014",
        aliases: ["first-edition"],
        date: "2014-11-19/2014-11-21",
        title: textOf("First edition", "首届大会"),
        places: ["wuzhen"],
      },
      {
        id: "report",
        lane: "documents",
        date: "2014-11",
        title: textOf(EVIL, `“标题” ${EVIL}`),
        summary: textOf(`A summary of ${EVIL}`),
        relations: [
          { type: "part-of", event: "report-day" },
          { type: "part-of", event: "wic-2014" },
        ],
      },
      { id: "report-day", date: "2014-11-20" },
      { id: "still", date: "2022-07-12/..", lane: "leadership" },
    ],
    people: [{ id: "lu-wei", name: textOf("Lu Wei", "鲁炜"), aliases: ["Lǔ Wěi"], line: textOf("Led the CAC.") }],
    organizations: [{ id: "cac", name: textOf("CAC", "网信办"), line: textOf("An office.") }],
    sources: [
      { id: "twin-a", title: "Same title", date: "2014" },
      { id: "twin-b", title: "Same title", date: null },
      { id: "same", title: "Test record" },
    ],
    tours: [tourOf("talk", { steps: [stepOf("one"), stepOf("two", { kind: "event", event: "report" })] })],
    changes: [
      { date: "2026-11-22", version: "0.1.0", record: "dataset", what: textOf("First."), why: textOf("Begun.") },
      {
        date: "2026-12-01",
        version: "0.2.0",
        record: "events/report",
        what: textOf("A <b> & c."),
        why: textOf("Why."),
      },
      { date: "2026-12-01", version: "0.2.0", record: "events/report", what: textOf("More."), why: textOf("Why.") },
      { date: "2026-12", version: "0.2.0", record: "people/gone", what: textOf("Gone."), why: textOf("Why.") },
    ],
    glossary: [{ id: "cac", term: textOf("CAC"), aliases: [], text: textOf("An office."), citations: [citationOf()] }],
  }),
);

const filesOf = (settings: PageSettings) =>
  new Map([...dataFiles(dataset, settings), ...pageFiles(dataset, settings)].map(({ path, text }) => [path, text]));
const known = filesOf(KNOWN);
const unknown = filesOf(UNKNOWN);

function fileAt(path: string, files = known): string {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
}

const plainOf = (text: string) =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");

/** The content of a page's `<meta>` by its name or property. */
const metaOf = (html: string, key: string): string | undefined => {
  const found = new RegExp(`<meta (?:name|property)="${key}" content="([^"]*)" />`).exec(html)?.[1];
  return found === undefined ? undefined : plainOf(found);
};
const linksOf = (html: string): string[] => html.match(/<link [^>]*>/g) ?? [];
const blocksOf = (html: string): Record<string, unknown>[] =>
  Array.from(html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g), ([, json = ""]) =>
    JSON.parse(json),
  );

describe("the head of a page", () => {
  const report = fileAt("events/report/index.html");

  it("has title, description and addresses, whole where the host is known", () => {
    expect(fileAt("zh/events/wic-2014/index.html")).toContain("<title>首届大会 · 测试记录</title>");
    expect(linksOf(fileAt("zh/events/wic-2014/index.html"))).toEqual(
      expect.arrayContaining([
        `<link rel="canonical" href="${SITE}zh/events/wic-2014/" />`,
        `<link rel="alternate" hreflang="en" href="${SITE}events/wic-2014/" />`,
        `<link rel="alternate" hreflang="zh-Hans" href="${SITE}zh/events/wic-2014/" />`,
        `<link rel="alternate" hreflang="x-default" href="${SITE}events/wic-2014/" />`,
      ]),
    );
  });

  it("begins its addresses at the host's root where the host is not known", () => {
    const html = fileAt("events/wic-2014/index.html", unknown);
    expect(linksOf(html)).toContain('<link rel="canonical" href="/wic/events/wic-2014/" />');
    expect(metaOf(html, "og:image")).toBe("/wic/cards/editions/wic-2014.png");
  });

  it("holds any text, and lets none out", () => {
    expect(metaOf(report, "og:title")).toBe(EVIL);
    expect(metaOf(report, "twitter:title")).toBe(EVIL);
    expect(metaOf(report, "description")).toBe(`A summary of ${EVIL}`);
    expect(report).not.toContain("<script>");
    expect(blocksOf(report)[0]?.name).toBe(EVIL);
  });

  it("previews with a card of its own, or the one of the site", () => {
    const image = (path: string) => metaOf(fileAt(path), "og:image")?.replace(SITE, "");
    expect(image("events/report/index.html")).toBe("cards/events/report.png");
    expect(image("zh/events/wic-2014/index.html")).toBe("cards/editions/wic-2014.zh.png");
    expect(image("people/lu-wei/index.html")).toBe("cards/people/lu-wei.png");
    expect(image("organizations/cac/index.html")).toBe("cards/organizations/cac.png");
    expect(image("sources/source-a/index.html")).toBe("cards/site.png");
    expect(image("zh/index.html")).toBe("cards/site.zh.png");
    expect(image("zh/tours/talk/2/index.html")).toBe("cards/tours/talk.zh.png");
    expect(image("tours/index.html")).toBe("cards/site.png");
    expect(metaOf(report, "twitter:card")).toBe("summary_large_image");
    expect(metaOf(report, "og:url")).toBe(`${SITE}events/report/`);
    expect(metaOf(fileAt("zh/index.html"), "og:locale")).toBe("zh_CN");
  });

  it("tells pages apart that share a title", () => {
    const titles = [...known]
      .filter(([path]) => path.endsWith("index.html"))
      .map(([path, html]) => [path, html] as const);
    const byLanguage = (zh: boolean) =>
      titles
        .filter(([path]) => path.startsWith("zh/") === zh && !/first-edition|talk\/index|speaker|own\//.test(path))
        .map(([, html]) => /<title>(.*?)<\/title>/.exec(html)?.[1]);
    for (const list of [byLanguage(false), byLanguage(true)]) expect(new Set(list).size).toBe(list.length);
    expect(fileAt("sources/twin-a/index.html")).toContain("<title>Same title (twin-a) · Test record</title>");
    expect(fileAt("sources/same/index.html")).toContain("<title>Test record (same) · Test record</title>");
  });

  it("leads to the feed of its language, and of an event to what embeds it", () => {
    const links = linksOf(fileAt("zh/events/report/index.html")).join("\n");
    expect(links).toMatch(/type="application\/atom\+xml" title="[^"]+" href="https:\/\/example.org\/wic\/feed.zh.xml"/);
    expect(links).toMatch(
      /type="application\/json\+oembed" title="[^"]+" href="[^"]+\/oembed\/events\/report.zh.json"/,
    );
    expect(fileAt("people/lu-wei/index.html")).not.toContain("oembed");
  });
});

describe("JSON-LD", () => {
  const typesOf = (path: string) => blocksOf(fileAt(path)).map((block) => block["@type"]);

  it("is of the type of the page's subject, with the way there", () => {
    expect(typesOf("index.html")).toEqual(["Dataset", "WebSite"]);
    expect(typesOf("events/report/index.html")).toEqual(["Event", "BreadcrumbList"]);
    expect(typesOf("people/lu-wei/index.html")).toEqual(["Person", "BreadcrumbList"]);
    expect(typesOf("zh/organizations/cac/index.html")).toEqual(["Organization", "BreadcrumbList"]);
    expect(typesOf("sources/source-a/index.html")).toEqual(["CreativeWork", "BreadcrumbList"]);
    expect(typesOf("about/index.html")).toEqual(["AboutPage", "BreadcrumbList"]);
    expect(typesOf("disagreements/index.html")).toEqual(["CollectionPage", "BreadcrumbList"]);
    expect(typesOf("tours/index.html")).toEqual(["CollectionPage", "BreadcrumbList"]);
    expect(typesOf("tours/talk/2/index.html")).toEqual(["LearningResource", "BreadcrumbList"]);
  });

  it("puts an event into its edition, whatever else it is a part of, and an edition into the series", () => {
    const [report] = blocksOf(fileAt("events/report/index.html"));
    expect(report).toMatchObject({
      startDate: "2014-11",
      endDate: "2014-11",
      superEvent: { "@type": "Event", name: "First edition", startDate: "2014-11-19", url: `${SITE}events/wic-2014/` },
    });
    const [edition] = blocksOf(fileAt("zh/events/wic-2014/index.html"));
    expect(edition).toMatchObject({
      startDate: "2014-11-19",
      endDate: "2014-11-21",
      location: [{ "@type": "Place", name: "乌镇" }],
      superEvent: { "@type": "EventSeries", name: "测试记录" },
      image: `${SITE}cards/editions/wic-2014.zh.png`,
    });
    expect(blocksOf(fileAt("events/report-day/index.html"))[0]).not.toHaveProperty("superEvent");
  });

  it("gives no end that is still open", () => {
    const [still] = blocksOf(fileAt("events/still/index.html"));
    expect(still?.startDate).toBe("2022-07-12");
    expect(still).not.toHaveProperty("endDate");
  });

  it("says on the start page what can be taken, where, and under which licence", () => {
    const [start] = blocksOf(fileAt("zh/index.html"));
    expect(start).toMatchObject({
      version: "0.1.0",
      license: "https://creativecommons.org/licenses/by/4.0/",
      temporalCoverage: "2014-01-01/2022-12-31",
    });
    const urls = ((start?.distribution ?? []) as { contentUrl: string }[]).map(({ contentUrl }) => contentUrl);
    expect(urls).toContain(`${SITE}data/events.zh.ics`);
    for (const url of urls) expect(known.has(url.replace(SITE, "")), url).toBe(true);
  });

  it("leads to an event by its lane", () => {
    const way = blocksOf(fileAt("events/report/index.html"))[1]?.itemListElement as { name: string; item: string }[];
    expect(way.map(({ item }) => item)).toEqual([SITE, `${SITE}?lanes=documents`, `${SITE}events/report/`]);
  });
});

describe("what leads to the pages", () => {
  const locations = (settings: string) => Array.from(settings.matchAll(/<loc>(.*?)<\/loc>/g), ([, loc = ""]) => loc);

  it("the sitemap holds every page at its own address, in both languages, and no other; handouts and notes are left out", () => {
    const unlisted = /first-edition|handout\/|talk\/index|speaker|own\//;
    const canonical = [...known]
      .filter(([path]) => path.endsWith("index.html") && !unlisted.test(path))
      .map(([path]) => SITE + path.replace(/index\.html$/, ""));
    expect(locations(fileAt("sitemap.xml")).sort()).toEqual(canonical.sort());
  });

  it("the sitemap says when a record last changed", () => {
    const entry = /<url>\s*<loc>[^<]*\/wic\/events\/report\/<\/loc>[\s\S]*?<\/url>/.exec(fileAt("sitemap.xml"))?.[0];
    expect(entry).toContain("<lastmod>2026-12-01</lastmod>");
    expect(entry).toContain(`hreflang="zh-Hans" href="${SITE}zh/events/report/"`);
    expect(fileAt("sitemap.xml").match(/2026-11-22/g)?.length).toBeGreaterThan(10);
  });

  it("robots.txt names the sitemap", () => {
    expect(fileAt("robots.txt")).toContain(`Sitemap: ${SITE}sitemap.xml`);
  });

  it("a tour's own address is its first step's page, and its speaker's window is not to be found", () => {
    expect(fileAt("zh/tours/talk/index.html")).toBe(fileAt("zh/tours/talk/1/index.html"));
    expect(fileAt("tours/talk/index.html")).toContain(`rel="canonical" href="${SITE}tours/talk/1/"`);
    expect(fileAt("tours/talk/2/index.html")).toContain('href="/wic/assets/talk.css"');
    expect(fileAt("events/report/index.html")).not.toContain("stylesheet");
    expect(metaOf(fileAt("tours/talk/2/index.html"), "robots")).toBeUndefined();
    expect(metaOf(fileAt("tours/talk/2/speaker/index.html"), "robots")).toBe("noindex");
  });

  it("a former id's page is the page, and names its new address", () => {
    expect(fileAt("events/first-edition/index.html")).toBe(fileAt("events/wic-2014/index.html"));
    expect(fileAt("zh/events/first-edition/index.html")).toContain(`rel="canonical" href="${SITE}zh/events/wic-2014/"`);
  });

  it("404.html is not to be found", () => {
    expect(fileAt("404.html")).toContain('<meta name="robots" content="noindex" />');
    expect(fileAt("404.html")).not.toContain("canonical");
  });
});

describe("the feed", () => {
  const feed = fileAt("feed.xml");
  const entries = feed.match(/<entry>[\s\S]*?<\/entry>/g) ?? [];

  it("holds every change, newest first, each with a name for ever", () => {
    expect(entries.map((entry) => /<summary>(.*?)<\/summary>/.exec(entry)?.[1])).toEqual([
      "Gone.",
      "More.",
      "A &lt;b&gt; &amp; c.",
      "First.",
    ]);
    const ids = entries.map((entry) => /<id>(.*?)<\/id>/.exec(entry)?.[1]);
    expect(new Set(ids).size).toBe(4);
    for (const id of ids)
      expect(id).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    const elsewhere = fileAt("feed.xml", unknown).match(/<id>urn:.*?<\/id>/g);
    expect(elsewhere).toEqual(feed.match(/<id>urn:.*?<\/id>/g));
  });

  it("leads to the record that changed, or to the start page where it is gone", () => {
    const hrefs = entries.map((entry) => /href="(.*?)"/.exec(entry)?.[1]);
    expect(hrefs).toEqual([SITE, `${SITE}events/report/`, `${SITE}events/report/`, SITE]);
    expect(feed).toContain(`<link rel="self" type="application/atom+xml" href="${SITE}feed.xml"/>`);
    expect(feed).toContain("<updated>2026-12-01T00:00:00Z</updated>");
    expect(fileAt("feed.zh.xml")).toContain('xml:lang="zh-Hans"');
  });
});

describe("oEmbed", () => {
  it("hands out the frame, its size and the card", () => {
    const answer = JSON.parse(fileAt("oembed/events/report.zh.json"));
    expect(answer).toMatchObject({
      version: "1.0",
      type: "rich",
      title: `“标题” ${EVIL}`,
      width: 720,
      height: 480,
      thumbnail_url: `${SITE}cards/events/report.zh.png`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
    expect(answer.html).toMatch(
      /^<iframe src="https:\/\/example\.org\/wic\/zh\/events\/report\/\?embed=1" [^<>]*><\/iframe>$/,
    );
  });
});

it("the details of a source hold it as citation programs know it", () => {
  expect(JSON.parse(fileAt("data/zh/sources/twin-a.json")).page.csl).toEqual({
    id: "twin-a",
    type: "article-newspaper",
    title: "Same title",
    "container-title": "Publisher",
    issued: { "date-parts": [[2014]] },
    URL: "https://example.org/twin-a",
    language: "en",
  });
});
