import type { PageDetails } from "#domain/details.ts";
import { type Language, otherLanguage } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { formatPath, type Subject } from "#state/paths.ts";
import { nameOf } from "./subjects.ts";

/** What the head of a page says; the build writes it, and after a navigation in the browser `applyHead` does. */
export type PageHead = {
  readonly title: string;
  readonly description: string;
  readonly language: Language;
  /** The canonical path below the base, or null where the page has none. */
  readonly path: string | null;
  /** The same page in the other language. */
  readonly otherPath: string | null;
  /** False where search engines are to leave the page alone. */
  readonly indexed: boolean;
};

/**
 * What search engines are to leave out: what there is not, what repeats the audience's window, what repeats all on paper, and anybody's own tour.
 */
const UNLISTED: ReadonlySet<Subject["page"]> = new Set([
  "not-found",
  "speaker",
  "handout",
  "own",
  "own-tour",
  "own-speaker",
  "own-handout",
  "tour-handout",
]);

export const isIndexed = (subject: Subject): boolean => !UNLISTED.has(subject.page);

/** `<title> · <site title>`, or the site's title alone where the page has none of its own. */
export const documentTitle = (title: string | null, siteTitle: string): string =>
  title === null || title === siteTitle ? siteTitle : `${title} · ${siteTitle}`;

/** The title of a step, or of the tour while its details are not there. */
function tourTitle(index: TimelineIndex, words: Words, subject: Subject, details: PageDetails | null): string | null {
  const name = nameOf(index, subject);
  if (subject.page === "speaker") return words.messages.tours.speakerOf(name ?? "");
  const step = subject.page === "tour" && details?.kind === "tour" ? details.tour.steps[subject.step - 1] : undefined;
  return step?.title ?? name;
}

/**
 * The subject's title as its `<h1>` has it; null on the start page, whose title is the site's.
 *
 * @param details what the page was made of, as far as it is there
 */
export function subjectTitle(
  index: TimelineIndex,
  words: Words,
  subject: Subject,
  details: PageDetails | null,
): string | null {
  const { messages } = words;
  switch (subject.page) {
    case "start":
      return null;
    case "editions":
      return messages.editions.title;
    case "disagreements":
      return messages.disagreementsTitle;
    case "handout":
      return messages.handout.title;
    case "about":
      return messages.aboutTitle;
    case "tours":
      return messages.tours.title;
    case "tour":
    case "speaker":
      return tourTitle(index, words, subject, details);
    case "order":
      return messages.order.title;
    case "tour-handout":
      return messages.tours.handoutOf(nameOf(index, subject) ?? "");
    case "own":
    case "own-tour":
    case "own-speaker":
    case "own-handout":
      return messages.own.title;
    case "not-found":
      return messages.notFoundTitle;
    default:
      return nameOf(index, subject);
  }
}

/**
 * The title that tells the page from all others: sources may share theirs with one another, or with the site, and then
 * carry their id.
 */
function headTitle(index: TimelineIndex, words: Words, subject: Subject, details: PageDetails | null): string | null {
  const title = subjectTitle(index, words, subject, details);
  if (subject.page !== "source") return title;
  const sharing = index.sources.filter((source) => source.title === title).length;
  return sharing > 1 || title === index.title ? `${title} (${subject.id})` : title;
}

function describe(index: TimelineIndex, words: Words, subject: Subject, details: PageDetails | null): string {
  const { language, messages } = words;
  switch (details?.kind) {
    case "event":
      return details.summary;
    case "person":
    case "organization":
      return messages.describeEntity(details.name, details.line);
    case "source": {
      const { title, publisher, date, note } = details.source;
      const when = date === null ? messages.undated : formatEventDate(date, language);
      return messages.describeSource(title, publisher, when, note, details.claims.length);
    }
    case "editions":
      return messages.editions.lead;
    case "disagreements":
      return messages.disagreementsLead(details.entries.length);
    case "handout":
      return messages.handout.description(details.events.length);
    case "about":
      return messages.aboutSections.whatText(details.counts);
    case "tours":
      return messages.tours.lead;
    case "tour":
    case "speaker":
    case "tour-handout":
      return details.tour.steps["step" in subject ? subject.step - 1 : 0]?.narrative ?? details.tour.audience;
    case undefined:
      return subject.page === "order" ? messages.order.description : index.description;
  }
}

/** The head of a page; `details` are what the page was made of, null where it needs none or has none yet. */
export function pageHead(index: TimelineIndex, words: Words, subject: Subject, details: PageDetails | null): PageHead {
  const { language } = words;
  const isPage = subject.page !== "not-found";
  return {
    title: documentTitle(headTitle(index, words, subject, details), index.title),
    description: describe(index, words, subject, details),
    language,
    path: isPage ? formatPath({ language, subject }) : null,
    otherPath: isPage ? formatPath({ language: otherLanguage(language), subject }) : null,
    indexed: isIndexed(subject),
  };
}
