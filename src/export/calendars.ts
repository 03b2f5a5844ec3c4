import { createEvents, type DateArray, type EventAttributes } from "ics";
import type { Book } from "#dataset/book.ts";
import type { AuthoredEvent } from "#dataset/schema.ts";
import { civilOf, type Day } from "#domain/day.ts";
import type { EventDate } from "#domain/event-date.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { FILE_WORDS } from "#i18n/file-words.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { attributionLines } from "./attribution.ts";
import { eventAddress, openSelection, type Selection } from "./selection.ts";

/** Longer stretches go to a calendar of their own, so that terms of office bury nobody's days. */
const LONGEST_DAYS = 31;

/** The two calendars of a selection, as text. */
export type Calendars = {
  /** Events of up to a month. */
  readonly events: string;
  /** Everything longer. */
  readonly terms: string;
};

/** A calendar lies outside of any page, so only a whole address leads anywhere; the description has the others as text. */
const isAbsolute = (address: string): boolean => /^https?:/.test(address);

const dateArray = (day: Day): DateArray => {
  const { year, month, day: date } = civilOf(day);
  return [year, month, date];
};

/** The days an entry takes up: an end no source gives would be invented, so such an entry stands at its first day alone. */
function daysOf(date: EventDate): { readonly start: Day; readonly end: Day } {
  return date.endOpen === "unknown" ? { start: date.start, end: date.start + 1 } : date;
}

/** Whether first and last day are those of the sources, and the entry's days say it all. */
const isExact = (date: EventDate): boolean =>
  date.startPrecision === "day" &&
  date.endPrecision === "day" &&
  !date.startApproximate &&
  !date.endApproximate &&
  date.startOpen === "known" &&
  date.endOpen === "known";

/** What a calendar's days cannot say: that the sources give the month alone, that an end is open. */
function dateNote(date: EventDate, { language, messages }: Words): string[] {
  const words = FILE_WORDS[language].exports;
  // Of an interval the words say how exactly each end is known.
  const precision = date.interval ? "day" : date.startPrecision;
  return [
    ...(precision === "year" ? [words.yearOnly] : precision === "month" ? [words.monthOnly] : []),
    ...(date.endOpen === "ongoing" ? [messages.ongoingNote] : []),
  ];
}

function entryOf(selection: Selection, book: Book, words: Words, event: AuthoredEvent): EventAttributes {
  const { language, messages } = words;
  const date = book.date(event.date);
  const { start, end } = daysOf(date);
  const inWords = formatEventDate(date, language);
  const title = book.say(event.title);
  const address = eventAddress(selection, language, event.id);
  const lane = selection.dataset.lanes.find(({ id }) => id === event.lane);
  const places = event.places.map((id) => book.say(book.place(id).name));
  return {
    uid: `${event.id}@wic-timeline`,
    title: isExact(date) ? title : FILE_WORDS[language].exports.titleWithDate(title, inWords),
    start: dateArray(start),
    end: dateArray(end),
    description: [
      [inWords, ...dateNote(date, words)].join(FILE_WORDS[language].exports.dateJoin),
      book.say(event.summary),
      ...event.disagreements.map(({ question }) => messages.sourcesDifferOn(book.say(question))),
      "",
      address,
      ...attributionLines(selection, words),
    ].join("\n"),
    ...(isAbsolute(address) ? { url: address } : {}),
    ...(places.length > 0 ? { location: places.join(FILE_WORDS[language].exports.listJoin) } : {}),
    ...(lane ? { categories: [book.say(lane.name).replace(/,/g, "\\,")] } : {}),
    transp: "TRANSPARENT",
    busyStatus: "FREE",
  };
}

/** Continues lines after 75 bytes, as RFC 5545 asks; the library counts characters. */
function foldLines(text: string): string {
  const encoder = new TextEncoder();
  return text
    .replace(/\r\n[\t ]/g, "")
    .split("\r\n")
    .map((line) => {
      let folded = "";
      let bytes = 0;
      for (const character of line) {
        const size = encoder.encode(character).length;
        if (bytes + size > 75) {
          folded += "\r\n ";
          bytes = 1;
        }
        folded += character;
        bytes += size;
      }
      return folded;
    })
    .join("\r\n");
}

const escapeText = (text: string): string => text.replace(/[\\;,]/g, "\\$&").replace(/\n/g, "\\n");

function writeCalendar(selection: Selection, words: Words, name: string, entries: readonly EventAttributes[]): string {
  const stamp = `${selection.dataset.dataset.updated.replaceAll("-", "").slice(0, 8).padEnd(8, "01")}T000000Z`;
  // Without a stamp of its own every entry would carry the minute of the build.
  const stamped = entries.map((entry) => ({ ...entry, timestamp: stamp, lastModified: stamp }));
  const { error, value } = createEvents(stamped, {
    calName: escapeText(name),
    productId: `-//wic-timeline//${selection.dataset.dataset.version}//${words.language.toUpperCase()}`,
    method: "PUBLISH",
  });
  if (!value) throw error ?? new Error("the calendar could not be written");
  // RFC 7986: what the calendar is and where it is found.
  const about = [
    `NAME:${escapeText(name)}`,
    `DESCRIPTION:${escapeText(attributionLines(selection, words).join("\n"))}`,
    ...(isAbsolute(selection.permalink) ? [`URL;VALUE=URI:${selection.permalink}`] : []),
  ];
  return foldLines(value.replace(/(?=X-PUBLISHED-TTL:)/, `${about.join("\r\n")}\r\n`));
}

/**
 * The events as whole days that leave the reader free, `end` exclusive, in two calendars by length. What days cannot say
 * (a month, 'about', an open end) stands in the text.
 */
export function writeCalendars(selection: Selection, words: Words): Calendars {
  const { book, events } = openSelection(selection, words.language);
  const isLong = (event: AuthoredEvent) => {
    const { start, end } = daysOf(book.date(event.date));
    return end - start > LONGEST_DAYS;
  };
  const title = book.say(selection.dataset.dataset.title);
  const write = (name: string, taken: readonly AuthoredEvent[]) =>
    writeCalendar(
      selection,
      words,
      name,
      taken.map((event) => entryOf(selection, book, words, event)),
    );
  return {
    events: write(
      FILE_WORDS[words.language].exports.calendarName(title),
      events.filter((event) => !isLong(event)),
    ),
    terms: write(FILE_WORDS[words.language].exports.termsName(title), events.filter(isLong)),
  };
}
