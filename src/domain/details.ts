import type { CslItem } from "./csl.ts";
import type { EditionsDetails } from "./editions.ts";
import type { EventDate } from "./event-date.ts";
import type { Certainty } from "./event-table.ts";
import type { TermUse } from "./term-use.ts";
import type { SpeakerDetails, TourDetails, TourHandoutDetails, ToursDetails } from "./tour.ts";

/** What one page shows beyond the index: compiled, in one language, with every reference resolved. */

export type CitationDetails = { readonly source: string; readonly locator: string };

/** How somebody spoke to a meeting: in the room, by video, or in a text that others read out. */
export const MANNERS = ["in-person", "video", "writing"] as const;
export type Manner = (typeof MANNERS)[number];

export type ClaimValue =
  | { readonly min: number | null; readonly max: number | null; readonly approximate: boolean; readonly unit: string }
  | { readonly date: EventDate }
  | { readonly manner: Manner }
  | "not-found";

export type ClaimDetails = {
  readonly id: string;
  readonly property: string | null;
  readonly text: string;
  readonly value: ClaimValue | null;
  readonly rank: "preferred" | "normal" | "deprecated";
  readonly rankReason: string | null;
  readonly certainty: Certainty;
  readonly citations: readonly CitationDetails[];
};

/** The record a claim stands in, where that is not the page's own. */
export type RecordLink = {
  readonly kind: "event" | "person" | "organization";
  readonly id: string;
  readonly title: string;
};

export type SideDetails = { readonly claims: readonly (ClaimDetails & { readonly record: RecordLink | null })[] };

export type DisagreementDetails = {
  readonly id: string;
  readonly question: string;
  readonly sides: readonly SideDetails[];
  readonly assessment: string;
  readonly reason: string;
};

export type PerspectiveDetails = {
  readonly id: string;
  readonly holder: string;
  readonly date: EventDate;
  readonly text: string;
  readonly citations: readonly CitationDetails[];
};

export type SourceDetails = {
  readonly id: string;
  readonly title: string;
  readonly author: string | null;
  readonly publisher: string;
  readonly date: EventDate | null;
  readonly url: string | null;
  readonly language: string;
  readonly kind: string;
  readonly republished: boolean;
  readonly note: string | null;
};

/** A name in the page's language and, where it differs, its form in the other (Jack Ma 马云). */
export type PartyDetails = {
  readonly id: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly role: string;
  readonly citations: readonly CitationDetails[];
};

export type RelationDetails = {
  readonly type: string;
  /** True where the other event names this one: 'issued at' read from the edition's side. */
  readonly inverse: boolean;
  readonly event: string;
  readonly title: string;
};

/** What may rest on sources: claims, disagreements and perspectives, with the sources numbered in order of first citation. */
export type Evidence = {
  readonly claims: readonly ClaimDetails[];
  readonly disagreements: readonly DisagreementDetails[];
  readonly perspectives: readonly PerspectiveDetails[];
  /** `sources[0]` is source number 1. */
  readonly sources: readonly SourceDetails[];
  /** The first use of each glossary term, in reading order. */
  readonly terms: readonly TermUse[];
};

export type EventDetails = Evidence & {
  readonly kind: "event";
  readonly id: string;
  readonly title: string;
  /** The title in the other language, for its `lang` link. */
  readonly lane: string;
  readonly date: EventDate;
  readonly summary: string;
  readonly people: readonly PartyDetails[];
  readonly organizations: readonly PartyDetails[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly relations: readonly RelationDetails[];
};

export type RoleDetails = {
  readonly title: string;
  readonly at: RecordLink | null;
  readonly date: EventDate;
  readonly citations: readonly CitationDetails[];
};

/** A claim of an event, with the event it stands in. */
export type ClaimInRecord = ClaimDetails & { readonly record: RecordLink };

export type EntityDetails = Evidence & {
  readonly kind: "person" | "organization";
  readonly id: string;
  readonly name: string;
  readonly otherName: string | null;
  readonly unverified: boolean;
  readonly aliases: readonly string[];
  readonly line: string;
  readonly roles: readonly RoleDetails[];
  /** Part played in each event, by event id. */
  readonly parts: readonly {
    readonly event: string;
    readonly title: string;
    readonly role: string;
    readonly citations: readonly CitationDetails[];
  }[];
  /** Claims of events that name it, in time order. */
  readonly mentions: readonly ClaimInRecord[];
};

export type SourcePageDetails = {
  readonly kind: "source";
  readonly id: string;
  readonly source: SourceDetails;
  /** The source as citation programs know it, its publisher in the source's own language; other pages cite by `cslOfPage`. */
  readonly csl: CslItem;
  /** Every claim that cites it, by event, with the locators used. */
  readonly claims: readonly (ClaimInRecord & { readonly locators: readonly string[] })[];
  readonly perspectives: readonly (PerspectiveDetails & { readonly record: RecordLink })[];
  /** Every role that cites it: `holder` had the role in `record` (an event), or, where null, `record` itself had it. */
  readonly roles: readonly {
    readonly record: RecordLink;
    readonly holder: RecordLink | null;
    readonly role: string;
    readonly locators: readonly string[];
  }[];
};

export type DisagreementsDetails = {
  readonly kind: "disagreements";
  readonly id: "all";
  readonly entries: readonly (DisagreementDetails & { readonly record: RecordLink; readonly lane: string | null })[];
  readonly sources: readonly SourceDetails[];
  /** In the texts of the entries, their ids written `<record>-<disagreement>`. */
  readonly terms: readonly TermUse[];
};

/** What was looked for and not found, and where that stands. */
export type NotFoundClaim = {
  readonly record: RecordLink;
  readonly claim: string;
  readonly property: string | null;
  readonly text: string;
};

/** The numbers the method page states, what it lists and the glossary. */
export type AboutDetails = {
  readonly kind: "about";
  readonly id: "about";
  readonly counts: {
    readonly events: number;
    readonly claims: number;
    readonly sources: number;
    readonly disagreements: number;
    readonly perspectives: number;
    readonly people: number;
    readonly organizations: number;
  };
  readonly notFound: readonly NotFoundClaim[];
  readonly terms: readonly {
    readonly id: string;
    readonly term: string;
    readonly text: string;
    readonly citations: readonly CitationDetails[];
  }[];
  readonly sources: readonly SourceDetails[];
};

/** Every event in time order, for a handout of any of them; `terms` are left out, since paper has no glossary to open. */
export type HandoutDetails = { readonly kind: "handout"; readonly id: "all"; readonly events: readonly EventDetails[] };

export type PageDetails =
  | EventDetails
  | EntityDetails
  | SourcePageDetails
  | EditionsDetails
  | DisagreementsDetails
  | AboutDetails
  | HandoutDetails
  | ToursDetails
  | TourDetails
  | SpeakerDetails
  | TourHandoutDetails;
