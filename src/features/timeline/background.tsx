import { useState } from "react";
import type { Shown } from "#domain/derive.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { ClusterList } from "./cluster-list.tsx";

/** What happened before the range: one cluster at the chart's left edge, and the subject beside it where it is one of them. */
export function Background({ index, shown }: { readonly index: TimelineIndex; readonly shown: Shown }) {
  const { messages } = useWords();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const all = shown.rows.filter((row) => index.events.background[row] === 1);
  const subject = all.find((row) => row === shown.subjectRow);
  const rows = all.filter((row) => row !== subject);
  if (all.length === 0) return null;
  const title = messages.backgroundCluster(rows.length);
  return (
    <div className="background">
      {rows.length > 0 ? (
        <button
          type="button"
          className="text-button"
          data-cluster={rows.length}
          data-event-ids={rows.map((row) => index.events.ids.at(row)).join(" ")}
          aria-haspopup="dialog"
          aria-expanded={anchor !== null}
          onClick={(event) => setAnchor(anchor ? null : event.currentTarget)}
        >
          <span aria-hidden="true">‹ </span>
          {title}
        </button>
      ) : null}
      {subject === undefined ? null : (
        <SubjectLink
          className="background__subject"
          data-event-id={index.events.ids.at(subject)}
          aria-current="true"
          subject={{ page: "event", id: index.events.ids.at(subject) }}
        >
          {index.events.labels.at(subject)}
        </SubjectLink>
      )}
      {anchor ? (
        <ClusterList
          index={index}
          rows={rows}
          title={title}
          anchor={anchor}
          onZoom={null}
          onClose={(refocus) => {
            setAnchor(null);
            if (refocus) anchor.focus();
          }}
        />
      ) : null}
    </div>
  );
}
