import type { AuthoredDataset, AuthoredEvent } from "#dataset/schema.ts";
import { citedIds, type Selection } from "./selection.ts";

/** The published form of the record: as authored, with where it is found and, of a part, how much of it this is. */
export type PublishedDataset = {
  readonly $schema: string;
  readonly permalink: string;
  /** Given where the file holds a part: references may lead outside it. */
  readonly excerpt?: { readonly events: number; readonly of: number };
} & AuthoredDataset;

/** The records that belong to the chosen events: who takes part, where, by which sources. */
function excerptOf(dataset: AuthoredDataset, ids: ReadonlySet<string>): AuthoredDataset {
  const events = dataset.events.filter(({ id }) => ids.has(id));
  const named = <T extends { readonly id: string }>(
    records: readonly T[],
    namedBy: (event: AuthoredEvent) => readonly string[],
  ): T[] => {
    const wanted = new Set(events.flatMap(namedBy));
    return records.filter(({ id }) => wanted.has(id));
  };
  const people = named(dataset.people, (event) => event.people.map(({ person }) => person));
  const organizations = named(dataset.organizations, (event) => event.organizations.map((part) => part.organization));
  const entities = [...people, ...organizations];
  const cited = citedIds([
    ...events.flatMap((event) => [...event.claims, ...event.people, ...event.organizations, ...event.perspectives]),
    ...entities.flatMap(({ roles, claims = [], perspectives = [] }) => [...roles, ...claims, ...perspectives]),
  ]);
  return {
    dataset: dataset.dataset,
    lanes: dataset.lanes,
    events,
    people,
    organizations,
    places: named(dataset.places, (event) => event.places),
    glossary: [],
    sources: dataset.sources.filter(({ id }) => cited.has(id)),
    tours: [],
    changes: dataset.changes.filter(({ record }) => record === "dataset" || ids.has(record.replace(/^events\//, ""))),
  };
}

/** The record, or the part of it that belongs to the chosen events, each record as authored. */
export function publishDataset({ dataset, eventIds, addressOf, permalink }: Selection): PublishedDataset {
  const about = { $schema: addressOf("/data/dataset.schema.json"), permalink };
  if (eventIds === null) return { ...about, ...dataset };
  const part = excerptOf(dataset, eventIds);
  return { ...about, excerpt: { events: part.events.length, of: dataset.events.length }, ...part };
}
