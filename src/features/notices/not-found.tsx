import { useWords } from "#i18n/use-messages.tsx";
import type { Subject } from "#state/paths.ts";
import { SubjectLink } from "#state/subject-link.tsx";

/** Says that the address leads nowhere and offers the nearest ids; the timeline beside it works. */
export function NotFound(props: {
  readonly path: string;
  readonly nearest: readonly { readonly subject: Subject; readonly name: string }[];
}) {
  const { messages } = useWords();
  return (
    <article className="details not-found">
      <h1 tabIndex={-1}>{messages.notFoundTitle}</h1>
      <p>{messages.notFoundText(props.path)}</p>
      <p>{messages.notFoundHint}</p>
      {props.nearest.length > 0 ? (
        <section>
          <h2>{messages.nearest}</h2>
          <ul>
            {props.nearest.map(({ subject, name }) => (
              <li key={name}>
                <SubjectLink subject={subject}>{name}</SubjectLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </article>
  );
}
