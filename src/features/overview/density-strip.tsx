import { memo } from "react";
import { dayOf } from "#domain/day.ts";
import type { Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { densityOf, partOf, yearsOf } from "#scene/density.ts";

const WIDTH = 360;
const HEIGHT = 72;
const BARS_BOTTOM = 50;
const TALLEST = 40;

/** The decade's rhythm at a glance: a bar a quarter, the selected event's in the accent. Drawn the same before and after scripts. */
export const DensityStrip = memo(function DensityStrip(props: {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly subjectRow: Row | null;
}) {
  const { index, rows, subjectRow } = props;
  const { counts, firstYear: first } = densityOf(index.events, rows, index.range, 4);
  const most = Math.max(1, ...counts);
  const step = WIDTH / counts.length;
  const subjectQuarter = subjectRow === null ? -1 : partOf(index.events.start[subjectRow] ?? 0, first, 4);
  const years = yearsOf(index.range);
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
});
