import type { DownloadId } from "#domain/downloads.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { sourcesBibtex, sourcesCsl } from "./bibliography.ts";
import { writeCalendars } from "./calendars.ts";
import { publishDataset } from "./dataset-json.ts";
import type { Selection } from "./selection.ts";
import { claimsTable, eventsTable } from "./tables.ts";
import { timelineJson } from "./timelinejs.ts";

/** The forms the record's content is written in; the schema only describes one of them. */
export type ContentId = Exclude<DownloadId, "schema">;

/** A selection as the text of a file. Files of both languages take no word of the interface but in their comments. */
export const WRITERS: Readonly<Record<ContentId, (selection: Selection, words: Words) => string>> = {
  json: (selection) => JSON.stringify(publishDataset(selection)),
  events: eventsTable,
  claims: claimsTable,
  calendar: (selection, words) => writeCalendars(selection, words).events,
  terms: (selection, words) => writeCalendars(selection, words).terms,
  timelinejs: (selection, words) => JSON.stringify(timelineJson(selection, words)),
  sources: (selection) => `${JSON.stringify(sourcesCsl(selection), null, 2)}\n`,
  bibtex: sourcesBibtex,
};
