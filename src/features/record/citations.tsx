import type { CitationDetails, SourceDetails } from "#domain/details.ts";
import { useWords } from "#i18n/use-messages.tsx";

/** The numbers under which a page lists its sources. */
export type SourceNumbers = ReadonlyMap<string, number>;

/** Numbers sources from 1 in the order given. */
export const numberSources = (sources: readonly SourceDetails[]): SourceNumbers =>
  new Map(sources.map((source, place) => [source.id, place + 1]));

/** The source numbers behind a statement; each leads to its entry in the page's list of sources. */
export function CitationNumbers(props: {
  readonly citations: readonly CitationDetails[];
  readonly numbers: SourceNumbers;
  /** Set where the citation is the target of a link back from the list. */
  readonly anchor?: string;
}) {
  const { messages } = useWords();
  const seen = new Set<string>();
  const links = props.citations.filter((citation) => {
    const fresh = !seen.has(citation.source) && props.numbers.has(citation.source);
    seen.add(citation.source);
    return fresh;
  });
  return (
    <span className="citations">
      {links.map((citation) => {
        const number = props.numbers.get(citation.source) ?? 0;
        return (
          <a
            key={citation.source}
            href={`#source-${number}`}
            id={props.anchor ? `cite-${props.anchor}-${number}` : undefined}
            aria-label={messages.sourceNumber(number)}
          >
            {number}
          </a>
        );
      })}
    </span>
  );
}
