/** What of the record the search finds: one document for each event, person, organization and source. */
import { type Book, EDITION_ID, openBook } from "#dataset/book.ts";
import type {
  AuthoredClaim,
  AuthoredDataset,
  AuthoredDisagreement,
  AuthoredEvent,
  AuthoredOrganization,
  AuthoredPerson,
  AuthoredPerspective,
  AuthoredPlace,
  AuthoredSource,
  AuthoredText,
} from "#dataset/schema.ts";
import type { HitKind, TextPair } from "#domain/found.ts";
import { formatEventDate } from "#i18n/dates.ts";
import type { SearchField } from "#search/search-file.ts";
import { dateWords } from "./date-words.ts";
import { soundsOf } from "./pinyin.ts";

export type SearchDocument = {
  readonly kind: HitKind;
  readonly id: string;
  readonly weight: number;
  readonly names: readonly string[];
  readonly line: TextPair | null;
  readonly fields: Readonly<Partial<Record<SearchField, string>>>;
};

/** What a document is worth beside another that matches as well. Sources are many, and their titles tell of events. */
const WEIGHTS = {
  edition: 1.7,
  event: { 1: 1.25, 2: 1.1, 3: 1 },
  person: 1.3,
  organization: 1.1,
  source: 0.15,
} as const;

const EDITION_YEAR = /^wic-(\d{4})$/;

type Entity = AuthoredPerson | AuthoredOrganization;
type Evidence = {
  readonly claims?: readonly AuthoredClaim[] | undefined;
  readonly disagreements?: readonly AuthoredDisagreement[] | undefined;
  readonly perspectives?: readonly AuthoredPerspective[] | undefined;
};

/** Texts side by side: what stands on different lines is not read as one phrase. */
const lines = (texts: Iterable<string | null | undefined>): string =>
  [...new Set(Array.from(texts, (text) => text ?? ""))].filter(Boolean).join("\n");

const both = (text: AuthoredText | undefined): string[] => (text ? [text.en, text.zh] : []);

const namesOf = (entity: Entity | AuthoredPlace): string[] => [
  ...both(entity.name),
  ...both("short" in entity ? entity.short : undefined),
  ...entity.aliases,
];

/** A record's claims, the questions on which sources differ, and opinions with their holders. */
const evidenceTexts = ({ claims = [], disagreements = [], perspectives = [] }: Evidence): string[] => [
  ...claims.flatMap((claim) => both(claim.text)),
  ...disagreements.flatMap((disagreement) => both(disagreement.question)),
  ...perspectives.flatMap((perspective) => [...both(perspective.holder), ...both(perspective.text)]),
];

const sounds = (texts: Iterable<string>): string => [...new Set(Array.from(texts).flatMap(soundsOf))].join(" ");

const byId = <T extends { readonly id: string }>(records: readonly T[], ids: readonly string[]): T[] =>
  ids.flatMap((id) => records.filter((record) => record.id === id));

/** What an edition is called beside its title: WIC 2016, Wuzhen 2016. */
function editionNames(event: AuthoredEvent, places: readonly AuthoredPlace[]): string[] {
  const [, year] = EDITION_YEAR.exec(event.id) ?? [];
  if (year === undefined) return [];
  const towns = both(places[0]?.short ?? places[0]?.name);
  return [`WIC ${year}`, ...towns.map((town) => `${town} ${year}`)];
}

function eventDocument(event: AuthoredEvent, { dataset, date, range }: Book): SearchDocument {
  const people = byId(
    dataset.people,
    event.people.map((part) => part.person),
  );
  const organizations = byId(
    dataset.organizations,
    event.organizations.map((part) => part.organization),
  );
  const places = byId(dataset.places, event.places);
  const calledAlso = editionNames(event, places);
  const roles = [...event.people, ...event.organizations].flatMap((part) => both(part.role));
  return {
    kind: "event",
    id: event.id,
    weight: EDITION_ID.test(event.id) ? WEIGHTS.edition : WEIGHTS.event[event.importance],
    names: [...both(event.title), ...calledAlso],
    line: null,
    fields: {
      title: lines([...both(event.title), ...both(event.label), ...calledAlso.slice(0, 1)]),
      sound: sounds([
        event.title.zh,
        ...[...people, ...organizations, ...places].flatMap((named) => [named.name.zh, ...named.aliases]),
      ]),
      parties: lines([...people, ...organizations].flatMap(namesOf)),
      places: lines(places.flatMap(namesOf)),
      dates: dateWords(date(event.date), range),
      summary: lines(both(event.summary)),
      body: lines([...evidenceTexts(event), ...roles]),
    },
  };
}

function entityDocument(kind: "person" | "organization", entity: Entity): SearchDocument {
  const names = namesOf(entity);
  return {
    kind,
    id: entity.id,
    weight: WEIGHTS[kind],
    names: [...new Set(names)],
    line: entity.line,
    fields: {
      title: lines(names),
      sound: sounds(names),
      summary: lines(both(entity.line)),
      body: lines([...evidenceTexts(entity), ...entity.roles.flatMap((role) => both(role.title))]),
    },
  };
}

function sourceDocument(source: AuthoredSource, { date, range }: Book): SearchDocument {
  const published = source.date === null ? null : date(source.date);
  const makers = (language: "en" | "zh") =>
    [source.author, source.publisher[language], published && formatEventDate(published, language, "short")]
      .filter(Boolean)
      .join(language === "zh" ? "，" : ", ");
  return {
    kind: "source",
    id: source.id,
    weight: WEIGHTS.source,
    names: [],
    line: { en: makers("en"), zh: makers("zh") },
    fields: {
      title: lines([source.title, source.author, ...both(source.publisher)]),
      // Who asks for a day means what happened, not what was written then.
      body: published ? dateWords(published, range) : "",
    },
  };
}

/** The documents of a checked dataset: events in the order of the chart, then people, organizations and sources. */
export function searchDocuments(dataset: AuthoredDataset): SearchDocument[] {
  const book = openBook(dataset, "en");
  return [
    ...book.events.map((event) => eventDocument(event, book)),
    ...dataset.people.map((person) => entityDocument("person", person)),
    ...dataset.organizations.map((organization) => entityDocument("organization", organization)),
    ...dataset.sources.map((source) => sourceDocument(source, book)),
  ];
}
