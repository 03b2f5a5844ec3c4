import { civilOf, dayOf } from "#domain/day.ts";
import type { EventDate } from "#domain/event-date.ts";
import { type Span, spanLength } from "#domain/span.ts";
import { type LifeLabel, placeLabels } from "./life-labels.ts";
import type { Measure } from "./scene.ts";

/**
 * The small timeline of a person or an organization: roles as bars, events as marks in rows by lane. Places are percents
 * of the drawing's width; what may stand beside what is decided for the narrowest screen, so that nothing collides on any.
 */
export type LifeLine = {
  readonly years: readonly {
    readonly year: number;
    readonly from: number;
    readonly to: number;
    readonly named: boolean;
  }[];
  readonly roles: readonly LifeRole[];
  readonly events: readonly LifeEvent[];
  readonly roleRows: number;
  readonly eventRows: number;
};

/** How a bar ends: at a date, cut at the end of the range, fading (about then, or nobody knows), or still so. */
export type LifeEnd = "sharp" | "cut" | "fading" | "ongoing";

export type LifeRole = {
  /** Its place in the list of roles given. */
  readonly role: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly start: LifeEnd;
  readonly end: LifeEnd;
  readonly label: LifeLabel | null;
};

export type LifeEvent = {
  /** Its place in the list of events given. */
  readonly event: number;
  readonly row: number;
  /** Where its mark stands: in the middle of its days, or at the beginning of a bar. */
  readonly at: number;
  readonly bar: { readonly from: number; readonly to: number; readonly end: LifeEnd } | null;
  readonly label: LifeLabel | null;
};

export type LifeInput = {
  readonly range: Span;
  /** `texts`: what it may be called, the fullest first. */
  readonly roles: readonly { readonly date: EventDate; readonly texts: readonly string[] }[];
  /** `lane`: the place of its lane among the lanes. */
  readonly events: readonly { readonly date: EventDate; readonly lane: number; readonly texts: readonly string[] }[];
  readonly measure: Measure;
};

/** The text column of the narrowest screen, 320 px wide. */
const LEAST_PX = 288;
/** Room left and right for half a mark, in percent. */
const INSET = 2.5;
/** From one mark to the next, so that each has 24 px to hit. */
const PITCH_PX = 24;
const MARK_HALF_PX = 6;
/** Between two bars of a row. */
const BAR_GAP_PX = 6;
/** A bar is at least so wide, in percent. */
const LEAST_BAR = 4;
const YEAR_NAME_PX = 40;
/** A shorter role is a part in an event, which has its mark; a shorter event is a mark alone. */
const LEAST_BAR_DAYS = 60;

const px = (percent: number): number => (percent * LEAST_PX) / 100;
const round = (value: number): number => Math.round(value * 100) / 100;

type Scale = (day: number) => number;

function scaleOf(range: Span): Scale {
  const inside = (day: number) => Math.min(Math.max(day, range.start), range.end);
  return (day) => round(INSET + ((inside(day) - range.start) / spanLength(range)) * (100 - 2 * INSET));
}

function endOf(date: EventDate, range: Span): LifeEnd {
  if (date.endOpen === "ongoing") return "ongoing";
  if (date.endOpen === "unknown" || date.endApproximate) return "fading";
  return date.end > range.end ? "cut" : "sharp";
}

const startOf = (date: EventDate, range: Span): LifeEnd =>
  date.startOpen !== "known" || date.startApproximate ? "fading" : date.start < range.start ? "cut" : "sharp";

const isLong = (date: EventDate): boolean => spanLength(date) >= LEAST_BAR_DAYS || date.endOpen !== "known";

/** What a row holds so far: pixels taken, in order from the left. */
type Row = { until: number };

/** The first row with room from `left` on; a new one where none has. */
function rowFor(rows: Row[], left: number, until: number): number {
  const found = rows.findIndex((row) => row.until <= left);
  if (found === -1) return rows.push({ until }) - 1;
  (rows[found] as Row).until = until;
  return found;
}

