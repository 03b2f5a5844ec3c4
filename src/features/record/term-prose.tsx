import { createContext, type ReactNode, useContext, useState } from "react";
import type { TermUse } from "#domain/term-use.ts";
import { Prose } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";
import { TermNote } from "./term-note.tsx";

const TermsContext = createContext<readonly TermUse[]>([]);

/** Hands the page's uses of glossary terms to the texts below it. */
export function TermsProvider({
  terms,
  children,
}: {
  readonly terms: readonly TermUse[];
  readonly children: ReactNode;
}) {
  return <TermsContext value={terms}>{children}</TermsContext>;
}

/** A term: a link to its entry in the glossary; followed plainly it shows the entry's sentence on the spot. */
function Term({ use, text }: { readonly use: TermUse; readonly text: string }) {
  const [link, setLink] = useState<HTMLAnchorElement | null>(null);
  return (
    <>
      <SubjectLink
        subject={{ page: "about" }}
        fragment={`#term-${use.term}`}
        className="term"
        title={use.sentence}
        aria-expanded={link ? true : undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          setLink(link === null ? event.currentTarget : null);
        }}
      >
        <Prose text={text} />
      </SubjectLink>
      {link ? <TermNote use={use} link={link} onClose={() => setLink(null)} /> : null}
    </>
  );
}

/** A text of the record with its glossary terms marked where the page uses them first. */
export function TermProse({ text, at }: { readonly text: string; readonly at: string }) {
  const uses = useContext(TermsContext)
    .filter((use) => use.at === at)
    .sort((a, b) => a.start - b.start);
  let last = 0;
  const parts = uses.map((use) => {
    const before = text.slice(last, use.start);
    last = use.end;
    return (
      <span key={use.term}>
        <Prose text={before} />
        <Term use={use} text={text.slice(use.start, use.end)} />
      </span>
    );
  });
  return (
    <>
      {parts}
      <Prose text={text.slice(last)} />
    </>
  );
}
