import type { EventDetails } from "./details.ts";
import type { Folding } from "./folding.ts";
import { type Matching, markMatches, type Range } from "./mark-matches.ts";
import { isHan } from "./text-runs.ts";

/** A stretch of a text around its first mark. */
export type Excerpt = { readonly text: string; readonly ranges: readonly Range[] };

/** How much of a text is shown; Chinese characters are twice as wide. */
const LONGEST = 130;
/** How much of that stands before the first mark. */
const BEFORE = 44;
const HAN_WIDTH = 2;

const widthOf = (character: string): number => (isHan(character) ? HAN_WIDTH : 1);

/** Whether a cut at `place` would go through a Latin word or a character of two halves. */
function isInside(text: string, place: number): boolean {
  const before = text[place - 1] ?? "";
  const after = text[place] ?? "";
  if (/[\uDC00-\uDFFF]/.test(after)) return true;
  const inWord = (character: string) => /[\p{L}\p{N}]/u.test(character) && !isHan(character);
  return inWord(before) && inWord(after);
}

/** Where a stretch that ends at `end` begins, at most `width` wide. */
function startBefore(text: string, end: number, width: number): number {
  let start = end;
  for (let left = width; start > 0 && left > 0; start--) left -= widthOf(text[start - 1] ?? "");
  // Neither half a word nor the end of the clause before.
  while (start > 0 && start < end && (isInside(text, start) || /[\s,.;:，。、；：]/.test(text[start] ?? ""))) start++;
  return start;
}

/** Where a stretch that begins at `start` ends, at most `width` wide and not before `least`. */
function endAfter(text: string, start: number, width: number, least: number): number {
  let end = start;
  for (let left = width; end < text.length && left > 0; end++) left -= widthOf(text[end] ?? "");
  while (end < text.length && end > least && (isInside(text, end) || text[end - 1] === " ")) end--;
  return Math.max(end, least);
}

/** Cuts a text down around its first mark; `…` stands for what is left out. */
export function cutAround(text: string, ranges: readonly Range[]): Excerpt {
  const [first = { start: 0, end: 0 }] = ranges;
  const start = startBefore(text, first.start, BEFORE);
  const end = endAfter(text, start, LONGEST, first.end);
  const lead = start > 0 ? "…" : "";
  const shift = lead.length - start;
  return {
    text: lead + text.slice(start, end) + (end < text.length ? "…" : ""),
    ranges: ranges
      .filter((range) => range.end <= end)
      .map((range) => ({ start: range.start + shift, end: range.end + shift })),
  };
}

/** Everything of an event's page in which the search looks, beside its title. */
function textsOf(details: EventDetails): string[] {
  const parties = [...details.people, ...details.organizations];
  return [
    details.summary,
    ...details.claims.map((claim) => claim.text),
    ...details.disagreements.map((disagreement) => disagreement.question),
    ...details.perspectives.map((perspective) => `${perspective.holder}: ${perspective.text}`),
    ...parties.map((party) => [party.name, party.otherName, party.role].filter(Boolean).join(", ")),
    ...details.places.map((place) => place.name),
  ];
}

/**
 * The passage that shows why an event was found: of its texts the first that holds most of the terms not yet `met`, null
 * where none holds any.
 */
export function excerptOf(
  details: EventDetails,
  matching: Matching,
  met: readonly boolean[],
  folding: Folding,
): Excerpt | null {
  let best: { readonly text: string; readonly ranges: readonly Range[]; readonly holds: number } | null = null;
  for (const text of textsOf(details)) {
    const marks = markMatches(text, matching, folding);
    const holds = marks.met.filter((isMet, at) => isMet && !met[at]).length;
    if (holds > (best?.holds ?? 0)) best = { text, ranges: marks.ranges, holds };
  }
  return best && cutAround(best.text, best.ranges);
}
