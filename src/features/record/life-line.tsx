import { useMemo } from "react";
import type { EntityDetails } from "#domain/details.ts";
import { dateAt } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { estimateMeasure } from "#scene/estimate-measure.ts";
import { LANE_MARKS, MARK_STROKE_PX } from "#scene/lane-marks.ts";
import type { LifeLabel } from "#scene/life-labels.ts";
import { type LifeLine as Life, type LifeEnd, lifeLine } from "#scene/life-line.ts";
import { SubjectLink } from "#state/subject-link.tsx";

const AXIS_PX = 22;
const ROW_PX = 24;
const BAR_PX = 16;
/** Between the rows of roles and those of events. */
const APART_PX = 6;

/** The fill of a bar that fades at one end or at both. */
function fillOf(start: LifeEnd, end: LifeEnd): string | undefined {
  const [early, late] = [start === "fading", end === "fading"];
  if (early && late) return "url(#life-fade-both)";
  return early ? "url(#life-fade-start)" : late ? "url(#life-fade-end)" : undefined;
}

function Fades() {
  const stops: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
    start: [
      [0, 0],
      [0.5, 1],
    ],
    end: [
      [0.3, 1],
      [1, 0],
    ],
    both: [
      [0, 0],
      [0.5, 1],
      [1, 0],
    ],
  };
  return (
    <defs>
      {Object.entries(stops).map(([name, points]) => (
        <linearGradient key={name} id={`life-fade-${name}`}>
          {points.map(([offset, opacity]) => (
            <stop key={offset} offset={offset} stopColor="currentColor" stopOpacity={opacity} />
          ))}
        </linearGradient>
      ))}
    </defs>
  );
}

type Bar = { readonly from: number; readonly to: number; readonly start: LifeEnd; readonly end: LifeEnd };

/** A stretch of time: crisp at a known end, fading at one that is not, with an arrow where it lasts. */
function BarShape({ bar, y, height }: { readonly bar: Bar; readonly y: number; readonly height: number }) {
  const { from, to, start, end } = bar;
  const top = y - height / 2;
  return (
    <>
      <rect
        className="life__bar"
        x={`${from}%`}
        y={top}
        width={`${Math.round((to - from) * 100) / 100}%`}
        height={height}
        fill={fillOf(start, end) ?? "currentColor"}
      />
      {start === "sharp" ? (
        <line className="life__edge" x1={`${from}%`} x2={`${from}%`} y1={top} y2={top + height} />
      ) : null}
      {end === "ongoing" ? (
        <svg x={`${to}%`} y={y} overflow="visible" aria-hidden="true">
          <path className="life__arrow" d="M-7 -4l4 4l-4 4" />
        </svg>
      ) : null}
    </>
  );
}

/** A text beside its thing: `left` and `right` are where that begins and ends, in percent, `gap` the pixels between. */
function Label(props: {
  readonly label: LifeLabel | null;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly gap: number;
}) {
  const { label, gap } = props;
  if (!label) return null;
  const side = label.side === "right" ? props.right : props.left;
  return (
    <text
      className="life__label"
      x={`${side}%`}
      dx={label.side === "left" ? -gap : gap}
      y={props.y + 4}
      textAnchor={label.side === "left" ? "end" : "start"}
    >
      {label.text}
    </text>
  );
}

type Part = EntityDetails["parts"][number];
type Drawn = { readonly details: EntityDetails; readonly index: TimelineIndex; readonly life: Life };

/** The parts that are drawn: one mark an event, however many parts it saw. */
const partsOf = (details: EntityDetails): Part[] =>
  details.parts.filter(({ event }, place, all) => all.findIndex((other) => other.event === event) === place);

function Roles({ details, life }: Omit<Drawn, "index">) {
  const { language } = useWords();
  return life.roles.map((bar) => {
    const role = details.roles[bar.role];
    if (!role) return null;
    const y = AXIS_PX + bar.row * ROW_PX + ROW_PX / 2;
    const name = `${role.title}${role.at && role.at.id !== details.id ? `, ${role.at.title}` : ""}, ${formatEventDate(role.date, language)}`;
    const drawn = (
      <>
        <title>{name}</title>
        <BarShape bar={bar} y={y} height={BAR_PX} />
        <Label label={bar.label} left={bar.from} right={bar.to} y={y} gap={5} />
      </>
    );
    const key = `${role.title} ${role.date.start}`;
    return role.at && role.at.id !== details.id ? (
      <SubjectLink key={key} subject={{ page: role.at.kind, id: role.at.id }} className="life__role" aria-label={name}>
        {drawn}
      </SubjectLink>
    ) : (
      <g key={key} className="life__role">
        {drawn}
      </g>
    );
  });
}

