import { isIndexed } from "#app/page-head.ts";
import { escapeHtml } from "#build/escape-html.ts";
import { addressOf, type SiteAddress } from "#build/head/addresses.ts";
import type { SiteDataset } from "#build/site-dataset.ts";
import type { SiteFile } from "#build/site-file.ts";
import type { SitePage } from "#build/site-pages.ts";
import { LANGUAGES } from "#domain/language.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { formatPath } from "#state/paths.ts";
import { firstDay, lastChanges, recordOf } from "./last-changes.ts";

const SITEMAP = "/sitemap.xml";

/** The form of `sitemap.xml`: https://www.sitemaps.org/protocol.html */
export function sitemapFile(dataset: SiteDataset, site: SiteAddress, pages: readonly SitePage[]): SiteFile {
  const changes = lastChanges(dataset);
  // Pages that gather records change with any of them.
  const updated = firstDay(dataset.authored.dataset.updated);
  const entries = pages
    .filter(({ subject }) => isIndexed(subject))
    .map(({ language, subject }) => {
      const of = (tongue: typeof language) => escapeHtml(addressOf(site, formatPath({ language: tongue, subject })));
      const alternates = [...LANGUAGES.map((tongue) => [LANG_TAGS[tongue], of(tongue)]), ["x-default", of("en")]];
      return [
        "  <url>",
        `    <loc>${of(language)}</loc>`,
        `    <lastmod>${changes.get(recordOf(subject)) ?? updated}</lastmod>`,
        ...alternates.map(([tag, href]) => `    <xhtml:link rel="alternate" hreflang="${tag}" href="${href}"/>`),
        "  </url>",
      ].join("\n");
    });
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    "</urlset>",
    "",
  ].join("\n");
  return { path: SITEMAP.slice(1), text };
}

/** Everything may be read; the sitemap says what there is. */
export const robotsFile = (site: SiteAddress): SiteFile => ({
  path: "robots.txt",
  text: `User-agent: *\nAllow: /\n\nSitemap: ${addressOf(site, SITEMAP)}\n`,
});
