/**
 * Reads what the build compiled. Runs in the browser's first load, so it only checks what tells a wrong or stale file
 * from a right one; the full check of authored data is `./check.ts`.
 */
import type { PageDetails } from "#domain/details.ts";
import { unpackDate } from "#domain/event-date.ts";
import type { DisputedDate, EventTable, ListColumn } from "#domain/event-table.ts";
import { rowFinder, textColumn } from "#domain/text-column.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { COMPILED_FORMAT, type CompiledEvents, type CompiledIndex } from "./compiled.ts";

/** The compiled data is not what this version of the site reads. The message says what is wrong, for people. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function requireFormat(json: unknown, what: string): Json {
  if (!isObject(json)) throw new DatasetError(`${what} is not a JSON object`);
  if (json.format !== COMPILED_FORMAT) {
    throw new DatasetError(`${what} has format ${String(json.format)}, this site reads format ${COMPILED_FORMAT}`);
  }
  return json;
}

const COLUMNS = [
  ["ids", "string"],
  ["titles", "string"],
  ["labels", "string"],
  ["ticks", "string"],
  ["starts", "number"],
  ["lengths", "number"],
  ["dateFlags", "number"],
  ["lane", "number"],
  ["importance", "number"],
  ["disagreements", "number"],
  ["certainty", "number"],
  ["people", "object"],
  ["organizations", "object"],
  ["sources", "object"],
  ["otherSources", "object"],
  ["related", "object"],
] as const satisfies readonly (readonly [keyof CompiledEvents, string])[];

function requireColumns(holder: unknown, names: readonly (readonly [string, string])[], what: string): void {
  if (!isObject(holder)) throw new DatasetError(`the index has no ${what}`);
  let count = -1;
  for (const [name, type] of names) {
    const column = holder[name];
    if (!Array.isArray(column)) throw new DatasetError(`the index has no ${what}.${name}`);
    if (count === -1) count = column.length;
    if (column.length !== count) {
      throw new DatasetError(`the index has ${column.length} ${what}.${name} for ${count} ${what}`);
    }
    const wrong = column.findIndex((value) => typeof value !== type);
    if (wrong !== -1) throw new DatasetError(`the index's ${what}.${name}[${wrong}] is not a ${type}`);
  }
}

function requireIndex(json: unknown): CompiledIndex {
  const index = requireFormat(json, "the index");
  for (const name of ["title", "description", "version", "updated", "report"]) {
    if (typeof index[name] !== "string") throw new DatasetError(`the index has no ${name}`);
  }
  for (const name of ["range", "lanes", "editions"]) {
    if (!Array.isArray(index[name])) throw new DatasetError(`the index has no ${name}`);
  }
  requireColumns(index.events, COLUMNS, "events");
  const events = index.events as Json;
  for (const name of ["background", "succeeds", "disputed"]) {
    if (!Array.isArray(events[name])) throw new DatasetError(`the index has no events.${name}`);
  }
  const named = [
    ["ids", "string"],
    ["names", "string"],
  ] as const;
  requireColumns(index.people, named, "people");
  requireColumns(index.organizations, named, "organizations");
  requireColumns(
    index.sources,
    [
      ["ids", "string"],
      ["titles", "string"],
      ["kinds", "string"],
    ],
    "sources",
  );
  requireColumns(
    index.tours,
    [
      ["ids", "string"],
      ["titles", "string"],
      ["steps", "number"],
    ],
    "tours",
  );
  return json as CompiledIndex;
}

function listColumn(lists: readonly (readonly number[])[], limit: number, what: string): ListColumn {
  const offsets = new Uint32Array(lists.length + 1);
  lists.forEach((list, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + list.length;
  });
  const values = new Uint16Array(offsets[lists.length] ?? 0);
  lists.forEach((list, row) => {
    for (const value of list) {
      if (!(value >= 0 && value < limit)) throw new DatasetError(`the index names ${what} ${value} of ${limit}`);
    }
    values.set(list, offsets[row]);
  });
  return { offsets, values };
}

function readDays(events: CompiledEvents): { start: Int32Array; end: Int32Array } {
  const start = new Int32Array(events.starts.length);
  const end = new Int32Array(events.starts.length);
  let day = 0;
  events.starts.forEach((step, row) => {
    day += step;
    start[row] = day;
    end[row] = day + (events.lengths[row] ?? 0);
  });
  return { start, end };
}

function readDisputed([row = 0, ...days]: readonly number[]): DisputedDate {
  const sides = [];
  for (let i = 0; i + 1 < days.length; i += 2) sides.push({ start: days[i] ?? 0, end: days[i + 1] ?? 0 });
  return { row, sides };
}

function readEvents(compiled: CompiledIndex): EventTable {
  const { events } = compiled;
  const count = events.ids.length;
  const ids = textColumn(events.ids);
  const background = new Uint8Array(count);
  for (const row of events.background) background[row] = 1;
  const succeeds = new Int32Array(count).fill(-1);
  for (const [row, former] of events.succeeds) succeeds[row] = former;
  return {
    count,
    ids,
    titles: textColumn(events.titles),
    labels: textColumn(events.labels),
    ticks: textColumn(events.ticks),
    ...readDays(events),
    dateFlags: Uint16Array.from(events.dateFlags),
    lane: Uint8Array.from(events.lane),
    importance: Uint8Array.from(events.importance),
    background,
    disagreements: Uint8Array.from(events.disagreements),
    sourceCounts: Uint8Array.from(events.sources, (list, row) =>
      Math.min(list.length + (events.otherSources[row]?.length ?? 0), 255),
    ),
    certainty: Uint8Array.from(events.certainty),
    people: listColumn(events.people, compiled.people.ids.length, "person"),
    organizations: listColumn(events.organizations, compiled.organizations.ids.length, "organization"),
    sources: listColumn(events.sources, compiled.sources.ids.length, "source"),
    otherSources: listColumn(events.otherSources, compiled.sources.ids.length, "source"),
    related: listColumn(events.related, count, "event"),
    succeeds,
    disputedDates: events.disputed.map(readDisputed),
    rowOf: rowFinder(ids, count),
  };
}

const named = ({ ids, names }: { readonly ids: readonly string[]; readonly names: readonly string[] }) =>
  ids.map((id, i) => ({ id, name: names[i] ?? id }));

/**
 * The index as the site uses it, from the parsed JSON of an index file.
 *
 * @throws DatasetError where the file is of another format version or misses a column
 */
