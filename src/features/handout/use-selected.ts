import { useMemo } from "react";
import type { HandoutDetails } from "#domain/details.ts";
import { type Row, spanAt } from "#domain/event-table.ts";
import type { Filters } from "#domain/filters.ts";
import { drawnLanes } from "#domain/lane-order.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatWindow } from "#i18n/dates.ts";
import { filtersInWords } from "#i18n/filter-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import type { Entry } from "./choose.ts";

/** Which events a handout is made of, as the address says it. */
export type Selection = {
  readonly details: HandoutDetails;
  readonly index: TimelineIndex;
  /** What the filters leave, in time order. */
  readonly rows: readonly Row[];
  /** Lane ids in the reader's order; empty is the authored one. */
  readonly order: readonly string[];
  readonly filters: Filters;
  /** The window of the view; null is the whole range. */
  readonly window: Span | null;
  readonly toWindow: boolean;
};

/** The events a handout is made of. */
export type Selected = {
  readonly index: TimelineIndex;
  /** In time order, an entry for each. */
  readonly rows: readonly Row[];
  readonly entries: readonly Entry[];
  readonly laneOrder: readonly number[];
  readonly span: Span;
  /** How many events, of when, by which filters: in words. */
  readonly facts: readonly string[];
};

/** The events themselves, numbered, with what is said of them in words. */
export function useSelected(selection: Selection): Selected {
  const { details, index, order, filters, window, toWindow, rows: all } = selection;
  const { language, messages } = useWords();
  const span = toWindow && window !== null ? window : index.range;
  return useMemo(() => {
    const { events } = index;
    const rows = span === index.range ? all : all.filter((row) => spansOverlap(spanAt(events, row), span));
    const byId = new Map(details.events.map((event) => [event.id, event]));
    const entries = rows.flatMap((row, place) => {
      const event = byId.get(events.ids.at(row));
      return event ? [{ number: place + 1, importance: events.importance[row] ?? 3, event }] : [];
    });
    const count =
      rows.length === events.count ? messages.eventCount(rows.length) : messages.eventsOf(rows.length, events.count);
    const facts = [count, formatWindow(span, language), ...filtersInWords(index, filters, messages, language)];
    const laneOrder = drawnLanes(index, order, filters.lanes, rows);
    return { index, rows, entries, laneOrder, span, facts };
  }, [details, index, all, order, filters, span, language, messages]);
}
