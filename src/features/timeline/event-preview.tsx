import { useEffect, useId, useState } from "react";
import { dateAt } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { Floating } from "#ui/floating.tsx";
import { Mark } from "#ui/mark.tsx";
import type { Preview } from "./use-preview.ts";

/** An event's summary, by its id. Rejects where it cannot be had. */
export type LoadSummary = (eventId: string) => Promise<string>;

/** What an event is about, beside its mark: title, date, how it begins, and how well it is sourced. */
export function EventPreview(props: {
  readonly index: TimelineIndex;
  readonly preview: Preview;
  readonly loadSummary: LoadSummary;
  readonly onEnter: () => void;
  readonly onLeave: () => void;
}) {
  const { index, loadSummary } = props;
  const { row, anchor } = props.preview;
  const { language, messages } = useWords();
  const { events } = index;
  const lane = index.lanes[events.lane[row] ?? 0];
  const eventId = events.ids.at(row);
  const id = useId();
  const [summary, setSummary] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    loadSummary(eventId).then(
      (text) => {
        if (wanted) setSummary(text);
      },
      () => {
        // Without its summary a preview still says what and when.
        if (wanted) setSummary("");
      },
    );
    return () => {
      wanted = false;
    };
  }, [loadSummary, eventId]);
  useEffect(() => {
    anchor.setAttribute("aria-describedby", id);
    return () => anchor.removeAttribute("aria-describedby");
  }, [anchor, id]);
  return (
    <Floating
      anchor={anchor}
      className="preview"
      role="tooltip"
      id={id}
      onPointerEnter={props.onEnter}
      onPointerLeave={props.onLeave}
    >
      <p className="preview__lane">
        {lane ? <Mark shape={lane.shape} color={lane.color} /> : null}
        <span>{formatEventDate(dateAt(events, row), language)}</span>
      </p>
      <p className="preview__title">
        <Prose text={events.titles.at(row)} />
      </p>
      {summary === "" ? null : (
        <p className="preview__summary" aria-busy={summary === null}>
          {summary === null ? "\u00a0" : <Prose text={summary} />}
        </p>
      )}
      <p className="preview__sources">
        {messages.sourceCount(events.sourceCounts[row] ?? 0)}
        {(events.disagreements[row] ?? 0) > 0 ? (
          <span className="preview__differs">
            <span aria-hidden="true">≠ </span>
            {messages.sourcesDiffer}
          </span>
        ) : null}
      </p>
    </Floating>
  );
}
