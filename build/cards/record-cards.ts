/** What each card of the site shows: one for every event, edition, person, organization and tour, and one for all the rest. */

import { fileIn } from "#build/head/addresses.ts";
import type { LanguageEdition, SiteDataset } from "#build/site-dataset.ts";
import { EDITION_ID } from "#dataset/book.ts";
import type { AuthoredClaim, AuthoredTour } from "#dataset/schema.ts";
import type { EntityDetails, EventDetails, PageDetails } from "#domain/details.ts";
import { dateAt, type Row } from "#domain/event-table.ts";
import { LANGUAGES } from "#domain/language.ts";
import { formatAxis, formatEventDate } from "#i18n/dates.ts";
import { FILE_WORDS } from "#i18n/file-words.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { breakTitle } from "./break-title.ts";
import { type Card, LANES_TOP, STRIP_TOP } from "./card.ts";
import { drawLanes, drawStrip, kickerMark, type NameYear, shapesText } from "./strip.ts";

/** A card and where it is published: `cards/events/wic-2014.png`. */
export type PlacedCard = { readonly path: string; readonly card: Card };

type Given = Pick<Card, "title"> &
  Partial<Pick<Card, "kicker" | "differs" | "otherTitle" | "date" | "text" | "foot">> & {
    /** The lane whose mark stands before the kicker. */
    readonly lane?: number;
    /** The events of its timeline; `lanes` for the whole record, a line a lane. */
    readonly rows: readonly Row[] | "lanes";
    /** The edition the card is about. */
    readonly edition?: Row;
  };

function cardOf({ readIndex: index, words }: LanguageEdition, given: Given, names: readonly string[]): Card {
  const { language, messages } = words;
  const nameYear: NameYear = (day) => formatAxis(day, "year", language, false);
  const { lane, rows } = given;
  const strip = rows === "lanes" ? drawLanes(index, nameYear) : drawStrip(index, rows, nameYear, given.edition);
  return {
    language,
    kicker: given.kicker ?? null,
    hasMark: lane !== undefined,
    differs: given.differs ?? null,
    title: language === "zh" ? breakTitle(given.title, names) : given.title,
    otherTitle: given.otherTitle ?? null,
    date: given.date ?? null,
    text: given.text ?? null,
    foot: given.foot ?? { title: index.title, tagline: messages.siteTagline },
    stripTop: rows === "lanes" ? LANES_TOP : STRIP_TOP,
    labels: strip.labels,
    shapes: shapesText([...(lane === undefined ? [] : [kickerMark(index, lane)]), ...strip.shapes]),
  };
}

function rowsOf({ readIndex: { events } }: LanguageEdition, ids: Iterable<string>): Row[] {
  const rows = Array.from(new Set(ids), (id) => events.rowOf.get(id));
  return rows.filter((row) => row !== undefined).sort((a, b) => a - b);
}

function eventGiven(edition: LanguageEdition, { id, title }: EventDetails) {
  const { readIndex: index, words } = edition;
  const [row = 0] = rowsOf(edition, [id]);
  const lane = index.events.lane[row] ?? 0;
  return {
    row,
    lane,
    kicker: index.lanes[lane]?.name ?? "",
    differs: (index.events.disagreements[row] ?? 0) > 0 ? words.messages.sourcesDiffer : null,
    title,
    date: formatEventDate(dateAt(index.events, row), words.language),
    rows: [row],
  } satisfies Given & { readonly row: Row };
}

/** The longest theme a card has room for beside title and date. */
const LONGEST_THEME = 190;

/** The theme of an edition, as the record follows it; null where none is known or it is too long. */
function themeOf(claims: readonly AuthoredClaim[], { language }: Words): string | null {
  const theme = claims.find(({ property, rank, value }) => property === "theme" && rank !== "deprecated" && !value);
  const text = theme?.short ? FILE_WORDS[language].cards.theme(theme.short[language]) : (theme?.text[language] ?? null);
  return text === null || [...text].length > LONGEST_THEME ? null : text;
}

