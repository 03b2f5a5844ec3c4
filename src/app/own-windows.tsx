import { type RefObject, useCallback, useEffect, useMemo } from "react";
import type { Language } from "#domain/language.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { formatOwnFragment } from "#state/own-fragment.ts";
import { formatPath, type Subject } from "#state/paths.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import type { Address } from "#state/use-address.ts";
import { useOwnSource } from "./own-source.ts";
import { SpeakerWindow } from "./speaker-window.tsx";
import type { TourSettings } from "./tour-pages.tsx";
import { TourWindow } from "./tour-window.tsx";
import { useMadeTour } from "./use-made-tour.ts";

type OwnWindow = Extract<Subject["page"], "own-tour" | "own-speaker">;

export type OwnWindowsProps = {
  readonly index: TimelineIndex;
  readonly address: Address;
  readonly page: OwnWindow;
  readonly base: string;
  readonly otherHref: (language: Language) => string;
  readonly onLeave: (fragment: string) => void;
  readonly onHelp: () => void;
  readonly titleRef: RefObject<HTMLElement | null>;
};

const PAGES = { tour: "own-tour", speaker: "own-speaker" } as const;

/** The two windows of a tour somebody made: it comes from the address, or from what this browser keeps. */
export function OwnWindows(props: OwnWindowsProps) {
  const { index, address, page, base } = props;
  const { language, messages } = useWords();
  const talk = useTalkWords();
  const words = talk.own;
  const { linked, packed, kept, step, isUnread } = useOwnSource(address.fragment);
  const own = linked === null ? kept : "tour" in linked ? linked.tour : null;
  const made = useMadeTour(index, own);
  const ownId = own?.id ?? null;
  const fragmentAt = useCallback(
    (at?: number) => formatOwnFragment({ packed, id: ownId, ...(at === undefined ? {} : { step: at }) }),
    [packed, ownId],
  );
  const pathOf = useCallback<TourSettings["pathOf"]>(
    (window, at) => formatPath({ language, subject: { page: PAGES[window] } }) + fragmentAt(at),
    [language, fragmentAt],
  );
  const place = useMemo(() => ({ step, shown: address.shown }), [step, address.shown]);
  const { titleRef } = props;
  const isReady = made.status === "ready";
  useEffect(() => {
    // The title that waited is gone, and the focus with it.
    if (isReady) titleRef.current?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
  }, [isReady, titleRef]);
  if (made.status !== "ready" || made.made.tour.steps.length === 0) {
    const problem = linked !== null && "problem" in linked ? words.problems[linked.problem] : null;
    const isOpening = problem === null && (isUnread || (own !== null && made.status === "loading"));
    return (
      <main className="stage projector own-window" ref={props.titleRef}>
        <h1 tabIndex={-1}>{words.title}</h1>
        {isOpening ? (
          <p aria-busy="true">{words.opening}</p>
        ) : (
          <>
            <p role="alert">
              {problem ??
                (own === null ? words.notHere : made.status === "failed" ? messages.detailsFailed : words.nothingLeft)}
            </p>
            {made.status === "failed" ? (
              <button type="button" className="button" onClick={made.retry}>
                {messages.retry}
              </button>
            ) : null}
            <p>
              <SubjectLink subject={{ page: "own" }}>{words.toYours}</SubjectLink>
            </p>
          </>
        )}
      </main>
    );
  }
  const settings: TourSettings = {
    index,
    tour: made.made.tour,
    base,
    place,
    asked: step,
    onPlace: (to) => address.openPlace({ page }, to.shown, fragmentAt(to.step)),
    pathOf,
    otherHref: props.otherHref,
    // A tour that was only looked at goes back to where it is looked at.
    onLeave: () => props.onLeave(packed === null ? "" : formatOwnFragment({ packed })),
    onHelp: props.onHelp,
    titleRef: props.titleRef,
  };
  return page === "own-speaker" ? (
    <SpeakerWindow {...settings} notes={made.made.notes} />
  ) : (
    <TourWindow {...settings} />
  );
}
