import type { DisagreementsDetails } from "#domain/details.ts";
import type { Lane } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { Mark } from "#ui/mark.tsx";
import { numberSources } from "./citations.tsx";
import { Disagreement } from "./disagreement.tsx";
import { InRecord } from "./in-record.tsx";
import { SourceList } from "./source-list.tsx";
import { TermsProvider } from "./term-prose.tsx";

/** Every place where sources differ, by lane. */
export function DisagreementsPage(props: { readonly details: DisagreementsDetails; readonly lanes: readonly Lane[] }) {
  const { details, lanes } = props;
  const { messages } = useWords();
  const numbers = numberSources(details.sources);
  const uses = details.entries.flatMap((entry) =>
    entry.sides.flatMap((side) =>
      side.claims.flatMap((claim) =>
        claim.citations.map((citation) => ({ anchor: `${entry.record.id}-${entry.id}-${claim.id}`, citation })),
      ),
    ),
  );
  const groups = [...lanes.map((lane) => ({ lane, id: lane.id })), { lane: null, id: null }]
    .map(({ lane, id }) => ({ lane, entries: details.entries.filter((entry) => entry.lane === id) }))
    .filter((group) => group.entries.length > 0);
  return (
    <article className="details">
      <h1 tabIndex={-1}>{messages.disagreementsTitle}</h1>
      <p className="details__summary">{messages.disagreementsLead(details.entries.length)}</p>
      <TermsProvider terms={details.terms}>
        {groups.map((group) => (
          <section key={group.lane?.id ?? "entities"} className="disagreement-group">
            <h2>
              {group.lane ? <Mark shape={group.lane.shape} color={group.lane.color} /> : null}
              {group.lane ? group.lane.name : `${messages.people} · ${messages.organizations}`}
            </h2>
            {group.entries.map((entry) => (
              <div key={`${entry.record.kind} ${entry.record.id} ${entry.id}`} className="disagreement-entry">
                <Disagreement
                  disagreement={{ ...entry, id: `${entry.record.id}-${entry.id}` }}
                  numbers={numbers}
                  sources={details.sources}
                  headingLevel={3}
                />
                <p className="claim__note">
                  <InRecord record={entry.record} />
                </p>
              </div>
            ))}
          </section>
        ))}
      </TermsProvider>
      <SourceList sources={details.sources} uses={uses} />
    </article>
  );
}
