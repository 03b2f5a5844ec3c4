/** What search engines read of a page: its subject and where it stands, as schema.org names them. */
import type {
  BreadcrumbList,
  CreativeWork,
  Dataset,
  Event,
  EventSeries,
  LearningResource,
  Organization,
  Person,
  WebPage,
  WebSite,
  WithContext,
} from "schema-dts";
import { EDITION_ID } from "#dataset/book.ts";
import { isoOf } from "#domain/day.ts";
import type { EntityDetails, EventDetails, RelationDetails, SourcePageDetails } from "#domain/details.ts";
import { DOWNLOADS, downloadPath } from "#domain/downloads.ts";
import type { EventDate, Precision } from "#domain/event-date.ts";
import { dateAt } from "#domain/event-table.ts";
import { NO_FILTERS } from "#domain/filters.ts";
import type { TourDetails } from "#domain/tour.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { formatPath, type Subject } from "#state/paths.ts";
import { DEFAULT_VIEW, formatView } from "#state/view.ts";
import { addressOf, cardPath } from "./addresses.ts";
import type { HeadPage } from "./head-page.ts";

/** One block: a thing in the vocabulary of schema.org. */
export type Block = WithContext<
  Event | Person | Organization | CreativeWork | LearningResource | Dataset | WebSite | WebPage | BreadcrumbList
>;

const ISO_LENGTH: Readonly<Record<Precision, number>> = { day: 10, month: 7, year: 4 };

/** As exact as the source: `2014-11-20`, `2017-11`, `1987`. */
const isoDate = (day: number, precision: Precision): string => isoOf(day).slice(0, ISO_LENGTH[precision]);

/** First and last day; an end that is not known or still open is left out. */
function datesOf(date: EventDate): { startDate?: string; endDate?: string } {
  return {
    ...(date.startOpen === "known" ? { startDate: isoDate(date.start, date.startPrecision) } : {}),
    ...(date.endOpen === "known" ? { endDate: isoDate(date.end - 1, date.endPrecision) } : {}),
  };
}

/** The name of a record that both its pages share: the English page with a fragment. */
const idOf = (page: HeadPage, subject: Subject, fragment: string): string =>
  `${addressOf(page.site, formatPath({ language: "en", subject }))}#${fragment}`;

const pageOf = ({ site, head: { language } }: HeadPage, subject: Subject): string =>
  addressOf(site, formatPath({ language, subject }));

const own = ({ head }: HeadPage) => ({ description: head.description, inLanguage: LANG_TAGS[head.language] });

/** The conferences together, of which each edition is one. */
const series = (page: HeadPage): EventSeries => ({
  "@type": "EventSeries",
  "@id": idOf(page, { page: "start" }, "series"),
  name: page.index.title,
});

/** The event that this one was a part of: the edition before any other. */
function parentOf({ relations }: EventDetails): RelationDetails | undefined {
  const parents = relations.filter(({ type, inverse }) => type === "part-of" && !inverse);
  return parents.find(({ event }) => EDITION_ID.test(event)) ?? parents[0];
}

function superEvent(page: HeadPage, details: EventDetails): { superEvent?: Event } {
  const parent = parentOf(details);
  if (!parent) return EDITION_ID.test(details.id) ? { superEvent: series(page) } : {};
  const subject: Subject = { page: "event", id: parent.event };
  const row = page.index.events.rowOf.get(parent.event);
  return {
    superEvent: {
      "@type": "Event",
      "@id": idOf(page, subject, "event"),
      name: parent.title,
      url: pageOf(page, subject),
      ...(row === undefined ? {} : datesOf(dateAt(page.index.events, row))),
    },
  };
}

function eventBlock(page: HeadPage, details: EventDetails): WithContext<Event> {
  const subject: Subject = { page: "event", id: details.id };
  return {
    "@context": "https://schema.org",
    "@type": "Event",
    "@id": idOf(page, subject, "event"),
    name: details.title,
    ...own(page),
    ...datesOf(details.date),
    ...(details.places.length > 0
      ? { location: details.places.map(({ name }) => ({ "@type": "Place", name, address: name }) as const) }
      : {}),
    ...superEvent(page, details),
    url: pageOf(page, subject),
    image: addressOf(page.site, cardPath(subject, page.head.language)),
  };
}

function entityBlock(page: HeadPage, details: EntityDetails): WithContext<Person> | WithContext<Organization> {
  const subject: Subject = { page: details.kind, id: details.id };
  const alternateName = [...(details.otherName === null ? [] : [details.otherName]), ...details.aliases];
  const common = {
    "@context": "https://schema.org",
    "@id": idOf(page, subject, details.kind),
    name: details.name,
    ...(alternateName.length > 0 ? { alternateName } : {}),
    description: details.line,
    url: pageOf(page, subject),
    image: addressOf(page.site, cardPath(subject, page.head.language)),
  } as const;
  return details.kind === "person" ? { ...common, "@type": "Person" } : { ...common, "@type": "Organization" };
}

