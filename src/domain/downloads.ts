import type { Language } from "./language.ts";

export type DownloadId =
  | "json"
  | "events"
  | "claims"
  | "calendar"
  | "terms"
  | "timelinejs"
  | "sources"
  | "bibtex"
  | "schema";

/** A file of the whole record that every build publishes. */
export type Download = {
  readonly id: DownloadId;
  /** Below `data/`, without its ending. */
  readonly stem: string;
  readonly ending: string;
  /** Its media type. */
  readonly type: string;
  /** True where each language has a file of its own; others hold both. */
  readonly perLanguage: boolean;
};

export const DOWNLOADS: readonly Download[] = [
  { id: "json", stem: "wic", ending: "json", type: "application/json", perLanguage: false },
  { id: "events", stem: "events", ending: "csv", type: "text/csv", perLanguage: false },
  { id: "claims", stem: "claims", ending: "csv", type: "text/csv", perLanguage: false },
  { id: "calendar", stem: "events", ending: "ics", type: "text/calendar", perLanguage: true },
  { id: "terms", stem: "terms", ending: "ics", type: "text/calendar", perLanguage: true },
  { id: "timelinejs", stem: "timelinejs", ending: "json", type: "application/json", perLanguage: true },
  {
    id: "sources",
    stem: "sources",
    ending: "json",
    type: "application/vnd.citationstyles.csl+json",
    perLanguage: false,
  },
  { id: "bibtex", stem: "sources", ending: "bib", type: "application/x-bibtex", perLanguage: false },
  { id: "schema", stem: "dataset.schema", ending: "json", type: "application/schema+json", perLanguage: false },
];

/** The path below the base: `/data/events.csv`, `/data/terms.zh.ics`. */
export const downloadPath = ({ stem, ending, perLanguage }: Download, language: Language): string =>
  `/data/${stem}${perLanguage && language === "zh" ? ".zh" : ""}.${ending}`;

/** The feed of changes to the record, below the base. */
export const feedPath = (language: Language): string => (language === "zh" ? "/feed.zh.xml" : "/feed.xml");

/** The libraries in the program and their licences, as `build/bundling.ts` has them written; below the base. */
export const LICENCES_PATH = "/licences.txt";
