import type { CslItem } from "#domain/csl.ts";
import type { PageDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import type { Words } from "#i18n/use-messages.tsx";

/** An ISO day as CSL-JSON has it. */
const cslDay = (iso: string) => ({ "date-parts": [iso.split("-").map(Number)] });

const common = (index: TimelineIndex, language: Words["language"]) => ({
  issued: cslDay(index.updated),
  version: index.version,
  language: LANG_TAGS[language],
});

/** The record as a whole. Its address is that of the start page, known to who cites. */
export function cslOfDataset(index: TimelineIndex, { language, messages }: Words): CslItem {
  return { id: "dataset", type: "dataset", title: messages.workTitle(index.title), ...common(index, language) };
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

/**
 * What a page offers to be cited: a source page its source, a handout the record, every other page itself, as a part of it. Without an
 * address, which is the page's canonical one.
 */
export function cslOfPage(details: PageDetails, index: TimelineIndex, words: Words): CslItem {
  if (details.kind === "source") return details.csl;
  if (details.kind === "handout") return cslOfDataset(index, words);
  return {
    id: `${details.kind}-${details.id}`,
    type: "webpage",
    title: titleOf(details, words),
    "container-title": words.messages.workTitle(index.title),
    ...common(index, words.language),
  };
}
