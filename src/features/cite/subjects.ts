import type { CslDate, CslItem } from "#domain/csl.ts";
import type { ClaimDetails, PageDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { cslOfClaim, cslOfDataset, cslOfPage } from "#export/cite.ts";
import type { Words } from "#i18n/use-messages.tsx";

/** Where the page and the whole record are read, and on which day. */
export type Places = { readonly pageAddress: string; readonly startAddress: string; readonly accessed: CslDate };

/** What a page offers to be cited beside the record. */
export type Subject =
  | { readonly kind: "page"; readonly details: PageDetails }
  | { readonly kind: "claim"; readonly details: WithClaims; readonly claim: ClaimDetails }
  | { readonly kind: "record" };

type WithClaims = Extract<PageDetails, { kind: "event" | "person" | "organization" }>;

/** As the value of an option. */
export const subjectKey = (subject: Subject): string =>
  subject.kind === "claim" ? `claim-${subject.claim.id}` : subject.kind;

/** The page, each of its statements, the record. A page that is not loaded, or has no details, offers the record alone. */
export function subjectsOf(details: PageDetails | null): Subject[] {
  const record: Subject = { kind: "record" };
  if (details === null) return [record];
  const page: Subject = { kind: "page", details };
  if (details.kind !== "event" && details.kind !== "person" && details.kind !== "organization") return [page, record];
  return [page, ...details.claims.map((claim): Subject => ({ kind: "claim", details, claim })), record];
}

export function itemOf(subject: Subject, index: TimelineIndex, words: Words, places: Places): CslItem {
  const { accessed, pageAddress, startAddress } = places;
  switch (subject.kind) {
    case "page":
      return cslOfPage(subject.details, index, words, { address: pageAddress, accessed });
    case "claim": {
      const address = `${pageAddress}#claim-${subject.claim.id}`;
      return cslOfClaim(subject.details, subject.claim, index, words, { address, accessed });
    }
    case "record":
      return cslOfDataset(index, words, { address: startAddress, accessed });
  }
}

/** The sources a statement rests on, each once, in the order cited. */
export const sourcesOf = (subject: Subject): readonly string[] =>
  subject.kind === "claim" ? [...new Set(subject.claim.citations.map(({ source }) => source))] : [];
