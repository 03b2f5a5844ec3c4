import type { Book } from "#dataset/book.ts";
import type { AuthoredEvent } from "#dataset/schema.ts";
import { civilOf, type Day } from "#domain/day.ts";
import type { Precision } from "#domain/event-date.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { FILE_WORDS } from "#i18n/file-words.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { attributionLines } from "./attribution.ts";
import { eventAddress, openSelection, type Selection } from "./selection.ts";

/** https://timeline.knightlab.com/docs/json-format.html */
type TimelineDate = { readonly year: number; readonly month?: number; readonly day?: number };
type TimelineText = { readonly headline: string; readonly text: string };

export type TimelineJson = {
  readonly title: { readonly unique_id: string; readonly text: TimelineText };
  readonly events: readonly {
    readonly unique_id: string;
    readonly group: string;
    readonly start_date: TimelineDate;
    readonly end_date?: TimelineDate;
    readonly display_date: string;
    readonly text: TimelineText;
  }[];
  readonly scale: "human";
  /** The program passes over what it does not know. */
  readonly version: string;
  readonly licence: string;
  readonly permalink: string;
};

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign] ?? sign);

const link = (address: string, text: string): string => `<a href="${escapeHtml(address)}">${escapeHtml(text)}</a>`;

function dateOf(day: Day, precision: Precision): TimelineDate {
  const { year, month, day: date } = civilOf(day);
  return { year, ...(precision === "year" ? {} : { month }), ...(precision === "day" ? { day: date } : {}) };
}

function slideOf(selection: Selection, book: Book, words: Words, event: AuthoredEvent): TimelineJson["events"][number] {
  const { language, messages } = words;
  const date = book.date(event.date);
  const lane = selection.dataset.lanes.find(({ id }) => id === event.lane);
  const address = eventAddress(selection, language, event.id);
  return {
    unique_id: event.id,
    group: escapeHtml(lane ? book.say(lane.name) : event.lane),
    start_date: dateOf(date.start, date.startPrecision),
    ...(date.interval && date.endOpen !== "unknown" ? { end_date: dateOf(date.end - 1, date.endPrecision) } : {}),
    display_date: escapeHtml(formatEventDate(date, language)),
    text: {
      headline: escapeHtml(book.say(event.title)),
      text: [
        escapeHtml(book.say(event.summary)),
        ...event.disagreements.map(({ question }) => escapeHtml(`≠ ${messages.sourcesDifferOn(book.say(question))}`)),
        link(address, FILE_WORDS[language].exports.withSources),
      ]
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join(""),
    },
  };
}

/** The events as slides for TimelineJS, whose texts are HTML. */
export function timelineJson(selection: Selection, words: Words): TimelineJson {
  const { dataset } = selection.dataset;
  const { book, events } = openSelection(selection, words.language);
  const [from = "", licence = "", permalink = ""] = attributionLines(selection, words);
  return {
    title: {
      unique_id: "title",
      text: {
        headline: escapeHtml(words.messages.workTitle(book.say(dataset.title))),
        text: `<p>${escapeHtml(book.say(dataset.description))}</p><p>${escapeHtml(from)} ${escapeHtml(licence)} ${link(permalink, permalink)}</p>`,
      },
    },
    events: events.map((event) => slideOf(selection, book, words, event)),
    scale: "human",
    version: dataset.version,
    licence: dataset.licence.id,
    permalink,
  };
}
