import { createHash } from "node:crypto";
import { subjectTitle } from "#app/page-head.ts";
import { escapeHtml } from "#build/escape-html.ts";
import { addressOf, type SiteAddress } from "#build/head/addresses.ts";
import type { SiteDataset } from "#build/site-dataset.ts";
import type { SiteFile } from "#build/site-file.ts";
import { feedPath } from "#domain/downloads.ts";
import type { Language } from "#domain/language.ts";
import { FILE_WORDS } from "#i18n/file-words.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { formatPath, parsePath, type Subject } from "#state/paths.ts";
import { firstDay } from "./last-changes.ts";

type Change = SiteDataset["authored"]["changes"][number];

/** The page a change is about: `events/wic-2014`, or the start page for the record as a whole. */
function subjectOf(dataset: SiteDataset, { record }: Change): Subject {
  const { subject } = parsePath(`/${record}/`);
  const known = "id" in subject && dataset.compiled.en.pages.has(record);
  return known ? subject : { page: "start" };
}

/** A name for ever, the same on every host: a change is known by what it is of, and which of that day. */
function changeId(change: Change, position: number): string {
  const { version, date, record } = change;
  const hash = createHash("sha256").update([version, date, record, position].join("\n")).digest("hex");
  // The version and variant digits of RFC 9562's UUID of one's own making (8).
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

const time = (edtf: string): string => `${firstDay(edtf)}T00:00:00Z`;

function entryLines(dataset: SiteDataset, site: SiteAddress, language: Language, change: Change, position: number) {
  const { readIndex: index, words } = dataset.compiled[language];
  const subject = subjectOf(dataset, change);
  const name = subjectTitle(index, words, subject, null) ?? FILE_WORDS[words.language].exports.wholeRecord;
  const href = addressOf(site, formatPath({ language, subject }));
  return [
    "  <entry>",
    `    <id>${changeId(change, position)}</id>`,
    `    <title>${escapeHtml(name)}</title>`,
    `    <link rel="alternate" type="text/html" href="${escapeHtml(href)}"/>`,
    `    <updated>${time(change.date)}</updated>`,
    `    <summary>${escapeHtml(change.what[language])}</summary>`,
    `    <content type="text">${escapeHtml(`${change.what[language]} ${change.why[language]}`)}</content>`,
    "  </entry>",
  ];
}

/** What was added to the record and corrected in it, newest first, as an Atom feed (RFC 4287). */
export function feedFile(dataset: SiteDataset, site: SiteAddress, language: Language): SiteFile {
  const { authored, compiled } = dataset;
  const { readIndex: index, words } = compiled[language];
  const seen = new Map<string, number>();
  const changes = authored.changes.map((change) => {
    const key = [change.version, change.date, change.record].join("\n");
    const position = seen.get(key) ?? 0;
    seen.set(key, position + 1);
    return { change, position };
  });
  // Of one day the one written last comes first.
  const newestFirst = changes
    .reverse()
    .map((one) => ({ ...one, day: firstDay(one.change.date) }))
    .sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  const work = words.messages.workTitle(index.title);
  const feed = addressOf(site, feedPath(language));
  const home = addressOf(site, formatPath({ language, subject: { page: "start" } }));
  const text = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${LANG_TAGS[language]}">`,
    `  <id>${escapeHtml(feed)}</id>`,
    `  <title>${escapeHtml(FILE_WORDS[words.language].exports.feedTitle(index.title))}</title>`,
    `  <subtitle>${escapeHtml(index.description)}</subtitle>`,
    `  <link rel="self" type="application/atom+xml" href="${escapeHtml(feed)}"/>`,
    `  <link rel="alternate" type="text/html" href="${escapeHtml(home)}"/>`,
    `  <updated>${time(newestFirst[0]?.change.date ?? authored.dataset.updated)}</updated>`,
    `  <author><name>${escapeHtml(work)}</name></author>`,
    `  <rights>${escapeHtml(`${authored.dataset.licence.id}, ${authored.dataset.licence.url}`)}</rights>`,
    ...newestFirst.flatMap(({ change, position }) => entryLines(dataset, site, language, change, position)),
    "</feed>",
    "",
  ].join("\n");
  return { path: feedPath(language).slice(1), text };
}
