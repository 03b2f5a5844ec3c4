import type { EditionClaim, SourceBrief } from "#domain/editions.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

export type SourcesById = ReadonlyMap<string, SourceBrief>;

/** The sources behind claims, each once. */
export const sourcesOf = (claims: readonly EditionClaim[]): string[] => [
  ...new Set(claims.flatMap(({ citations }) => citations.map(({ source }) => source))),
];

function Publishers({ claim, sources }: { readonly claim: EditionClaim; readonly sources: SourcesById }) {
  const { language, messages } = useWords();
  const zh = language === "zh";
  return (
    <ul className="who-says__sources">
      {sourcesOf([claim]).map((id) => {
        const source = sources.get(id);
        if (!source) return null;
        return (
          <li key={id}>
            <SubjectLink subject={{ page: "source", id }}>
              <Prose text={source.publisher} />
            </SubjectLink>
            {zh ? "，" : ", "}
            {source.date ? formatEventDate(source.date, language, "short") : messages.undated}
            {zh ? "（" : " ("}
            {messages.sourceKinds[source.kind] ?? source.kind}
            {zh ? "）" : ")"}
          </li>
        );
      })}
    </ul>
  );
}

/** Every claim behind a cell or a row of a figure: what it says, who says so, and whether the record follows it. */
export function WhoSays(props: {
  readonly edition: string;
  readonly claims: readonly EditionClaim[];
  readonly sources: SourcesById;
}) {
  const { claims } = props;
  const { language, messages } = useWords();
  const disputes = new Map(claims.flatMap(({ differs }) => (differs ? [[differs.id, differs] as const] : [])));
  const standing = (claim: EditionClaim): string | null => {
    if (claim.rank === "deprecated") return messages.notFollowed;
    if (claim.aside) return EDITION_WORDS[language].anotherFollowed;
    return claim.rank === "preferred" && claim.differs ? messages.followed : null;
  };
  return (
    <>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id} className="who-says__claim">
            <SubjectLink subject={{ page: "event", id: props.edition }} fragment={`#claim-${claim.id}`}>
              <Prose text={claim.text} />
            </SubjectLink>
            <Publishers claim={claim} sources={props.sources} />
            {standing(claim) ? <p className="who-says__standing">{standing(claim)}</p> : null}
          </li>
        ))}
      </ul>
      {[...disputes.values()].map((differs) => (
        <p key={differs.id} className="who-says__dispute">
          <span aria-hidden="true">≠ </span>
          <SubjectLink
            subject={{ page: differs.record.kind, id: differs.record.id }}
            fragment={`#disagreement-${differs.id}`}
          >
            <Prose text={messages.sourcesDifferOn(differs.question)} />
          </SubjectLink>
        </p>
      ))}
    </>
  );
}
