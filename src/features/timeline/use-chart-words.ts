import { useMemo } from "react";
import type { ChartWords } from "#chart/chart-props.ts";
import { dateAt, type Row } from "#domain/event-table.ts";
import { placeInOrder } from "#domain/row-order.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatAxis, formatDay, formatEventDate } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";

/** Everything the chart says of the rows it draws, in the page's language. */
export function useChartWords(index: TimelineIndex, rows: readonly Row[]): ChartWords {
  const { language, messages } = useWords();
  return useMemo(() => {
    const { events, lanes } = index;
    const laneName = (row: Row) => lanes[events.lane[row] ?? 0]?.name ?? "";
    return {
      chart: messages.timelineRegion,
      item: (row, drawn) => {
        const title = events.titles.at(row);
        return messages.itemLabel(
          title,
          formatEventDate(dateAt(events, row), language),
          laneName(row),
          placeInOrder(rows, row) + 1,
          rows.length,
          (events.disagreements[row] ?? 0) > 0,
          title.toLowerCase().includes(drawn.toLowerCase()) ? "" : drawn,
        );
      },
      cluster: (cluster) =>
        messages.clusterLabel(
          cluster.rows.length,
          lanes[cluster.laneIndex]?.name ?? "",
          formatEventDate(dateAt(events, cluster.rows[0] ?? 0), language),
        ),
      note: (row) => {
        const { start, startPrecision } = dateAt(events, row);
        return messages.showsFrom(formatDay(start, startPrecision, language));
      },
      axis: (day, precision, place) => formatAxis(day, precision, language, place === "major"),
    };
  }, [index, rows, messages, language]);
}
