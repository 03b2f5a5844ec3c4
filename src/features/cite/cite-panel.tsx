import { useState } from "react";
import { CITATION_FORMS, type CitationForm } from "#domain/citation-forms.ts";
import type { CslDate } from "#domain/csl.ts";
import type { PageDetails } from "#domain/details.ts";
import type { TimelineIndex } from "#domain/timeline-index.ts";
import { cslOfSourceRead } from "#export/cite.ts";
import { formatCitation } from "#export/format-citation.ts";
import { PANEL_WORDS } from "#i18n/panel-words.ts";
import { useWords } from "#i18n/use-messages.tsx";
import { CopyField } from "#ui/copy-field.tsx";
import { saveFile } from "#ui/save-file.ts";
import { itemOf, type Subject, sourcesOf, subjectKey, subjectsOf } from "./subjects.ts";
import { type LoadSource, useSources } from "./use-sources.ts";

export type CitePanelProps = {
  readonly index: TimelineIndex;
  /** What the page shows; null where it has no details, or not yet. */
  readonly details: PageDetails | null;
  readonly pageAddress: string;
  /** Of the start page, where the record as a whole is read. */
  readonly startAddress: string;
  /** The statement the address points at; empty where it points at none. */
  readonly claim: string;
  /** The day of the reading. */
  readonly accessed: CslDate;
  readonly loadSource: LoadSource;
};

const FILES: Partial<Record<CitationForm, { readonly ending: string; readonly type: string }>> = {
  bibtex: { ending: "bib", type: "application/x-bibtex" },
  ris: { ending: "ris", type: "application/x-research-info-systems" },
  "csl-json": { ending: "json", type: "application/vnd.citationstyles.csl+json" },
};

const FEWEST_ROWS = 4;
const MOST_ROWS = 14;
const LETTERS_PER_ROW = 60;

/** As many rows as a text takes, within bounds. */
function rowsFor(text: string): number {
  const rows = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / LETTERS_PER_ROW)), 0);
  return Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, rows));
}

function Options({ subjects }: { readonly subjects: readonly Subject[] }) {
  const { language } = useWords();
  const words = PANEL_WORDS[language].cite;
  const claims = subjects.flatMap((subject) => (subject.kind === "claim" ? [subject] : []));
  const page = subjects.find((subject) => subject.kind === "page");
  return (
    <>
      {page?.kind === "page" ? <option value="page">{words.pages[page.details.kind] ?? words.page}</option> : null}
      {claims.length === 0 ? null : (
        <optgroup label={words.statements}>
          {claims.map((subject) => (
            <option key={subject.claim.id} value={subjectKey(subject)}>
              {subject.claim.text}
            </option>
          ))}
        </optgroup>
      )}
      <option value="record">{words.record}</option>
    </>
  );
}

/** What the page shows, one statement of it, or the record, as a citation in a style or a form to copy. */
export function CitePanel(props: CitePanelProps) {
  const { index, details, claim, accessed } = props;
  const pageWords = useWords();
  const { language } = pageWords;
  const words = PANEL_WORDS[language].cite;
  const subjects = subjectsOf(details);
  const [chosen, setChosen] = useState(claim);
  const [form, setForm] = useState<CitationForm>(language === "zh" ? "gb-t-7714" : "apa");
  const [withSources, setWithSources] = useState(true);
  const subject = subjects.find((one) => subjectKey(one) === chosen) ?? subjects[0] ?? { kind: "record" };
  const ids = sourcesOf(subject);
  const sources = useSources(withSources ? ids : [], props.loadSource);
  const item = itemOf(subject, index, pageWords, props);
  const behind = sources.status === "ready" ? sources.items.map((source) => cslOfSourceRead(source, accessed)) : [];
  const { text, html } = formatCitation([item, ...behind], form);
  const file = FILES[form];
  return (
    <div className="cite">
      {subjects.length === 1 ? (
        <p className="cite__what">
          <span>{words.what}</span> {words.record}
        </p>
      ) : (
        <label className="cite__what">
          <span>{words.what}</span>
          <select value={subjectKey(subject)} onChange={(event) => setChosen(event.target.value)}>
            <Options subjects={subjects} />
          </select>
        </label>
      )}
      <fieldset className="share__what">
        <legend>{words.form}</legend>
        {CITATION_FORMS.map((one) => (
          <label key={one}>
            <input type="radio" name="cite-form" checked={form === one} onChange={() => setForm(one)} />
            {words.forms[one]}
          </label>
        ))}
      </fieldset>
      {ids.length === 0 ? null : (
        <label className="cite__sources">
          <input type="checkbox" checked={withSources} onChange={(event) => setWithSources(event.target.checked)} />
          {words.withSources(ids.length)}
        </label>
      )}
      <div className={file ? "cite__text is-code" : "cite__text"} aria-busy={sources.status === "loading"}>
        <CopyField
          label={words.citation}
          text={text}
          html={html}
          rows={rowsFor(text)}
          copyLabel={PANEL_WORDS[language].share.copy}
          copiedLabel={PANEL_WORDS[language].share.copied}
          refusedLabel={PANEL_WORDS[language].share.refused}
        />
      </div>
      {sources.status === "failed" ? <p role="alert">{words.sourcesFailed}</p> : null}
      <p className="cite__note">
        {file ? (
          <button
            type="button"
            className="button"
            onClick={() => saveFile(`${item.id}.${file.ending}`, text, file.type)}
          >
            {words.save}
          </button>
        ) : null}
        <span>{words.madeWith}</span>
      </p>
    </div>
  );
}
