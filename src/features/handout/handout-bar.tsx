import { HANDOUT_LENGTHS, type HandoutLength } from "#domain/handout-length.ts";
import type { Span } from "#domain/span.ts";
import { formatWindow } from "#i18n/dates.ts";
import { HANDOUT_WORDS } from "#i18n/handout-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { CheckBox } from "#state/check-box.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { useAtOnce } from "#state/use-at-once.ts";

/** Where one is taken who stops the making of a longer one. */
const DEFAULT_LENGTH: HandoutLength = "sheet";

/** What is printed and the way to do so; itself it is not. */
export function HandoutBar(props: {
  readonly length: HandoutLength;
  readonly onLength: (length: HandoutLength) => void;
  /** The window of the view; null where that is the whole range, and nothing to keep to. */
  readonly window: Span | null;
  readonly toWindow: boolean;
  readonly onToWindow: (toWindow: boolean) => void;
  /** How many of the events are on the page so far. */
  readonly progress: { readonly done: number; readonly of: number };
}) {
  const { window: span, progress } = props;
  const [length, choose] = useAtOnce(props.length, props.onLength);
  const { language, messages } = useWords();
  const words = HANDOUT_WORDS[language];
  const busy = progress.done < progress.of;
  return (
    <header className="handout-bar">
      <h1 className="handout-bar__title" tabIndex={-1}>
        {messages.handout.title}
      </h1>
      <fieldset className="segmented">
        <legend className="visually-hidden">{words.length}</legend>
        {HANDOUT_LENGTHS.map((choice) => (
          <label key={choice} className="segmented__choice">
            <input
              className="segmented__input"
              type="radio"
              name="handout-length"
              value={choice}
              checked={length === choice}
              onChange={() => choose(choice)}
            />
            <span>{words.lengths[choice]}</span>
          </label>
        ))}
      </fieldset>
      {span === null ? null : (
        <label className="handout-bar__window">
          <CheckBox className="handout-bar__check" checked={props.toWindow} onCheck={props.onToWindow} />
          <span>{words.toWindow(formatWindow(span, language))}</span>
        </label>
      )}
      <p className="handout-bar__state" role="status">
        {busy ? words.working : null}
      </p>
      {busy ? (
        <>
          <progress
            className="handout-bar__progress"
            max={progress.of}
            value={progress.done}
            aria-label={words.working}
          />
          <button type="button" className="button" onClick={() => props.onLength(DEFAULT_LENGTH)}>
            {words.cancel}
          </button>
        </>
      ) : null}
      <SubjectLink className="handout-bar__link" subject={{ page: "start" }}>
        {words.toTimeline}
      </SubjectLink>
      <button type="button" className="button button--primary" onClick={() => window.print()}>
        {words.print}
      </button>
    </header>
  );
}
