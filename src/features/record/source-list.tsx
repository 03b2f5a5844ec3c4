import type { CitationDetails, SourceDetails } from "#domain/details.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Locators, SourceTitle } from "#i18n/source-words.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { SubjectLink } from "#state/subject-link.tsx";

/** Where a source is cited on the page: the anchor of the citation, if it has one, and the place in the source. */
export type Use = { readonly anchor: string | null; readonly citation: CitationDetails };

/** The numbered sources of a page: title, publisher, date, kind, locators, each linked back to where it is cited. */
export function SourceList(props: { readonly sources: readonly SourceDetails[]; readonly uses: readonly Use[] }) {
  const { language, messages } = useWords();
  if (props.sources.length === 0) return null;
  return (
    <section className="sources">
      <h2>{messages.sources}</h2>
      <ol>
        {props.sources.map((source, place) => {
          const number = place + 1;
          const uses = props.uses.filter((use) => use.citation.source === source.id);
          const locators = [...new Set(uses.map((use) => use.citation.locator))];
          const back = uses[0]?.anchor;
          return (
            <li key={source.id} id={`source-${number}`} tabIndex={-1}>
              {back ? (
                <a
                  className="sources__number"
                  href={`#cite-${back}-${number}`}
                  aria-label={`${messages.sourceNumber(number)} ↑`}
                >
                  {number}
                </a>
              ) : (
                <span className="sources__number">{number}</span>
              )}
              <span>
                <SubjectLink subject={{ page: "source", id: source.id }}>
                  <SourceTitle source={source} />
                </SubjectLink>
                {". "}
                <Prose text={[source.author, source.publisher].filter(Boolean).join(language === "zh" ? "，" : ", ")} />
                {language === "zh" ? "，" : ", "}
                {source.date ? formatEventDate(source.date, language) : messages.undated}
                {" · "}
                {messages.sourceKinds[source.kind] ?? source.kind}
                {locators.length > 0 ? " · " : null}
                <Locators locators={locators} />
                {source.url === null ? <em className="sources__note">{messages.sourceUnlinked}</em> : null}
                {source.note ? (
                  <em className="sources__note">
                    <Prose text={source.note} />
                  </em>
                ) : null}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
