import { useEffect, useState } from "react";
import { type Excerpt, excerptOf } from "#domain/excerpt.ts";
import type { Folding } from "#domain/folding.ts";
import type { Language } from "#domain/language.ts";
import type { Matching } from "#domain/mark-matches.ts";
import { isHan } from "#domain/text-runs.ts";
import type { LoadEvent } from "./search-state.ts";

/** The languages in which a passage is looked for: Chinese words stand in Chinese texts, others first in the page's own. */
const languagesFor = (matching: Matching, language: Language): Language[] =>
  matching.asked.some(({ spellings: [term = ""] }) => isHan(term))
    ? ["zh"]
    : language === "zh"
      ? ["zh", "en"]
      : ["en", "zh"];

/**
 * The passage that shows why an event was found; undefined while it is looked for, null where there is none.
 *
 * @param met for each asked term whether it stands in what is shown already; null where nothing is to be looked for
 */
export function useExcerpt(
  eventId: string,
  matching: Matching,
  met: readonly boolean[] | null,
  folding: Folding,
  language: Language,
  loadEvent: LoadEvent,
): Excerpt | null | undefined {
  const [excerpt, setExcerpt] = useState<Excerpt | null | undefined>(undefined);
  const key = met === null ? null : JSON.stringify([eventId, matching, met]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what is looked for; its parts are new at every draw
  useEffect(() => {
    if (met === null) return;
    let wanted = true;
    setExcerpt(undefined);
    const look = async (): Promise<Excerpt | null> => {
      for (const one of languagesFor(matching, language)) {
        const found = excerptOf(await loadEvent(eventId, one), matching, met, folding);
        if (found) return found;
      }
      return null;
    };
    look()
      // Without it the entry still says what and when.
      .catch(() => null)
      .then((found) => {
        if (wanted) setExcerpt(found);
      });
    return () => {
      wanted = false;
    };
  }, [key, folding, language, loadEvent]);
  return met === null ? null : excerpt;
}
