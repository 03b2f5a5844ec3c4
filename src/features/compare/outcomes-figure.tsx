import { type EditionClaim, numberOf } from "#domain/editions.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { sayClaim } from "#i18n/say-claim.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { LANE_MARKS } from "#scene/lane-marks.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { FigureFrame } from "./figure-row.tsx";
import type { FigureProps } from "./figures.tsx";

/** A claim that counts nothing (no declaration) is no outcome. */
const isOutcome = (claim: EditionClaim): boolean => claim.value !== "not-found" && numberOf(claim)?.max !== 0;

/** How many outcomes the sources name for each edition; each square leads to its claim. */
export function OutcomesFigure(props: FigureProps) {
  const { details } = props;
  const words = useWords();
  const { messages } = words;
  const { note } = props;
  const row = details.rows.find(({ property }) => property === "outcome");
  if (!row) return null;
  const { title, text } = EDITION_WORDS[words.language].figure.outcomes;
  return (
    <FigureFrame id="figure-outcomes" title={title} text={text} twin="outcome">
      <ul className="outcomes">
        {details.editions.map((edition, place) => {
          const claims = (row.cells[place]?.claims ?? []).filter((claim) => !claim.aside);
          const outcomes = claims.filter(isOutcome);
          const [none] = claims;
          return (
            <li key={edition.id} className={`outcomes__row is-${props.stateOf(edition.id)}`}>
              <span className="outcomes__year">{edition.year}</span>
              <span className="outcomes__marks">
                {outcomes.map((claim) => (
                  <SubjectLink
                    key={claim.id}
                    subject={{ page: "event", id: edition.id }}
                    fragment={`#claim-${claim.id}`}
                    className={`outcomes__mark mark--${props.documentsColor}`}
                    aria-label={`${edition.year}: ${sayClaim(claim, words)}`}
                    {...note.handlers({
                      key: `outcomes ${edition.id} ${claim.id}`,
                      edition: edition.id,
                      label: sayClaim(claim, words),
                      claims: [claim],
                    })}
                  >
                    <svg width="14" height="14" viewBox="-7 -7 14 14" aria-hidden="true">
                      <path d={LANE_MARKS.square.path} fill="currentColor" />
                    </svg>
                  </SubjectLink>
                ))}
              </span>
              {outcomes.length > 0 ? (
                <span className="outcomes__count">{outcomes.length}</span>
              ) : (
                <span className="outcomes__none">
                  {none ? (
                    <SubjectLink subject={{ page: "event", id: edition.id }} fragment={`#claim-${none.id}`}>
                      {sayClaim(none, words)}
                    </SubjectLink>
                  ) : (
                    messages.notFound
                  )}
                </span>
              )}
            </li>
          );
        })}
      </ul>
    </FigureFrame>
  );
}
