import type { EditionClaim, SourceBrief } from "#domain/editions.ts";
import { formatEventDate } from "#i18n/dates.ts";
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
  return sourcesOf([claim]).map((id) => {
    const source = sources.get(id);
    if (!source) return null;
    return (
      <span key={id} className="who-says__source">
        <SubjectLink subject={{ page: "source", id }}>
          <Prose text={source.publisher} />
        </SubjectLink>
        {zh ? "，" : ", "}
        {source.date ? formatEventDate(source.date, language, "short") : messages.undated}
        {zh ? "（" : " ("}
        {messages.sourceKinds[source.kind] ?? source.kind}
        {zh ? "）" : ")"}
      </span>
    );
  });
}

/** Every claim behind a cell or a row of a figure: what it says, who says so, and whether the record follows it. */
export function WhoSays(props: {
  readonly edition: string;
  readonly claims: readonly EditionClaim[];
  readonly sources: SourcesById;
}) {
  const { claims } = props;
  const { messages } = useWords();
  const disputes = new Map(claims.flatMap(({ differs }) => (differs ? [[differs.id, differs] as const] : [])));
  return (
    <span className="who-says">
      {claims.map((claim) => (
        <span key={claim.id} className="who-says__claim">
          <SubjectLink subject={{ page: "event", id: props.edition }} fragment={`#claim-${claim.id}`}>
            <Prose text={claim.text} />
          </SubjectLink>
          <Publishers claim={claim} sources={props.sources} />
          {claim.rank === "preferred" && claim.differs ? <em>{messages.followed}</em> : null}
          {claim.aside ? (
            <em>{claim.rank === "deprecated" ? messages.notFollowed : messages.editions.anotherFollowed}</em>
          ) : null}
        </span>
      ))}
      {[...disputes.values()].map((differs) => (
        <span key={differs.id} className="who-says__dispute">
          <span aria-hidden="true">≠ </span>
          <SubjectLink
            subject={{ page: differs.record.kind, id: differs.record.id }}
            fragment={`#disagreement-${differs.id}`}
          >
            <Prose text={messages.sourcesDifferOn(differs.question)} />
          </SubjectLink>
        </span>
      ))}
    </span>
  );
}
