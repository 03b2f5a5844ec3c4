import type {
  CitationDetails,
  ClaimDetails,
  ClaimValue,
  DisagreementDetails,
  Evidence,
  PerspectiveDetails,
  SourceDetails,
} from "#domain/details.ts";
import type { Book, Owner } from "./book.ts";
import { type TermFinder, textsOfRecord } from "./mark-terms.ts";
import type { AuthoredClaim, AuthoredDisagreement, AuthoredPerspective } from "./schema.ts";

type AuthoredEvidence = {
  readonly claims?: readonly AuthoredClaim[] | undefined;
  readonly disagreements?: readonly AuthoredDisagreement[] | undefined;
  readonly perspectives?: readonly AuthoredPerspective[] | undefined;
};

type Citing = { readonly citations: readonly CitationDetails[] };

function compileValue(book: Book, value: AuthoredClaim["value"]): ClaimValue | null {
  if (value === undefined) return null;
  return typeof value === "object" && "date" in value ? { date: book.date(value.date) } : value;
}

export function compileClaim(book: Book, claim: AuthoredClaim): ClaimDetails {
  return {
    id: claim.id,
    property: claim.property ?? null,
    text: book.say(claim.text),
    value: compileValue(book, claim.value),
    rank: claim.rank,
    rankReason: claim.rankReason ? book.say(claim.rankReason) : null,
    certainty: claim.certainty,
    citations: claim.citations,
  };
}

/** The claims of each side in full; one of another record than `owner` links to it. */
export function compileDisagreement(book: Book, owner: Owner, disagreement: AuthoredDisagreement): DisagreementDetails {
  const sides = disagreement.sides.map((side) => ({
    claims: side.claims.map((reference) => {
      const found = book.claim(owner, reference);
      const own = found.owner.kind === owner.kind && found.owner.id === owner.id;
      return { ...compileClaim(book, found.claim), record: own ? null : book.link(found.owner) };
    }),
  }));
  return {
    id: disagreement.id,
    question: book.say(disagreement.question),
    sides,
    assessment: book.say(disagreement.assessment),
    reason: book.say(disagreement.reason),
  };
}

export function compilePerspective(book: Book, perspective: AuthoredPerspective): PerspectiveDetails {
  return {
    id: perspective.id,
    holder: book.say(perspective.holder),
    date: book.date(perspective.date),
    text: book.say(perspective.text),
    citations: perspective.citations,
  };
}

/** The sources in order of first citation: the first is source number 1 of the page. */
export function numberSources(book: Book, citing: readonly Citing[]): SourceDetails[] {
  const ids = new Set(citing.flatMap(({ citations }) => citations.map((citation) => citation.source)));
  return [...ids].map(book.source);
}

/** The claims of all sides, in order. */
export const claimsOfSides = (disagreements: readonly DisagreementDetails[]) =>
  disagreements.flatMap(({ sides }) => sides.flatMap((side) => side.claims));

/**
 * Claims, disagreements and perspectives of one record. Sources are numbered by first citation: in the claims as
 * listed, the sides taken from other records, `parties` (people, organizations, roles), the perspectives. Terms are looked for in
 * `summary` and in all of these.
 */
export function compileEvidence(
  book: Book,
  owner: Owner,
  record: AuthoredEvidence & { readonly summary: string },
  parties: readonly Citing[],
  findTerms: TermFinder,
): Evidence {
  const claims = (record.claims ?? []).map((claim) => compileClaim(book, claim));
  const disagreements = (record.disagreements ?? []).map((entry) => compileDisagreement(book, owner, entry));
  const perspectives = (record.perspectives ?? []).map((entry) => compilePerspective(book, entry));
  const sources = numberSources(book, [...claims, ...claimsOfSides(disagreements), ...parties, ...perspectives]);
  const evidence = { claims, disagreements, perspectives };
  return { ...evidence, sources, terms: findTerms(textsOfRecord(record.summary, evidence)) };
}
