import type { SourcePageDetails } from "#domain/details.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Locators, SourceTitle } from "#i18n/source-words.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { SourceRoles } from "./source-roles.tsx";

function Facts({ details }: { readonly details: SourcePageDetails }) {
  const { language, messages } = useWords();
  const { source } = details;
  const words = messages.sourcePage;
  return (
    <dl className="source-facts">
      <dt>{words.author}</dt>
      <dd>{source.author ? <Prose text={source.author} /> : words.unknown}</dd>
      <dt>{words.publisher}</dt>
      <dd>
        <Prose text={source.publisher} />
      </dd>
      <dt>{words.date}</dt>
      <dd>{source.date ? formatEventDate(source.date, language) : messages.undated}</dd>
      <dt>{words.kind}</dt>
      <dd>{messages.sourceKinds[source.kind] ?? source.kind}</dd>
      <dt>{words.language}</dt>
      <dd>{messages.languageNames[source.language] ?? source.language}</dd>
      <dt>{words.address}</dt>
      <dd>
        {source.url ? (
          <a href={source.url} rel="noopener noreferrer" className="source-facts__address">
            {messages.openSource}
          </a>
        ) : (
          words.noAddress
        )}
      </dd>
      {source.note ? (
        <>
          <dt>{words.note}</dt>
          <dd>
            <Prose text={source.note} />
          </dd>
        </>
      ) : null}
    </dl>
  );
}

/** One source and every statement that rests on it. */
export function SourcePage({ details }: { readonly details: SourcePageDetails }) {
  const { messages } = useWords();
  return (
    <article className="details">
      <p className="details__lane">{messages.sources}</p>
      <h1 tabIndex={-1}>
        <SourceTitle source={details.source} />
      </h1>
      <Facts details={details} />
      {details.claims.length > 0 ? (
        <section className="claims">
          <h2>{messages.claimsResting(details.claims.length)}</h2>
          <ul>
            {details.claims.map((claim) => (
              <li key={`${claim.record.kind} ${claim.record.id} ${claim.id}`} className={`claim claim--${claim.rank}`}>
                <p>
                  <Prose text={claim.text} />
                </p>
                <p className="claim__note">
                  <Locators locators={claim.locators} />
                  {" · "}
                  <SubjectLink
                    subject={{ page: claim.record.kind, id: claim.record.id }}
                    fragment={`#claim-${claim.id}`}
                  >
                    <Prose text={claim.record.title} />
                  </SubjectLink>
                </p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {details.perspectives.length > 0 ? (
        <section className="perspectives">
          <h2>{messages.perspectives}</h2>
          {details.perspectives.map((perspective) => (
            <figure key={`${perspective.record.id} ${perspective.id}`}>
              <blockquote>
                <Prose text={perspective.text} />
              </blockquote>
              <figcaption>
                <Prose text={perspective.holder} />
                {" · "}
                <SubjectLink subject={{ page: perspective.record.kind, id: perspective.record.id }}>
                  <Prose text={perspective.record.title} />
                </SubjectLink>
              </figcaption>
            </figure>
          ))}
        </section>
      ) : null}
      <SourceRoles roles={details.roles} />
    </article>
  );
}
