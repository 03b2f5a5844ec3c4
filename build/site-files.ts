/** Everything the build adds to the app's own files as text: compiled data, prerendered pages, and what others take. */
import { subjectTitle } from "#app/page-head.ts";
import { packBundle } from "#dataset/bundle.ts";
import { packPage } from "#dataset/compiled.ts";
import { LANGUAGES } from "#domain/language.ts";
import { formatPath, type Subject } from "#state/paths.ts";
import type { SheetName } from "#ui/load-styles.ts";
import { renderPage } from "../src/prerender.tsx";
import type { SiteAddress } from "./head/addresses.ts";
import { headLines } from "./head/head-lines.ts";
import { fillTemplate, notFoundPage, shellPage } from "./page-html.ts";
import { downloadFiles } from "./publish/download-files.ts";
import { feedFile } from "./publish/feed.ts";
import { oembedFile } from "./publish/oembed.ts";
import { robotsFile, sitemapFile } from "./publish/sitemap.ts";
import { makeSearchFile } from "./search/make-search-file.ts";
import { searchDocuments } from "./search/search-documents.ts";
import type { SiteDataset } from "./site-dataset.ts";
import type { SiteFile } from "./site-file.ts";
import { addressesOf, type SitePage, sitePages } from "./site-pages.ts";

/** The style sheets that pages are linked with; those of panels and results come when one opens. */
export type PageSheet = Exclude<SheetName, "panels" | "search" | "perf">;

export type PageSettings = SiteAddress & {
  /** index.html as the app's build left it. */
  readonly template: string;
  /** The styles that come with some pages only, below the base. */
  readonly sheets: Readonly<Record<PageSheet, string>>;
  /** See `BuildEnvironment`. */
  readonly pagesPerKind: number;
};

/**
 * The compiled data: per language the index and one details file a page, the search file of both, and the record in every
 * form others take.
 */
export function* dataFiles(
  { authored, compiled }: SiteDataset,
  site: SiteAddress,
  withDownloads = true,
): Generator<SiteFile> {
  for (const language of LANGUAGES) {
    const { index, pages } = compiled[language];
    yield { path: `data/${language}/index.json`, text: JSON.stringify(index) };
    yield { path: `data/${language}/bundle.json`, text: JSON.stringify(packBundle(pages)) };
    for (const [path, page] of pages)
      yield { path: `data/${language}/${path}.json`, text: JSON.stringify(packPage(page)) };
  }
  yield { path: "data/search.json", text: JSON.stringify(makeSearchFile(searchDocuments(authored))) };
  if (withDownloads) yield* downloadFiles(authored, site);
}

const SHEET_OF_PAGE: Readonly<Partial<Record<Subject["page"], PageSheet>>> = {
  person: "life",
  organization: "life",
  tours: "talk",
  tour: "talk",
  speaker: "talk",
  own: "talk",
  "own-tour": "talk",
  "own-speaker": "talk",
  order: "talk",
  "tour-handout": "on-paper",
  "own-handout": "on-paper",
  editions: "side-by-side",
  handout: "on-paper",
};

function pageText(dataset: SiteDataset, settings: PageSettings, page: SitePage): string {
  const { language, subject, initial } = page;
  const { readIndex: index, words } = dataset.compiled[language];
  const { html, head } = renderPage(language, subject, { index, base: settings.base, initial });
  const lines = headLines({
    site: settings,
    subject,
    head,
    name: subjectTitle(index, words, subject, initial?.details ?? null),
    details: initial?.details ?? null,
    index,
    dataset: dataset.authored.dataset,
    words,
  });
  const path = formatPath({ language, subject });
  const sheet = SHEET_OF_PAGE[subject.page];
  return fillTemplate(settings, {
    html,
    language,
    path,
    headLines: lines,
    styles: sheet ? [settings.sheets[sheet]] : [],
    file: initial?.file ?? null,
    build: dataset.build,
  });
}

/** The pages of both languages, those of former ids, 404.html, and what leads to them. */
export function* pageFiles(dataset: SiteDataset, settings: PageSettings): Generator<SiteFile> {
  const pages = sitePages(dataset, settings.pagesPerKind);
  for (const page of pages) {
    const text = pageText(dataset, settings, page);
    for (const address of addressesOf(dataset, page)) {
      const folder = formatPath({ language: page.language, subject: address }).slice(1);
      yield { path: `${folder}index.html`, text };
      // A tour's own address leads to its first step.
      if (address.page === "tour" && address.step === 1) yield { path: `${folder.slice(0, -2)}index.html`, text };
    }
    const oembed = oembedFile(dataset, settings, page);
    if (oembed) yield oembed;
  }
  yield { path: "404.html", text: notFoundPage(settings, dataset.build) };
  yield { path: "offline.html", text: shellPage(settings, dataset.build) };
  yield sitemapFile(dataset, settings, pages);
  yield robotsFile(settings);
  for (const language of LANGUAGES) yield feedFile(dataset, settings, language);
}
