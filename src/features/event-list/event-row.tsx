import { memo, type Ref } from "react";
import { dateAt, type Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useSession } from "#state/session.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { Mark } from "#ui/mark.tsx";

/** What a row is and how it stands to the rest of the page. */
export type EventRowProps = {
  readonly index: TimelineIndex;
  readonly row: Row;
  readonly inView: boolean;
  readonly current: boolean;
  readonly lit: boolean;
  readonly dimmed: boolean;
  /** The year, where this row is the first of it. */
  readonly year: number | null;
  readonly hiddenBy: string | null;
};

/** Where a row stands in a list of which only a part is in the page. */
export type RowPlace = {
  /** Its place in the list, from 0, and how many there are. */
  readonly at: number;
  readonly count: number;
  readonly topPx: number;
  readonly measure: Ref<HTMLLIElement>;
};

/** One event of the list. */
export const EventRow = memo(function EventRow(props: EventRowProps & Partial<RowPlace>) {
  const { index, row } = props;
  // Asked for here: the pointer goes from row to row, and no other need be drawn anew.
  const hovered = useSession((session) => session.hoverRow === row);
  const onHover = useSession((session) => session.setHoverRow);
  const { language, messages } = useWords();
  const events = index.events;
  const lane = index.lanes[events.lane[row] ?? 0];
  const id = events.ids.at(row);
  const differs = (events.disagreements[row] ?? 0) > 0;
  const classes = [
    "event-row",
    props.current && "is-current",
    hovered && "is-hovered",
    props.lit && "is-lit",
    props.dimmed && "is-dimmed",
  ];
  return (
    <li
      ref={props.measure}
      data-index={props.at}
      aria-posinset={props.at === undefined ? undefined : props.at + 1}
      aria-setsize={props.count}
      style={props.topPx === undefined ? undefined : { transform: `translateY(${props.topPx}px)` }}
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
          <Prose text={events.titles.at(row)} />
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
