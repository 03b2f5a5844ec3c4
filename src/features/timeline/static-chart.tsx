import { useMemo } from "react";
import type { Shown } from "#domain/derive.ts";
import { dateAt } from "#domain/event-table.ts";
import { spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatAxis } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { axisTicks } from "#scene/axis.ts";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { LANE_MARKS, MARK_STROKE_PX } from "#scene/lane-marks.ts";
import { layout } from "#scene/layout.ts";
import {
  BAR_PADDING_PX,
  BAR_TO_TEXT_PX,
  CLUSTER_COUNT_GAP_PX,
  CLUSTER_PADDING_PX,
  DIFFERS_SUFFIX,
  END_ROOM_PX,
  LANE_PADDING_PX,
  MARK_TO_TEXT_PX,
  MAX_TICKS,
  ROW_HEIGHT_PX,
  type Scene,
  type SceneCluster,
  type SceneItem,
  TICK_PITCH_PX,
} from "#scene/scene.ts";

/** Drawn at the width the chart has on a screen of 1440 px; elsewhere the picture is scaled. */
const WIDTH = 945;
const NAMES_WIDTH = 148;
const AXIS_HEIGHT = 66;
const LANES_HEIGHT = 640;
/** Longest lane name on one line, in characters of the Latin alphabet. */
const LINE_CHARACTERS = 15;

const round = (px: number): number => Math.round(px * 10) / 10;

type Place = { readonly x: (day: number) => number; readonly scene: Scene; readonly index: TimelineIndex };

function Mark({
  index,
  item,
  x,
  y,
}: {
  readonly index: TimelineIndex;
  readonly item: SceneItem;
  readonly x: number;
  readonly y: number;
}) {
  const mark = LANE_MARKS[index.lanes[item.laneIndex]?.shape ?? "disc"];
  return (
    <path
      d={mark.path}
      transform={`translate(${round(x)} ${y})`}
      {...(mark.stroked
        ? { fill: "none", stroke: "currentColor", strokeWidth: MARK_STROKE_PX }
        : { fill: "currentColor" })}
    />
  );
}

/** One event: its bar or mark, and its label where the layout put it. */
function Item({ item, top, place }: { readonly item: SceneItem; readonly top: number; readonly place: Place }) {
  const { index, x } = place;
  const { events } = index;
  const start = x(events.start[item.row] ?? 0);
  const end = x(events.end[item.row] ?? 0);
  const middle = top + ROW_HEIGHT_PX / 2;
  const unknownEnd = dateAt(events, item.row).endOpen === "unknown";
  const gap = item.bar ? BAR_TO_TEXT_PX : MARK_TO_TEXT_PX;
  const textX =
    item.labelAt === "inside" ? x(item.textDay) + BAR_PADDING_PX : item.labelAt === "after" ? end + gap : start - gap;
  return (
    <g className={`mark--${index.lanes[item.laneIndex]?.color ?? 1}`}>
      {item.bar ? (
        <>
          <rect
            className={unknownEnd ? "static-chart__bar is-unknown" : "static-chart__bar"}
            x={round(start)}
            y={top + 3}
            width={round(Math.max(2, end - start))}
            height={ROW_HEIGHT_PX - 6}
          />
          <rect className="static-chart__edge" x={round(start)} y={top + 3} width="3" height={ROW_HEIGHT_PX - 6} />
        </>
      ) : (
        <Mark index={index} item={item} x={(start + end) / 2} y={middle} />
      )}
      {item.form === "none" ? null : (
        <text
          className={item.strong ? "static-chart__label is-strong" : "static-chart__label"}
          x={round(textX)}
          y={middle + 5}
          textAnchor={item.labelAt === "before" ? "end" : "start"}
        >
          {item.text}
          {(events.disagreements[item.row] ?? 0) > 0 ? DIFFERS_SUFFIX : ""}
        </text>
      )}
    </g>
  );
}

function Cluster({
  cluster,
  top,
  place,
}: {
  readonly cluster: SceneCluster;
  readonly top: number;
  readonly place: Place;
}) {
  const left = place.x(cluster.day) + CLUSTER_PADDING_PX;
  const ticks = Math.min(cluster.rows.length, MAX_TICKS);
  const lines = Array.from({ length: ticks }, (_, tick) => `M${round(left + tick * TICK_PITCH_PX + 1)} ${top + 9}v11`);
  return (
    <g className={`mark--${place.index.lanes[cluster.laneIndex]?.color ?? 1}`}>
      <path d={lines.join("")} stroke="currentColor" strokeWidth="2" />
      <text
        className="static-chart__count"
        x={round(left + ticks * TICK_PITCH_PX + CLUSTER_COUNT_GAP_PX - 2)}
        y={top + 18}
      >
        {cluster.rows.length}
      </text>
    </g>
  );
}

