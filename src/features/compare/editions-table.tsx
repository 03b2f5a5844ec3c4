import { differsAmong, type EditionsDetails, shownPlaces } from "#domain/editions.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { EditionCell } from "./edition-cell.tsx";
import type { SourcesById } from "./who-says.tsx";

/** With more columns than this the table needs a wide screen, or scrolls sideways. */
const FEW = 4;
/** As many stand side by side on a phone. */
const PAIR = 2;

/** Editions as columns, comparables as rows. On a phone each row is a block with one edition or two side by side. */
export function EditionsTable(props: {
  readonly details: EditionsDetails;
  readonly sources: SourcesById;
  /** Ids of the editions to show; none is all. */
  readonly picked: readonly string[];
  readonly onlyDifferences: boolean;
}) {
  const { details, sources, picked } = props;
  const { language, messages } = useWords();
  const words = { ...messages.editions, ...EDITION_WORDS[language] };
  const places = shownPlaces(details.editions, picked);
  const columns = places.flatMap((place) => details.editions[place] ?? []);
  const filtering = props.onlyDifferences && places.length > 1;
  const rows = details.rows.filter((row) => !filtering || differsAmong(row, places));
  const all = picked.length === 0;
  const size = columns.length <= FEW ? "few" : "many";
  const blocks = all || columns.length <= PAIR ? " compare--blocks" : "";
  // What a phone shows while nothing is picked: the first edition and the last.
  const endClass = (place: number) => (all && place > 0 && place < columns.length - 1 ? "is-between" : undefined);
  return (
    <section
      className={`compare compare--${size}${blocks}${columns.length === 1 ? " compare--one" : ""}`}
      aria-label={words.caption}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key
      tabIndex={0}
    >
      <table>
        <caption className="visually-hidden">{words.caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="compare__corner">
              {words.corner}
            </th>
            {columns.map((edition, place) => (
              <th key={edition.id} scope="col" className={endClass(place)}>
                <span className="compare__year">{edition.year}</span>
                <SubjectLink subject={{ page: "event", id: edition.id }}>
                  <Prose text={edition.title} />
                </SubjectLink>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.property}
              id={`row-${row.property}`}
              // The figures' links to their twin lead here.
              tabIndex={-1}
              className={`compare__row compare__row--${row.property}`}
            >
              <th scope="row">{messages.properties[row.property] ?? row.property}</th>
              {places.map((place, i) => {
                const edition = details.editions[place];
                const cell = row.cells[place];
                if (!edition || !cell) return null;
                return (
                  <td key={edition.id} className={endClass(i)}>
                    <EditionCell row={row} cell={cell} edition={edition} sources={sources} />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length === 0 ? <p className="compare__none">{words.noDifference}</p> : null}
    </section>
  );
}
