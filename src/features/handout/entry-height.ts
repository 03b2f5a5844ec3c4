import type { ClaimDetails, DisagreementDetails, EventDetails, PartyDetails } from "#domain/details.ts";
import { claimsBeside } from "./claims-beside.ts";
import { linesOf, PAGE_HEIGHT_MM } from "./page-size.ts";

/** Latin characters a line of the text column holds, and the height of a line, by size of type. */
const TITLE = { perLine: 62, mm: 6.3 };
const SUMMARY = { perLine: 84, mm: 5 };
const TEXT = { perLine: 92, mm: 4.3 };
const NOTE = { perLine: 108, mm: 3.5 };
/** A heading of a section with its margins. */
const HEADING_MM = 9;
/** Between two statements. */
const GAP_MM = 1.6;
/** What the words for certainty and sources take of a note, in characters. */
const NOTE_WORDS = 30;

type Type = typeof TEXT;

const sum = (heights: readonly number[]): number => heights.reduce((mm, height) => mm + height, 0);

const heightOf = (text: string, { perLine, mm }: Type, share = 1): number => linesOf(text, perLine * share) * mm;

const noteOf = ({ citations, rankReason }: Pick<ClaimDetails, "citations" | "rankReason">): string =>
  " ".repeat(NOTE_WORDS) + (rankReason ?? "") + citations.map(({ locator }) => ` 100 (${locator}),`).join("");

function disagreementMm({ question, sides, assessment, reason }: DisagreementDetails): number {
  // Columns with the room between them.
  const share = 0.94 / Math.min(sides.length, 3);
  const sideMm = sides.map((side) =>
    side.claims.reduce((mm, claim) => {
      const who = claim.citations.length * 2 * NOTE.mm;
      return mm + heightOf(claim.text, TEXT, share) + who + heightOf(claim.rankReason ?? "", NOTE, share) + GAP_MM * 2;
    }, 0),
  );
  const rows = Math.ceil(sides.length / 3);
  return HEADING_MM + heightOf(question, TEXT) + Math.max(...sideMm) * rows + heightOf(assessment + reason, TEXT);
}

const statementMm = (text: string, note: string): number => heightOf(text, TEXT) + heightOf(note, NOTE) + GAP_MM;

const partiesMm = (parties: readonly PartyDetails[]): number =>
  parties.length === 0
    ? 0
    : HEADING_MM +
      parties.reduce((mm, party) => mm + heightOf(`${party.name} ${party.otherName} ${party.role}`, TEXT), 0);

/** About how high an event told in full is on paper. */
export function fullEntryMm(event: EventDetails): number {
  const claims = claimsBeside(event).map((claim) => statementMm(claim.text, noteOf(claim)));
  const views = event.perspectives.map((view) =>
    statementMm(view.text, view.holder + noteOf({ citations: view.citations, rankReason: null })),
  );
  return (
    heightOf(event.title, TITLE) +
    heightOf(event.summary, SUMMARY) +
    sum(event.disagreements.map(disagreementMm)) +
    (claims.length > 0 ? HEADING_MM : 0) +
    sum(claims) +
    (views.length > 0 ? HEADING_MM : 0) +
    sum(views) +
    partiesMm(event.people) +
    partiesMm(event.organizations)
  );
}

/** An event in short. */
export function shortEntryMm({ title, summary, disagreements }: EventDetails): number {
  const briefs = disagreements.map(({ question, sides, assessment }) => {
    const told = sides.map((side) => heightOf(side.claims.map((claim) => claim.text).join(" 100 "), TEXT));
    return HEADING_MM + heightOf(question, TEXT) + sum(told) + heightOf(assessment, TEXT);
  });
  return heightOf(title, TITLE) + heightOf(summary, SUMMARY) + sum(briefs) + HEADING_MM;
}

/** How an entry stands to the edges of pages. */
export type Breaks = "whole" | "own-page" | "between-statements";

/**
 * What surely fits a page is kept whole. What may not begins on a new one, so that it is not cut if it does after all. What is
 * surely longer begins where the one before ends. The two break between their statements only.
 */
export function breaksOf(aboutMm: number): Breaks {
  if (aboutMm < PAGE_HEIGHT_MM * 0.85) return "whole";
  return aboutMm < PAGE_HEIGHT_MM * 1.5 ? "own-page" : "between-statements";
}
