import { useEffect, useState } from "react";
import type { EventDetails, SourceDetails } from "#domain/details.ts";
import { dateAt, type Row } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { formatEventDate } from "#i18n/dates.ts";
import { Locators } from "#i18n/source-words.tsx";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { useTalkWords } from "#i18n/use-talk-words.ts";
import { SubjectLink } from "#state/subject-link.tsx";

type Cited = { readonly source: SourceDetails; readonly locator: string };

/** What the date of an event rests on: the claims that state one or, where none does, the first of all. */
function sourcesOfDate({ claims, sources }: EventDetails): readonly Cited[] {
  const followed = claims.filter(({ rank }) => rank !== "deprecated");
  const stating = followed.filter(({ value }) => typeof value === "object" && value !== null && "date" in value);
  const cited = new Map<string, Cited>();
  for (const { citations } of stating.length > 0 ? stating : followed.slice(0, 1)) {
    for (const { source: id, locator } of citations) {
      const source = sources.find((one) => one.id === id);
      if (source && !cited.has(id)) cited.set(id, { source, locator });
    }
  }
  return [...cited.values()];
}

function Sources({
  id,
  loadEvent,
}: {
  readonly id: string;
  readonly loadEvent: (id: string) => Promise<EventDetails>;
}) {
  const { language, messages } = useWords();
  const [cited, setCited] = useState<readonly Cited[] | "failed" | null>(null);
  useEffect(() => {
    let wanted = true;
    loadEvent(id).then(
      (details) => {
        if (wanted) setCited(sourcesOfDate(details));
      },
      () => {
        if (wanted) setCited("failed");
      },
    );
    return () => {
      wanted = false;
    };
  }, [id, loadEvent]);
  if (cited === null) return null;
  if (cited === "failed") return <li>{messages.detailsFailed}</li>;
  return cited.map(({ source, locator }) => (
    <li key={source.id}>
      <SubjectLink subject={{ page: "source", id: source.id }}>
        <Prose text={source.publisher} />
      </SubjectLink>
      {language === "zh" ? "，" : ", "}
      {source.date ? formatEventDate(source.date, language, "short") : messages.undated}
      {language === "zh" ? "，" : ", "}
      <Locators locators={[locator]} />
    </li>
  ));
}

/** The events in order of time, each with its date and what that rests on. */
export function OrderAnswer(props: {
  readonly index: TimelineIndex;
  readonly rows: readonly Row[];
  readonly loadEvent: (id: string) => Promise<EventDetails>;
}) {
  const { index, rows } = props;
  const { language, messages } = useWords();
  const words = useTalkWords().order;
  return (
    <section className="order__answer" aria-labelledby="order-answer">
      <h2 id="order-answer">{words.answer}</h2>
      <ol>
        {rows.map((row) => {
          const id = index.events.ids.at(row);
          return (
            <li key={id}>
              <p className="order__date">{formatEventDate(dateAt(index.events, row), language)}</p>
              <h3>
                <SubjectLink subject={{ page: "event", id }}>
                  <Prose text={index.events.titles.at(row)} />
                </SubjectLink>
                {(index.events.disagreements[row] ?? 0) > 0 ? (
                  <span className="order__differs">
                    {" "}
                    <span aria-hidden="true">≠</span>
                    <span className="visually-hidden">{messages.sourcesDiffer}</span>
                  </span>
                ) : null}
              </h3>
              <ul aria-label={words.sources}>
                <Sources id={id} loadEvent={props.loadEvent} />
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
