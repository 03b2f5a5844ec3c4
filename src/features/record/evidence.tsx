import type { ReactNode } from "react";
import type { Evidence } from "#domain/details.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { numberSources } from "./citations.tsx";
import { Claim } from "./claim.tsx";
import { Disagreement } from "./disagreement.tsx";
import { Perspectives } from "./perspectives.tsx";
import { SourceList, type Use } from "./source-list.tsx";

/** Every citation of the evidence with the anchor of the statement it stands at. */
function usesOf(evidence: Evidence): Use[] {
  return [
    ...evidence.claims.flatMap((claim) => claim.citations.map((citation) => ({ anchor: claim.id, citation }))),
    ...evidence.disagreements.flatMap((disagreement) =>
      disagreement.sides.flatMap((side) =>
        side.claims.flatMap((claim) =>
          claim.citations.map((citation) => ({ anchor: `${disagreement.id}-${claim.id}`, citation })),
        ),
      ),
    ),
    ...evidence.perspectives.flatMap((perspective) =>
      perspective.citations.map((citation) => ({ anchor: `view-${perspective.id}`, citation })),
    ),
  ];
}

/** Claims, disagreements and perspectives of a record, then the sources they rest on. */
export function EvidenceSections(props: {
  readonly evidence: Evidence;
  /** Citations made outside the evidence (roles), with their anchors. */
  readonly otherUses?: readonly Use[];
  readonly children?: ReactNode;
}) {
  const { evidence } = props;
  const { messages } = useWords();
  const numbers = numberSources(evidence.sources);
  return (
    <>
      {evidence.disagreements.map((disagreement) => (
        <Disagreement
          key={disagreement.id}
          disagreement={disagreement}
          numbers={numbers}
          sources={evidence.sources}
          headingLevel={2}
        />
      ))}
      {evidence.claims.length > 0 ? (
        <section className="claims">
          <h2>{messages.whatIsClaimed}</h2>
          <ul>
            {evidence.claims.map((claim) => (
              <Claim key={claim.id} claim={claim} numbers={numbers} />
            ))}
          </ul>
        </section>
      ) : null}
      <Perspectives perspectives={evidence.perspectives} numbers={numbers} />
      {props.children}
      <SourceList sources={evidence.sources} uses={[...usesOf(evidence), ...(props.otherUses ?? [])]} />
    </>
  );
}
