import { useMemo, useState } from "react";
import { coveredIndex } from "#domain/covered-index.ts";
import { drawnLanes } from "#domain/lane-order.ts";
import { coveredAt, litAt } from "#domain/tour-course.ts";
import { SourceList } from "#features/record/source-list.tsx";
import { StageChart } from "#features/timeline/stage-chart.tsx";
import { ComparisonTable } from "#features/tours/comparison-table.tsx";
import { Stage } from "#features/tours/stage.tsx";
import { StepCode } from "#features/tours/step-code.tsx";
import { StepMore } from "#features/tours/step-more.tsx";
import { partAt, StepText } from "#features/tours/step-text.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { otherTextSize, usePreferences } from "#state/preferences.ts";
import { rowsOfIds, stepView } from "#state/step-view.ts";
import { FollowProvider } from "#state/subject-link.tsx";
import { useMediaQuery } from "#ui/use-media-query.ts";
import { useWakeLock } from "#ui/use-wake-lock.ts";
import { publicAddress } from "./public-address.ts";
import { vocabularyOf } from "./subjects.ts";
import { TourBar } from "./tour-bar.tsx";
import { TourNotice } from "./tour-notice.tsx";
import type { TourSettings } from "./tour-pages.tsx";
import { useTour } from "./use-tour.ts";

/** A column to read, such as a student's phone shows: nothing is presented there. */
const COLUMN = "(max-width: 639px), (max-height: 419px)";
const MORE_ID = "step-more";

/** The picture of a step: the chart, a comparison, or none. */
function useStepPicture({ index, tour }: TourSettings, step: number, shown: number) {
  const { language, messages } = useWords();
  const at = tour.steps[step - 1];
  const vocabulary = useMemo(() => vocabularyOf(index), [index]);
  const view = useMemo(() => (at ? stepView(index, vocabulary, at) : null), [index, vocabulary, at]);
  const lanes = useMemo(
    () => (view ? drawnLanes(index, view.laneView.order, view.lanes, view.rows) : []),
    [index, view],
  );
  const lit = useMemo(() => new Set(at ? rowsOfIds(index, litAt(at, shown)) : []), [index, at, shown]);
  const covered = useMemo(() => (at ? coveredAt(at, shown) : null), [at, shown]);
  const drawn = useMemo(
    () => (covered && view ? coveredIndex(index, covered, view.prominent) : index),
    [index, covered, view],
  );
  const undated = useMemo(() => {
    if (!covered?.dates) return null;
    return (row: number) =>
      [drawn.events.titles.at(row), drawn.lanes[drawn.events.lane[row] ?? 0]?.name ?? ""].join(
        language === "zh" ? "，" : ", ",
      );
  }, [covered, drawn, language]);
  if (!at || !covered) return { kind: "card" as const, picture: null };
  if (at.comparison) {
    const title = messages.editions.title;
    return {
      kind: "table" as const,
      picture: <ComparisonTable comparison={at.comparison} covered={covered.outcomes} title={title} />,
    };
  }
  if (!view) return { kind: "card" as const, picture: null };
  return {
    kind: "chart" as const,
    picture: <StageChart index={drawn} plain={index} view={view} laneOrder={lanes} lit={lit} undated={undated} />,
  };
}

/** A tour as the audience sees it. */
export function TourWindow(props: TourSettings) {
  const { tour } = props;
  const talk = useTalkWords();
  const { textSize, setPreferences } = usePreferences();
  const isColumn = useMediaQuery(COLUMN);
  const wakeLock = useWakeLock(!isColumn);
  const [panel, setPanel] = useState<"more" | "code" | null>(null);
  const closePanel = () => {
    if (panel === null) return false;
    setPanel(null);
    return true;
  };
  const control = useTour(
    props,
    "audience",
    (by) => setPreferences({ textSize: otherTextSize(textSize, by) }),
    closePanel,
  );
  const { player } = control;
  const { step, shown } = player.place;
  const at = tour.steps[step - 1];
  const sources = useMemo(() => new Map(tour.sources.map((source) => [source.id, source])), [tour]);
  const { kind, picture } = useStepPicture(props, step, shown);
  if (!at) return null;
  const cited = tour.sources.filter(({ id }) => at.citations.some(({ source }) => source === id));
  const stepOf = talk.tours.stepOf(step, tour.steps.length);
  return (
    <FollowProvider follow={control.follow}>
      <Stage
        tour={tour.id}
        step={step}
        kind={kind}
        picture={picture}
        part={partAt(at, shown)}
        wordsKey={`${tour.id} ${step} ${shown}`}
        wordsRef={props.titleRef}
        textSize={textSize}
        isBlank={player.isBlank}
        progress={{ at: step, of: tour.steps.length, label: stepOf }}
        said={control.said}
        words={
          <StepText
            step={at}
            shown={shown}
            covered={coveredAt(at, shown)}
            sources={sources}
            above={step === 1 ? tour.title : null}
            questions={step === tour.steps.length ? tour.questions : []}
            onReveal={player.forward}
          />
        }
        notice={<TourNotice key={step} control={control} total={tour.steps.length} wakeLock={wakeLock} />}
        controls={
          <TourBar
            tour={tour}
            by="audience"
            control={control}
            size={textSize}
            onSize={(size) => setPreferences({ textSize: size })}
            panel={panel}
            onPanel={(next) => setPanel(panel === next ? null : next)}
            moreId={MORE_ID}
            onLeave={props.onLeave}
          />
        }
        more={
          <>
            {panel === "code" ? (
              <StepCode
                address={publicAddress(props.base, props.pathOf("tour", step))}
                onClose={() => setPanel(null)}
              />
            ) : null}
            <StepMore
              id={MORE_ID}
              tour={tour}
              step={step}
              open={panel === "more"}
              sources={
                <SourceList sources={cited} uses={at.citations.map((citation) => ({ anchor: null, citation }))} />
              }
              otherHref={props.otherHref}
              onClose={() => setPanel(null)}
            />
          </>
        }
      />
    </FollowProvider>
  );
}
