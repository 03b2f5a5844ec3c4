import { type KeyboardEvent, memo, type PointerEvent, useEffect, useMemo, useRef } from "react";
import { type Row, spanAt } from "#domain/event-table.ts";
import { type Span, spanLength } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatDay, formatWindow } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { densityOf, yearsOf } from "#scene/density.ts";
import { useSession } from "#state/session.ts";
import { useHydrated } from "#state/use-address.ts";
import { CLICK_PX, centredAt, draggedTo, type Hold } from "./overview-drag.ts";
import { type Edge, edgeByKey } from "./overview-keys.ts";

const WIDTH = 1000;
const ROW = 7;
const BAR = 5;
/** Keys rest this long before the window counts as settled. */
const SETTLE_MILLISECONDS = 200;

type Props = {
  readonly index: TimelineIndex;
  /** What the filters leave. */
  readonly rows: readonly Row[];
  /** Indexes of the lanes drawn, from top to bottom. */
  readonly laneOrder: readonly number[];
  readonly subjectRow: Row | null;
};

/** Blocks of one event, of two or three, and of more: the busier, the darker. */
const LEVELS = ["few", "some", "many"] as const;
const levelOf = (count: number): (typeof LEVELS)[number] => (count > 3 ? "many" : count > 1 ? "some" : "few");
/** What lasts longer is drawn as a line over its days. */
const LINE_FROM_DAYS = 60;

type LanePaths = Record<(typeof LEVELS)[number] | "lines", string>;

function lanePaths(index: TimelineIndex, rows: readonly Row[], top: number): LanePaths {
  const { events, range } = index;
  const paths: LanePaths = { few: "", some: "", many: "", lines: "" };
  const { counts } = densityOf(events, rows, range, 12);
  const step = WIDTH / counts.length;
  counts.forEach((count, month) => {
    if (count > 0)
      paths[levelOf(count)] +=
        `M${(month * step + 0.6).toFixed(1)} ${top}h${(step - 1.2).toFixed(1)}v${BAR}h${(1.2 - step).toFixed(1)}z`;
  });
  const x = (day: number) => (((day - range.start) / spanLength(range)) * WIDTH).toFixed(1);
  for (const row of rows) {
    const { start, end } = spanAt(events, row);
    if (end - start < LINE_FROM_DAYS) continue;
    paths.lines += `M${x(Math.max(start, range.start))} ${top + BAR / 2}H${x(Math.min(end, range.end))}`;
  }
  return paths;
}

