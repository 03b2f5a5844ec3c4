import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useHref } from "react-router";
import { deriveShown, type Focus } from "#domain/derive.ts";
import { spanAt } from "#domain/event-table.ts";
import type { Filters } from "#domain/filters.ts";
import type { Language } from "#domain/language.ts";
import type { Span } from "#domain/span.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { EventList } from "#features/event-list/event-list.tsx";
import { FilterLine, NoResults, useFilterNames } from "#features/facets/filter-line.tsx";
import { Intro } from "#features/notices/intro.tsx";
import { KeysDialog } from "#features/notices/keys-dialog.tsx";
import { ProblemNotice } from "#features/notices/problem-notice.tsx";
import { DensityStrip } from "#features/overview/density-strip.tsx";
import { Timeline } from "#features/timeline/timeline.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import { detailsFileOf, formatPath, type Subject } from "#state/paths.ts";
import { usePreferences } from "#state/preferences.ts";
import { useSession } from "#state/session.ts";
import { type Follow, FollowProvider, SubjectLink } from "#state/subject-link.tsx";
import { hasPendingReplace, useAddress } from "#state/use-address.ts";
import { formatView, roundWindow } from "#state/view.ts";
import { useDetails } from "./details-store.tsx";
import { applyHead } from "./head.ts";
import { Masthead } from "./masthead.tsx";
import { documentTitle, subjectTitle } from "./page-head.ts";
import { RecordLine } from "./record-line.tsx";
import { SubjectPanel } from "./subject-panel.tsx";
import { resolveSubject, vocabularyOf } from "./subjects.ts";
import { useFocusMemory, useFocusRestore } from "./use-focus-memory.ts";
import { useKeys } from "./use-keys.ts";
import { type Move, moveWindow, windowAround, windowShowing } from "./window-moves.ts";

const NO_FOCUS: Focus = { kind: "none" };

/** The window as shown: the live one while it is newer than the address, else the address's, else the whole range. */
function useShownWindow(window: Span | null, range: Span): Span {
  const { liveSpan, moving } = useSession();
  if (liveSpan === null) return window ?? range;
  const rounded = roundWindow(liveSpan, range);
  const told = rounded?.start === window?.start && rounded?.end === window?.end;
  return moving || hasPendingReplace() || told ? liveSpan : (window ?? range);
}

