import { EDITION_ID } from "#dataset/book.ts";
import type { Language } from "#domain/language.ts";
import type { Subject } from "#state/paths.ts";

/** Where the site lives: what addresses are made of. */
export type SiteAddress = {
  /** The path on its host, with its slashes. */
  readonly base: string;
  /** The public address of the start page, or null where it is not known. */
  readonly siteUrl: string | null;
};

/**
 * The absolute address of a path below the base. Where the host is not known the address begins at its root: right
 * wherever the site is served, and never the name of another host.
 */
export const addressOf = ({ base, siteUrl }: SiteAddress, path: string): string => (siteUrl ?? base) + path.slice(1);

const LANGUAGE_SUFFIX: Readonly<Record<Language, string>> = { en: "", zh: ".zh" };

/** `/feed.xml`, `/feed.zh.xml`: a file's path in a language. */
export const fileIn = (language: Language, stem: string, ending: string): string =>
  `/${stem}${LANGUAGE_SUFFIX[language]}.${ending}`;

/** The folder of a record's card below `cards/` and its id; null where a page shares the site's. An edition has its own. */
function cardOf(subject: Subject): string | null {
  switch (subject.page) {
    case "event":
      return `${EDITION_ID.test(subject.id) ? "editions" : "events"}/${subject.id}`;
    case "person":
      return `people/${subject.id}`;
    case "organization":
      return `organizations/${subject.id}`;
    case "tour":
    case "speaker":
    case "tour-handout":
      return `tours/${subject.id}`;
    default:
      return null;
  }
}

/** The picture a link to a page is previewed with: `/cards/people/lu-wei.zh.png`. */
export const cardPath = (subject: Subject, language: Language): string =>
  fileIn(language, `cards/${cardOf(subject) ?? "site"}`, "png");

/** What others ask to embed a page: `/oembed/events/wic-2014.json`; null where a page is not to be embedded. */
export const oembedPath = (subject: Subject, language: Language): string | null =>
  subject.page === "event" ? fileIn(language, `oembed/events/${subject.id}`, "json") : null;
