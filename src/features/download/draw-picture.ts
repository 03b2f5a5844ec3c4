import { dateAt, type Row } from "#domain/event-table.ts";
import type { Filters } from "#domain/filters.ts";
import type { Language } from "#domain/language.ts";
import { type Span, spansEqual } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatAxis, formatDay, formatEventDate, formatIsoDay, formatWindow } from "#i18n/dates.ts";
import { filtersInWords } from "#i18n/filter-words.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import type { Messages } from "#i18n/messages.ts";
import { LIGHT_PALETTE, PRINT_PALETTE } from "#picture/palette.ts";
import { pictureFile } from "#picture/picture-file.ts";

/** The events a file is made of and how they were chosen. */
export type Selection = {
  readonly index: TimelineIndex;
  readonly language: Language;
  /** What the filters leave, in time order. */
  readonly rows: readonly Row[];
  readonly laneOrder: readonly number[];
  readonly filters: Filters;
  /** The whole range, or the window where the file keeps to it. */
  readonly span: Span;
  /** The address that shows this view. */
  readonly address: string;
};

/** Draws the selection as a file of its own. */
export function drawPicture(
  { index, language, rows, laneOrder, filters, span, address }: Selection,
  messages: Messages,
  colours: "light" | "print",
  fontFaces: string,
): ReturnType<typeof pictureFile> {
  const whole = spansEqual(span, index.range);
  const count =
    rows.length === index.events.count
      ? messages.eventCount(rows.length)
      : messages.eventsOf(rows.length, index.events.count);
  const subtitle = [count, formatWindow(span, language), ...filtersInWords(index, filters, messages, language)].join(
    " · ",
  );
  return pictureFile({
    index,
    rows: whole ? rows : rows.filter((row) => index.events.background[row] === 0),
    laneOrder,
    span,
    palette: colours === "print" ? PRINT_PALETTE : LIGHT_PALETTE,
    lang: LANG_TAGS[language],
    fontFaces,
    words: {
      title: index.title,
      subtitle,
      legendTitle: messages.legendTitle,
      legend: messages.legend,
      before: messages.before(formatDay(index.range.start, "year", language)),
      date: (row) => formatEventDate(dateAt(index.events, row), language, "short"),
      foot: [
        messages.recordAsOf(formatIsoDay(index.updated, language), index.version),
        `${messages.licenceLine} · ${address}`,
      ],
      axis: (day, precision, place) => formatAxis(day, precision, language, place === "major"),
    },
  });
}
