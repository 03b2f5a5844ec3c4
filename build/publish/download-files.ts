import { writePublishedSchema } from "#build/data-schemas.ts";
import { addressOf, type SiteAddress } from "#build/head/addresses.ts";
import type { SiteFile } from "#build/site-file.ts";
import type { AuthoredDataset } from "#dataset/schema.ts";
import { DOWNLOADS, type DownloadId, downloadPath } from "#domain/downloads.ts";
import { LANGUAGES, type Language } from "#domain/language.ts";
import type { Selection } from "#export/selection.ts";
import { WRITERS } from "#export/writers.ts";
import { messages as english } from "#i18n/messages-en.ts";
import { messages as chinese } from "#i18n/messages-zh.ts";
import type { Words } from "#i18n/use-messages.tsx";
import { formatPath } from "#state/paths.ts";

const WRITERS_OF_ALL: Readonly<Record<DownloadId, (typeof WRITERS)[keyof typeof WRITERS]>> = {
  ...WRITERS,
  schema: () => writePublishedSchema(),
};

const WORDS: Readonly<Record<Language, Words>> = {
  en: { language: "en", messages: english },
  zh: { language: "zh", messages: chinese },
};

/** The whole record in every form others take, a file each; where languages differ, one each. */
export function* downloadFiles(dataset: AuthoredDataset, site: SiteAddress): Generator<SiteFile> {
  for (const language of LANGUAGES) {
    const selection: Selection = {
      dataset,
      eventIds: null,
      addressOf: (path) => addressOf(site, path),
      permalink: addressOf(site, formatPath({ language, subject: { page: "start" } })),
    };
    for (const download of DOWNLOADS) {
      // A file of both languages is made once, with the words of the first.
      if (!download.perLanguage && language !== LANGUAGES[0]) continue;
      const text = WRITERS_OF_ALL[download.id](selection, WORDS[language]);
      yield { path: downloadPath(download, language).slice(1), text };
    }
  }
}
