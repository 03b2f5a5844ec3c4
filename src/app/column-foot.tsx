import type { ReactNode } from "react";
import type { Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

function Steps(props: {
  readonly index: TimelineIndex;
  readonly previous: Row | undefined;
  readonly next: Row | undefined;
}) {
  const { messages } = useWords();
  const { ids, titles } = props.index.events;
  const link = (row: Row | undefined, text: ReactNode, label: (title: string) => string, rel: string) =>
    row === undefined ? (
      <span className="column__step is-off">{text}</span>
    ) : (
      <SubjectLink
        className="column__step"
        rel={rel}
        step
        subject={{ page: "event", id: ids.at(row) }}
        aria-label={label(titles.at(row))}
      >
        {text}
      </SubjectLink>
    );
  return (
    <span className="column__steps">
      {link(
        props.previous,
        <>
          ←<span className="column__word">&nbsp;{messages.previous}</span>
        </>,
        messages.previousEvent,
        "prev",
      )}
      {link(
        props.next,
        <>
          <span className="column__word">{messages.next}&nbsp;</span>→
        </>,
        messages.nextEvent,
        "next",
      )}
    </span>
  );
}

/** Below the list: all events, and the neighbours of the one that is open. */
export function ColumnFoot(props: {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly subjectRow: Row | null;
  readonly onStart: boolean;
  /** In an embed the address that shows this view in full; null elsewhere. */
  readonly fullHref: string | null;
}) {
  const { index, rows, subjectRow } = props;
  const { messages } = useWords();
  const all = messages.allEvents(index.events.count);
  const place = subjectRow === null ? -1 : rows.indexOf(subjectRow);
  return (
    <nav className="column__foot" aria-label={messages.eventsRegion}>
      {props.onStart ? (
        <span className="column__all">{all}</span>
      ) : (
        <SubjectLink className="column__all" subject={{ page: "start" }}>
          {all}
        </SubjectLink>
      )}
      {props.fullHref === null ? null : (
        <a className="column__full" href={props.fullHref} target="_blank" rel="noopener">
          {messages.openInFull}
        </a>
      )}
      {place === -1 ? null : <Steps index={index} previous={rows[place - 1]} next={rows[place + 1]} />}
    </nav>
  );
}
