import type {
  AboutDetails,
  CitationDetails,
  DisagreementsDetails,
  NotFoundClaim,
  RecordLink,
  SourcePageDetails,
} from "#domain/details.ts";
import { type Book, claimHolders } from "./book.ts";
import { cslOfSource } from "./compile-csl.ts";
import {
  claimsOfSides,
  compileClaim,
  compileDisagreement,
  compilePerspective,
  numberSources,
} from "./compile-evidence.ts";
import { type TermFinder, textsOfDisagreements } from "./mark-terms.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer Entry)[] ? Entry[] : T[K] };
type SourcePages = ReadonlyMap<string, Mutable<SourcePageDetails>>;

/** Calls `visit` once for each source cited, with the locators used. */
function bySource(citations: readonly CitationDetails[], visit: (source: string, locators: string[]) => void): void {
  const locators = new Map<string, string[]>();
  for (const { source, locator } of citations) locators.set(source, [...(locators.get(source) ?? []), locator]);
  for (const [source, list] of locators) visit(source, list);
}

const holders = (book: Book) => claimHolders({ ...book.dataset, events: book.events });

function addEvidence(book: Book, pages: SourcePages): void {
  for (const { owner, record } of holders(book)) {
    const link = book.link(owner);
    for (const claim of record.claims ?? []) {
      const details = compileClaim(book, claim);
      bySource(claim.citations, (source, locators) =>
        pages.get(source)?.claims.push({ ...details, record: link, locators }),
      );
    }
    for (const perspective of record.perspectives ?? []) {
      const details = compilePerspective(book, perspective);
      bySource(perspective.citations, (source) => pages.get(source)?.perspectives.push({ ...details, record: link }));
    }
  }
}

function addRoles(book: Book, pages: SourcePages): void {
  const add = (record: RecordLink, holder: RecordLink | null, role: string, citations: readonly CitationDetails[]) =>
    bySource(citations, (source, locators) => pages.get(source)?.roles.push({ record, holder, role, locators }));
  for (const event of book.events) {
    const link = book.link({ kind: "event", id: event.id });
    for (const part of event.people) {
      add(link, book.link({ kind: "person", id: part.person }), book.say(part.role), part.citations);
    }
    for (const part of event.organizations) {
      add(link, book.link({ kind: "organization", id: part.organization }), book.say(part.role), part.citations);
    }
  }
  for (const person of book.dataset.people) {
    const link = book.link({ kind: "person", id: person.id });
    for (const role of person.roles) add(link, null, book.say(role.title), role.citations);
  }
  for (const organization of book.dataset.organizations) {
    const link = book.link({ kind: "organization", id: organization.id });
    for (const role of organization.roles) add(link, null, book.say(role.title), role.citations);
  }
}

/** One page for each source, by path, with all that cites it: events in time order, people, organizations. */
export function compileSourcePages(book: Book): [string, SourcePageDetails][] {
  const pages = new Map<string, Mutable<SourcePageDetails>>();
  for (const source of book.dataset.sources) {
    const { id } = source;
    const csl = cslOfSource(source);
    pages.set(id, { kind: "source", id, source: book.source(id), claims: [], perspectives: [], roles: [], csl });
  }
  addEvidence(book, pages);
  addRoles(book, pages);
  return [...pages].map(([id, page]) => [`sources/${id}`, page]);
}

/** Every disagreement: of events in time order, then of people and organizations. */
export function compileDisagreementsPage(book: Book, findTerms: TermFinder): DisagreementsDetails {
  const laneOf = new Map(book.events.map((event) => [event.id, event.lane]));
  const entries = holders(book).flatMap(({ owner, record }) =>
    (record.disagreements ?? []).map((disagreement) => ({
      ...compileDisagreement(book, owner, disagreement),
      record: book.link(owner),
      lane: owner.kind === "event" ? (laneOf.get(owner.id) ?? null) : null,
    })),
  );
  const texts = textsOfDisagreements(entries.map((entry) => ({ ...entry, id: `${entry.record.id}-${entry.id}` })));
  return {
    kind: "disagreements",
    id: "all",
    entries,
    sources: numberSources(book, claimsOfSides(entries)),
    terms: findTerms(texts),
  };
}

/** Every claim that says the sources give no answer, in the order of the records. */
const listNotFound = (book: Book): NotFoundClaim[] =>
  holders(book).flatMap(({ owner, record }) =>
    (record.claims ?? [])
      .filter((claim) => claim.value === "not-found")
      .map((claim) => ({
        record: book.link(owner),
        claim: claim.id,
        property: claim.property ?? null,
        text: book.say(claim.text),
      })),
  );

/** The counts of the method page, what was not found, and the glossary. */
export function compileAboutPage(book: Book): AboutDetails {
  const { dataset } = book;
  const all = holders(book).map(({ record }) => record);
  const count = (list: "claims" | "disagreements" | "perspectives") =>
    all.reduce((sum, record) => sum + (record[list]?.length ?? 0), 0);
  const terms = dataset.glossary.map((term) => ({
    id: term.id,
    term: book.say(term.term),
    text: book.say(term.text),
    citations: term.citations,
  }));
  return {
    kind: "about",
    id: "about",
    counts: {
      events: dataset.events.length,
      claims: count("claims"),
      sources: dataset.sources.length,
      disagreements: count("disagreements"),
      perspectives: count("perspectives"),
      people: dataset.people.length,
      organizations: dataset.organizations.length,
    },
    notFound: listNotFound(book),
    terms,
    sources: numberSources(book, terms),
  };
}
