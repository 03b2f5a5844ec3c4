import type { Row } from "./event-table.ts";
import type { TextColumn } from "./text-column.ts";
import type { TimelineIndex } from "./timeline-index.ts";
import type { Covered } from "./tour-course.ts";

/** What stands for a title that is to be guessed. */
const COVERED_TITLE = "?";

/** `Opening 2018` → `Opening …`, `Firms 14` → `Firms …`: a text without the years in it. */
export const withoutYears = (text: string): string => text.replace(/(?:19|20)\d\d年?|\d\d$/gu, "…");

/**
 * The index as a step in question mode shows it. Where titles are covered every event is a `?`, but for those already
 * named; where dates are, events that do not stand out have no text at all, for their names tell the year as well.
 */
export function coveredIndex(index: TimelineIndex, covered: Covered, prominent: ReadonlySet<Row>): TimelineIndex {
  if (!covered.titles && !covered.dates) return index;
  const { events } = index;
  const cover = (texts: TextColumn, isLabel: boolean) =>
    texts.map((text, row) => {
      if (covered.titles && !covered.named.has(events.ids.at(row))) return COVERED_TITLE;
      if (!covered.dates) return text;
      return isLabel && !prominent.has(row) ? "" : withoutYears(text);
    });
  return {
    ...index,
    events: {
      ...events,
      titles: cover(events.titles, false),
      labels: cover(events.labels, true),
      ticks: cover(events.ticks, true),
    },
  };
}
