import type { AuthoredDataset } from "#dataset/schema.ts";
import type { Selection } from "#export/selection.ts";
import { messages as english } from "#i18n/messages-en.ts";
import { messages as chinese } from "#i18n/messages-zh.ts";
import type { Words } from "#i18n/use-messages.tsx";

const SITE = "https://example.org/wic/";

/** A record, or the events with some ids of it, taken out of a site at https://example.org/wic/. */
export const selectionOf = (dataset: AuthoredDataset, eventIds: readonly string[] | null = null): Selection => ({
  dataset,
  eventIds: eventIds && new Set(eventIds),
  addressOf: (path) => SITE + path.slice(1),
  permalink: eventIds ? `${SITE}?lanes=documents` : SITE,
});

export const ENGLISH: Words = { language: "en", messages: english };
export const CHINESE: Words = { language: "zh", messages: chinese };
