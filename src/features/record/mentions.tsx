import type { ClaimInRecord, EntityDetails } from "#domain/details.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { CitationNumbers, type SourceNumbers } from "./citations.tsx";
import type { Use } from "./source-list.tsx";

/** So many claims are shown at once; the others open on request. */
const FIRST = 8;

const anchorOf = (claim: ClaimInRecord): string => `named-${claim.record.id}-${claim.id}`;

/** The citations of the claims that name the entity, with the anchors of the statements they stand at. */
export const usesOfMentions = ({ mentions }: EntityDetails): Use[] =>
  mentions.flatMap((claim) => claim.citations.map((citation) => ({ anchor: anchorOf(claim), citation })));

function Mention({ claim, numbers }: { readonly claim: ClaimInRecord; readonly numbers: SourceNumbers }) {
  const { messages } = useWords();
  return (
    <li className={`claim claim--${claim.rank}`}>
      <p>
        <Prose text={claim.text} />
        <CitationNumbers citations={claim.citations} numbers={numbers} anchor={anchorOf(claim)} />
      </p>
      <p className="claim__note">
        <SubjectLink subject={{ page: claim.record.kind, id: claim.record.id }} fragment={`#claim-${claim.id}`}>
          <Prose text={claim.record.title} />
        </SubjectLink>
        {" · "}
        {messages.certainty[claim.certainty]}
        {claim.rank === "deprecated" ? ` · ${messages.notFollowed}` : null}
      </p>
    </li>
  );
}

/** Every claim of an event that names the person or organization, leading to its place. */
export function Mentions({ details, numbers }: { readonly details: EntityDetails; readonly numbers: SourceNumbers }) {
  const { messages } = useWords();
  const { mentions } = details;
  if (mentions.length === 0) return null;
  const list = (claims: readonly ClaimInRecord[]) => (
    <ul>
      {claims.map((claim) => (
        <Mention key={anchorOf(claim)} claim={claim} numbers={numbers} />
      ))}
    </ul>
  );
  return (
    <section className="claims">
      <h2>{messages.entity.named(mentions.length)}</h2>
      {list(mentions.slice(0, FIRST))}
      {mentions.length > FIRST ? (
        <details className="more">
          <summary>{messages.entity.more(mentions.length - FIRST)}</summary>
          {list(mentions.slice(FIRST))}
        </details>
      ) : null}
    </section>
  );
}
