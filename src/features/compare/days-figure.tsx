import type { EditionClaim, EditionRow } from "#domain/editions.ts";
import type { EventDate } from "#domain/event-date.ts";
import { formatDaysOfYear, formatMonth } from "#i18n/dates.ts";
import { EDITION_WORDS } from "#i18n/edition-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { daysPlot } from "#scene/days-plot.ts";
import type { PlotBar } from "#scene/number-plot.ts";
import { AXIS_PX, FigureDrawing, FigureFrame, FigureRow, ROW_PX, rowTop } from "./figure-row.tsx";
import type { FigureProps } from "./figures.tsx";

const BAR_PX = 14;

const dateOf = ({ value }: EditionClaim): EventDate | null =>
  typeof value === "object" && value !== null && "date" in value ? value.date : null;

/** The dates claimed of an edition, those of the whole meeting that are followed first. */
function datesIn(row: EditionRow, place: number): EventDate[] {
  const claims = row.cells[place]?.claims ?? [];
  const leads = (claim: EditionClaim) => claim.property === row.property && !claim.aside;
  return [...claims.filter(leads), ...claims.filter((claim) => !leads(claim))].flatMap((claim) => dateOf(claim) ?? []);
}

function Days(props: {
  readonly bar: PlotBar;
  readonly top: number;
  readonly className: string;
  readonly fill?: string;
}) {
  const { bar } = props;
  return (
    <rect
      className={props.className}
      x={`${bar.from}%`}
      width={`${Math.round((bar.to - bar.from) * 100) / 100}%`}
      y={props.top + (ROW_PX - BAR_PX) / 2}
      height={BAR_PX}
      fill={props.fill}
    />
  );
}

/** When each edition met, all on the calendar of one year. */
export function DaysFigure(props: FigureProps) {
  const { details } = props;
  const { language } = useWords();
  const { note } = props;
  const row = details.rows.find(({ property }) => property === "dates");
  if (!row) return null;
  const dates = details.editions.map((edition, place) => {
    const claimed = datesIn(row, place);
    return claimed.length > 0 ? claimed : [edition.date];
  });
  const plot = daysPlot(dates);
  const { title, text } = EDITION_WORDS[language].figure.days;
  return (
    <FigureFrame id="figure-days" title={title} text={text} twin="dates">
      <div className={`plot mark--${props.color}`}>
        <FigureDrawing id="figure-days" title={title} text={text}>
          <defs>
            <pattern id="plot-hatch" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line x1="1" x2="1" y1="0" y2="4" stroke="currentColor" strokeWidth="1.6" />
            </pattern>
          </defs>
          {plot.months.map(({ month, from, to }) => (
            <g key={month}>
              <line className="plot__grid" x1={`${from}%`} x2={`${from}%`} y1={AXIS_PX - 4} y2="100%" />
              <text className="plot__tick" x={`${(from + to) / 2}%`} y="12" textAnchor="middle">
                {formatMonth(month, language)}
              </text>
            </g>
          ))}
          <line className="plot__grid" x1="100%" x2="100%" y1={AXIS_PX - 4} y2="100%" />
          {plot.rows.map(({ bar, extent }, place) => {
            const edition = details.editions[place]?.id ?? "";
            return (
              <g key={edition} className={`plot__marks is-${props.stateOf(edition)}`}>
                {extent ? (
                  <Days className="plot__extent" bar={extent} top={rowTop(place)} fill="url(#plot-hatch)" />
                ) : null}
                {bar ? <Days className="plot__days" bar={bar} top={rowTop(place)} /> : null}
              </g>
            );
          })}
        </FigureDrawing>
        <ul>
          {details.editions.map((edition, place) => {
            const claims = row.cells[place]?.claims ?? [];
            return (
              <FigureRow
                key={edition.id}
                figure="figure-days"
                edition={edition}
                claims={claims}
                value={formatDaysOfYear(dates[place]?.[0] ?? edition.date, language)}
                differs={claims.some(({ differs }) => differs !== null)}
                muted={false}
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
