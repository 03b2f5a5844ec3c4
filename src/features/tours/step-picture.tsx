import { useMemo } from "react";
import { coveredIndex } from "#domain/covered-index.ts";
import { spanAt } from "#domain/event-table.ts";
import { drawnLanes } from "#domain/lane-order.ts";
import { spansOverlap } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { TourStep } from "#domain/tour.ts";
import { coveredAt, revealsOf } from "#domain/tour-course.ts";
import { formatAxis } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { chartPicture } from "#picture/chart-picture.ts";
import { type Shape, shape, tenth } from "#picture/drawing.ts";
import { Drawing } from "#picture/drawing.tsx";
import { PRINT_PALETTE } from "#picture/palette.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { fitStage } from "#scene/fit-stage.ts";
import { LANE_PADDING_PX, ROW_HEIGHT_PX, type Scene } from "#scene/scene.ts";
import { stepView } from "#state/step-view.ts";
import type { Vocabulary } from "#state/view.ts";

/** Room of a picture across a page; its labels come out at 8 pt. */
const ROOM = { width: 830, height: 300 } as const;
const NAMES_PX = 130;
/** As in `chartPicture`. */
const AXIS_PX = 66;
/** The stage enlarges; on paper the picture stands as it is, or a little smaller. */
const UNIT = 1 / 2.2;

/** Frames what a step is about. */
function framesOf(scene: Scene, prominent: ReadonlySet<number>, xOf: (row: number) => number): Shape[] {
  const tops = new Map(scene.lanes.map((lane) => [lane.laneIndex, AXIS_PX + lane.topPx]));
  return scene.items.flatMap((item) => {
    if (!prominent.has(item.row)) return [];
    const top = (tops.get(item.laneIndex) ?? 0) + LANE_PADDING_PX / 2 + item.rowInLane * ROW_HEIGHT_PX;
    const left = xOf(item.row) - item.leftPx;
    return [
      shape("rect", {
        x: tenth(left - 3),
        y: top + 1,
        width: tenth(item.leftPx + item.rightPx + 6),
        height: ROW_HEIGHT_PX - 2,
        rx: 3,
        fill: "none",
        stroke: PRINT_PALETTE.ink,
        "stroke-width": 1.5,
      }),
    ];
  });
}

/** The part of a drawing that a page takes as it is: there the words beside it stand for the events. */
function forPaper({ tag, attributes, children }: Shape): Shape {
  const { "data-event-id": _, ...rest } = attributes;
  return {
    tag,
    attributes: rest,
    children: children.map((child) => (typeof child === "string" ? child : forPaper(child))),
  };
}

/** The chart at a step, for paper; nothing for steps without one. `covered`: what is to be guessed stays so. */
export function StepPicture(props: {
  readonly index: TimelineIndex;
  readonly vocabulary: Vocabulary;
  readonly step: TourStep;
  readonly place: number;
  readonly covered: boolean;
  readonly label: string;
}) {
  const { index, vocabulary, step, place } = props;
  const { language } = useWords();
  const picture = useMemo(() => {
    const view = stepView(index, vocabulary, step);
    if (!view) return null;
    const covered = coveredAt(step, props.covered ? 0 : revealsOf(step).length);
    const drawn = coveredIndex(index, covered, view.prominent);
    const told = new Set(
      view.rows
        .filter((row) => view.prominent.has(row) || spansOverlap(spanAt(index.events, row), view.window))
        .map((row) => index.events.lane[row]),
    );
    const { scale, scene } = fitStage({
      index: drawn,
      rows: view.rows,
      prominent: view.prominent,
      // A lane without an event there tells nothing that is worth paper.
      laneOrder: drawnLanes(index, view.laneView.order, view.lanes, view.rows).filter((lane) => told.has(lane)),
      collapsed: new Set(),
      window: view.window,
      room: ROOM,
      unit: UNIT,
      namesPx: NAMES_PX,
      axisPx: AXIS_PX,
      measure: estimateMeasure,
    });
    const { start, end } = view.window;
    const clip = `step-${place}-window`;
    const widthPx = ROOM.width / scale;
    const { shapes, heightPx } = chartPicture({
      index: drawn,
      scene,
      palette: PRINT_PALETTE,
      widthPx,
      namesPx: NAMES_PX,
      from: start,
      to: end,
      prefix: `step-${place}-`,
      axis: (day, precision, rank) => (covered.dates ? "" : formatAxis(day, precision, language, rank === "major")),
    });
    const xOf = (row: number) => NAMES_PX + (Math.max(index.events.start[row] ?? 0, start) - start) * scene.pxPerDay;
    // What goes on beyond the window ends at its edge.
    const bounds = shape("clipPath", { id: clip }, [
      shape("rect", { x: NAMES_PX - 8, y: 0, width: widthPx - NAMES_PX + 8, height: heightPx }),
    ]);
    const events = shapes.at(-1);
    const clipped = [
      ...shapes.slice(0, -1),
      bounds,
      ...(events
        ? [shape("g", { "clip-path": `url(#${clip})` }, [events, ...framesOf(scene, view.prominent, xOf)])]
        : []),
    ];
    return { shapes: clipped.map(forPaper), widthPx, heightPx };
  }, [index, vocabulary, step, place, props.covered, language]);
  if (!picture) return null;
  return (
    <svg
      className="tour-paper__picture"
      viewBox={`0 0 ${tenth(picture.widthPx)} ${tenth(picture.heightPx)}`}
      role="img"
      aria-label={props.label}
    >
      <Drawing shapes={picture.shapes} />
    </svg>
  );
}