/** An edition's card: its theme, and all that happened at it. */
function editionGiven(edition: LanguageEdition, details: EventDetails, claims: readonly AuthoredClaim[]): Given {
  const { places, relations } = details;
  const given = eventGiven(edition, details);
  const parts = relations.filter(({ type, inverse }) => inverse && type === "part-of").map(({ event }) => event);
  const where = places.map(({ name }) => name).join(FILE_WORDS[edition.words.language].exports.listJoin);
  return {
    ...given,
    date: where === "" ? given.date : FILE_WORDS[edition.words.language].cards.placeAndDate(where, given.date),
    text: themeOf(claims, edition.words),
    edition: given.row,
    rows: rowsOf(edition, parts),
  };
}

function entityGiven(edition: LanguageEdition, details: EntityDetails): Given {
  return {
    kicker: FILE_WORDS[edition.words.language].cards[details.kind],
    title: details.name,
    otherTitle: details.otherName,
    text: details.line,
    rows: rowsOf(
      edition,
      details.parts.map(({ event }) => event),
    ),
  };
}

/** The events a step lights or is about. */
function eventsOfStep(step: AuthoredTour["steps"][number]): string[] {
  const lit = "lit" in step ? (step.lit ?? []) : [];
  return [
    "event" in step ? [step.event] : [],
    lit,
    ...(step.fragments ?? []).map((fragment) => fragment.lit ?? []),
  ].flat();
}

function tourGiven(edition: LanguageEdition, tour: AuthoredTour): Given {
  const { language } = edition.words;
  return {
    kicker: FILE_WORDS[language].cards.tour,
    title: tour.title[language],
    date: FILE_WORDS[language].cards.tourLine(tour.minutes, tour.steps.length),
    text: tour.audience[language],
    rows: rowsOf(edition, tour.steps.flatMap(eventsOfStep)),
  };
}

function siteGiven({ readIndex: index, words: { language, messages }, pages }: LanguageEdition): Given {
  const about = pages.get("about/about");
  if (about?.kind !== "about") throw new Error("the record has no page about itself");
  const { events, claims, sources, disagreements } = about.counts;
  return {
    title: index.title,
    date: messages.siteTagline,
    foot: { title: null, tagline: FILE_WORDS[language].cards.counts(events, claims, sources, disagreements) },
    rows: "lanes",
  };
}

const FOLDERS = { event: "events", person: "people", organization: "organizations" } as const;

type Authored = SiteDataset["authored"];

function* pageCards(
  authored: Authored,
  edition: LanguageEdition,
  page: PageDetails,
): Generator<readonly [string, Given]> {
  switch (page.kind) {
    case "event": {
      yield [`${FOLDERS.event}/${page.id}`, eventGiven(edition, page)];
      if (!EDITION_ID.test(page.id)) return;
      const { claims = [] } = authored.events.find(({ id }) => id === page.id) ?? {};
      yield [`editions/${page.id}`, editionGiven(edition, page, claims)];
      return;
    }
    case "person":
    case "organization":
      yield [`${FOLDERS[page.kind]}/${page.id}`, entityGiven(edition, page)];
  }
}

/** Every card of both languages. Pages without one of their own share the site's. */
export function recordCards({ authored, compiled }: SiteDataset): PlacedCard[] {
  const names = [...authored.people, ...authored.organizations].flatMap(({ name, aliases }) => [name.zh, ...aliases]);
  return LANGUAGES.flatMap((language) => {
    const edition = compiled[language];
    const given = [
      ...[...edition.pages.values()].flatMap((page) => [...pageCards(authored, edition, page)]),
      ...authored.tours.map((tour) => [`tours/${tour.id}`, tourGiven(edition, tour)] as const),
      ["site", siteGiven(edition)] as const,
    ];
    return given.map(([name, one]) => ({
      path: fileIn(language, `cards/${name}`, "png").slice(1),
      card: cardOf(edition, one, names),
    }));
  });
}