export function Page({ index, base }: { readonly index: TimelineIndex; readonly base: string }) {
  const words = useWords();
  const { language, messages } = words;
  const vocabulary = useMemo(() => vocabularyOf(index), [index]);
  const address = useAddress(vocabulary);
  const { place, view, queryRead, hrefOf, setView, openSubject } = address;
  const { range } = index;
  const resolved = useMemo(() => resolveSubject(index, place), [index, place]);
  const subject: Subject = resolved.kind === "known" ? resolved.subject : place.subject;
  const focus = resolved.kind === "known" ? resolved.focus : NO_FOCUS;
  const shown = useMemo(
    () => deriveShown(index, view.filters, view.others, focus),
    [index, view.filters, view.others, focus],
  );
  const { subjectRow } = shown;
  const span = useShownWindow(view.window, range);
  const { hoverRow, setHoverRow, setLiveSpan } = useSession();
  const preferences = usePreferences();
  const [helpOpen, setHelpOpen] = useState(false);
  const [dismissed, setDismissed] = useState<unknown>(null);
  const searchRef = useRef<HTMLInputElement>(null);
  const detailsRef = useRef<HTMLElement>(null);
  const listBox = useRef<HTMLElement>(null);
  const remember = useFocusMemory();
  const nameOfFilter = useFilterNames(index);
  const detailsFile = resolved.kind === "known" ? detailsFileOf(subject) : null;
  const details = useDetails(detailsFile);
  const onStart = resolved.kind === "known" && subject.page === "start";

  const open = useCallback(
    (target: Subject, fragment: string) => {
      remember();
      const row = target.page === "event" ? index.events.rowOf.get(target.id) : undefined;
      if (row === undefined || index.events.background[row] === 1) return openSubject(target, "push", {}, fragment);
      const next = windowShowing(span, spanAt(index.events, row), range);
      setLiveSpan(next, false);
      openSubject(target, "push", { window: roundWindow(next, range) }, fragment);
    },
    [remember, index, openSubject, span, range, setLiveSpan],
  );
  const follow = useMemo<Follow>(() => ({ hrefOf: (target) => hrefOf(target), open }), [hrefOf, open]);

  const onSpan = useCallback(
    (next: Span, phase: "moving" | "settled") => {
      setLiveSpan(next, phase === "moving");
      if (phase === "settled") setView({ window: roundWindow(next, range) }, "replace");
    },
    [setLiveSpan, setView, range],
  );
  const setFilters = useCallback(
    (filters: Filters) => {
      remember();
      setView({ filters }, "push");
    },
    [remember, setView],
  );
  const onQuery = useCallback(
    (q: string, typing: boolean) => {
      if (q === view.filters.q) return;
      // Typing streams; the text asked for by Enter, and the first letter and the last gone, are what Back should undo.
      const starts = view.filters.q === "" || q === "";
      setView({ filters: { ...view.filters, q } }, typing && !starts ? "replace" : "push");
    },
    [setView, view.filters],
  );
  const onMove = useCallback((move: Move) => onSpan(moveWindow(span, move, range), "settled"), [onSpan, span, range]);
  const onFit = useCallback(() => onSpan(range, "settled"), [onSpan, range]);

  useKeys({
    singleKeys: preferences.singleKeys,
    onMove,
    onFitAll: onFit,
    onFitSubject: () => {
      if (subjectRow !== null) onSpan(windowAround(spanAt(index.events, subjectRow), range), "settled");
    },
    onSearch: () => searchRef.current?.focus(),
    onHelp: () => setHelpOpen(true),
    onBack: () => {
      if (onStart) return;
      const inDetails = detailsRef.current?.contains(document.activeElement) ?? false;
      const id = "id" in subject ? subject.id : null;
      const opener = id
        ? document.querySelector<HTMLElement>(`[data-region="timeline"] a[data-event-id="${CSS.escape(id)}"]`)
        : null;
      if (inDetails && opener && opener.offsetParent !== null) opener.focus();
      else open({ page: "start" }, "");
    },
  });

  // Corrections of the address: the letter case of an id, glued-on punctuation, a renamed id.
  const wanted = formatPath({
    language: place.language,
    subject: resolved.kind === "renamed" ? resolved.subject : place.subject,
  });
  useEffect(() => {
    if (resolved.kind === "renamed") openSubject(resolved.subject, "replace", {}, window.location.hash);
    else if (resolved.kind === "known" && address.pathname !== wanted) {
      openSubject(place.subject, "replace", {}, window.location.hash);
    }
  }, [resolved, wanted, address.pathname, place.subject, openSubject]);

  const name = resolved.kind === "unknown" ? messages.notFoundTitle : subjectTitle(index, words, subject);
  useEffect(() => {
    applyHead(
      {
        title: documentTitle(name, index.title),
        language,
        path: resolved.kind === "known" ? formatPath({ language, subject }) : null,
      },
      base,
    );
  }, [name, index.title, language, resolved.kind, subject, base]);

  useEffect(() => {
    if (queryRead) document.documentElement.removeAttribute("data-filtered");
    document.documentElement.toggleAttribute("data-embed", view.embed);
  }, [queryRead, view.embed]);
  useEffect(() => {
    if (preferences.theme === "system") document.documentElement.removeAttribute("data-theme");
    else document.documentElement.dataset.theme = preferences.theme;
  }, [preferences.theme]);
  useFragment(address.fragment, details?.status === "ready");

  const subjectKey = `${subject.page} ${"id" in subject ? subject.id : ""}`;
  useFocusRestore(subjectKey, details?.status ?? "", detailsRef);

  const otherHref = (other: Language) =>
    base.replace(/\/$/, "") + formatPath({ language: other, subject }) + formatView(view);
  const hiddenBy =
    shown.subjectFailed.length === 0 ? null : shown.subjectFailed.map((facet) => messages.facetNames[facet]).join(", ");
  const dropHidingFilters = () =>
    setFilters(
      shown.subjectFailed.reduce<Filters>(
        (filters, facet) => ({ ...filters, [facet]: facet === "q" ? "" : [] }),
        view.filters,
      ),
    );
  const homeAction = useHref(formatPath({ language, subject: { page: "start" } }));
  const neighbours = subjectRow === null ? null : neighboursOf(shown.rows, subjectRow);
  const problems = dismissed === address.problems ? [] : address.problems;

  return (
    <FollowProvider follow={follow}>
      <a className="skip" href={onStart ? "#events" : "#details"}>
        {onStart ? messages.skipToList : messages.skipToDetails}
      </a>
      <a className="skip" href="#events">
        {messages.skipToList}
      </a>
      <Masthead
        index={index}
        onStart={onStart}
        q={view.filters.q}
        searchAction={homeAction}
        searchRef={searchRef}
        otherHref={otherHref}
        onQuery={onQuery}
        onHelp={() => setHelpOpen(true)}
      />
      <FilterLine
        index={index}
        filters={view.filters}
        others={view.others}
        count={shown.matching.length}
        onFilters={setFilters}
        onOthers={(others) => setView({ others }, "push")}
      />
      <main className={onStart ? "spread spread--start" : "spread spread--subject"}>
        <Timeline
          index={index}
          shown={shown}
          span={span}
          collapsed={view.collapsed}
          order={view.order}
          hoverRow={hoverRow}
          onSpan={onSpan}
          onMove={onMove}
          onFit={onFit}
          onHover={setHoverRow}
          onOpen={(id) => open({ page: "event", id }, "")}
          strip={<DensityStrip index={index} rows={shown.matching} subjectRow={subjectRow} />}
        >
          <RecordLine index={index} subject={subject} name={name} />
        </Timeline>
        <div className="column">
          {problems.length > 0 ? (
            <ProblemNotice problems={problems} onDismiss={() => setDismissed(address.problems)} />
          ) : null}
          {onStart ? null : (
            <section
              className="column__details"
              id="details"
              aria-label={messages.detailsRegion}
              data-region="details"
              data-scroll-box="details"
              ref={detailsRef}
            >
              {hiddenBy ? (
                <div className="notice" role="status">
                  <p>
                    {messages.hiddenNote} {messages.hiddenByFilter(hiddenBy)}
                  </p>
                  <button type="button" className="text-button" onClick={dropHidingFilters}>
                    {messages.dropFilter(hiddenBy)}
                  </button>
                </div>
              ) : null}
              <SubjectPanel
                index={index}
                resolved={resolved}
                state={details}
                name={name}
                datasetHref={`${base}data/wic.json`}
              />
            </section>
          )}
          <section
            className="column__list"
            id="events"
            aria-label={messages.eventsRegion}
            data-region="events"
            data-scroll-box="events"
            tabIndex={-1}
            ref={listBox}
          >
            {onStart && !preferences.introDismissed ? (
              <Intro
                firstEdition={index.events.ids[index.editions[0]?.row ?? 0] ?? ""}
                onDismiss={() => preferences.setPreferences({ introDismissed: true })}
              />
            ) : null}
            {shown.rows.length === 0 ? <NoResults index={index} filters={view.filters} onFilters={setFilters} /> : null}
            <EventList
              index={index}
              rows={shown.rows}
              window={span}
              subjectRow={subjectRow}
              subjectHiddenBy={
                shown.subjectFailed[0]
                  ? nameOfFilter(shown.subjectFailed[0], messages.facetNames[shown.subjectFailed[0]])
                  : null
              }
              hoverRow={hoverRow}
              litRows={shown.lit}
              dimmedRows={shown.dimmed}
              boxRef={listBox}
              onHover={setHoverRow}
            />
          </section>
          <nav className="column__foot" aria-label={messages.eventsRegion}>
            {onStart ? (
              <span className="column__all">{messages.allEvents(index.events.count)}</span>
            ) : (
              <SubjectLink className="column__all" subject={{ page: "start" }}>
                {messages.allEvents(index.events.count)}
              </SubjectLink>
            )}
            {neighbours ? <Steps index={index} neighbours={neighbours} /> : null}
          </nav>
        </div>
      </main>
      {helpOpen ? <KeysDialog onClose={() => setHelpOpen(false)} /> : null}
    </FollowProvider>
  );
}

