import { useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

/** The page in thirty seconds: what the conference is, why people argue about it, and two ways in. */
export function Intro(props: {
  /** The id of the tour to start with; null where the record has none. */
  readonly firstTour: string | null;
  readonly firstEdition: string;
  readonly onDismiss: () => void;
}) {
  const { messages } = useWords();
  return (
    <section className="intro" aria-labelledby="intro-title">
      <h2 id="intro-title">{messages.introTitle}</h2>
      <p>{messages.intro}</p>
      <p className="intro__ways">
        {props.firstTour === null ? (
          <SubjectLink className="button button--primary" subject={{ page: "event", id: props.firstEdition }}>
            {messages.introStart}
          </SubjectLink>
        ) : (
          <SubjectLink className="button button--primary" subject={{ page: "tour", id: props.firstTour, step: 1 }}>
            {messages.introTour}
          </SubjectLink>
        )}
        <SubjectLink className="button" subject={{ page: "disagreements" }}>
          {messages.introDisagreements}
        </SubjectLink>
        <button type="button" className="text-button intro__dismiss" onClick={props.onDismiss}>
          {messages.dismiss}
        </button>
      </p>
    </section>
  );
}
