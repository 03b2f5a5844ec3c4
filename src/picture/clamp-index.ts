import type { Row } from "#domain/event-table.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";

/** The bits of `packDateFlags` for an approximate start and end: what is cut at an edge of the picture fades there. */
const FADES_IN = 1 << 4;
const FADES_OUT = 1 << 5;
/** Those for an open start and end: what is cut does not end here, so nothing is said of how it ends. */
const OPEN_START = 3 << 6;
const OPEN_END = 3 << 8;

/** The rows that lie in a span at least in part. */
export const rowsWithin = (index: TimelineIndex, rows: readonly Row[], span: Span): Row[] =>
  rows.filter((row) => spansOverlap({ start: index.events.start[row] ?? 0, end: index.events.end[row] ?? 0 }, span));

/** The index as if the record had only `span`: what reaches beyond is cut there, and fades. For a picture of a part. */
export function clampIndex(index: TimelineIndex, span: Span): TimelineIndex {
  const { events } = index;
  const start = Int32Array.from(events.start, (day) => Math.max(day, span.start));
  const end = Int32Array.from(events.end, (day, row) => Math.max(Math.min(day, span.end), (start[row] ?? 0) + 1));
  const dateFlags = Uint16Array.from(events.dateFlags, (flags, row) => {
    const isCutBefore = (events.start[row] ?? 0) < span.start;
    const isCutAfter = (events.end[row] ?? 0) > span.end;
    const before = isCutBefore ? (flags & ~OPEN_START) | FADES_IN : flags;
    return isCutAfter ? (before & ~OPEN_END) | FADES_OUT : before;
  });
  const clampDay = (day: number) => Math.min(Math.max(day, span.start), span.end);
  const disputedDates = events.disputedDates.map(({ row, sides }) => ({
    row,
    sides: sides.map((side) => ({ start: clampDay(side.start), end: clampDay(side.end) })),
  }));
  const within = new Set(
    rowsWithin(
      index,
      index.editions.map(({ row }) => row),
      span,
    ),
  );
  const editions = index.editions.filter(({ row }) => within.has(row));
  return { ...index, range: span, editions, events: { ...events, start, end, dateFlags, disputedDates } };
}
