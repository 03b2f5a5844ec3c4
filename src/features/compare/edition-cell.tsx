import { useId, useState } from "react";
import {
  type EditionCell as Cell,
  countsIn,
  disputedRange,
  type EditionClaim,
  type EditionHead,
  type EditionRow,
  numberOf,
} from "#domain/editions.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { formatNumberRange } from "#i18n/numbers.ts";
import { sayClaim } from "#i18n/say-claim.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { Note } from "./note.tsx";
import { type SourcesById, sourcesOf, WhoSays } from "./who-says.tsx";

/** ≠, and in words for those who do not see it. */
export function Differs() {
  const { messages } = useWords();
  return (
    <span className="differs">
      <span aria-hidden="true">{"\u00a0"}≠</span>
      <span className="visually-hidden"> ({messages.sourcesDiffer})</span>
    </span>
  );
}

/** One claim; `under` a range its number is one of several. */
function Line(props: { readonly claim: EditionClaim; readonly edition: string; readonly under: boolean }) {
  const { claim, edition } = props;
  const words = useWords();
  const under = props.under && claim.differs !== null;
  const isNumber = numberOf(claim) !== null && claim.short === null && !under;
  const kind = claim.value === "not-found" ? "not-found" : isNumber ? "number" : "text";
  return (
    <li className={`cell__line cell__line--${kind}`}>
      <SubjectLink subject={{ page: "event", id: edition }} fragment={`#claim-${claim.id}`}>
        <Prose text={sayClaim(claim, words)} />
        {claim.differs && !under ? <Differs /> : null}
      </SubjectLink>
      {under && claim.rank === "preferred" ? <small> {words.messages.followed}</small> : null}
    </li>
  );
}

/** The button that shows who says what a cell says. */
function Sources(props: {
  readonly cell: Cell;
  readonly edition: EditionHead;
  readonly row: string;
  readonly sources: SourcesById;
}) {
  const { cell, edition } = props;
  const { language, messages } = useWords();
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null);
  const id = useId();
  const words = { ...messages.editions, ...EDITION_WORDS[language] };
  const sources = words.sourceCount(sourcesOf(cell.claims).length);
  const aside = cell.claims.some((claim) => claim.aside);
  const name = words.whoSays(props.row, edition.year);
  return (
    <>
      <button
        type="button"
        className="cell__sources"
        aria-expanded={anchor !== null}
        aria-controls={anchor ? id : undefined}
        onClick={(event) => setAnchor(anchor === null ? event.currentTarget : null)}
      >
        {aside ? `${words.claimCount(cell.claims.length)}${language === "zh" ? "，" : ", "}` : null}
        {sources}
        <span className="visually-hidden">
          {language === "zh" ? "，" : ". "}
          {name}
        </span>
      </button>
      {anchor ? (
        <Note
          id={id}
          anchor={anchor}
          label={name}
          onClose={(refocus) => {
            if (refocus) anchor.focus();
            setAnchor(null);
          }}
        >
          <WhoSays edition={edition.id} claims={cell.claims} sources={props.sources} />
        </Note>
      ) : null}
    </>
  );
}

/** One comparable of one edition: what is followed, each entry a link to its claim, and who says so on demand. */
export function EditionCell(props: {
  readonly row: EditionRow;
  readonly cell: Cell;
  readonly edition: EditionHead;
  readonly sources: SourcesById;
}) {
  const { row, cell, edition } = props;
  const { language, messages } = useWords();
  if (cell.claims.length === 0) return <p className="cell__line--not-found">{messages.notFound}</p>;
  const range = disputedRange(countsIn(row, cell));
  return (
    <>
      {range ? (
        <p className="cell__range">
          {formatNumberRange(range.from, range.to, language)}
          <Differs />
        </p>
      ) : null}
      <ul className="cell">
        {cell.claims
          .filter((claim) => !claim.aside)
          .map((claim) => (
            <Line key={claim.id} claim={claim} edition={edition.id} under={range !== null} />
          ))}
      </ul>
      <Sources
        cell={cell}
        edition={edition}
        row={messages.properties[row.property] ?? row.property}
        sources={props.sources}
      />
    </>
  );
}
