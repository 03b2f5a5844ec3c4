import { useWords } from "#i18n/use-messages.tsx";
import type { ViewProblem } from "#state/view.ts";

/** Names the fields of an address that could not be used; the rest of it is shown. */
export function ProblemNotice(props: { readonly problems: readonly ViewProblem[]; readonly onDismiss: () => void }) {
  const { messages } = useWords();
  if (props.problems.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>
        <strong>{messages.problemTitle}</strong>
      </p>
      <ul className="notice__fields">
        {props.problems.map((problem) => (
          <li key={`${problem.key} ${problem.value}`}>
            <code>{messages.problemField(problem.key, printable(problem.value).slice(0, 60))}</code>
          </li>
        ))}
      </ul>
      <p>{messages.problemRest}</p>
      <button type="button" className="text-button" onClick={props.onDismiss}>
        {messages.dismiss}
      </button>
    </div>
  );
}

/** Control characters as visible signs, so that the notice can name what it found. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD");
