import { type RefObject, useMemo, useState } from "react";
import type { Shown } from "#domain/derive.ts";
import type { PageDetails } from "#domain/details.ts";
import { dateAt, type Row, spanAt } from "#domain/event-table.ts";
import { drawnLanes } from "#domain/lane-order.ts";
import { type Span, spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { StageChart } from "#features/timeline/stage-chart.tsx";
import { Stage } from "#features/tours/stage.tsx";
import { StageControls, TextSizeButtons } from "#features/tours/stage-controls.tsx";
import { formatEventDate } from "#i18n/dates.ts";
import { Prose, TitleProse, useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { otherTextSize, usePreferences } from "#state/preferences.ts";
import { useSession } from "#state/session.ts";
import { useFollow } from "#state/subject-link.tsx";
import type { View } from "#state/view.ts";
import { useFullScreen } from "#ui/use-full-screen.ts";
import { useWakeLock } from "#ui/use-wake-lock.ts";
import { StageNotice, wakeLockLines } from "./tour-notice.tsx";
import { useTourKeys } from "./use-tour-keys.ts";

/** What a page says of its subject in a line or two. */
function summaryOf(details: PageDetails | null): string {
  if (details?.kind === "event") return details.summary;
  return details?.kind === "person" || details?.kind === "organization" ? details.line : "";
}

type Props = {
  readonly index: TimelineIndex;
  readonly view: View;
  readonly shown: Shown;
  readonly span: Span;
  /** The subject's title; the site's on the start page. */
  readonly title: string;
  readonly details: PageDetails | null;
  readonly titleRef: RefObject<HTMLElement | null>;
  readonly onHelp: () => void;
};

/** The filtered events before and after the one shown; where none is, the first in the window comes next. */
function neighbours({ index, shown, span }: Props): {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
} {
  const rows = shown.matching;
  if (shown.subjectRow === null) {
    const inView = rows.find((row) => spansOverlap(spanAt(index.events, row), span));
    return { before: undefined, after: inView ?? rows[0] };
  }
  const { subjectRow } = shown;
  return { before: rows.findLast((row) => row < subjectRow), after: rows.find((row) => row > subjectRow) };
}

function useView({ index, view, shown, span }: Props) {
  return useMemo(() => {
    const prominent = new Set([...(shown.subjectRow === null ? [] : [shown.subjectRow]), ...shown.lit]);
    return {
      view: { window: span, rows: shown.rows, prominent, subjectRow: shown.subjectRow, laneView: view },
      laneOrder: drawnLanes(index, view.order, view.filters.lanes, shown.rows),
    };
  }, [index, view, shown, span]);
}

/** Any page with a chart as on a projector: the same address, the chart and a few words large, a clicker steps on. */
export function PresentPage(props: Props) {
  const { index, shown, title } = props;
  const { language, messages } = useWords();
  const talk = useTalkWords();
  const words = talk.tours;
  const { singleKeys, textSize, setPreferences } = usePreferences();
  const setPresenting = useSession((session) => session.setPresenting);
  const follow = useFollow();
  const fullScreen = useFullScreen();
  const wakeLock = useWakeLock(true);
  const [isBlank, setBlank] = useState(false);
  const { view, laneOrder } = useView(props);
  const { before, after } = neighbours(props);
  const open = (row: Row | undefined) => {
    setBlank(false);
    if (row !== undefined) follow.open({ page: "event", id: index.events.ids.at(row) }, "", true);
  };
  const end = () => {
    setPresenting(false);
    // The page below is drawn anew: its title takes the focus the bar had.
  };
  useTourKeys(singleKeys, {
    forward: () => open(after),
    back: () => open(before),
    goTo: () => {},
    toggleBlank: () => setBlank(!isBlank),
    toggleFullScreen: fullScreen.toggle,
    openOther: () => {},
    resize: (by) => setPreferences({ textSize: otherTextSize(textSize, by) }),
    help: props.onHelp,
    leave: () => {
      if (fullScreen.leave()) return;
      if (isBlank) setBlank(false);
      else end();
    },
  });
  const date = shown.subjectRow === null ? "" : formatEventDate(dateAt(index.events, shown.subjectRow), language);
  const summary = summaryOf(props.details);
  return (
    <Stage
      kind="chart"
      picture={
        <StageChart index={index} plain={index} view={view} laneOrder={laneOrder} lit={shown.lit} undated={null} />
      }
      part="narrative"
      wordsKey={`${title} ${summary}`}
      wordsRef={props.titleRef}
      textSize={textSize}
      isBlank={isBlank}
      progress={null}
      said={`${title} ${date}`}
      notice={
        <StageNotice
          key={shown.subjectRow}
          lines={fullScreen.failed ? [words.noFullScreen] : []}
          once={wakeLockLines(wakeLock, words)}
          digits=""
        />
      }
      words={
        <div className="stage__words">
          <div className="stage__title">
            <h1 tabIndex={-1}>
              <TitleProse text={title} />
            </h1>
            {date === "" ? null : <p className="stage__date">{date}</p>}
          </div>
          <div className="stage__body">
            <p className="stage__narrative">
              <Prose text={summary} />
            </p>
          </div>
        </div>
      }
      controls={
        <StageControls label={words.presentControls}>
          <button type="button" aria-disabled={before === undefined} onClick={() => open(before)}>
            ← {messages.previous}
          </button>
          <button type="button" aria-disabled={after === undefined} onClick={() => open(after)}>
            {messages.next} →
          </button>
          <span className="stage-controls__tools">
            <TextSizeButtons size={textSize} onSize={(size) => setPreferences({ textSize: size })} />
            <button type="button" aria-pressed={isBlank} onClick={() => setBlank(!isBlank)}>
              {words.blank}
            </button>
            <button type="button" aria-pressed={fullScreen.isFull} onClick={fullScreen.toggle}>
              {words.fullScreen}
            </button>
            <button type="button" onClick={end}>
              {words.leave}
            </button>
          </span>
        </StageControls>
      }
      more={null}
    />
  );
}
