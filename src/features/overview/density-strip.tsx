import { civilOf, dayOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";

const WIDTH = 360;
const HEIGHT = 72;
const BARS_BOTTOM = 50;
const TALLEST = 40;

/** How many events begin in each quarter of the range. */
function countByQuarter(index: TimelineIndex, rows: readonly Row[]): number[] {
  const first = civilOf(index.range.start).year;
  const last = civilOf(index.range.end - 1).year;
  const counts = new Array<number>((last - first + 1) * 4).fill(0);
  for (const row of rows) {
    const { year, month } = civilOf(index.events.start[row] ?? 0);
    const quarter = Math.max(0, (year - first) * 4 + Math.floor((month - 1) / 3));
    if (quarter < counts.length) counts[quarter] = (counts[quarter] ?? 0) + 1;
  }
  return counts;
}

/** The decade's rhythm at a glance: a bar a quarter, the selected event's in the accent. Drawn the same before and after scripts. */
export function DensityStrip(props: {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly subjectRow: Row | null;
}) {
  const { index, rows, subjectRow } = props;
  const counts = countByQuarter(index, rows);
  const most = Math.max(1, ...counts);
  const step = WIDTH / counts.length;
  const first = civilOf(index.range.start).year;
  const subject = subjectRow === null ? null : civilOf(index.events.start[subjectRow] ?? 0);
  const subjectQuarter =
    subject === null ? -1 : Math.max(0, (subject.year - first) * 4 + Math.floor((subject.month - 1) / 3));
  const years = Array.from({ length: counts.length / 4 }, (_, place) => first + place);
  return (
    <svg className="density" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      {counts.map((count, quarter) => {
        const height = (count / most) * TALLEST;
        return count === 0 ? null : (
          <rect
            key={dayOf(first, quarter * 3 + 1)}
            className={quarter === subjectQuarter ? "density__bar is-subject" : "density__bar"}
            x={(quarter * step + 1).toFixed(2)}
            y={(BARS_BOTTOM - height).toFixed(2)}
            width={(step - 2).toFixed(2)}
            height={height.toFixed(2)}
          />
        );
      })}
      {years.map((year, place) =>
        place % 2 === 0 ? (
          <text key={year} className="density__year" x={(place * 4 * step + 1).toFixed(2)} y="66">
            {year}
          </text>
        ) : null,
      )}
    </svg>
  );
}
