import type { AboutDetails } from "#domain/details.ts";
import { DOWNLOADS, downloadPath, feedPath, LICENCES_PATH } from "#domain/downloads.ts";
import { CERTAINTIES } from "#domain/event-table.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { ABOUT_WORDS } from "#i18n/about-words.ts";
import { KEY_ROWS } from "#i18n/key-words.ts";
import { Prose, useWords } from "#i18n/use-messages.tsx";
import { CitationNumbers, numberSources } from "./citations.tsx";
import { NotFoundList } from "./not-found-list.tsx";
import { SourceList } from "./source-list.tsx";

/** How the record was made, what its words mean, how it may be used and cited. */
export function AboutPage(props: {
  readonly details: AboutDetails;
  readonly index: TimelineIndex;
  /** The day the record was last brought up to date, in words. */
  readonly updated: string;
  /** Where the site lives on its host, with its slashes. */
  readonly base: string;
}) {
  const { details, index } = props;
  const { language, messages } = useWords();
  const href = (path: string) => props.base + path.slice(1);
  const words = { ...messages.aboutSections, ...ABOUT_WORDS[language] };
  const numbers = numberSources(details.sources);
  const uses = details.terms.flatMap((term) =>
    term.citations.map((citation) => ({ anchor: `term-${term.id}`, citation })),
  );
  return (
    <article className="details about">
      <h1 tabIndex={-1}>{messages.aboutTitle}</h1>
      <section>
        <h2>{words.what}</h2>
        <p>{words.whatText(details.counts)}</p>
      </section>
      <section>
        <h2>{words.method}</h2>
        {words.methodText.map((paragraph) => (
          <p key={paragraph.slice(0, 40)}>{paragraph}</p>
        ))}
      </section>
      <section>
        <h2>{words.titles}</h2>
        {words.titlesText.map((paragraph) => (
          <p key={paragraph.slice(0, 40)}>{paragraph}</p>
        ))}
      </section>
      <section>
        <h2>{words.certainty}</h2>
        <dl>
          {CERTAINTIES.map((certainty) => (
            <div key={certainty}>
              <dt>{messages.certainty[certainty]}</dt>
              <dd>{messages.certaintyMeaning[certainty]}</dd>
            </div>
          ))}
        </dl>
        <p>{words.ranks}</p>
      </section>
      <NotFoundList claims={details.notFound} />
      <section>
        <h2>{words.report}</h2>
        <p>{words.reportText}</p>
      </section>
      <section>
        <h2>{words.licences}</h2>
        <p>{words.licencesText}</p>
        <p>
          <a href={href(LICENCES_PATH)} type="text/plain">
            {words.libraries}
          </a>
        </p>
      </section>
      <section id="files" tabIndex={-1}>
        <h2>{words.files}</h2>
        <p>{words.filesText}</p>
        <ul className="about__files">
          {DOWNLOADS.map((download) => (
            <li key={download.id}>
              <a href={href(downloadPath(download, language))} type={download.type}>
                {messages.downloads[download.id]}
              </a>
            </li>
          ))}
          <li>
            <a href={href(feedPath(language))} type="application/atom+xml">
              {words.feed}
            </a>
          </li>
        </ul>
      </section>
      <section>
        <h2>{words.cite}</h2>
        <p className="about__citation">{words.citeText(index.title, index.version, props.updated)}</p>
        <p>{words.citeHint}</p>
      </section>
      <section>
        <h2>{words.keys}</h2>
        <dl className="keys">
          {KEY_ROWS[language].map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </section>
      {details.terms.length > 0 ? (
        <section>
          <h2>{words.glossary}</h2>
          <dl className="glossary">
            {details.terms.map((term) => (
              <div key={term.id} id={`term-${term.id}`} tabIndex={-1}>
                <dt>
                  <Prose text={term.term} />
                </dt>
                <dd>
                  <Prose text={term.text} />
                  <CitationNumbers citations={term.citations} numbers={numbers} anchor={`term-${term.id}`} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <SourceList sources={details.sources} uses={uses} />
    </article>
  );
}
