import { useWords } from "#i18n/use-messages.tsx";
import type { ViewProblem } from "#state/view.ts";

/** Names the fields of an address that could not be used; the rest of it is shown. */
export function ProblemNotice(props: { readonly problems: readonly ViewProblem[]; readonly onDismiss: () => void }) {
  const { messages } = useWords();
  if (props.problems.length === 0) return null;
  return (
    <div className="notice" role="status">
      <p>
        <strong>{messages.problemTitle}</strong>{" "}
        {props.problems.map((problem) => (
          <code key={`${problem.key} ${problem.value}`}>
            {messages.problemField(problem.key, printable(problem.value).slice(0, 60))}{" "}
          </code>
        ))}
        {messages.problemRest}
      </p>
      <button type="button" className="text-button" onClick={props.onDismiss}>
        {messages.dismiss}
      </button>
    </div>
  );
}

/** Control characters as visible signs, so that the notice can name what it found. */
const printable = (text: string): string => text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, "\uFFFD");
