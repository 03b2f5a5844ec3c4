import type { DisagreementDetails, SourceDetails } from "#domain/details.ts";
import { textPlace } from "#domain/term-use.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { CitationNumbers, type SourceNumbers } from "./citations.tsx";
import { InRecord } from "./in-record.tsx";
import { TermProse } from "./term-prose.tsx";

/** What says a side: publisher, date and kind of its sources. */
function WhoSays(props: { readonly sources: readonly SourceDetails[] }) {
  const { language, messages } = useWords();
  return props.sources.map((source) => (
    <span key={source.id} className="side__who">
      <Prose text={source.publisher} />
      {language === "zh" ? "，" : ", "}
      {source.date ? formatEventDate(source.date, language, "short") : messages.undated}
      {language === "zh" ? "（" : " ("}
      {messages.sourceKinds[source.kind] ?? source.kind}
      {language === "zh" ? "）" : ")"}
    </span>
  ));
}

/** A place where sources differ: the sides as equals, then our reading with its reason. */
export function Disagreement(props: {
  readonly disagreement: DisagreementDetails;
  readonly numbers: SourceNumbers;
  readonly sources: readonly SourceDetails[];
  readonly headingLevel: 2 | 3;
}) {
  const { disagreement, numbers } = props;
  const { messages } = useWords();
  const Heading = props.headingLevel === 2 ? "h2" : "h3";
  const byId = new Map(props.sources.map((source) => [source.id, source]));
  return (
    <section className="disagreement" id={`disagreement-${disagreement.id}`} tabIndex={-1}>
      <Heading>
        <span aria-hidden="true">≠ </span>
        <Prose text={messages.sourcesDifferOn(disagreement.question)} />
      </Heading>
      <ul className={`sides sides--${disagreement.sides.length === 2 ? "two" : "many"}`}>
        {disagreement.sides.map((side) => (
          <li key={side.claims.map((claim) => claim.id).join()} className="side">
            {side.claims.map((claim) => {
              const cited = claim.citations.flatMap((citation) => byId.get(citation.source) ?? []);
              return (
                <div key={claim.id} className="side__claim">
                  <p className="side__text">
                    <TermProse text={claim.text} at={textPlace.side(disagreement.id, claim.id)} />
                    <CitationNumbers
                      citations={claim.citations}
                      numbers={numbers}
                      anchor={`${disagreement.id}-${claim.id}`}
                    />
                  </p>
                  <p className="side__note">
                    <WhoSays sources={cited} />
                    {claim.record ? <InRecord record={claim.record} claim={claim.id} /> : null}
                  </p>
                </div>
              );
            })}
          </li>
        ))}
      </ul>
      <p className="disagreement__reading">
        <strong>{messages.ourReading}</strong>{" "}
        <TermProse text={disagreement.assessment} at={textPlace.assessment(disagreement.id)} />{" "}
        <TermProse text={disagreement.reason} at={textPlace.reason(disagreement.id)} />
      </p>
    </section>
  );
}
