import { isoOf } from "#domain/day.ts";
import { packDateFlags } from "#domain/event-date.ts";
import { CERTAINTIES, type Row } from "#domain/event-table.ts";
import type { Span } from "#domain/span.ts";
import { type Book, EDITION_ID, type Owner } from "./book.ts";
import { COMPILED_FORMAT, type CompiledEvents, type CompiledIndex } from "./compiled.ts";
import type { AuthoredEvent } from "./schema.ts";

type Positions = ReadonlyMap<string, number>;
type Side = AuthoredEvent["disagreements"][number]["sides"][number];

const positions = (records: readonly { readonly id: string }[]): Positions =>
  new Map(records.map((record, position) => [record.id, position]));

const places = (ids: Iterable<string>, in_: Positions): number[] => {
  const found = new Set<number>();
  for (const id of ids) {
    const position = in_.get(id);
    if (position !== undefined) found.add(position);
  }
  return [...found].sort((a, b) => a - b);
};

type Citing = { readonly citations: readonly { readonly source: string }[] };

const sourcesOf = (citing: readonly Citing[]): Set<string> =>
  new Set(citing.flatMap(({ citations }) => citations.map((citation) => citation.source)));

/** The sources that only roles and opinions of an event cite. */
function otherSources(event: AuthoredEvent): string[] {
  const inClaims = sourcesOf(event.claims);
  const others = sourcesOf([...event.people, ...event.organizations, ...event.perspectives]);
  return [...others].filter((id) => !inClaims.has(id));
}

/** Bits of the certainties of the claims that are followed. */
function certaintyBits(event: AuthoredEvent): number {
  return event.claims
    .filter((claim) => claim.rank !== "deprecated")
    .reduce((bits, claim) => bits | (1 << CERTAINTIES.indexOf(claim.certainty)), 0);
}

const DATE_PROPERTIES: readonly unknown[] = ["dates", "start", "end"];

/** From the first to the last day the dated claims of a side name; null where it names none. */
function datesOfSide(book: Book, owner: Owner, side: Side): Span | null {
  const spans = side.claims.flatMap((reference) => {
    const { claim } = book.claim(owner, reference);
    const { value, property } = claim;
    if (!DATE_PROPERTIES.includes(property) || typeof value !== "object" || !("date" in value)) return [];
    return [book.date(value.date)];
  });
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) };
}

/** A row and its sides' days for each disagreement in which at least two sides give different dates. */
function disputedDates(book: Book): number[][] {
  return book.events.flatMap((event, row) =>
    event.disagreements.flatMap((disagreement) => {
      const owner: Owner = { kind: "event", id: event.id };
      const sides = disagreement.sides.map((side) => datesOfSide(book, owner, side)).filter((side) => side !== null);
      const different = new Set(sides.map((side) => `${side.start}/${side.end}`)).size > 1;
      return different ? [[row, ...sides.flatMap((side) => [side.start, side.end])]] : [];
    }),
  );
}

function relatedRows(book: Book): number[][] {
  const related = book.events.map(() => new Set<Row>());
  book.events.forEach((event, row) => {
    for (const relation of event.relations) {
      const other = book.rowOf.get(relation.event);
      if (other === undefined) continue;
      related[row]?.add(other);
      related[other]?.add(row);
    }
  });
  return related.map((rows) => [...rows].sort((a, b) => a - b));
}

function successions(book: Book): [Row, Row][] {
  return book.events.flatMap((event, row): [Row, Row][] => {
    const former = event.relations.find((relation) => relation.type === "succeeds");
    const formerRow = former && book.rowOf.get(former.event);
    return formerRow === undefined ? [] : [[row, formerRow]];
  });
}

function compileEvents(book: Book, lanes: Positions): CompiledEvents {
  const { events, say } = book;
  const dates = events.map((event) => book.date(event.date));
  const people = positions(book.dataset.people);
  const organizations = positions(book.dataset.organizations);
  const sources = positions(book.dataset.sources);
  return {
    ids: events.map((event) => event.id),
    titles: events.map((event) => say(event.title)),
    labels: events.map((event) => say(event.label)),
    ticks: events.map((event) => say(event.tick)),
    starts: dates.map((date, row) => date.start - (dates[row - 1]?.start ?? 0)),
    lengths: dates.map((date) => date.end - date.start),
    dateFlags: dates.map(packDateFlags),
    lane: events.map((event) => lanes.get(event.lane) ?? 0),
    importance: events.map((event) => event.importance),
    background: events.flatMap((event, row) => (event.background ? [row] : [])),
    disagreements: events.map((event) => event.disagreements.length),
    certainty: events.map(certaintyBits),
    people: events.map((event) =>
      places(
        event.people.map((part) => part.person),
        people,
      ),
    ),
    organizations: events.map((event) =>
      places(
        event.organizations.map((part) => part.organization),
        organizations,
      ),
    ),
    sources: events.map((event) => places(sourcesOf(event.claims), sources)),
    otherSources: events.map((event) => places(otherSources(event), sources)),
    related: relatedRows(book),
    succeeds: successions(book),
    disputed: disputedDates(book),
  };
}

function collectRenamed(book: Book): Record<string, string> {
  const { events, people, organizations, sources, tours } = book.dataset;
  const renamed: Record<string, string> = {};
  for (const event of events) for (const former of event.aliases) renamed[former] = event.id;
  for (const record of [...people, ...organizations, ...sources, ...tours]) {
    for (const former of record.formerIds ?? []) renamed[former] = record.id;
  }
  return renamed;
}

/** What the first load fetches, in the book's language. */
export function compileIndex(book: Book): CompiledIndex {
  const { dataset, say } = book;
  const lanes = [...dataset.lanes].sort((a, b) => a.order - b.order);
  const named = (records: typeof dataset.people | typeof dataset.organizations) => ({
    ids: records.map((record) => record.id),
    names: records.map((record) => say(record.name)),
  });
  return {
    format: COMPILED_FORMAT,
    language: book.language,
    title: say(dataset.dataset.title),
    description: say(dataset.dataset.description),
    version: dataset.dataset.version,
    updated: isoOf(book.date(dataset.dataset.updated).start),
    report: dataset.dataset.report,
    range: [book.range.start, book.range.end],
    lanes: lanes.map(({ id, name, color, shape }) => ({ id, name: say(name), color, shape })),
    people: named(dataset.people),
    organizations: named(dataset.organizations),
    sources: {
      ids: dataset.sources.map((source) => source.id),
      titles: dataset.sources.map((source) => source.title),
      kinds: dataset.sources.map((source) => source.kind),
    },
    editions: book.events.flatMap((event, row) => {
      if (!EDITION_ID.test(event.id)) return [];
      const place = event.places[0] === undefined ? null : book.place(event.places[0]);
      return [{ row, town: place ? say(place.short ?? place.name) : "" }];
    }),
    tours: {
      ids: dataset.tours.map((tour) => tour.id),
      titles: dataset.tours.map((tour) => say(tour.title)),
      steps: dataset.tours.map((tour) => tour.steps.length),
    },
    renamed: collectRenamed(book),
    events: compileEvents(book, positions(lanes)),
  };
}
