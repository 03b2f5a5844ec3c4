import type { ReactNode } from "react";
import type { ClaimDetails } from "#domain/details.ts";
import { textPlace } from "#domain/term-use.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { CitationNumbers, type SourceNumbers } from "./citations.tsx";
import { TermProse } from "./term-prose.tsx";

/** One statement with its source numbers and how certain it is. */
export function Claim(props: {
  readonly claim: ClaimDetails;
  readonly numbers: SourceNumbers;
  readonly after?: ReactNode;
}) {
  const { claim, numbers } = props;
  const { messages } = useWords();
  return (
    <li id={`claim-${claim.id}`} className={`claim claim--${claim.rank}`} tabIndex={-1}>
      <p>
        <TermProse text={claim.text} at={textPlace.claim(claim.id)} />
        <CitationNumbers citations={claim.citations} numbers={numbers} anchor={claim.id} />
      </p>
      <p className="claim__note">
        <span title={messages.certaintyMeaning[claim.certainty]}>{messages.certainty[claim.certainty]}</span>
        {claim.value === "not-found" ? ` · ${messages.notFound}` : null}
        {claim.rank === "deprecated" ? ` · ${messages.notFollowed}` : null}
        {claim.rankReason ? (
          <>
            {" · "}
            <Prose text={claim.rankReason} />
          </>
        ) : null}
        {props.after}
      </p>
    </li>
  );
}
