import type { RecordLink, SourceDetails } from "#domain/details.ts";
import type { EventDate } from "#domain/event-date.ts";
import type { Row } from "#domain/event-table.ts";
import { type Language, otherLanguage } from "#domain/language.ts";
import type { Span } from "#domain/span.ts";
import { readEdtf } from "./read-edtf.ts";
import type { AuthoredClaim, AuthoredDataset, AuthoredEvent, AuthoredSource, AuthoredText } from "./schema.ts";

/** An edition's own record: `wic-2014` … `wic-2022`. */
export const EDITION_ID = /^wic-\d{4}$/;

/** A record that carries claims. */
type Kind = RecordLink["kind"];
export type Owner = { readonly kind: Kind; readonly id: string };

/** What compiling looks things up in: the dataset in one language, its events in row order. */
export type Book = {
  readonly language: Language;
  readonly dataset: AuthoredDataset;
  readonly range: Span;
  /** In time order: the place of an event is its row. */
  readonly events: readonly AuthoredEvent[];
  readonly rowOf: ReadonlyMap<string, Row>;
  readonly say: (text: AuthoredText) => string;
  /** The text in the other language, where it differs. */
  readonly sayOther: (text: AuthoredText) => string | null;
  readonly date: (edtf: string) => EventDate;
  readonly source: (id: string) => SourceDetails;
  readonly place: (id: string) => AuthoredDataset["places"][number];
  readonly link: (owner: Owner) => RecordLink;
  /** The claim a side names: `members` of `owner`, or `council-founded-2015/members` of another record. */
  readonly claim: (owner: Owner, reference: string) => { readonly owner: Owner; readonly claim: AuthoredClaim };
};

function lookUp<T>(map: ReadonlyMap<string, T>, id: string, what: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`${what} "${id}" does not exist; run the check before compiling`);
  return found;
}

const byId = <T extends { readonly id: string }>(records: readonly T[]) =>
  new Map(records.map((record) => [record.id, record] as const));

/** Editions before others of the same day, then the more important, then by id: a stable order of rows. */
function sortEvents(events: readonly AuthoredEvent[], date: (edtf: string) => EventDate): AuthoredEvent[] {
  const keyed = events.map((event) => ({ event, start: date(event.date).start, edition: EDITION_ID.test(event.id) }));
  keyed.sort(
    (a, b) =>
      a.start - b.start ||
      Number(b.edition) - Number(a.edition) ||
      a.event.importance - b.event.importance ||
      (a.event.id < b.event.id ? -1 : 1),
  );
  return keyed.map(({ event }) => event);
}

/** Remembers each text's date: the same few hundred dates are asked for on many pages. */
function dateReader(limits: Span): (edtf: string) => EventDate {
  const known = new Map<string, EventDate>();
  return (edtf) => {
    const date = known.get(edtf) ?? readEdtf(edtf, limits);
    known.set(edtf, date);
    return date;
  };
}

type Claims = ReadonlyMap<string, { readonly owner: Owner; readonly claim: AuthoredClaim }>;

/** Claims by `record/claim`; where an event and a person share an id the event's are found. */
function collectClaims(dataset: AuthoredDataset): Claims {
  const claims = new Map<string, { owner: Owner; claim: AuthoredClaim }>();
  for (const { owner, record } of claimHolders(dataset).reverse()) {
    for (const claim of record.claims ?? []) claims.set(`${owner.id}/${claim.id}`, { owner, claim });
  }
  return claims;
}

/** Every record that may hold claims, disagreements and perspectives: events as listed, then people, organizations. */
export function claimHolders(dataset: Pick<AuthoredDataset, "events" | "people" | "organizations">) {
  return [
    ...dataset.events.map((record) => ({ owner: { kind: "event", id: record.id } as Owner, record })),
    ...dataset.people.map((record) => ({ owner: { kind: "person", id: record.id } as Owner, record })),
    ...dataset.organizations.map((record) => ({ owner: { kind: "organization", id: record.id } as Owner, record })),
  ];
}

function sourceDetails(source: AuthoredSource, say: Book["say"], date: Book["date"]): SourceDetails {
  return {
    id: source.id,
    title: source.title,
    author: source.author,
    publisher: say(source.publisher),
    date: source.date === null ? null : date(source.date),
    url: source.url,
    language: source.language,
    kind: source.kind,
    republished: source.republished ?? false,
    note: source.note && say(source.note),
  };
}

/**
 * Opens a checked dataset for compiling in one language.
 *
 * @throws EdtfError, or Error for a reference to nothing: only where the check was not run
 */
export function openBook(dataset: AuthoredDataset, language: Language): Book {
  const { start, end } = readEdtf(dataset.dataset.range);
  const range = { start, end };
  const date = dateReader(range);
  const say = (text: AuthoredText) => text[language];
  const other = otherLanguage(language);
  const events = sortEvents(dataset.events, date);
  const titles = {
    event: new Map(events.map((event) => [event.id, say(event.title)])),
    person: new Map(dataset.people.map((person) => [person.id, say(person.name)])),
    organization: new Map(dataset.organizations.map((organization) => [organization.id, say(organization.name)])),
  };
  const claims = collectClaims(dataset);
  const sources = new Map(dataset.sources.map((source) => [source.id, sourceDetails(source, say, date)]));
  const places = byId(dataset.places);
  return {
    language,
    dataset,
    range,
    events,
    rowOf: new Map(events.map((event, row) => [event.id, row])),
    say,
    sayOther: (text) => (text[other] === text[language] ? null : text[other]),
    date,
    source: (id) => lookUp(sources, id, "source"),
    place: (id) => lookUp(places, id, "place"),
    link: ({ kind, id }) => ({ kind, id, title: lookUp(titles[kind], id, kind) }),
    claim: (owner, reference) =>
      lookUp(claims, reference.includes("/") ? reference : `${owner.id}/${reference}`, "claim"),
  };
}
