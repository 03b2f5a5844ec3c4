import { useMemo } from "react";
import type { Shown } from "#domain/derive.ts";
import { spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatAxis } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { chartPicture } from "#picture/chart-picture.ts";
import { Drawing } from "#picture/drawing.tsx";
import { PAGE_PALETTE } from "#picture/palette.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import { END_ROOM_PX } from "#scene/scene.ts";

/** Drawn at the width the chart has on a screen of 1440 px; elsewhere the picture is scaled. */
const WIDTH = 945;
const NAMES_WIDTH = 148;
const LANES_HEIGHT = 580;

/**
 * The whole range as a picture: in the chart's place until its code has arrived, and for good where there are no
 * scripts. The list beside it says the same, so it is hidden from screen readers.
 */
export function StaticChart({ index, shown }: { readonly index: TimelineIndex; readonly shown: Shown }) {
  const { language } = useWords();
  const { range } = index;
  const { shapes, heightPx } = useMemo(() => {
    const pxPerDay = (WIDTH - NAMES_WIDTH - END_ROOM_PX) / spanLength(range);
    const scene = layout({
      index,
      rows: shown.rows.filter((row) => index.events.background[row] === 0),
      laneOrder: index.lanes.map((_, place) => place),
      collapsed: new Set(),
      pxPerDay,
      heightPx: LANES_HEIGHT,
      measure: estimateMeasure,
      showRow: shown.subjectRow !== null && index.events.background[shown.subjectRow] === 0 ? shown.subjectRow : null,
    });
    return chartPicture({
      index,
      scene,
      palette: PAGE_PALETTE,
      widthPx: WIDTH,
      namesPx: NAMES_WIDTH,
      from: range.start,
      to: range.end,
      prefix: "static-",
      axis: (day, precision, place) => formatAxis(day, precision, language, place === "major"),
    });
  }, [index, range, shown, language]);
  return (
    <svg className="static-chart" viewBox={`0 0 ${WIDTH} ${heightPx}`} aria-hidden="true" focusable="false">
      <Drawing shapes={shapes} />
    </svg>
  );
}
