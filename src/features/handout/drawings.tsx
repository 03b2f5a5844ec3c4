import { useMemo } from "react";
import type { Row } from "#domain/event-table.ts";
import { type Span, spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatAxis, formatWindow } from "#i18n/dates.ts";
import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { type ChartPictureRequest, chartPicture } from "#picture/chart-picture.ts";
import { clampIndex, rowsWithin } from "#picture/clamp-index.ts";
import { Drawing } from "#picture/drawing.tsx";
import type { Segment } from "#picture/page-segments.ts";
import { PRINT_PALETTE } from "#picture/palette.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import { END_ROOM_PX } from "#scene/scene.ts";
import { useMediaQuery } from "#ui/use-media-query.ts";
import { forHandout } from "./drawing-numbers.ts";
import { PAGE_DRAWING, SHEET_DRAWING } from "./page-size.ts";

/** Screens too narrow to show a page as wide as it is printed; handout.css lets its drawings scroll there. */
const NARROW = "screen and (max-width: 860px)";

function Picture(props: {
  readonly request: Omit<ChartPictureRequest, "palette" | "axis">;
  readonly isNumbered: boolean;
  readonly label: string;
}) {
  const { request, isNumbered } = props;
  const { language } = useWords();
  const { shapes, heightPx } = useMemo(() => {
    const picture = chartPicture({
      ...request,
      palette: PRINT_PALETTE,
      axis: (day, precision, place) => formatAxis(day, precision, language, place === "major"),
    });
    return { ...picture, shapes: picture.shapes.map((one) => forHandout(one, isNumbered)) };
  }, [request, language, isNumbered]);
  const scrolls = useMediaQuery(NARROW);
  return (
    // A box that scrolls must be reachable by key.
    <div
      className="handout-drawing-room"
      {...(scrolls ? { tabIndex: 0, role: "region", "aria-label": props.label } : {})}
    >
      <svg
        className="handout-drawing"
        viewBox={`0 0 ${request.widthPx} ${heightPx}`}
        role="img"
        aria-label={props.label}
      >
        <Drawing shapes={shapes} />
      </svg>
    </div>
  );
}

/** One page's stretch of the timeline, every event with its number and label. */
export function SegmentDrawing({ segment, place }: { readonly segment: Segment; readonly place: number }) {
  const { language } = useWords();
  const { index, scene, span } = segment;
  const request = useMemo(
    () => ({
      index,
      scene,
      widthPx: PAGE_DRAWING.namesPx + PAGE_DRAWING.plotPx + END_ROOM_PX,
      namesPx: PAGE_DRAWING.namesPx,
      from: span.start,
      to: span.end,
      prefix: `page-${place}-`,
    }),
    [index, scene, span, place],
  );
  return <Picture request={request} isNumbered label={HANDOUT_WORDS[language].drawing(formatWindow(span, language))} />;
}

type FoldedProps = {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly laneOrder: readonly number[];
  readonly span: Span;
};

/** The whole span on part of a page: what has no room is folded. */
export function foldedScene({ index, rows, laneOrder, span }: FoldedProps): Pick<Segment, "index" | "scene"> {
  const clamped = clampIndex(index, span);
  const within = rowsWithin(index, rows, span).filter((row) => index.events.background[row] === 0);
  const lanes = new Set(within.map((row) => index.events.lane[row]));
  const scene = layout({
    index: clamped,
    rows: within,
    laneOrder: laneOrder.filter((lane) => lanes.has(lane)),
    collapsed: new Set(),
    pxPerDay: SHEET_DRAWING.plotPx / spanLength(span),
    heightPx: SHEET_DRAWING.heightPx,
    measure: estimateMeasure,
    showRow: null,
  });
  return { index: clamped, scene };
}

export function FoldedDrawing(props: { readonly drawn: Pick<Segment, "index" | "scene">; readonly span: Span }) {
  const { language } = useWords();
  const { drawn, span } = props;
  const request = useMemo(
    () => ({
      ...drawn,
      widthPx: SHEET_DRAWING.namesPx + SHEET_DRAWING.plotPx + END_ROOM_PX,
      namesPx: SHEET_DRAWING.namesPx,
      from: span.start,
      to: span.end,
      prefix: "sheet-",
    }),
    [drawn, span],
  );
  return (
    <Picture
      request={request}
      isNumbered={false}
      label={HANDOUT_WORDS[language].drawing(formatWindow(span, language))}
    />
  );
}
