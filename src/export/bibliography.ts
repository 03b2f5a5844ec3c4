import { cslOfSource } from "#dataset/compile-csl.ts";
import type { CslItem } from "#domain/csl.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { formatPath } from "#state/paths.ts";
import { attributionLines } from "./attribution.ts";
import { type Selection, selectedSources } from "./selection.ts";
import { writeBibtex } from "./write-bibtex.ts";

/** The sources as CSL-JSON, each with what tells where it comes from. */
export function sourcesCsl(selection: Selection): CslItem[] {
  const { dataset } = selection.dataset;
  return selectedSources(selection).map((source) => ({
    ...cslOfSource(source),
    custom: {
      record: selection.addressOf(formatPath({ language: "en", subject: { page: "source", id: source.id } })),
      dataset_version: dataset.version,
      licence: dataset.licence.id,
      taken_from: selection.permalink,
    },
  }));
}

/** The sources as BibTeX, keyed by their ids, under lines that say where they come from. */
export function sourcesBibtex(selection: Selection, words: Words): string {
  const entries = writeBibtex(sourcesCsl(selection));
  // Outside of entries BibTeX reads all as comment up to the next at sign.
  const about = attributionLines(selection, words).map((line) => `% ${line.replaceAll("@", " at ")}\n`);
  return `${about.join("")}\n${entries}`;
}
