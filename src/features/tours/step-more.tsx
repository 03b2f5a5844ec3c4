import type { ReactNode } from "react";
import type { Language } from "#domain/language.ts";
import { otherLanguage } from "#domain/language.ts";
import type { Tour } from "#domain/tour.ts";
import { LANG_TAGS } from "#i18n/language.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { SubjectLink } from "#state/subject-link.tsx";
import { StepList } from "./step-list.tsx";

/** What is behind a step: its sources, all steps of the tour to follow along, and the ways out. */
export function StepMore(props: {
  readonly tour: Tour;
  /** Counted from 1. */
  readonly step: number;
  readonly id: string;
  /** On a wide screen it is there when asked for. */
  readonly open: boolean;
  readonly sources: ReactNode;
  readonly otherHref: (language: Language) => string;
  readonly onClose: () => void;
}) {
  const { tour } = props;
  const { language, messages } = useWords();
  const talk = useTalkWords();
  const other = otherLanguage(language);
  return (
    <aside id={props.id} className={props.open ? "step-more is-open" : "step-more"} aria-label={talk.tours.more}>
      <button type="button" className="button step-more__close" onClick={props.onClose}>
        {messages.close}
      </button>
      {props.sources}
      <section className="step-more__steps">
        <h2>
          <Prose text={tour.title} />
        </h2>
        <StepList tour={tour} step={props.step} page="tour" />
      </section>
      <p className="step-more__ways">
        <SubjectLink subject={{ page: "tours" }} fragment={`#${tour.id}`}>
          {talk.tours.allTours}
        </SubjectLink>
        <SubjectLink subject={{ page: "start" }}>{talk.tours.timeline}</SubjectLink>
        <a href={props.otherHref(other)} hrefLang={LANG_TAGS[other]} lang={LANG_TAGS[other]}>
          {messages.switchLanguage}
        </a>
      </p>
    </aside>
  );
}
