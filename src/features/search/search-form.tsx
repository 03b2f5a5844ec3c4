import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { useWords } from "#i18n/use-messages.tsx";
import { type Follow, useFollow } from "#state/subject-link.tsx";
import { cleanQuery } from "#state/view.ts";
import type { SearchState } from "./search-state.ts";
import { resultLinks, stepResults } from "./step-results.ts";

/** How long typing rests before the view follows. */
const TYPING_PAUSE_MILLISECONDS = 150;

type Props = {
  readonly q: string;
  readonly action: string;
  readonly inputRef: RefObject<HTMLInputElement | null>;
  readonly state: SearchState;
  /** How many events the list shows; null on a page without a list. */
  readonly listed: number | null;
  readonly onQuery: (q: string, typing: boolean) => void;
};

/** The text of the box, which the view follows once typing rests, and which follows the view where that changes otherwise. */
function useSearchText(q: string, onQuery: Props["onQuery"]) {
  const [text, setText] = useState(q);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const shown = useRef(q);
  useEffect(() => {
    // The view changed by other means (Back, a chip): the box follows. What it asked for itself it already shows.
    if (q !== shown.current) {
      shown.current = q;
      clearTimeout(timer.current);
      timer.current = undefined;
      setText(q);
    }
  }, [q]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const ask = (value: string, typing: boolean) => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const next = cleanQuery(value);
    shown.current = next;
    onQuery(next, typing);
  };
  return {
    text,
    setText,
    ask,
    askLater: (value: string) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => ask(value, true), TYPING_PAUSE_MILLISECONDS);
    },
    /** Forgets what was typed and not yet asked for. */
    stop: () => {
      if (timer.current === undefined) return;
      clearTimeout(timer.current);
      timer.current = undefined;
      setText(shown.current);
    },
    hold: () => clearTimeout(timer.current),
    isPending: () => timer.current !== undefined,
  };
}

/**
 * The search box: a plain form before the page comes alive, then the view follows the typing and what was found stands
 * below the box. Nothing happens while an input method composes.
 */
export function SearchForm(props: Props) {
  const { q, state, inputRef } = props;
  const Results = state.panel?.ResultsPopover;
  const { messages } = useWords();
  const { text, setText, ask, askLater, stop, hold, isPending } = useSearchText(q, props.onQuery);
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  const [isOpen, setOpen] = useState(false);
  const composing = useRef(false);
  /** So many steps down from the box were asked for before the results were there. */
  const steps = useRef(0);
  const isShown = isOpen && q !== "" && text.trim() !== "";

  // What was typed reaches the view after a pause, and its answer a moment later.
  const hasAnswer = state.isCurrent && state.panel !== null && cleanQuery(text) === q;
  const search = useRef<HTMLElement>(null);
  useEffect(() => {
    if (steps.current === 0 || !isShown || !hasAnswer) return;
    resultLinks(search.current).slice(0, steps.current).at(-1)?.focus();
    steps.current = 0;
  }, [isShown, hasAnswer]);

  const close = (refocus: boolean) => {
    // In this order: the box opens its results when it gets the focus.
    if (refocus) inputRef.current?.focus();
    steps.current = 0;
    setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (composing.current || event.nativeEvent.isComposing) return;
    if (event.key === "Escape" && isShown) {
      event.preventDefault();
      event.stopPropagation();
      close(true);
      return;
    }
    if (event.key === "ArrowDown" && text.trim() !== "" && (!isShown || !hasAnswer)) {
      // What is to be gone through is still to come.
      event.preventDefault();
      steps.current++;
      setOpen(true);
      if (isPending()) ask(text, true);
      return;
    }
    if (isShown) stepResults(event, inputRef.current);
  };

  const follow = useFollow();
  const choosing: Follow = {
    hrefOf: follow.hrefOf,
    open: (...target) => {
      stop();
      // Back returns the focus to what opened the page: of all that is left here the box.
      close(true);
      follow.open(...target);
    },
  };

  return (
    <search
      ref={search}
      onKeyDown={onKeyDown}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <form
        ref={setForm}
        className="search-form"
        method="get"
        action={props.action}
        onSubmit={(event) => {
          event.preventDefault();
          ask(text, false);
          close(false);
        }}
      >
        <label className="visually-hidden" htmlFor="search-box">
          {messages.search}
        </label>
        <input
          ref={inputRef}
          id="search-box"
          type="search"
          name="q"
          autoComplete="off"
          placeholder={messages.searchPlaceholder}
          value={text}
          onFocus={() => {
            state.onWarm();
            setOpen(true);
          }}
          onCompositionStart={() => {
            composing.current = true;
            hold();
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            askLater(event.currentTarget.value);
          }}
          onChange={(event) => {
            setText(event.target.value);
            setOpen(true);
            steps.current = 0;
            if (!composing.current) askLater(event.target.value);
          }}
        />
        <button type="submit" className="visually-hidden">
          {messages.searchSubmit}
        </button>
        <span className="search-form__key" aria-hidden="true">
          <kbd>/</kbd>
        </span>
      </form>
      {Results && form ? (
        <Results
          state={state}
          q={q}
          listed={props.listed}
          anchor={form}
          isShown={isShown}
          follow={choosing}
          onDismiss={close}
        />
      ) : null}
    </search>
  );
}
