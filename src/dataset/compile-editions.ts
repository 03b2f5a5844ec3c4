import {
  COMPARABLES,
  type Comparable,
  type DiffersOn,
  type EditionClaim,
  type EditionsDetails,
} from "#domain/editions.ts";
import { type Book, claimHolders, EDITION_ID, type Owner } from "./book.ts";
import { compileClaim } from "./compile-evidence.ts";
import type { AuthoredClaim, AuthoredEvent } from "./schema.ts";

/** Properties told in the row of another. */
const ALSO: { readonly [K in Comparable]?: readonly AuthoredClaim["property"][] } = {
  dates: ["start", "end"],
  format: ["forums"],
  countries: ["international-organizations"],
};

/** Every disagreement by the claims of its sides, written `record/claim`; the first that names a claim is the one kept. */
function collectDisagreements(book: Book): ReadonlyMap<string, DiffersOn> {
  const found = new Map<string, DiffersOn>();
  const keep = (owner: Owner, reference: string, differs: DiffersOn) => {
    const { owner: holder, claim } = book.claim(owner, reference);
    const key = `${holder.id}/${claim.id}`;
    if (!found.has(key)) found.set(key, differs);
  };
  for (const { owner, record } of claimHolders({ ...book.dataset, events: book.events })) {
    for (const { id, question, sides } of record.disagreements ?? []) {
      const differs = { record: book.link(owner), id, question: book.say(question) };
      for (const reference of sides.flatMap(({ claims }) => claims)) keep(owner, reference, differs);
    }
  }
  return found;
}

/** The claims of one row of one edition, those of the row's own property first, and of these what is followed. */
function compileCell(
  book: Book,
  edition: AuthoredEvent,
  property: Comparable,
  disagreements: ReadonlyMap<string, DiffersOn>,
): { readonly claims: readonly EditionClaim[]; readonly says: string } {
  const wanted = [property, ...(ALSO[property] ?? [])];
  const authored = wanted.flatMap((one) => edition.claims.filter((claim) => claim.property === one));
  const differsOf = (claim: AuthoredClaim) => disagreements.get(`${edition.id}/${claim.id}`) ?? null;
  const isAside = (claim: AuthoredClaim): boolean => {
    if (claim.rank !== "normal") return claim.rank === "deprecated";
    const own = differsOf(claim);
    return (
      own !== null &&
      authored.some(
        (other) => other.rank === "preferred" && other.property === claim.property && differsOf(other) === own,
      )
    );
  };
  const leading = authored.filter((claim) => !isAside(claim));
  const compile = (claim: AuthoredClaim): EditionClaim => ({
    ...compileClaim(book, claim),
    short: claim.short ? book.say(claim.short) : null,
    aside: isAside(claim),
    differs: differsOf(claim),
  });
  return {
    claims: [...leading, ...authored.filter(isAside)].map(compile),
    // In one language for both, so that both hide the same rows.
    says: JSON.stringify(leading.map((claim) => claim.short?.en ?? claim.value ?? claim.text.en)),
  };
}

/** The editions side by side: every comparable of every edition with all that is claimed of it, and who says so. */
export function compileEditionsPage(book: Book): EditionsDetails {
  const editions = book.events.filter((event) => EDITION_ID.test(event.id));
  const disagreements = collectDisagreements(book);
  const rows = COMPARABLES.map((property) => {
    const cells = editions.map((edition) => compileCell(book, edition, property, disagreements));
    const sayings = [...new Set(cells.map(({ says }) => says))];
    return { property, cells: cells.map(({ claims, says }) => ({ claims, sameAs: sayings.indexOf(says) })) };
  });
  const cited = rows.flatMap(({ cells }) =>
    cells.flatMap(({ claims }) => claims.flatMap(({ citations }) => citations)),
  );
  return {
    kind: "editions",
    id: "all",
    editions: editions.map((edition) => ({
      id: edition.id,
      year: Number(edition.id.slice("wic-".length)),
      title: book.say(edition.title),
      date: book.date(edition.date),
    })),
    rows,
    sources: [...new Set(cited.map(({ source }) => source))].map((id) => {
      const { publisher, date, kind } = book.source(id);
      return { id, publisher, date, kind };
    }),
  };
}