function layRoles({ range, roles, measure }: LifeInput, at: Scale): { roles: LifeRole[]; rows: number } {
  const rows: Row[] = [];
  const bars = roles
    .map(({ date, texts }, role) => ({ date, texts, role }))
    .filter(({ date }) => isLong(date) && date.start < range.end && date.end > range.start)
    .sort((a, b) => a.date.start - b.date.start || b.date.end - a.date.end)
    .map((bar) => {
      const from = Math.min(at(bar.date.start), 100 - INSET - LEAST_BAR);
      const to = Math.max(at(bar.date.end), round(from + LEAST_BAR));
      const [left, right] = [px(from), px(to)];
      return { ...bar, from, to, left, right, row: rowFor(rows, left, right + BAR_GAP_PX), inside: true, gap: 5 };
    });
  const labels = placeLabels(bars, LEAST_PX, measure);
  return {
    rows: rows.length,
    roles: bars.map(({ role, row, from, to, date }, i) => ({
      role,
      row,
      from,
      to,
      start: startOf(date, range),
      end: endOf(date, range),
      label: labels[i] ?? null,
    })),
  };
}

type LaneEvent = LifeInput["events"][number] & { readonly event: number };

function layLane(events: readonly LaneEvent[], { range, measure }: LifeInput, at: Scale) {
  const rows: Row[] = [];
  const marks = events.map(({ date, texts, event }) => {
    const long = isLong(date);
    const place = at(long ? date.start : (date.start + date.end) / 2);
    const to = long ? Math.max(at(date.end), place) : place;
    const middle = px(place);
    return {
      event,
      texts,
      place,
      row: rowFor(rows, middle - PITCH_PX / 2, Math.max(px(to), middle + PITCH_PX / 2)),
      bar: long ? { from: place, to, end: endOf(date, range) } : null,
      left: middle - MARK_HALF_PX,
      right: Math.max(px(to), middle + MARK_HALF_PX),
      inside: false,
      gap: 4,
    };
  });
  const labels = placeLabels(marks, LEAST_PX, measure);
  return {
    rows: rows.length,
    events: marks.map(
      ({ event, row, place, bar }, i): LifeEvent => ({ event, row, at: place, bar, label: labels[i] ?? null }),
    ),
  };
}

/** The events of each lane in rows of their own, the lanes in their order. What lies before the range is left out. */
function layEvents(input: LifeInput, at: Scale): { events: LifeEvent[]; rows: number } {
  const drawn = input.events
    .map((event, place) => ({ ...event, event: place }))
    .filter(({ date }) => date.end > input.range.start && date.start < input.range.end)
    .sort((a, b) => a.date.start - b.date.start || a.date.end - b.date.end);
  const lanes = [...new Set(drawn.map(({ lane }) => lane))].sort((a, b) => a - b);
  const events: LifeEvent[] = [];
  let rows = 0;
  for (const lane of lanes) {
    const laid = layLane(
      drawn.filter((event) => event.lane === lane),
      input,
      at,
    );
    events.push(...laid.events.map((event) => ({ ...event, row: event.row + rows })));
    rows += laid.rows;
  }
  return { events, rows };
}

export function lifeLine(input: LifeInput): LifeLine {
  const { range } = input;
  const at = scaleOf(range);
  const roles = layRoles(input, at);
  const events = layEvents(input, at);
  const first = civilOf(range.start).year;
  const last = civilOf(range.end - 1).year;
  const step = Math.ceil(YEAR_NAME_PX / (px(at(dayOf(first + 1)) - at(dayOf(first))) || YEAR_NAME_PX));
  return {
    years: Array.from({ length: last - first + 1 }, (_, i) => {
      const year = first + i;
      return { year, from: at(dayOf(year)), to: at(dayOf(year + 1)), named: year % step === 0 };
    }),
    roles: roles.roles,
    events: events.events,
    roleRows: roles.rows,
    eventRows: events.rows,
  };
}
