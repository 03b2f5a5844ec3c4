import type { Tour } from "#domain/tour.ts";
import { Prose } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { SubjectLink } from "#state/subject-link.tsx";

/** The steps of a tour, for the window they are shown in. */
export function StepList(props: { readonly tour: Tour; readonly step: number; readonly page: "tour" | "speaker" }) {
  const { tour, page } = props;
  const talk = useTalkWords();
  return (
    <nav className="step-list" aria-label={talk.tours.steps}>
      <ol>
        {tour.steps.map(({ title }, at) => (
          <li key={title}>
            <SubjectLink
              subject={{ page, id: tour.id, step: at + 1 }}
              aria-current={at + 1 === props.step ? "step" : undefined}
            >
              <Prose text={title} />
            </SubjectLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
