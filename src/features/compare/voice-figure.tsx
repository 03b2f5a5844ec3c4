import { MANNERS, type Manner } from "#domain/details.ts";
import type { EditionClaim, EditionHead, EditionRow } from "#domain/editions.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { sayClaim } from "#i18n/say-claim.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { Differs } from "./edition-cell.tsx";
import { FigureFrame } from "./figure-row.tsx";
import type { FigureProps } from "./figures.tsx";

const mannerOf = ({ value }: EditionClaim): Manner | null =>
  typeof value === "object" && value !== null && "manner" in value ? value.manner : null;

/** The disc where somebody spoke in this manner: filled for what is followed, a ring for what stands aside. */
function Disc(props: {
  readonly claim: EditionClaim;
  readonly edition: EditionHead;
  readonly manner: Manner;
  readonly color: number;
  readonly note: FigureProps["note"];
}) {
  const { claim, edition } = props;
  const words = useWords();
  const label = `${edition.year}, ${words.messages.editions.manners[props.manner]}: ${sayClaim(claim, words)}`;
  return (
    <SubjectLink
      subject={{ page: "event", id: edition.id }}
      fragment={`#claim-${claim.id}`}
      className={`voice__disc mark--${props.color}`}
      aria-label={label}
      {...props.note.handlers({ key: `voice ${edition.id} ${claim.id}`, edition: edition.id, label, claims: [claim] })}
    >
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
        <circle className={claim.aside ? "plot__dot is-aside" : "plot__dot"} r={claim.aside ? 5 : 6} />
      </svg>
    </SubjectLink>
  );
}

/** Who opened each edition, and whether the head of state came, spoke by video or sent a text. */
export function VoiceFigure(props: FigureProps) {
  const { details } = props;
  const words = useWords();
  const { messages } = words;
  const { note } = props;
  const find = (property: EditionRow["property"]) => details.rows.find((row) => row.property === property);
  const [spoke, opened] = [find("head-of-state-message"), find("opened-by")];
  if (!spoke || !opened) return null;
  const { title, text } = EDITION_WORDS[words.language].figure.voice;
  return (
    <FigureFrame id="figure-voice" title={title} text={text} twin="head-of-state-message">
      <table className="voice" aria-labelledby="figure-voice-title">
        <thead>
          <tr>
            <td />
            {MANNERS.map((manner) => (
              <th key={manner} scope="col">
                {messages.editions.manners[manner]}
              </th>
            ))}
            <th scope="col" className="voice__opened">
              {EDITION_WORDS[words.language].opened}
            </th>
          </tr>
        </thead>
        <tbody>
          {details.editions.map((edition, place) => {
            const claims = spoke.cells[place]?.claims ?? [];
            const openers = (opened.cells[place]?.claims ?? []).filter((claim) => !claim.aside);
            const silent = claims.every((claim) => mannerOf(claim) === null);
            return (
              <tr key={edition.id} className={`is-${props.stateOf(edition.id)}`}>
                <th scope="row">{edition.year}</th>
                {silent ? (
                  <td colSpan={MANNERS.length} className="voice__silent">
                    {claims.map((claim) => sayClaim(claim, words)).join("; ") || messages.notFound}
                  </td>
                ) : (
                  MANNERS.map((manner) => {
                    const here = claims.filter((claim) => mannerOf(claim) === manner);
                    return (
                      <td key={manner}>
                        {here.map((claim) => (
                          <Disc
                            key={claim.id}
                            claim={claim}
                            edition={edition}
                            manner={manner}
                            color={props.color}
                            note={note}
                          />
                        ))}
                        {here.some((claim) => claim.differs) ? <Differs /> : null}
                        {here.length === 0 ? <span className="voice__no" aria-hidden="true" /> : null}
                      </td>
                    );
                  })
                )}
                <td className="voice__opened">
                  {openers.map((claim) => (
                    <SubjectLink
                      key={claim.id}
                      subject={{ page: "event", id: edition.id }}
                      fragment={`#claim-${claim.id}`}
                    >
                      <Prose text={sayClaim(claim, words)} />
                    </SubjectLink>
                  ))}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </FigureFrame>
  );
}
