import type { EventDetails } from "#domain/details.ts";
import type { Folding } from "#domain/folding.ts";
import type { Found } from "#domain/found.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";

/** What the parts of the search show and draw on. */
export type SearchState = {
  readonly index: TimelineIndex;
  readonly status: "idle" | "loading" | "ready" | "failed";
  /** The answer to the text, or to the one before it; null where there is none yet. */
  readonly found: Found | null;
  /** Whether `found` answers the text as it stands. */
  readonly isCurrent: boolean;
  readonly folding: Folding;
  /** Begins to load the index. */
  readonly onWarm: () => void;
  readonly onRetry: () => void;
  /** An event's page in a language, for the passage that shows why it was found. */
  readonly loadEvent: LoadEvent;
};

export type LoadEvent = (id: string, language: Language) => Promise<EventDetails>;