function sourceBlock(page: HeadPage, { id, source }: SourcePageDetails): WithContext<CreativeWork> {
  return {
    "@context": "https://schema.org",
    "@type": "CreativeWork",
    "@id": idOf(page, { page: "source", id }, "source"),
    name: source.title,
    inLanguage: source.language,
    publisher: { "@type": "Organization", name: source.publisher },
    ...(source.date?.startOpen === "known"
      ? { datePublished: isoDate(source.date.start, source.date.startPrecision) }
      : {}),
    ...(source.url === null ? {} : { url: source.url }),
    mainEntityOfPage: pageOf(page, { page: "source", id }),
  };
}

function startBlocks(page: HeadPage): [WithContext<Dataset>, WithContext<WebSite>] {
  const { index, dataset, site, words } = page;
  const url = pageOf(page, { page: "start" });
  const about = series(page);
  return [
    {
      "@context": "https://schema.org",
      "@type": "Dataset",
      "@id": idOf(page, { page: "start" }, "dataset"),
      name: words.messages.workTitle(index.title),
      ...own(page),
      url,
      version: index.version,
      dateModified: index.updated,
      license: dataset.licence.url,
      temporalCoverage: dataset.coverage,
      isAccessibleForFree: true,
      image: addressOf(site, cardPath({ page: "start" }, words.language)),
      about,
      distribution: DOWNLOADS.map((download) => ({
        "@type": "DataDownload",
        name: words.messages.downloads[download.id],
        encodingFormat: download.type,
        contentUrl: addressOf(site, downloadPath(download, words.language)),
      })),
    },
    {
      "@context": "https://schema.org",
      "@type": "WebSite",
      "@id": idOf(page, { page: "start" }, "website"),
      name: words.messages.workTitle(index.title),
      inLanguage: LANG_TAGS[words.language],
      url,
    },
  ];
}

/** A tour, told on each of its steps' pages: for whom, how long, what for. */
function tourBlock(page: HeadPage, { id, tour }: TourDetails): WithContext<LearningResource> {
  const subject: Subject = { page: "tour", id, step: 1 };
  return {
    "@context": "https://schema.org",
    "@type": "LearningResource",
    "@id": idOf(page, subject, "tour"),
    name: tour.title,
    ...own(page),
    learningResourceType: "lecture",
    teaches: [...tour.aims],
    typicalAgeRange: `${tour.ageFrom}-`,
    timeRequired: `PT${tour.minutes}M`,
    isAccessibleForFree: true,
    url: pageOf(page, subject),
    image: addressOf(page.site, cardPath(subject, page.head.language)),
    isPartOf: { "@type": "WebSite", "@id": idOf(page, { page: "start" }, "website") },
  };
}

function pageBlock(page: HeadPage, type: "AboutPage" | "CollectionPage"): WithContext<WebPage> {
  return {
    "@context": "https://schema.org",
    "@type": type,
    name: page.name ?? page.head.title,
    ...own(page),
    url: pageOf(page, page.subject),
    isPartOf: { "@type": "WebSite", "@id": idOf(page, { page: "start" }, "website") },
  };
}

/** The way from the start page: by its lane to an event, else straight. */
function breadcrumbs(page: HeadPage): WithContext<BreadcrumbList> {
  const { index, details, name, head, subject } = page;
  const start = pageOf(page, { page: "start" });
  const lane = details?.kind === "event" ? index.lanes.find(({ id }) => id === details.lane) : undefined;
  const laneView = lane && formatView({ ...DEFAULT_VIEW, filters: { ...NO_FILTERS, lanes: [lane.id] } });
  const way = [
    { name: index.title, item: start },
    ...(lane ? [{ name: lane.name, item: `${start}${laneView}` }] : []),
    { name: name ?? head.title, item: pageOf(page, subject) },
  ];
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: way.map(({ name, item }, at) => ({ "@type": "ListItem", position: at + 1, name, item })),
  };
}

function subjectBlock(page: HeadPage): Block {
  const { details } = page;
  switch (details?.kind) {
    case "event":
      return eventBlock(page, details);
    case "person":
    case "organization":
      return entityBlock(page, details);
    case "source":
      return sourceBlock(page, details);
    case "tour":
      return tourBlock(page, details);
    case "about":
      return pageBlock(page, "AboutPage");
    default:
      return pageBlock(page, "CollectionPage");
  }
}

/** The blocks of a page, its subject first. */
export const jsonLd = (page: HeadPage): Block[] =>
  page.subject.page === "start" ? startBlocks(page) : [subjectBlock(page), breadcrumbs(page)];
