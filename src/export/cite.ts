import type { CslDate, CslItem } from "#domain/csl.ts";
import type { ClaimDetails, PageDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import type { Words } from "#i18n/use-messages.tsx";

/** Where what is cited was read, and on which day. */
export type Reading = { readonly address: string; readonly accessed: CslDate };

/** An ISO day as CSL-JSON has it. */
const cslDay = (iso: string): CslDate => ({ "date-parts": [iso.split("-").map(Number)] });

const common = (index: TimelineIndex, language: Words["language"], { address, accessed }: Reading) => ({
  issued: cslDay(index.updated),
  accessed,
  URL: address,
  version: index.version,
  language: LANG_TAGS[language],
});

/** The record as a whole, read at its start page. */
export function cslOfDataset(index: TimelineIndex, { language, messages }: Words, reading: Reading): CslItem {
  return {
    id: "dataset",
    type: "dataset",
    title: messages.workTitle(index.title),
    ...common(index, language, reading),
  };
}

/** What a page's title is in a citation. */
function titleOf(details: Exclude<PageDetails, { kind: "source" | "handout" }>, { messages }: Words): string {
  switch (details.kind) {
    case "event":
      return details.title;
    case "person":
    case "organization":
      return details.name;
    case "editions":
      return messages.editions.title;
    case "disagreements":
      return messages.disagreementsTitle;
    case "about":
      return messages.aboutTitle;
    case "tours":
      return messages.tours.title;
    case "tour":
    case "speaker":
    case "tour-handout":
      return details.tour.title;
  }
}

/** A part of the record. */
const entryOf = (id: string, title: string, index: TimelineIndex, words: Words, reading: Reading): CslItem => ({
  id,
  type: "entry-encyclopedia",
  title,
  "container-title": words.messages.workTitle(index.title),
  ...common(index, words.language, reading),
});

/**
 * What a page offers to be cited: a source page its source, a handout the record, every other page itself, as a part of it.
 */
export function cslOfPage(details: PageDetails, index: TimelineIndex, words: Words, reading: Reading): CslItem {
  if (details.kind === "source") return cslOfSourceRead(details.csl, reading.accessed);
  if (details.kind === "handout") return cslOfDataset(index, words, reading);
  return entryOf(`${details.kind}-${details.id}`, titleOf(details, words), index, words, reading);
}

/** A source, read on a day where it has an address to be read at. */
export const cslOfSourceRead = (source: CslItem, accessed: CslDate): CslItem =>
  source.URL === undefined ? source : { ...source, accessed };

/** The full stop of a statement is none of a title. */
const withoutStop = (text: string): string => text.replace(/[.。]$/u, "");

/** One statement of a page, by the page's title and its own words. Its letters stay as they are in every style. */
export function cslOfClaim(
  details: Extract<PageDetails, { kind: "event" | "person" | "organization" }>,
  claim: ClaimDetails,
  index: TimelineIndex,
  words: Words,
  reading: Reading,
): CslItem {
  const colon = words.language === "zh" ? "：" : ": ";
  const title = `${titleOf(details, words)}${colon}${withoutStop(claim.text)}`;
  return entryOf(`${details.id}-${claim.id}`, `<span class="nocase">${title}</span>`, index, words, reading);
}
