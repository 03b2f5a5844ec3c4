import { countsIn, disputedRange, type EditionClaim, type EditionRow, numberOf } from "#domain/editions.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { formatNumber, formatNumberRange } from "#i18n/numbers.ts";
import { sayClaim } from "#i18n/say-claim.ts";
import { useWords, type Words } from "#i18n/use-messages.tsx";
import { numberPlot, type PlotDot } from "#scene/number-plot.ts";
import { AXIS_PX, FigureDrawing, FigureFrame, FigureRow, ROW_PX, rowTop } from "./figure-row.tsx";
import type { FigureProps } from "./figures.tsx";

/** A claim: filled where it is followed, a ring where it stands aside; an arrow where it says 'more than' or 'nearly'. */
function Dot({ dot, y, aside }: { readonly dot: PlotDot; readonly y: number; readonly aside: boolean }) {
  const way = dot.open === "less" ? -1 : 1;
  return (
    <>
      {dot.open ? (
        <svg x={`${dot.at}%`} y={y} overflow="visible" aria-hidden="true">
          <path className="plot__open" d={`M${5 * way} 0h${7 * way}m${-3 * way} -3l${3 * way} 3l${-3 * way} 3`} />
        </svg>
      ) : null}
      <circle className={aside ? "plot__dot is-aside" : "plot__dot"} cx={`${dot.at}%`} cy={y} r="4" />
    </>
  );
}

/** What stands at the end of a row: the range where sources differ, else what is followed, or that nothing was found. */
function valueOfRow(
  claims: readonly EditionClaim[],
  words: Words,
): { readonly value: string; readonly differs: boolean } {
  const range = disputedRange(claims);
  if (range) return { value: formatNumberRange(range.from, range.to, words.language), differs: true };
  const [first] = claims;
  return { value: first ? sayClaim(first, words) : words.messages.notFound, differs: false };
}

/** Numbers of each edition on one axis that begins at nothing: participants, countries. */
export function NumberFigure(props: FigureProps & { readonly property: "participants" | "countries" }) {
  const { details, property } = props;
  const words = useWords();
  const { note } = props;
  const row: EditionRow | undefined = details.rows.find((one) => one.property === property);
  if (!row) return null;
  const claims = row.cells.map((cell) => countsIn(row, cell));
  const plot = numberPlot(claims.map((list) => list.flatMap((claim) => numberOf(claim) ?? [])));
  const { title, text } = EDITION_WORDS[words.language].figure[property];
  const id = `figure-${property}`;
  return (
    <FigureFrame id={id} title={title} text={text} twin={property}>
      <div className={`plot mark--${props.color}`}>
        <FigureDrawing id={id} title={title} text={text}>
          {plot.ticks.map(({ value, at }) => (
            <g key={value}>
              <line className="plot__grid" x1={`${at}%`} x2={`${at}%`} y1={AXIS_PX - 4} y2="100%" />
              <text className="plot__tick" x={`${at}%`} y="12" textAnchor="middle">
                {formatNumber(value, words.language)}
              </text>
            </g>
          ))}
          {plot.rows.map(({ dots, bar }, place) => {
            const middle = rowTop(place) + ROW_PX / 2;
            const edition = details.editions[place]?.id ?? "";
            return (
              <g key={edition} className={`plot__marks is-${props.stateOf(edition)}`}>
                {bar ? (
                  <line className="plot__bar" x1={`${bar.from}%`} x2={`${bar.to}%`} y1={middle} y2={middle} />
                ) : null}
                {dots.map((dot, i) => (
                  <Dot
                    key={claims[place]?.[i]?.id}
                    dot={dot}
                    y={middle + dot.offsetPx}
                    aside={claims[place]?.[i]?.aside ?? false}
                  />
                ))}
              </g>
            );
          })}
        </FigureDrawing>
        <ul>
          {details.editions.map((edition, place) => {
            const counted = claims[place] ?? [];
            const { value, differs } = valueOfRow(counted, words);
            return (
              <FigureRow
                key={edition.id}
                figure={id}
                edition={edition}
                claims={counted.length > 0 ? counted : (row.cells[place]?.claims ?? [])}
                value={value}
                differs={differs}
                muted={counted.length === 0}
                state={props.stateOf(edition.id)}
                note={note}
              />
            );
          })}
        </ul>
      </div>
    </FigureFrame>
  );
}
