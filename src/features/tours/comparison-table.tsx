import type { Comparison, ComparisonRow } from "#domain/tour.ts";
import { formatNumberRange } from "#i18n/numbers.ts";
import { sayClaim } from "#i18n/say-claim.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";

/** More editions than this stand below each other. */
const MOST_ABREAST = 4;
/** What question mode covers as outcomes. */
const OUTCOMES: ReadonlySet<string> = new Set(["outcome", "firsts"]);

/** What is followed of one edition in one row, and ≠ where sources differ. */
function Cell({ cell }: { readonly cell: ComparisonRow["cells"][number] }) {
  const words = useWords();
  const { language, messages } = words;
  if (cell.claims.length === 0) return messages.notFound;
  const said = [...new Set(cell.claims.map((claim) => sayClaim(claim, words)))].join(language === "zh" ? "；" : "; ");
  return (
    <>
      <Prose text={cell.range ? formatNumberRange(cell.range.from, cell.range.to, language) : said} />
      {cell.range || cell.claims.some(({ differs }) => differs !== null) ? (
        <>
          <span aria-hidden="true">{"\u00a0"}≠</span>
          <span className="visually-hidden"> ({messages.sourcesDiffer})</span>
        </>
      ) : null}
    </>
  );
}

/** Editions side by side, in few words: what is followed of each. A few stand abreast, more below each other. */
export function ComparisonTable(props: {
  readonly comparison: Comparison;
  /** Whether outcomes are covered. */
  readonly covered: boolean;
  readonly title: string;
}) {
  const { editions, rows } = props.comparison;
  const { messages } = useWords();
  const nameOf = ({ property }: ComparisonRow) => messages.properties[property] ?? property;
  const cellOf = (row: ComparisonRow, at: number) =>
    props.covered && OUTCOMES.has(row.property) ? "?" : <Cell cell={row.cells[at] ?? { claims: [], range: null }} />;
  const years = editions.map(({ id, year }) => ({ key: id, name: String(year) }));
  const names = rows.map((row) => ({ key: row.property as string, name: nameOf(row) }));
  const isAbreast = editions.length <= MOST_ABREAST;
  const [across, down] = isAbreast ? [years, names] : [names, years];
  return (
    <table className={isAbreast ? "stage__table is-abreast" : "stage__table"}>
      <caption className="visually-hidden">
        <Prose text={props.title} />
      </caption>
      <thead>
        <tr>
          <td />
          {across.map(({ key, name }) => (
            <th key={key} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {down.map(({ key, name }, line) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {across.map((column, place) => {
              const row = rows[isAbreast ? line : place];
              return <td key={column.key}>{row ? cellOf(row, isAbreast ? place : line) : null}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
