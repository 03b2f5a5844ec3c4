import { useCallback, useState } from "react";
import { dateAt, type Row } from "#domain/event-table.ts";
import type { LaneView } from "#domain/lane-order.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useChunk } from "#ui/use-chunk.ts";

export type StageChartProps = {
  /** As it is to be shown: what is covered has other titles. */
  readonly index: TimelineIndex;
  /** As the record has it: what the chart is laid out by, so that nothing moves when something is uncovered. */
  readonly plain: TimelineIndex;
  readonly view: {
    readonly window: Span;
    readonly rows: readonly Row[];
    readonly prominent: ReadonlySet<Row>;
    readonly subjectRow: Row | null;
    readonly laneView: LaneView;
  };
  /** The lanes asked for, from top to bottom. */
  readonly laneOrder: readonly number[];
  readonly lit: ReadonlySet<Row>;
  /** Where dates are covered: what a screen reader calls an event. The axis then has no names. */
  readonly undated: ((row: Row) => string) | null;
};

type StageFrame = typeof import("./stage-frame.tsx").StageFrame;
const importFrame = (): Promise<StageFrame> => import("./stage-frame.tsx").then((module) => module.StageFrame);

/** The Timeline region of a stage: the chart large, moved by the tour and not by the hand. */
export function StageChart(props: StageChartProps) {
  const { index, view, undated } = props;
  const { language, messages } = useWords();
  const chunk = useChunk(importFrame);
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  const early = view.subjectRow !== null && index.events.background[view.subjectRow] === 1 ? view.subjectRow : null;
  return (
    <section
      className="stage-chart"
      aria-label={messages.timelineRegion}
      aria-busy={chunk.status !== "failed" && !drawn}
      data-region="timeline"
    >
      {chunk.status === "ready" ? <chunk.code {...props} onDrawn={onDrawn} /> : null}
      {chunk.status === "failed" ? (
        <div className="stage-chart__failed" role="alert">
          <p>{messages.chartFailed}</p>
          <button type="button" className="button" onClick={chunk.retry}>
            {messages.retry}
          </button>
        </div>
      ) : null}
      {early === null ? null : (
        <p className="stage-chart__early">
          <span aria-hidden="true">‹ </span>
          {undated ? null : <>{formatEventDate(dateAt(index.events, early), language, "short")} </>}
          <Prose text={index.events.labels.at(early)} />
        </p>
      )}
    </section>
  );
}
