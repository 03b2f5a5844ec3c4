import type { EventDetails as Details, RelationDetails } from "#domain/details.ts";
import { textPlace } from "#domain/term-use.ts";
import type { Lane } from "#domain/timeline-index.ts";
import { formatEventDate, isOngoing } from "#i18n/dates.ts";
import { Prose, TitleProse, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { Mark } from "#ui/mark.tsx";
import { numberSources } from "./citations.tsx";
import { EvidenceSections } from "./evidence.tsx";
import { Parties } from "./parties.tsx";
import { TermProse, TermsProvider } from "./term-prose.tsx";

function Related({ relations }: { readonly relations: readonly RelationDetails[] }) {
  const { messages } = useWords();
  if (relations.length === 0) return null;
  return (
    <section className="related">
      <h2>{messages.related}</h2>
      <ul>
        {relations.map((relation) => (
          <li key={`${relation.type} ${relation.inverse} ${relation.event}`}>
            <span className="related__type">{messages.relationTypes[relation.type]?.[relation.inverse ? 1 : 0]}</span>
            <SubjectLink subject={{ page: "event", id: relation.event }}>
              <Prose text={relation.title} />
            </SubjectLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Everything known of one event, with its sources. */
export function EventDetails({ details, lane }: { readonly details: Details; readonly lane: Lane }) {
  const { language, messages } = useWords();
  const numbers = numberSources(details.sources);
  const partyUses = [
    ...details.people.map((party) => ({ party, page: "person" })),
    ...details.organizations.map((party) => ({ party, page: "organization" })),
  ].flatMap(({ party, page }) => party.citations.map((citation) => ({ anchor: `${page}-${party.id}`, citation })));
  return (
    <TermsProvider terms={details.terms}>
      <article className="details">
        <p className="details__lane">
          <Mark shape={lane.shape} color={lane.color} />
          {lane.name}
          {details.places.length > 0 ? (
            <span className="details__place">
              {" · "}
              {details.places.map((place) => place.name).join(language === "zh" ? "、" : ", ")}
            </span>
          ) : null}
        </p>
        <h1 tabIndex={-1}>
          <TitleProse text={details.title} />
        </h1>
        <p className="details__date">
          {formatEventDate(details.date, language)}
          {isOngoing(details.date) ? <span className="details__ongoing"> {messages.ongoingNote}</span> : null}
        </p>
        <p className="details__summary">
          <TermProse text={details.summary} at={textPlace.summary} />
        </p>
        <EvidenceSections evidence={details} otherUses={partyUses}>
          <Parties heading={messages.people} page="person" parties={details.people} numbers={numbers} />
          <Parties
            heading={messages.organizations}
            page="organization"
            parties={details.organizations}
            numbers={numbers}
          />
          <Related relations={details.relations} />
        </EvidenceSections>
      </article>
    </TermsProvider>
  );
}
