import type { ReactNode } from "react";
import type { EditionClaim, EditionHead } from "#domain/editions.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { Differs } from "./edition-cell.tsx";
import type { Telling } from "./figure-note.tsx";
import type { FigureProps } from "./figures.tsx";

/** As high as a row of the style sheet, and the room above the rows for the names of the axis. */
export const ROW_PX = 30;
export const AXIS_PX = 24;

/** A figure of rows, one an edition: title, picture, and the way to the same numbers in the table. */
export function FigureFrame(props: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** The row of the table that says the same. */
  readonly twin: string;
  readonly children: ReactNode;
}) {
  const { id, title, text } = props;
  const { language } = useWords();
  return (
    <figure className="figure" aria-labelledby={`${id}-title`}>
      <figcaption>
        <h3 id={`${id}-title`}>{title}</h3>
        <a href={`#row-${props.twin}`} className="figure__twin no-print">
          {EDITION_WORDS[language].inTable}
          <span className="visually-hidden">{` (${title})`}</span>
        </a>
        <p>{text}</p>
      </figcaption>
      {props.children}
    </figure>
  );
}

/** What is drawn behind the rows, in percent of its width, so that it fits any screen and no text is scaled. */
export function FigureDrawing(props: {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}) {
  const { id } = props;
  return (
    <svg className="plot__drawing" width="100%" height="100%" role="img" aria-labelledby={`${id}-svg ${id}-desc`}>
      <title id={`${id}-svg`}>{props.title}</title>
      <desc id={`${id}-desc`}>{props.text}</desc>
      {props.children}
    </svg>
  );
}

/** Where a row's drawing begins. */
export const rowTop = (place: number): number => AXIS_PX + place * ROW_PX;

/** One edition's row over the drawing: the year, the value in words; the whole row leads to the claim or the dispute. */
export function FigureRow(props: {
  /** The figure's id. */
  readonly figure: string;
  readonly edition: EditionHead;
  readonly claims: readonly EditionClaim[];
  readonly value: string;
  readonly differs: boolean;
  readonly muted: boolean;
  readonly state: ReturnType<FigureProps["stateOf"]>;
  readonly note: FigureProps["note"];
}) {
  const { edition, claims, value, differs } = props;
  const { language } = useWords();
  const [first] = claims;
  const dispute = claims.find((claim) => claim.differs !== null)?.differs;
  const label = EDITION_WORDS[language].figureRow(edition.year, value, claims.length, differs);
  const telling: Telling = { key: `${props.figure} ${edition.id}`, edition: edition.id, label, claims };
  return (
    <li className={`plot__row is-${props.state}`}>
      <SubjectLink
        subject={dispute ? { page: dispute.record.kind, id: dispute.record.id } : { page: "event", id: edition.id }}
        fragment={dispute ? `#disagreement-${dispute.id}` : first ? `#claim-${first.id}` : ""}
        aria-label={label}
        {...props.note.handlers(telling)}
      >
        <span className="plot__year">{edition.year}</span>
        <span className={props.muted ? "plot__value is-muted" : "plot__value"}>
          {value}
          {differs ? <Differs /> : null}
        </span>
      </SubjectLink>
    </li>
  );
}
