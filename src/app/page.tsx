import { useMemo, useRef, useState } from "react";
import { useHref } from "react-router";
import { deriveShown, type Focus } from "#domain/derive.ts";
import { spanAt } from "#domain/event-table.ts";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { NewVersion } from "#features/notices/new-version.tsx";
import { SearchFailure } from "#features/search/search-failure.tsx";
import { SearchForm } from "#features/search/search-form.tsx";
import { useWords } from "#i18n/use-messages.tsx";
import { detailsFileOf, formatPath, isOwnPage, type Subject } from "#state/paths.ts";
import { usePreferences } from "#state/preferences.ts";
import { useSession } from "#state/session.ts";
import { FollowProvider } from "#state/subject-link.tsx";
import { useAddress } from "#state/use-address.ts";
import { formatView } from "#state/view.ts";
import { windowAround } from "#state/window-moves.ts";
import { loadStyles } from "#ui/load-styles.ts";
import { useChunk } from "#ui/use-chunk.ts";
import { backOut } from "./back-out.ts";
import { ChartSpread } from "./chart-spread.tsx";
import { useDetails, useLoadSource } from "./details-store.tsx";
import { downloadOf } from "./download-of.ts";
import { Masthead } from "./masthead.tsx";
import { OwnShell } from "./own-shell.tsx";
import { pageHead, subjectTitle } from "./page-head.ts";
import { PageTools } from "./page-tools.tsx";
import { type PanelSettings, Panels } from "./panels.tsx";
import { publicAddress } from "./public-address.ts";
import { RecordLine } from "./record-line.tsx";
import { SubjectPanel } from "./subject-panel.tsx";
import { resolveSubject, vocabularyOf } from "./subjects.ts";
import { today } from "./today.ts";
import { useCorrections } from "./use-corrections.ts";
import { useFragment, useHead, useRootAttributes } from "./use-document.ts";
import { useEmbed } from "./use-embed.ts";
import { useFiltering } from "./use-filtering.ts";
import { useFocusMemory, useFocusRestore } from "./use-focus-memory.ts";
import { useFocusRescue } from "./use-focus-rescue.ts";
import { useFollowing } from "./use-following.ts";
import { useGoto } from "./use-goto.ts";
import { useKeys } from "./use-keys.ts";
import { useAnswer, useSearchClient, useSearchedRows, useSearchState } from "./use-search.ts";
import { useWindow } from "./use-window.ts";
import { useWindowPage } from "./use-window-page.tsx";
import { hasToolsBelow, isWide, WidePage } from "./wide-page.tsx";

const NO_FOCUS: Focus = { kind: "none" };
const NOWHERE: Subject = { page: "not-found", path: "" };

const loadKeys = () => import("#features/notices/keys-dialog.tsx").then((module) => module.KeysDialog);

async function loadGoTo() {
  const [{ GoTo }] = await Promise.all([import("./go-to.tsx"), loadStyles("search")]);
  return GoTo;
}