type Neighbours = { readonly previous: number | null; readonly next: number | null };

function neighboursOf(rows: readonly number[], row: number): Neighbours {
  const place = rows.indexOf(row);
  return { previous: rows[place - 1] ?? null, next: rows[place + 1] ?? null };
}

function Steps({ index, neighbours }: { readonly index: TimelineIndex; readonly neighbours: Neighbours }) {
  const { messages } = useWords();
  const { ids, titles } = index.events;
  const link = (row: number | null, word: string, label: (title: string) => string, rel: string, text: string) =>
    row === null ? (
      <span className="column__step is-off">{text.replace("{}", word)}</span>
    ) : (
      <SubjectLink
        className="column__step"
        rel={rel}
        subject={{ page: "event", id: ids[row] ?? "" }}
        aria-label={label(titles[row] ?? "")}
      >
        {text.replace("{}", word)}
      </SubjectLink>
    );
  return (
    <span className="column__steps">
      {link(neighbours.previous, messages.previous, messages.previousEvent, "prev", "← {}")}
      {link(neighbours.next, messages.next, messages.nextEvent, "next", "{} →")}
    </span>
  );
}

/** Follows the fragment once the statement it names is on the page. */
function useFragment(fragment: string, ready: boolean): void {
  useEffect(() => {
    if (!ready || fragment === "") return;
    const element = document.getElementById(decodeSafely(fragment));
    if (!element) return;
    element.scrollIntoView({ block: "start" });
    element.focus({ preventScroll: true });
  }, [fragment, ready]);
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
