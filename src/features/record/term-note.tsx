import type { TermUse } from "#domain/term-use.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { AnchoredNote } from "#ui/anchored-note.tsx";

/** The glossary's sentence beside the word; the word itself closes it too. */
export function TermNote(props: {
  readonly use: TermUse;
  readonly link: HTMLAnchorElement;
  readonly onClose: () => void;
}) {
  const { use } = props;
  const { messages } = useWords();
  return (
    <AnchoredNote anchor={props.link} onClose={props.onClose}>
      <Prose text={use.sentence} />{" "}
      <SubjectLink subject={{ page: "about" }} fragment={`#term-${use.term}`}>
        {messages.inGlossary}
      </SubjectLink>
    </AnchoredNote>
  );
}
