import { type Book, openBook } from "#dataset/book.ts";
import type { AuthoredDataset, AuthoredEvent, AuthoredSource } from "#dataset/schema.ts";
import type { Language } from "#domain/language.ts";
import { formatPath } from "#state/paths.ts";

/** What is taken out of the record, and how it is found again. Every format is made of one. */
export type Selection = {
  readonly dataset: AuthoredDataset;
  /** The events to take; null takes the record as a whole. */
  readonly eventIds: ReadonlySet<string> | null;
  /** The address of a path below the site's base. */
  readonly addressOf: (path: string) => string;
  /** Where the selection is found again: the start page, or a view with its filters. */
  readonly permalink: string;
};

/** The selection's events in time order, with what is looked up for them in a language. */
export function openSelection(
  { dataset, eventIds }: Selection,
  language: Language,
): { readonly book: Book; readonly events: readonly AuthoredEvent[] } {
  const book = openBook(dataset, language);
  return { book, events: eventIds === null ? book.events : book.events.filter(({ id }) => eventIds.has(id)) };
}

/** The permanent address of an event, or of one of its claims, in a language. */
export function eventAddress({ addressOf }: Selection, language: Language, event: string, claim?: string): string {
  const page = addressOf(formatPath({ language, subject: { page: "event", id: event } }));
  return claim === undefined ? page : `${page}#claim-${claim}`;
}

type Citing = { readonly citations: readonly { readonly source: string }[] };

/** Everything of an event that cites sources. */
const citingOf = (event: AuthoredEvent): Citing[] => [
  ...event.claims,
  ...event.people,
  ...event.organizations,
  ...event.perspectives,
];

/** The ids of the sources that are cited. */
export const citedIds = (citing: readonly Citing[]): Set<string> =>
  new Set(citing.flatMap(({ citations }) => citations.map(({ source }) => source)));

/** The sources of the selection in the record's order: all of the record's, or those its events cite. */
export function selectedSources({ dataset, eventIds }: Selection): readonly AuthoredSource[] {
  if (eventIds === null) return dataset.sources;
  const cited = citedIds(dataset.events.filter(({ id }) => eventIds.has(id)).flatMap(citingOf));
  return dataset.sources.filter(({ id }) => cited.has(id));
}
