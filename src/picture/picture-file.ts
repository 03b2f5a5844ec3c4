import type { Row } from "#domain/event-table.ts";
import { type Span, spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { layout } from "#scene/layout.ts";
import { END_ROOM_PX, ROW_HEIGHT_PX } from "#scene/scene.ts";
import { type ChartPictureRequest, chartPicture } from "./chart-picture.ts";
import { clampIndex, rowsWithin } from "./clamp-index.ts";
import { type Shape, shape, svgText } from "./drawing.ts";
import { legendSample, SAMPLE } from "./legend-picture.ts";
import type { Palette } from "./palette.ts";
import { markShape } from "./place.ts";

/** Everything a picture says, in one language. */
export type PictureWords = {
  readonly title: string;
  /** How many events, the filters in words, the span. */
  readonly subtitle: string;
  readonly legendTitle: string;
  readonly legend: readonly { readonly mark: string; readonly text: string }[];
  /** Stands before the events earlier than the range. */
  readonly before: string;
  /** The date of an event, short. */
  readonly date: (row: Row) => string;
  /** Version, licence and address, a line each. */
  readonly foot: readonly string[];
  readonly axis: ChartPictureRequest["axis"];
};

export type PictureRequest = {
  readonly index: TimelineIndex;
  /** What the filters leave, in time order. */
  readonly rows: readonly Row[];
  readonly laneOrder: readonly number[];
  /** What the picture covers: the whole range, or the window. */
  readonly span: Span;
  readonly palette: Palette;
  readonly words: PictureWords;
  /** A BCP 47 code. */
  readonly lang: string;
  /** `@font-face` rules with the fonts in them, so that the file looks the same wherever it is opened; empty for none. */
  readonly fontFaces: string;
};

const MARGIN = 40;
const NAMES = 160;
/** Years drawn wider than on a screen, so that the rows stay few. */
const PLOT = 2000;
const HEAD = 96;
const COLUMNS = 3;
const LEGEND_ROW = 24;
const FOOT_LINE = 20;

function headShapes({ palette, words }: PictureRequest): Shape[] {
  return [
    shape(
      "text",
      {
        class: "title",
        x: 0,
        y: 34,
        "font-family": palette.serif,
        "font-size": 34,
        "font-weight": 600,
        fill: palette.ink,
      },
      [words.title],
    ),
    shape("text", { class: "subtitle", x: 0, y: 64, "font-size": 16, fill: palette.soft }, [words.subtitle]),
  ];
}

/** What happened before the range, as a line each: it has no place on the axis. */
function beforeShapes(request: PictureRequest, rows: readonly Row[], top: number): Shape[] {
  const { index, palette, words } = request;
  if (rows.length === 0) return [];
  const place = { index, palette, prefix: "picture-", x: () => 0 };
  return [
    shape("text", { x: 0, y: top + 19, "font-size": 13, "font-weight": 600, fill: palette.ink }, [words.before]),
    ...rows.map((row, at) => {
      const y = top + at * ROW_HEIGHT_PX;
      const { ids, labels, lane, disagreements } = index.events;
      return shape("g", { "data-event-id": ids.at(row), "font-size": 13.5 }, [
        markShape(place, lane[row] ?? 0, NAMES + 7, y + 14),
        shape("text", { x: NAMES + 22, y: y + 19, fill: palette.soft }, [words.date(row)]),
        shape("text", { class: "label", x: NAMES + 150, y: y + 19, fill: palette.ink }, [
          `${labels.at(row)}${(disagreements[row] ?? 0) > 0 ? " ≠" : ""}`,
        ]),
      ]);
    }),
  ];
}

function legendShapes({ palette, words }: PictureRequest, top: number, width: number): Shape[] {
  // Nothing is folded in a picture.
  const entries = words.legend.filter((entry) => entry.mark !== "cluster");
  const perColumn = Math.ceil(entries.length / COLUMNS);
  return [
    shape("text", { x: 0, y: top + 15, "font-size": 14, "font-weight": 600, fill: palette.ink }, [words.legendTitle]),
    ...entries.map((entry, at) => {
      const x = Math.floor(at / perColumn) * (width / COLUMNS);
      const y = top + 28 + (at % perColumn) * LEGEND_ROW;
      return shape("g", { transform: `translate(${Math.round(x)} ${y})` }, [
        ...legendSample(entry.mark, palette.ink, "picture-"),
        shape("text", { x: SAMPLE.width + 12, y: 14, "font-size": 13, fill: palette.ink }, [entry.text]),
      ]);
    }),
  ];
}

/**
 * The filtered events as an SVG file of its own: drawn from the data and not from the screen, so every event has its text
 * whatever the zoom; with title, filters in words, legend and where it comes from.
 */
export function pictureFile(request: PictureRequest): {
  readonly svg: string;
  readonly widthPx: number;
  readonly heightPx: number;
} {
  const { index, rows, laneOrder, span, palette, words, lang } = request;
  const before = rows.filter((row) => index.events.background[row] === 1);
  const clamped = clampIndex(index, span);
  const pxPerDay = PLOT / spanLength(span);
  const within = rowsWithin(
    index,
    rows.filter((row) => index.events.background[row] === 0),
    span,
  );
  const scene = layout({
    index: clamped,
    rows: within,
    laneOrder,
    collapsed: new Set(),
    pxPerDay,
    heightPx: Number.POSITIVE_INFINITY,
    measure: estimateMeasure,
    showRow: null,
    unfolded: true,
  });
  const innerWidth = NAMES + PLOT + END_ROOM_PX;
  const chart = chartPicture({
    index: clamped,
    scene,
    palette,
    widthPx: innerWidth,
    namesPx: NAMES,
    from: span.start,
    to: span.end,
    prefix: "picture-",
    axis: words.axis,
  });
  const beforeTop = HEAD + chart.heightPx + 16;
  const legendTop = beforeTop + before.length * ROW_HEIGHT_PX + (before.length > 0 ? 24 : 8);
  const footTop = legendTop + 28 + Math.ceil((words.legend.length - 1) / COLUMNS) * LEGEND_ROW + 24;
  const innerHeight = footTop + words.foot.length * FOOT_LINE;
  const [widthPx, heightPx] = [innerWidth + 2 * MARGIN, innerHeight + 2 * MARGIN];
  const foot = words.foot.map((line, at) =>
    shape("text", { x: 0, y: footTop + at * FOOT_LINE + 12, "font-size": 13, fill: palette.soft }, [line]),
  );
  const svg = svgText(
    shape(
      "svg",
      {
        xmlns: "http://www.w3.org/2000/svg",
        width: widthPx,
        height: heightPx,
        viewBox: `0 0 ${widthPx} ${heightPx}`,
        "xml:lang": lang,
        lang,
        "font-family": palette.sans,
        role: "img",
      },
      [
        shape("title", {}, [words.title]),
        shape("desc", {}, [words.subtitle]),
        request.fontFaces === "" ? null : shape("style", {}, [request.fontFaces]),
        shape("rect", { width: widthPx, height: heightPx, fill: palette.paper }),
        shape("g", { transform: `translate(${MARGIN} ${MARGIN})` }, [
          ...headShapes(request),
          shape("g", { class: "chart", transform: `translate(0 ${HEAD})` }, chart.shapes),
          ...beforeShapes(request, before, beforeTop),
          ...legendShapes(request, legendTop, innerWidth),
          ...foot,
        ]),
      ],
    ),
  );
  return { svg: `<?xml version="1.0" encoding="UTF-8"?>\n${svg}\n`, widthPx, heightPx };
}