export function readIndex(json: unknown): TimelineIndex {
  const index = requireIndex(json);
  const { sources, tours } = index;
  return {
    title: index.title,
    description: index.description,
    version: index.version,
    updated: index.updated,
    report: index.report,
    range: { start: index.range[0], end: index.range[1] },
    lanes: index.lanes,
    people: named(index.people),
    organizations: named(index.organizations),
    sources: sources.ids.map((id, i) => ({ id, title: sources.titles[i] ?? id, kind: sources.kinds[i] ?? "" })),
    editions: index.editions,
    tours: tours.ids.map((id, i) => ({ id, title: tours.titles[i] ?? id, steps: tours.steps[i] ?? 0 })),
    events: readEvents(index),
    renamed: index.renamed,
  };
}

function unpack(value: unknown, key?: string): unknown {
  if (Array.isArray(value)) {
    if (key !== "date") return value.map((entry) => unpack(entry));
    const [start, end, flags] = value;
    if (![start, end, flags].every(Number.isInteger))
      throw new DatasetError("the page holds a date that is not three numbers");
    return unpackDate(start, end, flags);
  }
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, unpack(entry, name)]));
}

const PAGE_KINDS: readonly unknown[] = [
  "event",
  "person",
  "organization",
  "source",
  "editions",
  "disagreements",
  "about",
  "handout",
  "tours",
  "tour",
  "speaker",
  "tour-handout",
] satisfies PageDetails["kind"][];

/**
 * One page's details, from the parsed JSON of its file.
 *
 * @throws DatasetError where the file is of another format version or no page
 */
export function readPage(json: unknown): PageDetails {
  const { page } = requireFormat(json, "the page");
  if (!isObject(page) || !PAGE_KINDS.includes(page.kind) || typeof page.id !== "string") {
    throw new DatasetError("the page has no known kind or no id");
  }
  return unpack(page) as PageDetails;
}
