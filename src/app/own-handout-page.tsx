import { useMemo } from "react";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { packTour } from "#export/tour-link.ts";
import { TourHandout } from "#features/tours/tour-handout.tsx";
import { joinNames } from "#i18n/filter-words.ts";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { formatOwnFragment } from "#state/own-fragment.ts";
import { formatPath } from "#state/paths.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import type { Address } from "#state/use-address.ts";
import type { PaperFoot } from "#ui/paper.tsx";
import { MOST_QR_SIGNS } from "#ui/qr-code.tsx";
import { useOwnSource } from "./own-source.ts";
import { publicAddress } from "./public-address.ts";
import { vocabularyOf } from "./subjects.ts";
import { useMadeTour } from "./use-made-tour.ts";

/** The handout of a tour somebody made: from the address, or from what this browser keeps. */
export function OwnHandoutPage(props: {
  readonly index: TimelineIndex;
  readonly address: Address;
  readonly base: string;
}) {
  const { index, address, base } = props;
  const { language, messages } = useWords();
  const talk = useTalkWords();
  const { linked, packed, kept, isUnread } = useOwnSource(address.fragment);
  const own = linked === null ? kept : "tour" in linked ? linked.tour : null;
  const made = useMadeTour(index, own);
  const vocabulary = useMemo(() => vocabularyOf(index), [index]);
  const fragment = formatOwnFragment(packed === null ? { id: own?.id ?? null } : { packed });
  const title = made.status === "ready" ? made.made.tour.title : "";
  const foot = useMemo<PaperFoot>(() => {
    // On paper the tour is found again by its link, as far as a code can hold it; else by the page of such tours.
    const path = formatPath({ language, subject: { page: "own" } });
    const link = own === null ? path : path + formatOwnFragment({ packed: packTour(own) });
    const whole = publicAddress(base, link);
    return {
      title: talk.handout.foot(title, messages.workTitle(index.title)),
      address: whole.length > MOST_QR_SIGNS / 2 ? publicAddress(base, path) : whole,
      qrLabel: PANEL_WORDS[language].share.qrLabel,
    };
  }, [language, own, base, talk, title, messages, index]);
  if (made.status !== "ready") {
    const problem = linked !== null && "problem" in linked ? talk.own.problems[linked.problem] : null;
    const isGone = problem !== null || (own === null && !isUnread);
    return (
      <>
        <h1 tabIndex={-1}>{talk.own.title}</h1>
        {isGone || made.status === "failed" ? (
          <p role="alert">{isGone ? (problem ?? talk.own.notHere) : messages.detailsFailed}</p>
        ) : (
          <p aria-busy="true">{talk.own.opening}</p>
        )}
      </>
    );
  }
  const { tour, notes, missing } = made.made;
  return (
    <TourHandout
      index={index}
      vocabulary={vocabulary}
      tour={tour}
      notes={notes}
      teacher={address.view.teacher}
      onTeacher={(teacher) => address.setView({ teacher }, "push")}
      foot={foot}
      isOwn
      notice={missing.length > 0 ? <p role="status">{talk.own.missing(joinNames(missing, language))}</p> : null}
      back={
        <SubjectLink className="handout-bar__link" subject={{ page: "own" }} fragment={fragment}>
          {talk.handout.toTour}
        </SubjectLink>
      }
    />
  );
}
