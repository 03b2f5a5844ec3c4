import { useMemo } from "react";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { appearsWith, type EntityKind, type Together as Entry } from "#domain/together.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

/** So many are shown at once; the others open on request. */
const FIRST = 6;

function Shared({ entry, index }: { readonly entry: Entry; readonly index: TimelineIndex }) {
  const { messages } = useWords();
  return (
    <li>
      <SubjectLink subject={{ page: entry.kind, id: entry.id }}>
        <Prose text={entry.name} />
      </SubjectLink>
      <details className="together__events">
        <summary>{messages.entity.sharedEvents(entry.rows.length)}</summary>
        <ul>
          {entry.rows.map((row) => (
            <li key={row}>
              <SubjectLink subject={{ page: "event", id: index.events.ids.at(row) }}>
                <Prose text={index.events.titles.at(row)} />
              </SubjectLink>
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

/** Who else is in the same events, most often first, each with those events. */
export function Together(props: { readonly index: TimelineIndex; readonly kind: EntityKind; readonly id: string }) {
  const { index, kind, id } = props;
  const { messages } = useWords();
  const all = useMemo(() => appearsWith(index, kind, id), [index, kind, id]);
  if (all.length === 0) return null;
  const list = (entries: readonly Entry[]) => (
    <ul>
      {entries.map((entry) => (
        <Shared key={`${entry.kind} ${entry.id}`} entry={entry} index={index} />
      ))}
    </ul>
  );
  return (
    <section className="together">
      <h2>{messages.entity.together}</h2>
      {list(all.slice(0, FIRST))}
      {all.length > FIRST ? (
        <details className="more">
          <summary>{messages.entity.more(all.length - FIRST)}</summary>
          {list(all.slice(FIRST))}
        </details>
      ) : null}
    </section>
  );
}
