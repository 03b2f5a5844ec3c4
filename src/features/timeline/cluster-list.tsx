import { useEffect, useRef } from "react";
import { dateAt } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import type { RowList } from "#scene/scene.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { Floating } from "#ui/floating.tsx";
import { stepThrough } from "#ui/step-through.ts";

/** The list names so many events; the rest is for the reader to zoom to. */
const MOST_LISTED = 200;

/** The events a cluster holds, as a list in place. Esc and a press elsewhere close it. */
export function ClusterList(props: {
  readonly index: TimelineIndex;
  readonly rows: RowList;
  readonly title: string;
  /** The cluster's button: the list opens at it, and focus goes back to it. */
  readonly anchor: HTMLElement;
  readonly onZoom: (() => void) | null;
  readonly onClose: (refocus: boolean) => void;
}) {
  const { index, rows, anchor, onClose } = props;
  const { language, messages } = useWords();
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => list.current?.querySelector("a")?.focus(), []);
  return (
    <Floating
      anchor={anchor}
      className="cluster-list"
      role="dialog"
      aria-label={props.title}
      onDismiss={onClose}
      onKeyDown={stepThrough}
    >
      <p className="cluster-list__title">{props.title}</p>
      <ol ref={list}>
        {Array.from(rows.slice(0, MOST_LISTED), (row) => (
          <li key={row}>
            <SubjectLink subject={{ page: "event", id: index.events.ids.at(row) }} onClick={() => onClose(true)}>
              <span className="cluster-list__date">
                {formatEventDate(dateAt(index.events, row), language, "short")}
              </span>
              <Prose text={index.events.titles.at(row)} />
            </SubjectLink>
          </li>
        ))}
      </ol>
      {rows.length > MOST_LISTED ? (
        <p className="cluster-list__more">{messages.moreEvents(rows.length - MOST_LISTED)}</p>
      ) : null}
      {props.onZoom ? (
        <button type="button" className="text-button" onClick={props.onZoom}>
          {messages.zoomToThese}
        </button>
      ) : null}
    </Floating>
  );
}
