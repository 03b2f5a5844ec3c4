import { dayOf } from "#domain/day.ts";
import { type EventDate, packDateFlags } from "#domain/event-date.ts";
import type { DisputedDate, EventTable, ListColumn } from "#domain/event-table.ts";
import { rowFinder, textColumn } from "#domain/text-column.ts";
import type { LaneShape, TimelineIndex } from "#domain/timeline-index.ts";

/** An event as a test writes it; what is left out is the plainest. Days count from 1970-01-01, as everywhere. */
export type PlainEvent = {
  readonly start: number;
  readonly end?: number;
  readonly lane?: number;
  readonly importance?: number;
  readonly id?: string;
  readonly title?: string;
  readonly label?: string;
  readonly tick?: string;
  readonly date?: Partial<EventDate>;
  readonly disagreements?: number;
  /** Bits of `CERTAINTIES`. */
  readonly certainty?: number;
  /** Ids; the index knows every person, organization and source that an event names, by id and with the id as its name. */
  readonly people?: readonly string[];
  readonly organizations?: readonly string[];
  readonly sources?: readonly string[];
  readonly succeeds?: string;
  readonly related?: readonly string[];
  readonly sides?: readonly { readonly start: number; readonly end: number }[];
};

const SHAPES: readonly LaneShape[] = ["disc", "bar", "ring", "diamond", "square", "triangle", "cross"];

function listsOf(lists: readonly (readonly number[])[]): ListColumn {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, at) => {
    offsets[at + 1] = (offsets[at] ?? 0) + list.length;
  });
  return { offsets, values: Uint16Array.from(lists.flat()) };
}

/** The ids some events name, sorted, and the column that names them by position. */
function namesOf(lists: readonly (readonly string[] | undefined)[]): { ids: string[]; column: ListColumn } {
  const ids = [...new Set(lists.flatMap((list) => list ?? []))].sort();
  return { ids, column: listsOf(lists.map((list) => (list ?? []).map((id) => ids.indexOf(id)))) };
}

/** An index over 2013–2022 with seven lanes and the events given, put into time order. */
export function indexOf(plain: readonly PlainEvent[], editions: TimelineIndex["editions"] = []): TimelineIndex {
  const events = plain
    .map((event, at) => ({ ...event, id: event.id ?? `event-${at}`, end: event.end ?? event.start + 1 }))
    .sort((a, b) => a.start - b.start);
  const count = events.length;
  const ids = textColumn(events.map((event) => event.id));
  const rowOf = rowFinder(ids, events.length);
  const rowNamed = (id: string | undefined) => (id === undefined ? -1 : (rowOf.get(id) ?? -1));
  const related = events.map(() => new Set<number>());
  events.forEach((event, row) => {
    for (const id of event.related ?? []) {
      const other = rowNamed(id);
      if (other < 0) continue;
      related[row]?.add(other);
      related[other]?.add(row);
    }
  });
  const people = namesOf(events.map((event) => event.people));
  const organizations = namesOf(events.map((event) => event.organizations));
  const sources = namesOf(events.map((event) => event.sources));
  const table: EventTable = {
    count,
    ids,
    titles: textColumn(events.map((event) => event.title ?? event.label ?? event.id)),
    labels: textColumn(events.map((event) => event.label ?? event.id)),
    ticks: textColumn(events.map((event) => event.tick ?? event.label?.slice(0, 6) ?? event.id.slice(0, 6))),
    start: Int32Array.from(events, (event) => event.start),
    end: Int32Array.from(events, (event) => event.end),
    dateFlags: Uint16Array.from(events, (event) =>
      packDateFlags({
        start: event.start,
        end: event.end,
        startPrecision: "day",
        endPrecision: "day",
        startApproximate: false,
        endApproximate: false,
        startOpen: "known",
        endOpen: "known",
        interval: event.end - event.start > 1,
        ...event.date,
      }),
    ),
    lane: Uint8Array.from(events, (event) => event.lane ?? 0),
    importance: Uint8Array.from(events, (event) => event.importance ?? 3),
    background: new Uint8Array(count),
    disagreements: Uint8Array.from(events, (event) => event.disagreements ?? 0),
    sourceCounts: new Uint8Array(count),
    certainty: Uint8Array.from(events, (event) => event.certainty ?? 0),
    people: people.column,
    organizations: organizations.column,
    sources: sources.column,
    otherSources: listsOf(events.map(() => [])),
    related: listsOf(related.map((set) => [...set].sort((a, b) => a - b))),
    succeeds: Int32Array.from(events, (event) => rowNamed(event.succeeds)),
    disputedDates: events.flatMap((event, row): DisputedDate[] => (event.sides ? [{ row, sides: event.sides }] : [])),
    rowOf,
  };
  return {
    title: "Test",
    description: "",
    version: "0",
    updated: "2022-12-31",
    report: "",
    range: { start: dayOf(2013), end: dayOf(2023) },
    lanes: SHAPES.map((shape, lane) => ({ id: `lane-${lane + 1}`, name: `Lane ${lane + 1}`, color: lane + 1, shape })),
    people: people.ids.map((id) => ({ id, name: id })),
    organizations: organizations.ids.map((id) => ({ id, name: id })),
    sources: sources.ids.map((id) => ({ id, title: id, kind: "press" })),
    editions,
    tours: [],
    events: table,
    renamed: {},
  };
}
