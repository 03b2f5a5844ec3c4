import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Shown } from "#domain/derive.ts";
import type { LaneView } from "#domain/lane-order.ts";
import { countRowsIn } from "#domain/row-order.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatWindow } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import type { DrawnFrame } from "#scene/drawn-frame.ts";
import { useHydrated } from "#state/use-address.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";
import { Background } from "./background.tsx";
import { useChart } from "./chart-loader.ts";
import type { LoadSummary } from "./event-preview.tsx";
import { Legend } from "./legend.tsx";
import { StaticPicture } from "./static-picture.tsx";

export type ChartMove = "zoom-in" | "zoom-out" | "earlier" | "later";

export type TimelineProps = {
  readonly index: TimelineIndex;
  readonly shown: Shown;
  /** True while it is not known yet what is to be shown: the chart's code may load, the chart is not drawn. */
  readonly isWaiting: boolean;
  readonly span: Span;
  /** The lanes drawn, from top to bottom: indexes into `index.lanes`. */
  readonly laneOrder: readonly number[];
  readonly laneView: LaneView;
  /** Ids of the lanes the filter picks; empty is all of them. */
  readonly chosenLanes: readonly string[];
  readonly onLaneView: (view: Partial<LaneView>) => void;
  readonly onLanes: (lanes: readonly string[]) => void;
  readonly onSpan: (span: Span, phase: "moving" | "settled") => void;
  readonly onMove: (move: ChartMove) => void;
  readonly onFit: () => void;
  readonly onOpen: (eventId: string) => void;
  readonly loadSummary: LoadSummary;
  /** Runs with every frame of the chart, where somebody wants to know. */
  readonly onFrame?: ((frame: DrawnFrame) => void) | undefined;
  /** The picture on the button that opens the chart on a small screen. */
  readonly strip: ReactNode;
  /** The strip of the whole range below the chart. */
  readonly overview: ReactNode;
  /** Stands in the chart's foot. */
  readonly children?: ReactNode;
};

/** How long the window rests before its change is announced. */
const ANNOUNCE_MILLISECONDS = 600;
/** Screens on which the chart is a strip that opens full screen. */
const SMALL_SCREEN = "(max-width: 639px)";

/** Says in words what the chart shows now, once it rests. */
function useAnnouncement(text: string): string {
  const [said, setSaid] = useState("");
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const timer = setTimeout(() => setSaid(text), ANNOUNCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}

function Controls(props: Pick<TimelineProps, "onMove" | "onFit">) {
  const { messages } = useWords();
  const button = (move: ChartMove, sign: string, label: string) => (
    <button type="button" aria-label={label} title={label} onClick={() => props.onMove(move)}>
      {sign}
    </button>
  );
  return (
    <fieldset className="chart-controls">
      <legend className="visually-hidden">{messages.chartControls}</legend>
      {button("earlier", "‹", messages.earlier)}
      {button("zoom-out", "−", messages.zoomOut)}
      {button("zoom-in", "+", messages.zoomIn)}
      {button("later", "›", messages.later)}
      <button type="button" title={messages.fitAllHint} onClick={props.onFit}>
        {messages.fitAll}
      </button>
    </fieldset>
  );
}

/** Where the subject lies outside the window, a button at the edge goes there. */
function Outside(props: Pick<TimelineProps, "index" | "shown" | "span"> & { readonly onGo: () => void }) {
  const { index, shown, span } = props;
  const { messages } = useWords();
  const row = shown.subjectRow;
  if (row === null || index.events.background[row] === 1) return null;
  const event = { start: index.events.start[row] ?? 0, end: index.events.end[row] ?? 0 };
  if (spansOverlap(event, span)) return null;
  const earlier = event.end <= span.start;
  const title = index.events.titles.at(row);
  return (
    <button
      type="button"
      className={`button chart-outside chart-outside--${earlier ? "earlier" : "later"}`}
      onClick={props.onGo}
    >
      {earlier ? `‹ ${messages.outsideEarlier(title)}` : `${messages.outsideLater(title)} ›`}
    </button>
  );
}

/** The Timeline region: the chart with its controls and legend, on a phone a strip that opens it full screen. */
export function Timeline(props: TimelineProps) {
  const { index, shown, span, onSpan } = props;
  const { language, messages } = useWords();
  const hydrated = useHydrated();
  const small = useMediaQuery(SMALL_SCREEN);
  const [expanded, setExpanded] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wanted = hydrated && (!small || expanded);
  const chart = useChart(wanted, index.events.count);
  const [drawn, setDrawn] = useState(false);
  const onDrawn = useCallback(() => setDrawn(true), []);
  // A picture on every page would weigh more than the page: those that show the whole record have one.
  const picture = shown.subjectRow === null && shown.lit.size === 0;
  const inView = useMemo(() => countRowsIn(index.events, shown.matching, span), [shown.matching, index, span]);
  const announcement = useAnnouncement(messages.showing(formatWindow(span, language), inView, shown.matching.length));
  const close = () => {
    setExpanded(false);
    opener.current?.focus();
  };
  const showSubject = () => {
    const row = shown.subjectRow;
    if (row === null) return;
    const length = span.end - span.start;
    const middle = index.events.start[row] ?? 0;
    const start = Math.min(Math.max(middle - length / 2, index.range.start), index.range.end - length);
    onSpan({ start, end: start + length }, "settled");
  };
  return (
    <section
      className={expanded ? "timeline is-expanded" : "timeline"}
      aria-label={messages.timelineRegion}
      aria-busy={chart.status === "failed" || (small && !expanded) ? props.isWaiting : !drawn}
      data-region="timeline"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !expanded || event.defaultPrevented) return;
        event.preventDefault();
        close();
      }}
    >
      <button
        ref={opener}
        type="button"
        className="timeline__strip"
        aria-expanded={expanded}
        aria-label={messages.openChart}
        onClick={() => setExpanded(true)}
      >
        {props.strip}
      </button>
      <div className="timeline__body">
        {expanded ? (
          <button type="button" className="button timeline__close" onClick={close}>
            {messages.closeChart}
          </button>
        ) : null}
        <div className="timeline__chart">
          {chart.status === "ready" && wanted && !props.isWaiting ? (
            <chart.code {...props} onDrawn={onDrawn} />
          ) : (
            <div
              className={picture ? "timeline__waiting has-picture" : "timeline__waiting"}
              role={chart.status === "failed" ? "alert" : undefined}
            >
              {picture ? <StaticPicture /> : null}
              <p>{chart.status === "failed" ? messages.chartFailed : messages.chartLoading}</p>
              {chart.status === "failed" ? (
                <button type="button" className="button" onClick={chart.retry}>
                  {messages.retry}
                </button>
              ) : null}
            </div>
          )}
          <Outside index={index} shown={shown} span={span} onGo={showSubject} />
        </div>
        <div className="timeline__foot">
          {props.overview}
          <Legend />
          <Background index={index} shown={shown} />
          <div className="timeline__record">{props.children}</div>
          <Controls onMove={props.onMove} onFit={props.onFit} />
        </div>
      </div>
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </section>
  );
}
