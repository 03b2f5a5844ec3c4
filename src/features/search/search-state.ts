import type { ComponentType } from "react";
import type { EventDetails } from "#domain/details.ts";
import type { Folding } from "#domain/folding.ts";
import type { Found } from "#domain/found.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import type { Subject } from "#state/paths.ts";
import type { Follow } from "#state/subject-link.tsx";

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
  /** The code that shows what was found; null while it has not come. */
  readonly panel: SearchPanel | null;
  /** An event's page in a language, for the passage that shows why it was found. */
  readonly loadEvent: LoadEvent;
};

export type LoadEvent = (id: string, language: Language) => Promise<EventDetails>;

/** What is loaded with the index: see `./search-panel.tsx`. */
export type SearchPanel = {
  readonly ResultsPopover: ComponentType<ResultsPopoverProps>;
  readonly PaletteResults: ComponentType<PaletteResultsProps>;
};

export type ResultsPopoverProps = {
  readonly state: SearchState;
  readonly q: string;
  /** How many events the list shows; null on a page without a list. */
  readonly listed: number | null;
  readonly anchor: Element;
  readonly isShown: boolean;
  readonly follow: Follow;
  /** By Esc, which wants the focus back in the box, or by a press elsewhere. */
  readonly onDismiss: (refocus: boolean) => void;
};

/** A page of the site that is no record. */
export type PalettePage = { readonly subject: Subject; readonly name: string };

export type PaletteResultsProps = {
  readonly state: SearchState;
  readonly q: string;
  readonly pages: readonly PalettePage[];
  readonly follow: Follow;
};
