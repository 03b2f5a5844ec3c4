import { type ReactNode, type RefObject, useCallback, useMemo, useRef, useState } from "react";
import type { Shown } from "#domain/derive.ts";
import type { Filters } from "#domain/filters.ts";
import { drawnLanes, type LaneView } from "#domain/lane-order.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { FilterLine } from "#features/facets/filter-line.tsx";
import { ProblemNotice } from "#features/notices/problem-notice.tsx";
import { DensityStrip } from "#features/overview/density-strip.tsx";
import { Overview } from "#features/overview/overview.tsx";
import { Timeline } from "#features/timeline/timeline.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import type { DrawnFrame } from "#scene/drawn-frame.ts";
import { detailsFileOf, type Subject } from "#state/paths.ts";
import { useFollow } from "#state/subject-link.tsx";
import type { Address } from "#state/use-address.ts";
import type { View } from "#state/view.ts";
import { DetailsSection, ListSection } from "./column.tsx";
import { ColumnFoot } from "./column-foot.tsx";
import { type DetailsState, useLoadDetails } from "./details-store.tsx";
import { PageTools } from "./page-tools.tsx";
import { PartBoundary } from "./part-boundary.tsx";
import { PerfOverlay } from "./perf-overlay.tsx";
import { RecordLine } from "./record-line.tsx";
import { SubjectPanel } from "./subject-panel.tsx";
import type { Resolved } from "./subjects.ts";
import { useHeadHeight } from "./use-head-height.ts";
import type { SearchedRows } from "./use-search.ts";
import type { PageWindow } from "./use-window.ts";

type Props = {
  readonly index: TimelineIndex;
  readonly address: Address;
  readonly resolved: Resolved;
  readonly subject: Subject;
  /** The subject's title; null on the start page. */
  readonly name: string | null;
  readonly shown: Shown;
  readonly searched: SearchedRows;
  /** Above the column where the search has something to say. */
  readonly searchNotice: ReactNode;
  readonly pageWindow: PageWindow;
  readonly details: DetailsState | null;
  readonly detailsRef: RefObject<HTMLElement | null>;
  readonly base: string;
  /** In an embed the address that shows this view in full; null elsewhere. */
  readonly fullHref: string | null;
  readonly onFilters: (filters: Filters) => void;
};

/** The same elements with every render: the filter line is drawn anew only when its filters change. */
const TOOLS = <PageTools panels={["share", "download", "teach"]} aboveDetails />;
/** Where no details are beside the chart, what is cited is the record. */
const START_TOOLS = <PageTools panels={["share", "cite", "download", "teach"]} />;

/** The pages with a chart: filters, chart and, beside it, details and list. */
export function ChartSpread(props: Props) {
  const { index, address, resolved, subject, name, shown, pageWindow, onFilters } = props;
  const { view, setView, problems } = address;
  const follow = useFollow();
  const { messages } = useWords();
  const [dismissed, setDismissed] = useState<Address["problems"] | null>(null);
  const onStart = resolved.kind === "known" && subject.page === "start";
  const { span } = pageWindow;
  const main = useRef<HTMLElement>(null);
  useHeadHeight(main);
  const laneOrder = useMemo(
    () => drawnLanes(index, view.order, view.filters.lanes, shown.rows),
    [index, view.order, view.filters.lanes, shown.rows],
  );
  const loadDetails = useLoadDetails();
  const loadSummary = useCallback(
    async (id: string) => {
      const details = await loadDetails(detailsFileOf({ page: "event", id }) ?? "");
      return details.kind === "event" ? details.summary : "";
    },
    [loadDetails],
  );
  const frameSink = useRef<((frame: DrawnFrame) => void) | null>(null);
  const onFrame = useCallback((frame: DrawnFrame) => frameSink.current?.(frame), []);
  const onOthers = useCallback((others: View["others"]) => setView({ others }, "push"), [setView]);
  const onLaneView = useCallback((laneView: Partial<LaneView>) => setView(laneView, "push"), [setView]);
  return (
    <>
      <PartBoundary version={index.version}>
        <FilterLine
          index={index}
          filters={view.filters}
          others={view.others}
          found={props.searched.rows}
          count={shown.matching.length}
          ready={address.queryRead}
          laneView={view}
          onFilters={onFilters}
          onOthers={onOthers}
          onLaneView={onLaneView}
        >
          {onStart ? START_TOOLS : TOOLS}
        </FilterLine>
      </PartBoundary>
      <main ref={main} className={onStart ? "spread spread--start" : "spread spread--subject"}>
        <PartBoundary
          version={index.version}
          region={{ name: messages.timelineRegion, id: "timeline", className: "timeline" }}
        >
          <Timeline
            index={index}
            shown={shown}
            isWaiting={props.searched.isWaiting}
            span={span}
            laneView={view}
            chosenLanes={view.filters.lanes}
            onLaneView={onLaneView}
            onLanes={(lanes) => onFilters({ ...view.filters, lanes })}
            laneOrder={laneOrder}
            onSpan={pageWindow.onSpan}
            onMove={pageWindow.onMove}
            onFit={pageWindow.onFit}
            loadSummary={loadSummary}
            onFrame={view.debug ? onFrame : undefined}
            onOpen={(id) => follow.open({ page: "event", id })}
            strip={<DensityStrip index={index} rows={shown.matching} subjectRow={shown.subjectRow} />}
            overview={
              <Overview
                index={index}
                rows={shown.matching}
                laneOrder={laneOrder}
                subjectRow={shown.subjectRow}
                span={span}
                onSpan={pageWindow.onSpan}
              />
            }
          >
            <RecordLine index={index} subject={subject} name={name} />
          </Timeline>
        </PartBoundary>
        <div className="column">
          {problems.length > 0 && dismissed !== problems ? (
            <ProblemNotice problems={problems} onDismiss={() => setDismissed(problems)} />
          ) : null}
          {props.searchNotice}
          {onStart ? null : (
            <DetailsSection shown={shown} filters={view.filters} onFilters={onFilters} boxRef={props.detailsRef}>
              <SubjectPanel
                index={index}
                address={address}
                resolved={resolved}
                state={props.details}
                name={name}
                rows={shown.matching}
                base={props.base}
              />
            </DetailsSection>
          )}
          <PartBoundary
            version={index.version}
            region={{ name: messages.eventsRegion, id: "events", className: "column__list" }}
          >
            <ListSection
              index={index}
              shown={shown}
              found={props.searched.rows}
              filters={view.filters}
              onFilters={onFilters}
              span={span}
              onStart={onStart}
            />
          </PartBoundary>
          <ColumnFoot
            index={index}
            rows={shown.rows}
            subjectRow={shown.subjectRow}
            onStart={onStart}
            fullHref={props.fullHref}
          />
        </div>
      </main>
      {view.debug ? <PerfOverlay sink={frameSink} /> : null}
    </>
  );
}
