import { useMemo } from "react";
import type { PageDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { TourHandout } from "#features/tours/tour-handout.tsx";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { formatPath } from "#state/paths.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import type { Address } from "#state/use-address.ts";
import type { PaperFoot } from "#ui/paper.tsx";
import { publicAddress } from "./public-address.ts";
import { vocabularyOf } from "./subjects.ts";

/** The handout of a tour of the record. */
export function TourHandoutPage(props: {
  readonly index: TimelineIndex;
  readonly details: Extract<PageDetails, { readonly kind: "tour-handout" }>;
  readonly address: Address;
  readonly base: string;
}) {
  const { index, details, address, base } = props;
  const { tour, notes, id } = details;
  const { language, messages } = useWords();
  const words = useTalkWords().handout;
  const vocabulary = useMemo(() => vocabularyOf(index), [index]);
  const subject = { page: "tour", id, step: 1 } as const;
  const foot = useMemo<PaperFoot>(
    () => ({
      title: words.foot(tour.title, messages.workTitle(index.title)),
      // Known once the page is alive: before that nobody can say under which host it is reached.
      address: address.queryRead
        ? publicAddress(base, formatPath({ language, subject: { page: "tour", id, step: 1 } }))
        : null,
      qrLabel: PANEL_WORDS[language].share.qrLabel,
    }),
    [words, tour, messages, index, address.queryRead, base, language, id],
  );
  return (
    <TourHandout
      index={index}
      vocabulary={vocabulary}
      tour={tour}
      notes={notes}
      teacher={address.view.teacher}
      onTeacher={(teacher) => address.setView({ teacher }, "push")}
      foot={foot}
      isOwn={false}
      notice={null}
      back={
        <SubjectLink className="handout-bar__link" subject={subject}>
          {words.toTour}
        </SubjectLink>
      }
    />
  );
}
