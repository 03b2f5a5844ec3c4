import type { SourceDetails } from "#domain/details.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { SourceTitle } from "#i18n/source-words.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";

function SourceEntry({ source, inFull }: { readonly source: SourceDetails; readonly inFull: boolean }) {
  const { language, messages } = useWords();
  const comma = language === "zh" ? "，" : ", ";
  const by = inFull && source.author !== null ? `${source.author}${comma}${source.publisher}` : source.publisher;
  return (
    <>
      <SourceTitle source={source} />
      {language === "zh" ? "。" : ". "}
      <Prose text={by} />
      {comma}
      {source.date ? formatEventDate(source.date, language, inFull ? "long" : "short") : messages.undated}
      {inFull ? (
        <>
          {" · "}
          {messages.sourceKinds[source.kind] ?? source.kind}
          <span className="handout-source__address">{source.url ?? messages.sourceUnlinked}</span>
          {source.note ? <Prose text={source.note} /> : null}
        </>
      ) : null}
    </>
  );
}

/** The one list of sources, by number. */
export function SourceEntries(props: { readonly sources: readonly SourceDetails[]; readonly inFull: boolean }) {
  const { messages } = useWords();
  return (
    <section className="handout-sources" aria-labelledby="handout-sources">
      <h2 className="handout-chapter" id="handout-sources">
        {messages.sources}
      </h2>
      <ol className="handout-sources__list">
        {props.sources.map((source, place) => (
          <li key={source.id} className="handout-source">
            <b>{place + 1}</b>
            <span>
              <SourceEntry source={source} inFull={props.inFull} />
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
