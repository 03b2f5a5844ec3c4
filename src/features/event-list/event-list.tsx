import { memo, type RefObject, useEffect, useRef } from "react";
import { civilOf } from "#domain/day.ts";
import { dateAt, type Row } from "#domain/event-table.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { Mark } from "#ui/mark.tsx";

const EventRow = memo(function EventRow(props: {
  readonly index: TimelineIndex;
  readonly row: Row;
  readonly inView: boolean;
  readonly current: boolean;
  readonly hovered: boolean;
  readonly lit: boolean;
  readonly dimmed: boolean;
  /** The year, where this row is the first of it. */
  readonly year: number | null;
  readonly hiddenBy: string | null;
  readonly onHover: (row: Row | null) => void;
}) {
  const { index, row, onHover } = props;
  const { language, messages } = useWords();
  const events = index.events;
  const lane = index.lanes[events.lane[row] ?? 0];
  const id = events.ids[row] ?? "";
  const differs = (events.disagreements[row] ?? 0) > 0;
  const classes = [
    "event-row",
    props.current && "is-current",
    props.hovered && "is-hovered",
    props.lit && "is-lit",
    props.dimmed && "is-dimmed",
  ];
  return (
    <li
      className={classes.filter(Boolean).join(" ")}
      data-event-id={id}
      data-in-view={props.inView ? "" : undefined}
      onPointerEnter={() => onHover(row)}
      onPointerLeave={() => onHover(null)}
    >
      {props.year === null ? null : (
        <h3 className="event-row__year">{language === "zh" ? `${props.year}年` : props.year}</h3>
      )}
      <SubjectLink
        subject={{ page: "event", id }}
        aria-current={props.current ? "true" : undefined}
        onFocus={() => onHover(row)}
        onBlur={() => onHover(null)}
      >
        {lane ? <Mark shape={lane.shape} color={lane.color} /> : null}
        <span className="visually-hidden">{lane?.name} </span>
        <span className="event-row__date">{formatEventDate(dateAt(events, row), language, "short")} </span>
        <span className="event-row__title">
          <Prose text={events.titles[row] ?? ""} />
          {differs ? (
            <span className="event-row__differs">
              {"\u00a0"}
              <span aria-hidden="true" title={messages.sourcesDiffer}>
                ≠
              </span>
              <span className="visually-hidden">{messages.sourcesDiffer}</span>
            </span>
          ) : null}
        </span>
      </SubjectLink>
      {props.hiddenBy ? <p className="event-row__hidden">{messages.hiddenByFilter(props.hiddenBy)}</p> : null}
    </li>
  );
});

/** Scrolls the list's own box, never the page, so that `element` is its first row. */
function scrollBoxTo(box: HTMLElement, element: Element) {
  const delta = element.getBoundingClientRect().top - box.getBoundingClientRect().top;
  if (box.scrollHeight > box.clientHeight) box.scrollTop += delta;
}

/**
 * The list, the equal of the chart: same events, same order, same filters. The window marks its rows and scrolls it.
 * `boxRef` is the element that scrolls.
 */
export function EventList(props: {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly window: Span;
  readonly subjectRow: Row | null;
  /** Names of the filters that would hide the subject. */
  readonly subjectHiddenBy: string | null;
  readonly hoverRow: Row | null;
  readonly litRows: ReadonlySet<Row>;
  readonly dimmedRows: ReadonlySet<Row>;
  readonly boxRef: RefObject<HTMLElement | null>;
  readonly onHover: (row: Row | null) => void;
}) {
  const { index, rows, window, subjectRow, boxRef } = props;
  const { events } = index;
  const inView = (row: Row) => spansOverlap({ start: events.start[row] ?? 0, end: events.end[row] ?? 0 }, window);
  const list = useRef<HTMLOListElement>(null);
  const marked = subjectRow !== null ? subjectRow : rows.find((row) => props.litRows.has(row) && inView(row));
  const first = marked !== undefined && inView(marked) ? marked : rows.find(inView);
  const firstId = first === undefined ? undefined : events.ids[first];
  const settled = useRef<string | undefined>(undefined);
  // What happened before the range is never in the window: its row is shown when it is opened.
  const background = subjectRow !== null && events.background[subjectRow] === 1 ? events.ids[subjectRow] : undefined;
  const shownBackground = useRef<string | undefined>(undefined);
  useEffect(() => {
    const key = `${window.start} ${window.end} ${firstId}`;
    const before = settled.current;
    settled.current = key;
    const opened = background !== shownBackground.current ? background : undefined;
    shownBackground.current = background;
    // The first view of a page keeps the scroll position the browser restores, unless it opens on one event.
    const still = before === key || (before === undefined && marked === undefined);
    const id = opened ?? (still ? undefined : firstId);
    if (id === undefined) return;
    const element = list.current?.querySelector(`[data-event-id="${CSS.escape(id)}"]`);
    if (boxRef.current && element && !element.contains(document.activeElement)) scrollBoxTo(boxRef.current, element);
  }, [window.start, window.end, firstId, marked, background, boxRef]);
  let lastYear: number | null = null;
  return (
    <ol className="event-list" ref={list}>
      {rows.map((row) => {
        const year = civilOf(events.start[row] ?? 0).year;
        const opensYear = year !== lastYear;
        lastYear = year;
        return (
          <EventRow
            key={events.ids[row]}
            index={index}
            row={row}
            year={opensYear ? year : null}
            hiddenBy={row === subjectRow ? props.subjectHiddenBy : null}
            onHover={props.onHover}
            inView={inView(row)}
            current={row === subjectRow}
            hovered={row === props.hoverRow}
            lit={props.litRows.has(row)}
            dimmed={props.dimmedRows.has(row)}
          />
        );
      })}
    </ol>
  );
}
