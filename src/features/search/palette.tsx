import { useEffect, useRef, useState } from "react";
import { foldText } from "#domain/text.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { type Follow, useFollow } from "#state/subject-link.tsx";
import { cleanQuery } from "#state/view.ts";
import { Dialog } from "#ui/dialog.tsx";
import { SearchFailure } from "./search-failure.tsx";
import type { PalettePage, SearchState } from "./search-state.ts";
import { resultLinks, stepResults } from "./step-results.ts";

/** The pages whose name or address begins a word with each word typed; all where none is. */
function findPages(pages: readonly PalettePage[], q: string): readonly PalettePage[] {
  const words = foldText(q).split(" ").filter(Boolean);
  return pages.filter(({ subject, name }) => {
    const known = ` ${foldText(`${name} ${subject.page}`)}`;
    return words.every((word) => known.includes(` ${word}`));
  });
}

/** 'Go to': the search in a dialog, which leads to what is chosen and leaves list and chart as they are. */
export function Palette(props: {
  readonly pages: readonly PalettePage[];
  readonly q: string;
  readonly state: SearchState;
  readonly onQuery: (q: string) => void;
  readonly onClose: () => void;
}) {
  const { q, state, onQuery, onClose } = props;
  const Results = state.panel?.PaletteResults;
  const { messages } = useWords();
  const [text, setText] = useState("");
  const composing = useRef(false);
  const wantsFirst = useRef(false);
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const found = findPages(props.pages, q);
  useEffect(() => input.current?.focus(), []);
  const isCurrent = state.isCurrent && state.panel !== null && cleanQuery(text) === q;
  const openFirst = () => resultLinks(box.current)[0]?.click();
  useEffect(() => {
    if (!wantsFirst.current || !isCurrent) return;
    wantsFirst.current = false;
    resultLinks(box.current)[0]?.click();
  }, [isCurrent]);
  const follow = useFollow();
  const choosing: Follow = {
    hrefOf: follow.hrefOf,
    open: (...target) => {
      // Closed first, it gives the focus back to what had it: there Back finds it again.
      box.current?.closest("dialog")?.close();
      onClose();
      follow.open(...target);
    },
  };
  return (
    <Dialog title={messages.goTo} closeLabel={messages.close} onClose={onClose}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys are caught on their way up from box and links */}
      <div
        ref={box}
        className="palette"
        onKeyDown={(event) => {
          if (composing.current || event.nativeEvent.isComposing) return;
          if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
            event.preventDefault();
            onClose();
          } else if (event.key === "Enter" && event.target === input.current) {
            event.preventDefault();
            if (isCurrent) openFirst();
            else wantsFirst.current = true;
          } else stepResults(event, input.current);
        }}
      >
        <input
          ref={input}
          type="search"
          className="palette__box"
          aria-label={messages.goTo}
          placeholder={messages.goToPlaceholder}
          autoComplete="off"
          value={text}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={(event) => {
            composing.current = false;
            onQuery(cleanQuery(event.currentTarget.value));
          }}
          onChange={(event) => {
            setText(event.target.value);
            wantsFirst.current = false;
            if (!composing.current) onQuery(cleanQuery(event.target.value));
          }}
        />
        {Results ? <Results state={state} q={q} pages={found} follow={choosing} /> : null}
        {!Results && state.status === "failed" ? <SearchFailure onRetry={state.onRetry} /> : null}
      </div>
    </Dialog>
  );
}
