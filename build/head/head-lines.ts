/** The head of a page, one tag a line: what browsers, search engines and chat programs read before anything runs. */

import { escapeHtml } from "#build/escape-html.ts";
import { feedPath } from "#domain/downloads.ts";
import { otherLanguage } from "#domain/language.ts";
import { FILE_WORDS } from "#i18n/file-words.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { addressOf, cardPath, oembedPath } from "./addresses.ts";
import type { HeadPage } from "./head-page.ts";
import { jsonLd } from "./json-ld.ts";

type Attributes = Readonly<Record<string, string | number>>;

const tag = (name: "meta" | "link", attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escapeHtml(String(value))}"`)
    .join("")} />`;

const LOCALES = { en: "en_GB", zh: "zh_CN" } as const;

/** A block of data in a page: nothing in it ends the script or begins a comment. */
const dataBlock = (json: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(json).replace(/</g, "\\u003c")}</script>`;

/** Where the page lies: its canonical address, the same in the other language, the feed, what embeds it. */
function links(page: HeadPage): string[] {
  const { head, site, subject, words } = page;
  const { path, otherPath, language } = head;
  if (path === null || otherPath === null) return [];
  const [english, chinese] = language === "en" ? [path, otherPath] : [otherPath, path];
  const alternate = (hreflang: string, to: string) =>
    tag("link", { rel: "alternate", hreflang, href: addressOf(site, to) });
  const oembed = oembedPath(subject, language);
  return [
    tag("link", { rel: "canonical", href: addressOf(site, path) }),
    alternate(LANG_TAGS.en, english),
    alternate(LANG_TAGS.zh, chinese),
    alternate("x-default", english),
    tag("link", {
      rel: "alternate",
      type: "application/atom+xml",
      title: FILE_WORDS[words.language].exports.feedTitle(page.index.title),
      href: addressOf(site, feedPath(language)),
    }),
    ...(oembed === null
      ? []
      : [
          tag("link", {
            rel: "alternate",
            type: "application/json+oembed",
            title: page.name ?? head.title,
            href: addressOf(site, oembed),
          }),
        ]),
  ];
}

const OG_TYPES: Partial<Record<HeadPage["subject"]["page"], string>> = { start: "website", person: "profile" };

/** What chat programs and networks show of a link. */
function previews({ head, site, subject, index, name, words }: HeadPage): string[] {
  const image = addressOf(site, cardPath(subject, head.language));
  const title = name ?? head.title;
  const property = (key: string, content: string | number) => tag("meta", { property: key, content });
  const named = (key: string, content: string) => tag("meta", { name: key, content });
  return [
    property("og:type", OG_TYPES[subject.page] ?? "article"),
    property("og:site_name", words.messages.workTitle(index.title)),
    property("og:title", title),
    property("og:description", head.description),
    ...(head.path === null ? [] : [property("og:url", addressOf(site, head.path))]),
    property("og:locale", LOCALES[head.language]),
    property("og:locale:alternate", LOCALES[otherLanguage(head.language)]),
    property("og:image", image),
    property("og:image:type", "image/png"),
    property("og:image:width", 1200),
    property("og:image:height", 630),
    property("og:image:alt", title),
    named("twitter:card", "summary_large_image"),
    named("twitter:title", title),
    named("twitter:description", head.description),
    named("twitter:image", image),
    named("twitter:image:alt", title),
  ];
}

/** Title, description, addresses, previews and data blocks of a page. */
export function headLines(page: HeadPage): string[] {
  const { head } = page;
  return [
    `<title>${escapeHtml(head.title)}</title>`,
    tag("meta", { name: "description", content: head.description }),
    ...(head.indexed ? [] : [tag("meta", { name: "robots", content: "noindex" })]),
    ...links(page),
    ...previews(page),
    ...jsonLd(page).map(dataBlock),
  ];
}
