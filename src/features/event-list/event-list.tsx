import { memo, type RefObject, useEffect, useEffectEvent, useRef } from "react";
import { civilOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import { isRowIn } from "#domain/row-order.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useChunk } from "#ui/use-chunk.ts";
import { EventRow, type EventRowProps } from "./event-row.tsx";
import type { GoToRow } from "./long-list.tsx";

/** A longer list has only those rows in the page that are near to what is in sight. Up to here the browser's search finds all. */
const MOST_WHOLE = 400;
/** The rows of a longer list that its page is built with. */
const FIRST_ROWS = 60;

const importLongList = () => import("./long-list.tsx").then((module) => module.LongList);

export type EventListProps = {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly window: Span;
  readonly subjectRow: Row | null;
  /** Names of the filters that would hide the subject. */
  readonly subjectHiddenBy: string | null;
  readonly litRows: ReadonlySet<Row>;
  readonly dimmedRows: ReadonlySet<Row>;
  readonly boxRef: RefObject<HTMLElement | null>;
};

/** What the row at a place of the list shows. */
export type RowAt = (at: number) => EventRowProps;

function rowsOf(props: EventListProps): RowAt {
  const { index, rows, window, subjectRow } = props;
  const { events } = index;
  const yearOf = (at: number) => civilOf(events.start[rows[at] ?? 0] ?? 0).year;
  return (at) => {
    const row = rows[at] ?? 0;
    return {
      index,
      row,
      year: at === 0 || yearOf(at) !== yearOf(at - 1) ? yearOf(at) : null,
      hiddenBy: row === subjectRow ? props.subjectHiddenBy : null,
      inView: isRowIn(events, row, window),
      current: row === subjectRow,
      lit: props.litRows.has(row),
      dimmed: props.dimmedRows.has(row),
    };
  };
}

/** Scrolls the list's own box, never the page, so that `element` is its first row. */
function scrollBoxTo(box: HTMLElement, element: Element) {
  const delta = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (box.scrollHeight > box.clientHeight) box.scrollTop += delta;
}

/** Where the window has settled elsewhere, or an event before the range was opened, its row is the first in sight. */
function useFollowing(props: EventListProps, isReady: boolean, goTo: GoToRow): void {
  const { index, rows, window, subjectRow, litRows } = props;
  const { events } = index;
  const inView = (row: Row) => isRowIn(events, row, window);
  const marked = subjectRow !== null ? subjectRow : rows.find((row) => litRows.has(row) && inView(row));
  // What only reaches into the window may have begun years before: the first that begins in it tells more.
  const begun = rows.find((row) => inView(row) && (events.start[row] ?? 0) >= window.start) ?? rows.find(inView);
  const first = marked !== undefined && inView(marked) ? marked : begun;
  const settled = useRef<string | undefined>(undefined);
  // What happened before the range is never in the window: its row is shown when it is opened.
  const background = subjectRow !== null && events.background[subjectRow] === 1 ? subjectRow : undefined;
  const shownBackground = useRef<Row | undefined>(undefined);
  const onGoTo = useEffectEvent(goTo);
  useEffect(() => {
    if (!isReady) return;
    const key = `${window.start} ${window.end} ${first === undefined ? "" : events.ids.at(first)}`;
    const before = settled.current;
    settled.current = key;
    const opened = background !== shownBackground.current ? background : undefined;
    shownBackground.current = background;
    // The first view of a page keeps the scroll position the browser restores, unless it opens on one event.
    const still = before === key || (before === undefined && marked === undefined);
    const row = opened ?? (still ? undefined : first);
    if (row !== undefined) onGoTo(row);
  }, [isReady, window.start, window.end, first, marked, background, events]);
}

/**
 * The list, the equal of the chart: same events, same order, same filters. The window marks its rows and scrolls it.
 * `boxRef` is the element that scrolls.
 */
export const EventList = memo(function EventList(props: EventListProps) {
  const { index, rows, boxRef } = props;
  const { messages } = useWords();
  const list = useRef<HTMLOListElement>(null);
  const goToLong = useRef<GoToRow | null>(null);
  const isLong = rows.length > MOST_WHOLE;
  const long = useChunk(importLongList, isLong);
  useFollowing(props, !isLong || long.status === "ready", (row) => {
    if (goToLong.current) {
      goToLong.current(row);
      return;
    }
    const id = CSS.escape(index.events.ids.at(row));
    const element = list.current?.querySelector(`[data-event-id="${id}"]`);
    if (boxRef.current && element && !element.contains(document.activeElement)) scrollBoxTo(boxRef.current, element);
  });
  const rowAt = rowsOf(props);
  if (isLong && long.status === "ready") {
    return <long.code rows={rows} events={index.events} rowAt={rowAt} boxRef={boxRef} goTo={goToLong} />;
  }
  const count = isLong ? FIRST_ROWS : rows.length;
  return (
    <>
      <ol className="event-list" ref={list}>
        {Array.from({ length: count }, (_, at) => (
          <EventRow key={index.events.ids.at(rows[at] ?? 0)} {...rowAt(at)} />
        ))}
      </ol>
      {isLong ? (
        <p className="event-list__more" role={long.status === "failed" ? "alert" : undefined}>
          {messages.listBegins(count, rows.length)}{" "}
          {long.status === "failed" ? (
            <button type="button" className="text-button" onClick={long.retry}>
              {messages.retry}
            </button>
          ) : null}
        </p>
      ) : null}
    </>
  );
});
