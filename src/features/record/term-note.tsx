import { useEffect, useEffectEvent, useRef } from "react";
import type { TermUse } from "#domain/term-use.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

const GAP = 6;
const EDGE = 8;

/** Below the link, or above it where there is no room; never over the edge of the window. */
function place(note: HTMLElement, link: HTMLElement): void {
  const at = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { width, height } = note.getBoundingClientRect();
  const below = at.bottom + GAP + height <= innerHeight - EDGE;
  note.style.left = `${Math.max(EDGE, Math.min(at.left, innerWidth - EDGE - width))}px`;
  note.style.top = `${below ? at.bottom + GAP : Math.max(EDGE, at.top - GAP - height)}px`;
}

/** The glossary's sentence beside the word: a native popover, closed by Esc, a press elsewhere, scrolling, or the word itself. */
export function TermNote(props: {
  readonly use: TermUse;
  readonly link: HTMLAnchorElement;
  readonly onClose: () => void;
}) {
  const { use, link, onClose } = props;
  const { messages } = useWords();
  const ref = useRef<HTMLSpanElement>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    const note = ref.current;
    if (!note) return;
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && (note.contains(target) || link.contains(target)))) close();
    };
    // The page reads Esc as 'back one level': while the note is open the key closes the note alone.
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      link.focus();
      close();
    };
    const onScroll = () => close();
    note.showPopover();
    place(note, link);
    addEventListener("pointerdown", onPress, true);
    addEventListener("keydown", onKey, true);
    addEventListener("scroll", onScroll, { capture: true, passive: true });
    return () => {
      removeEventListener("pointerdown", onPress, true);
      removeEventListener("keydown", onKey, true);
      removeEventListener("scroll", onScroll, true);
    };
  }, [link]);
  return (
    <span ref={ref} popover="manual" className="term-note" role="note">
      <Prose text={use.sentence} />{" "}
      <SubjectLink subject={{ page: "about" }} fragment={`#term-${use.term}`}>
        {messages.inGlossary}
      </SubjectLink>
    </span>
  );
}
