import { subjectTitle } from "#app/page-head.ts";
import { addressOf, cardPath, oembedPath, type SiteAddress } from "#build/head/addresses.ts";
import type { SiteDataset } from "#build/site-dataset.ts";
import type { SiteFile } from "#build/site-file.ts";
import type { SitePage } from "#build/site-pages.ts";
import { embedSnippet } from "#features/share/embed-snippet.ts";
import { formatPath } from "#state/paths.ts";

const SIZE = { width: 720, height: 480 };
const CARD = { width: 1200, height: 630 };

/** What a site that takes a page in asks for: https://oembed.com/#section2.3. Null where the page is not to be embedded. */
export function oembedFile(dataset: SiteDataset, site: SiteAddress, page: SitePage): SiteFile | null {
  const { language, subject } = page;
  const path = oembedPath(subject, language);
  if (path === null) return null;
  const { readIndex: index, words } = dataset.compiled[language];
  const title = subjectTitle(index, words, subject, page.initial?.details ?? null) ?? index.title;
  const address = addressOf(site, formatPath({ language, subject }));
  return {
    path: path.slice(1),
    text: JSON.stringify({
      version: "1.0",
      type: "rich",
      title,
      // By the conference's name alone it would look like the conference's own.
      provider_name: words.messages.workTitle(index.title),
      provider_url: addressOf(site, formatPath({ language, subject: { page: "start" } })),
      html: embedSnippet(address, title, String(SIZE.width), SIZE.height),
      ...SIZE,
      thumbnail_url: addressOf(site, cardPath(subject, language)),
      thumbnail_width: CARD.width,
      thumbnail_height: CARD.height,
    }),
  };
}