/** A lane's name, on two lines where it is long. */
function LaneName({ name, y }: { readonly name: string; readonly y: number }) {
  const lines: string[] = [];
  for (const word of name.split(" ")) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length + 1 > LINE_CHARACTERS) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return (
    <text className="static-chart__lane" x="22" y={y}>
      {lines.map((line, place) => (
        <tspan key={line} x="22" dy={place === 0 ? 0 : 16}>
          {line}
        </tspan>
      ))}
    </text>
  );
}

/**
 * The whole range as a picture: in the chart's place until its code has arrived, and for good where there are no
 * scripts. The list beside it says the same, so it is hidden from screen readers.
 */
export function StaticChart({ index, shown }: { readonly index: TimelineIndex; readonly shown: Shown }) {
  const { language } = useWords();
  const pxPerDay = (WIDTH - NAMES_WIDTH - END_ROOM_PX) / spanLength(index.range);
  const scene = useMemo(
    () =>
      layout({
        index,
        rows: shown.rows.filter((row) => index.events.background[row] === 0),
        laneOrder: index.lanes.map((_, place) => place),
        collapsed: new Set(),
        pxPerDay,
        heightPx: LANES_HEIGHT,
        measure: estimateMeasure,
        showRow: shown.subjectRow !== null && index.events.background[shown.subjectRow] === 0 ? shown.subjectRow : null,
      }),
    [index, shown, pxPerDay],
  );
  const x = (day: number) => NAMES_WIDTH + (day - index.range.start) * pxPerDay;
  const place: Place = { x, scene, index };
  const height = AXIS_HEIGHT + scene.heightPx;
  const lanes = new Map(scene.lanes.map((lane) => [lane.laneIndex, AXIS_HEIGHT + lane.topPx]));
  const rowTop = (laneIndex: number, row: number) =>
    (lanes.get(laneIndex) ?? 0) + LANE_PADDING_PX / 2 + row * ROW_HEIGHT_PX;
  return (
    <svg className="static-chart" viewBox={`0 0 ${WIDTH} ${height}`} aria-hidden="true" focusable="false">
      {axisTicks(index.range, pxPerDay).major.map((tick) => (
        <g key={tick.start}>
          <path className="static-chart__year-line" d={`M${round(x(tick.start))} 8v${height - 8}`} />
          <text className="static-chart__year" x={round((x(tick.start) + x(tick.end)) / 2)} y="22" textAnchor="middle">
            {formatAxis(tick.start, "year", language, false)}
          </text>
        </g>
      ))}
      {index.editions.map((edition) => {
        const at = round(x(index.events.start[edition.row] ?? 0));
        return (
          <g key={edition.row}>
            <path className="static-chart__edition" d={`M${at} 60V${height}`} />
            <text className="static-chart__town" x={at} y="55" textAnchor="middle">
              {edition.town}
            </text>
          </g>
        );
      })}
      {scene.lanes.map(({ laneIndex, topPx, heightPx }) => {
        const lane = index.lanes[laneIndex];
        const top = AXIS_HEIGHT + topPx;
        const mark = LANE_MARKS[lane?.shape ?? "disc"];
        return (
          <g key={laneIndex}>
            <path className="static-chart__rule" d={`M0 ${top + heightPx}H${WIDTH}`} />
            <g className={`mark--${lane?.color ?? 1}`}>
              <path
                d={mark.path}
                transform={`translate(7 ${top + 20})`}
                {...(mark.stroked
                  ? { fill: "none", stroke: "currentColor", strokeWidth: MARK_STROKE_PX }
                  : { fill: "currentColor" })}
              />
            </g>
            <LaneName name={lane?.name ?? ""} y={top + 25} />
          </g>
        );
      })}
      {scene.items.map((item) => (
        <Item key={item.row} item={item} top={rowTop(item.laneIndex, item.rowInLane)} place={place} />
      ))}
      {scene.clusters.map((cluster) => (
        <Cluster key={cluster.id} cluster={cluster} top={rowTop(cluster.laneIndex, cluster.rowInLane)} place={place} />
      ))}
    </svg>
  );
}