/** The page of any address: derives what is shown from dataset and address, and puts the parts together. */
export function Page({ index, base }: { readonly index: TimelineIndex; readonly base: string }) {
  const words = useWords();
  const { language, messages } = words;
  const vocabulary = useMemo(() => vocabularyOf(index), [index]);
  const address = useAddress(vocabulary);
  const { place, view } = address;
  const resolved = useMemo(() => resolveSubject(index, place), [index, place]);
  const subject: Subject = resolved.kind === "known" ? resolved.subject : place.subject;
  const focus = resolved.kind === "known" ? resolved.focus : NO_FOCUS;
  const onStart = resolved.kind === "known" && subject.page === "start";
  const wide = resolved.kind === "known" && isWide(subject);
  const windowPage = useWindowPage({
    subject: resolved.kind === "known" ? subject : null,
    hasChart: !wide && !view.embed,
  });
  const { q } = view.filters;
  const searchClient = useSearchClient(index);
  const answer = useAnswer(searchClient, q);
  const search = useSearchState(index, searchClient, answer);
  const searched = useSearchedRows(index, answer, q, address.queryRead);
  const shown = useMemo(
    () => deriveShown(index, view.filters, view.others, focus, searched.rows),
    [index, view.filters, view.others, focus, searched.rows],
  );
  const { subjectRow } = shown;
  const pageWindow = useWindow(index.range, address);
  const { span, onSpan, onMove, onFit } = pageWindow;
  const singleKeys = usePreferences((preferences) => preferences.singleKeys);
  const [helpOpen, setHelpOpen] = useState(false);
  const keys = useChunk(loadKeys, helpOpen);
  const KeysDialog = keys.status === "ready" ? keys.code : null;
  const [goToOpen, setGoToOpen] = useState(false);
  const goTo = useChunk(loadGoTo, goToOpen);
  const GoTo = goTo.status === "ready" ? goTo.code : null;
  const searchRef = useRef<HTMLInputElement>(null);
  const detailsRef = useRef<HTMLElement>(null);
  const remember = useFocusMemory();
  const details = useDetails(resolved.kind === "known" ? detailsFileOf(subject) : null);
  const follow = useFollowing(index, span, address, remember);
  const { setFilters, onQuery } = useFiltering(address, remember);

  useKeys({
    enabled: !windowPage.isWindow && !windowPage.isPresented,
    singleKeys,
    onMove: (move) => {
      if (!wide) onMove(move);
    },
    onFitAll: () => {
      if (!wide) onFit();
    },
    onFitSubject: () => {
      if (subjectRow !== null) onSpan(windowAround(spanAt(index.events, subjectRow), index.range), "settled");
    },
    onSearch: () => searchRef.current?.focus(),
    onGoTo: () => {
      searchClient.warm();
      setGoToOpen(true);
    },
    onHelp: () => setHelpOpen(true),
    onPresent: () => useSession.getState().setPresenting(true),
    onBack: () => backOut(subject, detailsRef, follow),
  });

  /** Where there is no list to narrow, a text asked for opens the page that has one. */
  const searchFromWide = (q: string) => {
    remember();
    address.openSubject({ page: "start" }, "push", { filters: { ...view.filters, q } });
  };

  const ready = details?.status === "ready" ? details.details : null;
  const name = resolved.kind === "unknown" ? messages.notFoundTitle : subjectTitle(index, words, subject, ready);
  useCorrections(resolved, address);
  const head = pageHead(index, words, resolved.kind === "unknown" ? NOWHERE : resolved.subject, ready);
  // An embed repeats a page inside another.
  useHead(view.embed ? { ...head, indexed: false } : head, base);
  useRootAttributes(address.queryRead && !searched.isWaiting, view.embed);
  useFragment(address.fragment, ready !== null);
  useFocusRescue();
  useFocusRestore(
    `${subject.page} ${"id" in subject ? subject.id : ""}`,
    details?.status ?? "",
    detailsRef,
    address.queryRead,
  );

  const otherHref = (other: Language) =>
    base.replace(/\/$/, "") +
    formatPath({ language: other, subject }) +
    formatView(view) +
    // A tour of one's own is known by its fragment alone.
    (isOwnPage(subject.page) && address.fragment !== "" ? `#${address.fragment}` : "");
  const homeAction = useHref(formatPath({ language, subject: { page: "start" } }));

  const viewAddress = () => publicAddress(base, address.hrefOf(subject, { embed: false }));
  useEmbed(view.embed, view.embed ? viewAddress() : "", useGoto(index, vocabulary, address, base));
  const loadSource = useLoadSource();
  const newVersion = useSession((session) => session.newVersion);
  const panelSettings = (): PanelSettings => ({
    title: name ?? index.title,
    hasView: !wide && !windowPage.isWindow,
    pageAddress: publicAddress(base, formatPath({ language, subject })),
    viewAddress: viewAddress(),
    teach: wide
      ? null
      : {
          index,
          subject,
          name,
          details: ready,
          view,
          shown,
          onOrder: (events) => {
            remember({ page: "order" });
            address.openSubject({ page: "order" }, "push", { events });
          },
        },
    cite: {
      index,
      details: details?.status === "ready" ? details.details : null,
      startAddress: publicAddress(base, formatPath({ language, subject: { page: "start" } })),
      claim: address.fragment,
      accessed: today(),
      loadSource,
    },
    download: wide ? null : { ...downloadOf(index, address, shown, span, base), address: viewAddress() },
  });

  const help = helpOpen && KeysDialog ? <KeysDialog onClose={() => setHelpOpen(false)} /> : null;
  const filled = windowPage.draw({
    index,
    address,
    base,
    details: ready,
    shown,
    span,
    title: name ?? index.title,
    follow,
    titleRef: detailsRef,
    otherHref,
    onHelp: () => setHelpOpen(true),
  });
  if (filled !== null) {
    return (
      <FollowProvider follow={follow}>
        {filled}
        {help}
      </FollowProvider>
    );
  }
  return (
    <FollowProvider follow={follow}>
      <Panels settings={panelSettings}>
        {onStart ? null : (
          <a className="skip" href="#details">
            {messages.skipToDetails}
          </a>
        )}
        {wide ? null : (
          <a className="skip" href="#events">
            {messages.skipToList}
          </a>
        )}
        {newVersion === null ? null : <NewVersion onUse={newVersion} />}
        <Masthead
          index={index}
          at={subject.page}
          search={
            <SearchForm
              q={q}
              action={homeAction}
              inputRef={searchRef}
              state={search}
              listed={wide ? null : shown.matching.length}
              onQuery={(text, typing) => (wide && !typing ? searchFromWide(text) : onQuery(text, typing))}
            />
          }
          otherHref={otherHref}
          onHelp={() => setHelpOpen(true)}
        />
        {wide || windowPage.isWindow ? (
          <WidePage subject={subject} problems={address.problems} detailsRef={detailsRef}>
            {subject.page === "own" || subject.page === "order" || subject.page === "own-handout" ? (
              <OwnShell page={subject.page} index={index} address={address} base={base} />
            ) : (
              <SubjectPanel
                index={index}
                address={address}
                resolved={resolved}
                state={details}
                name={name}
                rows={shown.matching}
                base={base}
              />
            )}
          </WidePage>
        ) : (
          <ChartSpread
            index={index}
            address={address}
            resolved={resolved}
            subject={subject}
            name={name}
            shown={shown}
            searched={searched}
            searchNotice={q !== "" && search.status === "failed" ? <SearchFailure onRetry={search.onRetry} /> : null}
            pageWindow={pageWindow}
            details={details}
            detailsRef={detailsRef}
            base={base}
            fullHref={view.embed ? viewAddress() : null}
            onFilters={setFilters}
          />
        )}
        <footer className={wide ? "page-foot page-foot--wide" : "page-foot"}>
          <RecordLine index={index} subject={subject} name={name} />
          {wide && hasToolsBelow(subject) ? <PageTools panels={["share", "cite"]} /> : null}
        </footer>
        {help}
        {goToOpen && GoTo ? <GoTo index={index} client={searchClient} onClose={() => setGoToOpen(false)} /> : null}
      </Panels>
    </FollowProvider>
  );
}