/** The chart in small: a row a lane, a block a month, terms as lines. */
const Picture = memo(function Picture({ index, rows, laneOrder, subjectRow }: Props) {
  const { events, range } = index;
  const lanes = useMemo(
    () =>
      laneOrder.map((lane, place) =>
        lanePaths(
          index,
          rows.filter((row) => events.lane[row] === lane && events.background[row] === 0),
          place * ROW + 1,
        ),
      ),
    [index, events, rows, laneOrder],
  );
  const height = laneOrder.length * ROW + 1;
  const subject = subjectRow === null || events.background[subjectRow] === 1 ? null : (events.start[subjectRow] ?? 0);
  return (
    <svg
      className="overview__picture"
      viewBox={`0 0 ${WIDTH} ${height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <path className="is-line" d={lanes.map((paths) => paths.lines).join("")} vectorEffect="non-scaling-stroke" />
      {LEVELS.map((level) => (
        <path key={level} className={`is-${level}`} d={lanes.map((paths) => paths[level]).join("")} />
      ))}
      {subject === null ? null : (
        <path
          className="overview__subject"
          d={`M${(((subject - range.start) / spanLength(range)) * WIDTH).toFixed(1)} 0V${height}`}
          vectorEffect="non-scaling-stroke"
        />
      )}
    </svg>
  );
});

/**
 * The whole range below the chart: where events are many, what the chart shows of it, and a window to take hold of, by
 * pointer (move it, pull its edges, press or draw a new one) and by two sliders.
 */
export function Overview(
  props: Props & {
    readonly span: Span;
    readonly onSpan: (span: Span, phase: "moving" | "stepped" | "settled") => void;
  },
) {
  const { index, onSpan } = props;
  const { range } = index;
  // What was asked for stands here at once, before the chart goes there.
  const wanted = useSession((session) => session.wantedSpan);
  const span = wanted ?? props.span;
  const { language, messages } = useWords();
  const hydrated = useHydrated();
  const strip = useRef<HTMLDivElement>(null);
  const hold = useRef<(Hold & { readonly x: number; moved: boolean; latest: Span }) | null>(null);
  const settling = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(settling.current), []);

  const dayAt = (clientX: number): number => {
    const box = strip.current?.getBoundingClientRect();
    if (!box || box.width === 0) return range.start;
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    return range.start + share * spanLength(range);
  };
  const gripOf = (target: EventTarget): Hold["grip"] => {
    const grip = target instanceof Element ? target.closest<HTMLElement>("[data-grip]")?.dataset.grip : undefined;
    return grip === "start" || grip === "end" || grip === "window" ? grip : "ground";
  };
  const onDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    const grip = gripOf(event.target);
    hold.current = { grip, day: dayAt(event.clientX), window: span, x: event.clientX, moved: false, latest: span };
    event.currentTarget.setPointerCapture(event.pointerId);
    if (grip !== "start" && grip !== "end") event.preventDefault();
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const held = hold.current;
    if (!held) return;
    if (!held.moved && Math.abs(event.clientX - held.x) < CLICK_PX) return;
    held.moved = true;
    held.latest = draggedTo(held, dayAt(event.clientX), range);
    onSpan(held.latest, "moving");
  };
  const onUp = (event: PointerEvent<HTMLDivElement>) => {
    const held = hold.current;
    hold.current = null;
    if (!held) return;
    if (held.moved) onSpan(held.latest, "settled");
    else if (held.grip === "ground") onSpan(centredAt(span, dayAt(event.clientX), range), "settled");
  };
  const onKey = (event: KeyboardEvent, edge: Edge) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = edgeByKey(event.key, span, edge, range);
    if (!next) return;
    event.preventDefault();
    onSpan(next, "stepped");
    clearTimeout(settling.current);
    settling.current = setTimeout(() => onSpan(next, "settled"), SETTLE_MILLISECONDS);
  };
  const percent = (day: number) =>
    `${((Math.min(Math.max(day, range.start), range.end) - range.start) / spanLength(range)) * 100}%`;
  const precision = spanLength(span) > 1000 ? "month" : "day";
  const thumb = (edge: Edge, label: string) => {
    const day = edge === "start" ? Math.round(span.start) : Math.round(span.end) - 1;
    return (
      <div
        className={`overview__thumb is-${edge}`}
        data-grip={edge}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={edge === "start" ? range.start : Math.round(span.start)}
        aria-valuemax={edge === "start" ? Math.round(span.end) - 1 : range.end - 1}
        aria-valuenow={day}
        aria-valuetext={formatDay(day, precision, language)}
        style={{ left: percent(span[edge]) }}
        onKeyDown={(event) => onKey(event, edge)}
      />
    );
  };
  return (
    <fieldset className="overview">
      <legend className="visually-hidden">{messages.overview}</legend>
      <span className="overview__name" aria-hidden="true">
        {messages.overview}
      </span>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the pointer's way; the two sliders are the keyboard's */}
      <div
        ref={strip}
        className="overview__strip"
        onPointerDown={onDown}
        onPointerMove={onMove}
        onPointerUp={onUp}
        onPointerCancel={() => {
          hold.current = null;
        }}
        onDoubleClick={() => onSpan(range, "settled")}
      >
        <Picture index={index} rows={props.rows} laneOrder={props.laneOrder} subjectRow={props.subjectRow} />
        {hydrated ? (
          <>
            <div className="overview__outside" style={{ left: 0, width: percent(span.start) }} />
            <div className="overview__outside" style={{ left: percent(span.end), right: 0 }} />
            <div
              className="overview__window"
              data-grip="window"
              title={formatWindow(span, language)}
              style={{ left: percent(span.start), width: `calc(${percent(span.end)} - ${percent(span.start)})` }}
            />
            {thumb("start", messages.overviewFrom)}
            {thumb("end", messages.overviewTo)}
          </>
        ) : null}
      </div>
      <div className="overview__years" aria-hidden="true">
        {yearsOf(range).map((year) => (
          <span key={year}>{year}</span>
        ))}
      </div>
    </fieldset>
  );
}