function Events({ details, index, life }: Drawn) {
  const { language } = useWords();
  const parts = partsOf(details);
  const top = AXIS_PX + life.roleRows * ROW_PX + (life.roleRows > 0 ? APART_PX : 0);
  return life.events.map(({ event, row, at, bar, label }) => {
    const part = parts[event];
    const eventRow = part && index.events.rowOf.get(part.event);
    const lane = eventRow === undefined ? undefined : index.lanes[index.events.lane[eventRow] ?? 0];
    if (!part || eventRow === undefined || !lane) return null;
    const mark = LANE_MARKS[lane.shape];
    const y = top + row * ROW_PX + ROW_PX / 2;
    // Past the mark's own half, on the narrowest screen too.
    const reaches = bar !== null && bar.to - at > 2.1;
    const name = `${part.title}, ${formatEventDate(dateAt(index.events, eventRow), language)}, ${lane.name}`;
    return (
      <SubjectLink
        key={part.event}
        subject={{ page: "event", id: part.event }}
        className={`life__event mark--${lane.color}`}
        aria-label={name}
      >
        <title>{name}</title>
        {bar ? <BarShape bar={{ ...bar, start: "cut" }} y={y} height={6} /> : null}
        <svg x={`${at}%`} y={y} overflow="visible" aria-hidden="true">
          <rect className="life__hit" x="-12" y="-12" width="24" height="24" rx="3" />
          <path
            d={mark.path}
            {...(mark.stroked
              ? { fill: "none", stroke: "currentColor", strokeWidth: MARK_STROKE_PX }
              : { fill: "currentColor" })}
          />
        </svg>
        <Label
          label={label}
          left={at}
          right={reaches ? bar.to : at}
          y={y}
          gap={reaches && label?.side === "right" ? 4 : 10}
        />
      </SubjectLink>
    );
  });
}

/** The years of the record as one small picture: roles as bars, events in the marks of their lanes, each a link. */
export function LifeLine({ details, index }: { readonly details: EntityDetails; readonly index: TimelineIndex }) {
  const { messages } = useWords();
  const { range } = index;
  const life = useMemo(() => {
    const events = partsOf(details).map(({ event }) => index.events.rowOf.get(event) ?? 0);
    return lifeLine({
      range,
      roles: details.roles.map(({ date, title, at }) => ({ date, texts: at ? [title, at.title] : [title] })),
      events: events.map((row) => ({
        date: dateAt(index.events, row),
        lane: index.events.lane[row] ?? 0,
        texts: [index.events.labels.at(row), index.events.ticks.at(row)],
      })),
      measure: estimateMeasure,
    });
  }, [details, index, range]);
  if (life.roles.length + life.events.length === 0) return null;
  const apart = life.roleRows > 0 && life.eventRows > 0 ? APART_PX : 0;
  const height = AXIS_PX + (life.roleRows + life.eventRows) * ROW_PX + apart;
  const years =
    life.years.length > 0 ? ([life.years[0]?.year ?? 0, life.years.at(-1)?.year ?? 0] as const) : ([0, 0] as const);
  const earlier = partsOf(details).length - life.events.length;
  const words = messages.entity;
  return (
    <section className="life">
      <h2 id="life-title">{words.life}</h2>
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML groups what is inside a drawing */}
      <svg
        className="life__drawing"
        width="100%"
        height={height}
        role="group"
        aria-labelledby="life-title"
        aria-describedby="life-text"
      >
        <desc id="life-text">{words.lifeText(life.events.length, life.roles.length, ...years)}</desc>
        <Fades />
        <g>
          {life.years.map(({ year, from, to, named }) => (
            <g key={year}>
              <line className="life__year-line" x1={`${from}%`} x2={`${from}%`} y1="0" y2={height} />
              {named ? (
                <text className="life__year" x={`${Math.round((from + to) * 50) / 100}%`} y="12" textAnchor="middle">
                  {year}
                </text>
              ) : null}
            </g>
          ))}
        </g>
        <Roles details={details} life={life} />
        <Events details={details} index={index} life={life} />
      </svg>
      {earlier > 0 ? <p className="life__earlier">{words.earlier(earlier, years[0])}</p> : null}
    </section>
  );
}
