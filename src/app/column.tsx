import { type ReactNode, type RefObject, useRef, useState } from "react";
import type { Shown } from "#domain/derive.ts";
import { dropFilters, type Filters, type SearchRows } from "#domain/filters.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { EventList } from "#features/event-list/event-list.tsx";
import { NoResults } from "#features/facets/no-results.tsx";
import { Intro } from "#features/notices/intro.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import { usePreferences } from "#state/preferences.ts";
import { PageTools } from "./page-tools.tsx";
import { useRested } from "./use-rested.ts";

type Props = {
  readonly index: TimelineIndex;
  readonly shown: Shown;
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
};

/** Where a filter hides the subject: says so, with a button that drops what hides it. */
function HiddenNotice({ shown, filters, onFilters }: Omit<Props, "index">) {
  const { language, messages } = useWords();
  if (shown.subjectFailed.length === 0) return null;
  const names = shown.subjectFailed.map((facet) => messages.facetNames[facet]).join(language === "zh" ? "、" : ", ");
  return (
    <div className="notice" role="status">
      <p>
        {messages.hiddenNote} {messages.hiddenByFilter(names)}
      </p>
      <button
        type="button"
        className="text-button"
        onClick={() => onFilters(dropFilters(filters, shown.subjectFailed))}
      >
        {messages.dropFilter(names)}
      </button>
    </div>
  );
}

/** How much of a phone's screen the details take over a chart that is open full screen; a press goes to the next. */
const SHEETS = ["half", "full", "low"] as const;

/** The Details region: what the path names. `boxRef` is the element that scrolls and holds the title. */
export function DetailsSection(
  props: Omit<Props, "index"> & { readonly boxRef: RefObject<HTMLElement | null>; readonly children: ReactNode },
) {
  const { messages } = useWords();
  const [sheet, setSheet] = useState<(typeof SHEETS)[number]>("half");
  return (
    <section
      className="column__details"
      data-sheet={sheet}
      id="details"
      // The skip link leads here.
      tabIndex={-1}
      aria-label={messages.detailsRegion}
      data-region="details"
      data-scroll-box="details"
      ref={props.boxRef}
    >
      <button
        type="button"
        className="sheet-handle"
        onClick={() => setSheet(SHEETS[(SHEETS.indexOf(sheet) + 1) % SHEETS.length] ?? "half")}
      >
        <span className="visually-hidden">{messages.sheet[sheet]}</span>
      </button>
      <PageTools panels={["share", "cite", "teach"]} />
      <HiddenNotice shown={props.shown} filters={props.filters} onFilters={props.onFilters} />
      {props.children}
    </section>
  );
}

/** The Events region: on the start page the introduction, then the list. */
export function ListSection(
  props: Props & { readonly found: SearchRows; readonly span: Span; readonly onStart: boolean },
) {
  const { index, shown } = props;
  const { messages } = useWords();
  const { introDismissed, setPreferences } = usePreferences();
  // Here and not above: what is kept of it draws this section anew, and nothing else.
  const rested = useRested(props.span);
  const box = useRef<HTMLElement>(null);
  const failed = shown.subjectFailed[0];
  return (
    <section
      className="column__list"
      id="events"
      aria-label={messages.eventsRegion}
      data-region="events"
      data-scroll-box="events"
      tabIndex={-1}
      ref={box}
    >
      {props.onStart && !introDismissed ? (
        <Intro
          firstTour={index.tours[0]?.id ?? null}
          firstEdition={index.events.ids.at(index.editions[0]?.row ?? 0)}
          onDismiss={() => setPreferences({ introDismissed: true })}
        />
      ) : null}
      {shown.rows.length === 0 ? (
        <NoResults index={index} filters={props.filters} found={props.found} onFilters={props.onFilters} />
      ) : null}
      <h2 className="visually-hidden">{messages.eventsRegion}</h2>
      <EventList
        index={index}
        rows={shown.rows}
        window={rested}
        subjectRow={shown.subjectRow}
        subjectHiddenBy={failed ? messages.facetNames[failed] : null}
        litRows={shown.lit}
        dimmedRows={shown.dimmed}
        boxRef={box}
      />
    </section>
  );
}
