import type { AuthoredDataset, AuthoredText } from "#dataset/schema.ts";

/** A text of the record and where it stands: `events/wic-2014/claims/theme/text`. */
export type PublishedText = AuthoredText & { readonly at: string };

function walk(value: unknown, at: string, found: PublishedText[]): void {
  if (Array.isArray(value)) {
    for (const [place, entry] of value.entries())
      walk(entry, `${at}/${(entry as { id?: string })?.id ?? place}`, found);
  } else if (typeof value === "object" && value !== null) {
    if ("en" in value && "zh" in value) found.push({ at, ...(value as AuthoredText) });
    else for (const [key, entry] of Object.entries(value)) walk(entry, at === "" ? key : `${at}/${key}`, found);
  }
}

/** Every text in two languages, of every record. Titles of sources are not among them: they stand as published. */
export function publishedTexts(part: Partial<AuthoredDataset>): PublishedText[] {
  const found: PublishedText[] = [];
  walk(part, "", found);
  return found;
}
