import type {
  EntityDetails,
  EventDetails,
  HandoutDetails,
  PartyDetails,
  RelationDetails,
  RoleDetails,
} from "#domain/details.ts";
import type { Book, Owner } from "./book.ts";
import { compileEvidence } from "./compile-evidence.ts";
import { collectMentions, entityKey } from "./find-mentions.ts";
import type { TermFinder } from "./mark-terms.ts";
import type { AuthoredEvent, AuthoredOrganization, AuthoredPerson, AuthoredRole, AuthoredText } from "./schema.ts";

type Named = { readonly id: string; readonly name: AuthoredText };
type Relations = ReadonlyMap<string, readonly RelationDetails[]>;

/** The relations of every event: its own as authored, then those other events state to it, in time order. */
function relateEvents(book: Book): Relations {
  const relations = new Map<string, RelationDetails[]>(book.events.map((event) => [event.id, []]));
  const add = (id: string, type: string, inverse: boolean, event: string) =>
    relations.get(id)?.push({ type, inverse, event, title: book.link({ kind: "event", id: event }).title });
  for (const event of book.events)
    for (const relation of event.relations) add(event.id, relation.type, false, relation.event);
  for (const event of book.events)
    for (const relation of event.relations) add(relation.event, relation.type, true, event.id);
  return relations;
}

function compileParty(
  book: Book,
  entity: Named | undefined,
  role: AuthoredText,
  citations: PartyDetails["citations"],
): PartyDetails {
  if (!entity) throw new Error("an event names a person or organization that does not exist");
  return {
    id: entity.id,
    name: book.say(entity.name),
    otherName: book.sayOther(entity.name),
    role: book.say(role),
    citations,
  };
}

/** One page for each event, by path. */
export function compileEventPages(book: Book, findTerms: TermFinder): [string, EventDetails][] {
  const people = new Map(book.dataset.people.map((person) => [person.id, person]));
  const organizations = new Map(book.dataset.organizations.map((organization) => [organization.id, organization]));
  const relations = relateEvents(book);
  const compileEvent = (event: AuthoredEvent): EventDetails => {
    const eventPeople = event.people.map((part) =>
      compileParty(book, people.get(part.person), part.role, part.citations),
    );
    const eventOrganizations = event.organizations.map((part) =>
      compileParty(book, organizations.get(part.organization), part.role, part.citations),
    );
    const summary = book.say(event.summary);
    const parties = [...eventPeople, ...eventOrganizations];
    return {
      kind: "event",
      id: event.id,
      title: book.say(event.title),
      lane: event.lane,
      date: book.date(event.date),
      summary,
      people: eventPeople,
      organizations: eventOrganizations,
      places: event.places.map((id) => ({ id, name: book.say(book.place(id).name) })),
      relations: relations.get(event.id) ?? [],
      ...compileEvidence(book, { kind: "event", id: event.id }, { ...event, summary }, parties, findTerms),
    };
  };
  return book.events.map((event) => [`events/${event.id}`, compileEvent(event)]);
}

/** The events of `compileEventPages` as one page to print from. */
export const compileHandout = (events: readonly EventDetails[]): HandoutDetails => ({
  kind: "handout",
  id: "all",
  events: events.map((event) => ({ ...event, terms: [] })),
});

function compileRole(book: Book, role: AuthoredRole): RoleDetails {
  const at: Owner | null = role.organization
    ? { kind: "organization", id: role.organization }
    : role.event
      ? { kind: "event", id: role.event }
      : null;
  return {
    title: book.say(role.title),
    at: at && book.link(at),
    date: book.date(role.date),
    citations: role.citations,
  };
}

type Part = EntityDetails["parts"][number];

/** Parts in events by person or organization, in time order. */
function collectParts(book: Book): {
  readonly person: ReadonlyMap<string, Part[]>;
  readonly organization: ReadonlyMap<string, Part[]>;
} {
  const parts = { person: new Map<string, Part[]>(), organization: new Map<string, Part[]>() };
  const add = (map: Map<string, Part[]>, id: string, part: Part) => map.set(id, [...(map.get(id) ?? []), part]);
  for (const event of book.events) {
    const part = (entry: AuthoredEvent["people"][number] | AuthoredEvent["organizations"][number]): Part => ({
      event: event.id,
      title: book.say(event.title),
      role: book.say(entry.role),
      citations: entry.citations,
    });
    for (const entry of event.people) add(parts.person, entry.person, part(entry));
    for (const entry of event.organizations) add(parts.organization, entry.organization, part(entry));
  }
  return parts;
}

/** One page for each person and organization, by path. */
export function compileEntityPages(book: Book, findTerms: TermFinder): [string, EntityDetails][] {
  const partsOf = collectParts(book);
  const mentionsOf = collectMentions(book);
  const compileEntity = (kind: EntityDetails["kind"], entity: AuthoredPerson | AuthoredOrganization): EntityDetails => {
    const roles = entity.roles
      .map((role) => compileRole(book, role))
      .sort((a, b) => a.date.start - b.date.start || a.date.end - b.date.end);
    const parts = partsOf[kind].get(entity.id) ?? [];
    const mentions = mentionsOf.get(entityKey({ kind, id: entity.id })) ?? [];
    const line = book.say(entity.line);
    return {
      kind,
      id: entity.id,
      name: book.say(entity.name),
      otherName: book.sayOther(entity.name),
      unverified: entity.unverified ?? false,
      aliases: entity.aliases,
      line,
      roles,
      parts,
      mentions,
      ...compileEvidence(
        book,
        { kind, id: entity.id },
        { ...entity, summary: line },
        [...roles, ...parts, ...mentions],
        findTerms,
      ),
    };
  };
  const { people, organizations } = book.dataset;
  return [
    ...people.map((person) => [`people/${person.id}`, compileEntity("person", person)] as [string, EntityDetails]),
    ...organizations.map(
      (organization) =>
        [`organizations/${organization.id}`, compileEntity("organization", organization)] as [string, EntityDetails],
    ),
  ];
}
