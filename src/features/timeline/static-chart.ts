import type { Language } from "#domain/language.ts";
import { allRows } from "#domain/row-order.ts";
import { spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatAxis } from "#i18n/dates.ts";
import { chartPicture } from "#picture/chart-picture.ts";
import { shape, svgText } from "#picture/drawing.ts";
import { PAGE_PALETTE } from "#picture/palette.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import { END_ROOM_PX } from "#scene/scene.ts";

/** Drawn at the width the chart has on a screen of 1440 px; elsewhere the picture is scaled. */
const WIDTH = 945;
const NAMES_WIDTH = 148;
const LANES_HEIGHT = 580;

/**
 * The whole range as SVG: in the chart's place until its code has arrived, and for good where there are no scripts. The
 * list beside it says the same, so it is hidden from screen readers.
 */
export function staticChart(index: TimelineIndex, language: Language): string {
  const { range, events } = index;
  const pxPerDay = (WIDTH - NAMES_WIDTH - END_ROOM_PX) / spanLength(range);
  const scene = layout({
    index,
    rows: allRows(events).filter((row) => events.background[row] === 0),
    laneOrder: index.lanes.map((_, place) => place),
    collapsed: new Set(),
    pxPerDay,
    heightPx: LANES_HEIGHT,
    measure: estimateMeasure,
    showRow: null,
  });
  const { shapes, heightPx } = chartPicture({
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
  const viewBox = `0 0 ${WIDTH} ${heightPx}`;
  return svgText(shape("svg", { viewBox, "aria-hidden": "true", focusable: "false" }, shapes));
}
