import { type RefObject, useEffect, useRef, useState } from "react";
import { useWords } from "#i18n/use-messages.tsx";
import { cleanQuery } from "#state/view.ts";

/** How long typing rests before the view follows. */
const TYPING_PAUSE_MILLISECONDS = 250;

/**
 * The search box: a plain form before the page comes alive, then the view follows the typing. Nothing happens while an
 * input method composes.
 */
export function SearchForm(props: {
  readonly q: string;
  readonly action: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly onQuery: (q: string, typing: boolean) => void;
}) {
  const { q, onQuery } = props;
  const { messages } = useWords();
  const [text, setText] = useState(q);
  const composing = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shown = useRef(q);
  useEffect(() => {
    // The view changed by other means (Back, a chip): the box follows. What it asked for itself it already shows.
    if (q !== shown.current) {
      shown.current = q;
      setText(q);
    }
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (value: string, typing: boolean) => {
    const next = cleanQuery(value);
    shown.current = next;
    onQuery(next, typing);
  };
  const later = (value: string) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => ask(value, true), TYPING_PAUSE_MILLISECONDS);
  };
  return (
    <search>
      <form
        className="search-form"
        method="get"
        action={props.action}
        onSubmit={(event) => {
          event.preventDefault();
          clearTimeout(timer.current);
          ask(text, false);
        }}
      >
        <label className="visually-hidden" htmlFor="search-box">
          {messages.search}
        </label>
        <input
          ref={props.inputRef}
          id="search-box"
          type="search"
          name="q"
          autoComplete="off"
          placeholder={messages.searchPlaceholder}
          value={text}
          onCompositionStart={() => {
            composing.current = true;
            clearTimeout(timer.current);
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            later(event.currentTarget.value);
          }}
          onChange={(event) => {
            setText(event.target.value);
            if (!composing.current) later(event.target.value);
          }}
        />
        <button type="submit" className="visually-hidden">
          {messages.searchSubmit}
        </button>
        <span className="search-form__key" aria-hidden="true">
          <kbd>/</kbd>
        </span>
      </form>
    </search>
  );
}
