import { formatIsoDay } from "#i18n/dates.ts";
import { FILE_WORDS } from "#i18n/file-words.ts";
import type { Words } from "#i18n/use-messages.tsx";
import type { Selection } from "./selection.ts";

/** What every file taken out says of itself, a line each: the record and its version, its licence, where it is found again. */
export function attributionLines(
  { dataset: { dataset }, permalink }: Selection,
  { language, messages }: Words,
): string[] {
  const words = FILE_WORDS[language].exports;
  return [
    words.fromRecord(
      messages.workTitle(dataset.title[language]),
      dataset.version,
      formatIsoDay(dataset.updated, language),
    ),
    words.licence(dataset.licence.id, dataset.licence.url),
    permalink,
  ];
}
